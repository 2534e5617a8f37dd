import { apart } from './apart.ts';
import { connect, type Connection } from './connection.ts';
import { removeDestroyed } from './destroyed.ts';
import { demandAllKeys, keysFor } from './key-folder.ts';
import type { Keys } from './keys.ts';
import { sealLeftovers } from './leftovers.ts';
import type { StorageOptions } from './options.ts';
import { sealerOf } from './sealer.ts';
import { storesOver, type Storage, type Stores } from './stores.ts';

export type { Storage };

/**
 * Opens the storage, made and migrated where need be.
 * @throws Error when another process has it open, or SQLite does not keep what we ask of it
 */
export function openStorage(options: StorageOptions): Storage {
	const { file, migrationsFolder, writer } = options;
	const connection = connect(file, migrationsFolder);
	try {
		const keys = keysFor(options, connection.sqlite);
		settleKeys(options, connection, keys);
		const stores = storesOver(connection.sqlite, keys);
		stores.settle();
		void stores.disk.checkpoint();
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

/** Everything of every case is sealed and has its key; nothing is left of one whose key was destroyed. */
function settleKeys(options: StorageOptions, { sqlite }: Connection, keys: Keys): void {
	try {
		removeDestroyed(sqlite, keys);
		demandAllKeys(options, sqlite, keys);
		sealLeftovers(sqlite, sealerOf(keys));
	} catch (error) {
		keys.close();
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
