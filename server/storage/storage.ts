import type {
	AuditStore,
	CredentialStore,
	DocumentLog,
	FactsStore,
	PasswordLinkStore,
	ReceiptStore,
	SessionStore
} from '#application/ports.ts';
import { auditChains } from './audit.ts';
import { connect, type Connection } from './connection.ts';
import { credentialStore } from './credentials.ts';
import { factsStore } from './facts.ts';
import { documentLog } from './log.ts';
import { passwordLinkStore } from './password-links.ts';
import { receiptStore } from './receipts.ts';
import { sessionStore } from './sessions.ts';

/** Everything the house keeps, in one SQLite database with one writer. */
export interface Storage {
	facts: FactsStore;
	audit: AuditStore;
	log: DocumentLog;
	sessions: SessionStore;
	credentials: CredentialStore;
	links: PasswordLinkStore;
	receipts: ReceiptStore;
	/** Whether a write reaches the disk now; it really writes. */
	writable(): boolean;
	/**
	 * Keeps all that `deed` writes or nothing of it, and waits for the disk once. Only while nobody
	 * else uses this storage: whatever is written meanwhile shares its fate.
	 */
	whole(deed: () => Promise<void>): Promise<void>;
	/** Empties the write-ahead log into the database: nothing deleted is left in either file. */
	checkpoint(): void;
	close(): void;
}

/** Where the database is, and what brings it up to date. */
export interface StorageOptions {
	/** Path of the database, or `:memory:`. Its folder is made, with mode 0700. */
	file: string;
	/** Folder of the SQL migrations. */
	migrationsFolder: string;
}

/**
 * Opens the storage, made and migrated where need be.
 * @throws Error when another process has it open, or SQLite does not keep what we ask of it
 */
export function openStorage({ file, migrationsFolder }: StorageOptions): Storage {
	const connection = connect(file, migrationsFolder);
	const { sqlite } = connection;
	const audit = auditChains(sqlite);
	const log = documentLog(sqlite);
	return {
		facts: factsStore(sqlite, { audit, log }),
		audit: audit.store,
		log: log.store,
		sessions: sessionStore(sqlite),
		credentials: credentialStore(sqlite),
		links: passwordLinkStore(sqlite),
		receipts: receiptStore(sqlite),
		writable: () => isWritable(connection),
		whole: (deed) => whole(connection, deed),
		checkpoint: () => void sqlite.pragma('wal_checkpoint(TRUNCATE)'),
		close: () => {
			connection.close();
		}
	};
}

async function whole({ sqlite }: Connection, deed: () => Promise<void>): Promise<void> {
	sqlite.exec('begin immediate');
	try {
		await deed();
		sqlite.exec('commit');
	} catch (error) {
		sqlite.exec('rollback');
		throw error;
	}
}

function isWritable({ sqlite }: Connection): boolean {
	try {
		sqlite.exec(
			`insert into probes (id, count) values (1, 1)
			on conflict (id) do update set count = probes.count + 1`
		);
		return true;
	} catch {
		return false;
	}
}
