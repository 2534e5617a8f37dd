import { closeSync, copyFileSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sync } from './files.ts';
import { openKeys } from './keys.ts';

/*
 * A plain copy of the files could fall in the middle of a write. Two copies of different days would
 * give back a key that was destroyed in between, so the newest takes the place of the one before.
 */

/**
 * Copies the keys to a folder of their owner's alone, also while they are used, and reads them back.
 * @throws KeysError when the keys or the copy cannot be used
 */
export function copyKeys(keysFolder: string, target: string): void {
	openKeys(keysFolder).close();
	mkdirSync(target, { recursive: true, mode: 0o700 });
	const part = join(target, `.part-${process.pid}`);
	mkdirSync(part, { mode: 0o700 });
	try {
		copyFileSync(join(keysFolder, 'master.key'), join(part, 'master.key'));
		closeSync(openSync(join(part, 'keys.db'), 'wx', 0o600));
		const sqlite = new Sqlite(join(keysFolder, 'keys.db'), { readonly: true });
		sqlite.prepare('vacuum into ?').run(join(part, 'keys.db'));
		sqlite.close();
		openKeys(part).close();
		for (const name of ['master.key', 'keys.db']) {
			sync(join(part, name));
			for (const end of ['-wal', '-shm']) rmSync(join(target, name + end), { force: true });
			renameSync(join(part, name), join(target, name));
		}
		openKeys(target).close();
		sync(target);
	} finally {
		rmSync(part, { recursive: true, force: true });
	}
}
