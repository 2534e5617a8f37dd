import type Sqlite from 'better-sqlite3';
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
import { credentialStore } from './credentials.ts';
import { Emptying } from './emptying.ts';
import { factsStore, type Facts } from './facts.ts';
import type { Keys } from './keys.ts';
import { documentLog, type Log } from './log.ts';
import { passwordLinkStore } from './password-links.ts';
import { promised } from './promise.ts';
import { receiptStore } from './receipts.ts';
import { sealerOf } from './sealer.ts';
import { sessionStore } from './sessions.ts';

/** Everything the house keeps, by what it is about. */
export interface Stores {
	facts: FactsStore;
	audit: AuditStore;
	log: DocumentLog;
	sessions: SessionStore;
	credentials: CredentialStore;
	links: PasswordLinkStore;
	receipts: ReceiptStore;
	disk: Disk;
}

/** The database as files. */
export interface Disk {
	/** Whether a write reaches the disk now; it really writes. */
	writable(): Promise<boolean>;
	/**
	 * Empties the write-ahead log into the database, as soon as no other process reads what was before:
	 * then nothing deleted is left in either file.
	 */
	checkpoint(): Promise<void>;
}

/** Everything the house keeps, in one SQLite database with one writer. */
export interface Storage extends Omit<Stores, 'disk'>, Disk {
	/**
	 * Keeps all that `deed` writes or nothing of it, and waits for the disk once. Only while nobody
	 * else uses this storage: whatever is written meanwhile shares its fate.
	 */
	whole(deed: () => Promise<void>): Promise<void>;
	close(): void;
}

/** The stores over one connection, and what keeps them right when another connection writes. */
export interface Connected extends Stores {
	committed: Facts['committed'];
	changed: Log['changed'];
	settle: Log['settle'];
}

export function storesOver(sqlite: Sqlite.Database, keys: Keys): Connected {
	const sealer = sealerOf(keys);
	const audit = auditChains(sqlite);
	const emptying = new Emptying(sqlite);
	const log = documentLog(sqlite, { sealer, journal: keys, emptying });
	const facts = factsStore(sqlite, { audit, sealer, emptying, log: log.log });
	return {
		facts: facts.store,
		audit: audit.store,
		log: log.store,
		sessions: sessionStore(sqlite),
		credentials: credentialStore(sqlite),
		links: passwordLinkStore(sqlite),
		receipts: receiptStore(sqlite),
		disk: diskOf(sqlite, emptying),
		committed: facts.committed,
		changed: log.changed,
		settle: log.settle
	};
}

function diskOf(sqlite: Sqlite.Database, emptying: Emptying): Disk {
	return {
		writable: () =>
			promised(() => {
				sqlite.exec(
					`insert into probes (id, count) values (1, 1)
					on conflict (id) do update set count = probes.count + 1`
				);
				return true;
			}).catch(() => false),
		checkpoint: () => emptying.empty()
	};
}
