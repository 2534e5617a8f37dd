import type Sqlite from 'better-sqlite3';
import { createKeys, KeysError, keysExist, memoryKeys, openKeys, type Keys } from './keys.ts';
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

/**
 * Demands the key of every case of which something is sealed. Keys of another day or another database
 * would otherwise give a case a second key, and what was there would never open again.
 * @throws KeysError
 */
export function demandAllKeys(options: StorageOptions, sqlite: Sqlite.Database, keys: Keys): void {
	const known = new Set(keys.cases());
	if (sealedCases(sqlite).some((caseId) => !known.has(caseId)))
		throw new KeysError('incomplete', keysFolderOf(options));
}

function hasSealed(sqlite: Sqlite.Database): boolean {
	return sealedCases(sqlite).length > 0;
}

/** A log has a sum from the day it is sealed. */
function sealedCases(sqlite: Sqlite.Database): string[] {
	return sqlite
		.prepare<[], string>(
			`select id from cases where sealed <> x''
			union select case_id from document_heads where sum <> x''`
		)
		.pluck()
		.all();
}
