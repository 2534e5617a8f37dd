import type Sqlite from 'better-sqlite3';
import { createKeys, keysExist, memoryKeys, openKeys, type Keys } from './keys.ts';
import type { StorageOptions } from './options.ts';

/** Where the keys of a database are. */
export function keysFolderOf({ file, keysFolder }: StorageOptions): string {
	return keysFolder ?? `${file}.keys`;
}

/**
 * The keys of a database. They are made where nothing is sealed yet, and never over what is.
 * @throws KeysError
 */
export function keysFor(options: StorageOptions, sqlite: Sqlite.Database): Keys {
	if (options.file === ':memory:') return memoryKeys();
	const folder = keysFolderOf(options);
	if (!keysExist(folder) && !hasSealed(sqlite)) createKeys(folder);
	return openKeys(folder);
}

/** A log has a head from the day it is sealed. */
function hasSealed(sqlite: Sqlite.Database): boolean {
	return sqlite.prepare('select 1 from document_heads limit 1').get() !== undefined;
}
