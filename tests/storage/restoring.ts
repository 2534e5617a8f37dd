import { backUp } from '#storage/backup.ts';
import { restore, type RestoreOptions, type Restored } from '#storage/restoring.ts';
import { openStorage, type Storage } from '#storage/storage.ts';
import { NOON } from '../kit/region.ts';
import { migrationsFolder } from '../kit/storage.ts';

/* Backups and restores of the database of a test, with its keys beside it. */

/** When these restores happen. */
export const LATER = NOON + 86_400_000;

/** Opens a database, does this, and closes it. */
export async function within<Result>(
	file: string,
	deed: (storage: Storage) => Promise<Result>
): Promise<Result> {
	const storage = openStorage({ file, migrationsFolder });
	try {
		return await deed(storage);
	} finally {
		storage.close();
	}
}

/** Backs a database up beside it; the path of the backup. */
export function backedUp(file: string, name = 'reserve.db'): string {
	const target = `${file}.${name}`;
	backUp(file, `${file}.keys`, target);
	return target;
}

/** Puts a backup back. */
export function putBack(
	backup: string,
	file: string,
	options: Partial<RestoreOptions> = {}
): Promise<Restored> {
	return restore({
		backup,
		file,
		keysFolder: `${file}.keys`,
		migrationsFolder,
		at: LATER,
		notices: { erased: (at) => `gewist op ${at}`, damaged: 'deels weg' },
		evenDamaged: false,
		onFound: () => undefined,
		onStep: () => undefined,
		...options
	});
}
