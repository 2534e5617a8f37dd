import { apart } from './apart.ts';
import { connect, type Connection } from './connection.ts';
import { keysFor } from './key-folder.ts';
import type { StorageOptions } from './options.ts';
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
