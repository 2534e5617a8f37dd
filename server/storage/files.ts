import {
	closeSync,
	constants,
	copyFileSync,
	fsyncSync,
	linkSync,
	openSync,
	rmSync,
	statSync
} from 'node:fs';
import { dirname } from 'node:path';

/* Files that are whole on the disk before anyone relies on them. */

/** What SQLite, and the lock, put beside a database. */
const besides = ['', '-wal', '-shm', '-journal', '.lock'];

/** Removes a database of our own making with all that lies beside it. */
export function removeDatabase(file: string): void {
	for (const beside of besides) rmSync(`${file}${beside}`, { force: true });
}

/** Whether a file is a database or lies beside it as a part of it, under whatever name. */
export function belongsTo(file: string, database: string): boolean {
	const { dev, ino } = statSync(file);
	return besides.some((beside) => {
		const found = statSync(`${database}${beside}`, { throwIfNoEntry: false });
		return found?.dev === dev && found.ino === ino;
	});
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function sync(path: string): void {
	const opened = openSync(path, 'r');
	fsyncSync(opened);
	closeSync(opened);
}

/**
 * Gives a file a second name, on the disk when this returns. Where the disk knows no second names it
 * is copied.
 * @throws when the name is taken
 */
export function nameAlso(file: string, name: string): void {
	try {
		linkSync(file, name);
	} catch (error) {
		if (isTaken(error)) throw error;
		copyFileSync(file, name, constants.COPYFILE_EXCL);
		sync(name);
	}
	sync(dirname(name));
}

/** Whether something failed because a name is in use. */
export function isTaken(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
