import { closeSync, existsSync, openSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import {
	BackupError,
	damagedLogs,
	demandWhole,
	openForReading,
	summaryOf,
	type Summary
} from './checking.ts';
import { isTaken, nameAlso, removeDatabase, sync } from './files.ts';

/** What a backup holds. */
export interface BackedUp extends Summary {
	/** Texts whose log was damaged already; a copy cannot mend them. */
	damaged: number;
}

/**
 * Copies the database as it is at one moment into a file that did not exist, while others write. The
 * copy holds no key and no deleted word, is for its owner alone, and has been read back.
 * @throws BackupError
 */
export function backUp(file: string, keysFolder: string, target: string): BackedUp {
	demandFreePlace(target, keysFolder);
	const part = `${target}.part-${process.pid}`;
	const source = openForReading(file);
	try {
		// SQLite would make it readable for others.
		closeSync(openSync(part, 'wx', 0o600));
		source.prepare('vacuum into ?').run(part);
		const made = readBack(part);
		sync(part);
		give(part, target);
		return made;
	} finally {
		source.close();
		removeDatabase(part);
	}
}

function readBack(part: string): BackedUp {
	const sqlite = openForReading(part);
	try {
		demandWhole(sqlite);
		return { ...summaryOf(sqlite), damaged: damagedLogs(sqlite).length };
	} finally {
		sqlite.close();
	}
}

/** Never over what is there, also when that came in between. */
function give(part: string, target: string): void {
	try {
		nameAlso(part, target);
	} catch (error) {
		throw isTaken(error) ? new BackupError('exists', error) : error;
	}
}

/** Whoever has a backup must not have the keys by the same deed. */
function demandFreePlace(target: string, keysFolder: string): void {
	if (existsSync(target)) throw new BackupError('exists');
	const folder = real(dirname(resolve(target)));
	const keys = real(keysFolder);
	if (folder === keys || folder.startsWith(`${keys}${sep}`)) throw new BackupError('inKeys');
}

/** A path without links, as far as it is there. */
function real(path: string): string {
	if (existsSync(path)) return realpathSync(path);
	const above = dirname(path);
	return above === path ? path : join(real(above), basename(path));
}
