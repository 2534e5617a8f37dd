import { apart } from './apart.ts';
import { connect, type Connection } from './connection.ts';
import { keysFor } from './key-folder.ts';
import { storesOver, type Disk, type Stores } from './stores.ts';

/** Everything the house keeps, in one SQLite database with one writer. */
export interface Storage extends Omit<Stores, 'disk'>, Disk {
	/**
	 * Keeps all that `deed` writes or nothing of it, and waits for the disk once. Only while nobody
	 * else uses this storage: whatever is written meanwhile shares its fate.
	 */
	whole(deed: () => Promise<void>): Promise<void>;
	close(): void;
}

/** Where the database is, and what brings it up to date. */
export interface StorageOptions {
	/** Path of the database, or `:memory:`. Its folder is made, with mode 0700. */
	file: string;
	/** Folder of the SQL migrations. */
	migrationsFolder: string;
	/** Folder of the keys; left out, the path of the database with `.keys` after it. */
	keysFolder?: string;
	/**
	 * Script of the thread that writes, which calls `serveWriting`: given, the one connection that
	 * writes lives there and this thread only reads. Left out, all is done in this thread.
	 */
	writer?: URL;
}

/**
 * Opens the storage, made and migrated where need be.
 * @throws Error when another process has it open, or SQLite does not keep what we ask of it
 */
export function openStorage(options: StorageOptions): Storage {
	const { file, migrationsFolder, writer } = options;
	const connection = connect(file, migrationsFolder);
	try {
		const keys = keysFor(options, connection.sqlite);
		const stores = storesOver(connection.sqlite, keys);
		stores.settle();
		const close = () => {
			keys.close();
			connection.close();
		};
		if (!writer) return here(stores, connection, close);
		keys.close();
		connection.sqlite.close();
		return apart({ ...options, writer }, connection.unlock);
	} catch (error) {
		connection.close();
		throw error;
	}
}

function here({ disk, ...stores }: Stores, connection: Connection, close: () => void): Storage {
	return { ...stores, ...disk, whole: (deed) => whole(connection, deed), close };
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
