import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Instant } from '#shared/time.ts';
import {
	BackupError,
	demandKnownSchema,
	demandWhole,
	openForReading,
	summaryOf,
	type Summary
} from './checking.ts';
import { connect, lock } from './connection.ts';
import { belongsTo, nameAlso, removeDatabase, sync } from './files.ts';
import { keysFor } from './key-folder.ts';
import { renew, type Notices, type Renewed } from './renewing.ts';

/** What a restore has come to. Up to and including `kept` the present database is in its place. */
export type RestoreStep = 'copied' | 'renewed' | 'kept' | 'replaced';

export interface RestoreOptions {
	backup: string;
	/** The database to replace. */
	file: string;
	keysFolder: string;
	migrationsFolder: string;
	at: Instant;
	notices: Notices;
	/** Puts back what is left of damaged texts, with a notice. Else such a backup is refused. */
	evenDamaged: boolean;
	/** Hears what is about to be replaced, null where nothing is or it cannot be read. */
	onFound(backup: Summary, present: Summary | null): void;
	onStep(step: RestoreStep): void;
}

export interface Restored extends Renewed {
	/** Where the former database is now; null when there was none. */
	kept: string | null;
}

/** Epochs that are passed over when what is replaced cannot tell which it gave out. */
const margin = 1000;

/**
 * Puts a backup in the place of the database. All is made ready and checked in a copy beside it; one
 * renaming replaces. Whenever this process ends, one of the two databases is there, whole.
 * @throws BackupError or KeysError, with nothing replaced
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
	const { backup, file, at, migrationsFolder, onFound, onStep } = options;
	if (!existsSync(backup)) throw new BackupError('missing');
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	const copy = `${file}.restoring`;
	if (belongsTo(backup, copy)) throw new BackupError('ownCopy');
	const unlock = lockOf(file);
	try {
		removeDatabase(copy);
		const summary = copyOf(backup, copy, migrationsFolder);
		const present = presentAt(file);
		onFound(summary, present?.summary ?? null);
		onStep('copied');
		const done = await renewIn(copy, options, (present?.epoch ?? margin) + 1);
		onStep('renewed');
		const kept = keep(file, at);
		if (kept) onStep('kept');
		renameSync(copy, file);
		sync(dirname(file));
		onStep('replaced');
		return { ...done, kept };
	} finally {
		removeDatabase(copy);
		unlock();
	}
}

function lockOf(file: string): () => void {
	try {
		return lock(file);
	} catch (cause) {
		throw new BackupError('inUse', cause);
	}
}

function copyOf(backup: string, copy: string, migrationsFolder: string): Summary {
	const sqlite = openForReading(backup);
	try {
		demandKnownSchema(sqlite, migrationsFolder);
		demandWhole(sqlite);
		sqlite.prepare('vacuum into ?').run(copy);
		return summaryOf(sqlite);
	} finally {
		sqlite.close();
	}
}

/** What is there now; null where nothing is that can be read. */
function presentAt(file: string): { summary: Summary; epoch: number } | null {
	try {
		const sqlite = openForReading(file);
		try {
			const epoch = sqlite.prepare<[], number | null>('select max(epoch) from documents').pluck();
			return { summary: summaryOf(sqlite), epoch: epoch.get() ?? 0 };
		} finally {
			sqlite.close();
		}
	} catch {
		return null;
	}
}

async function renewIn(copy: string, options: RestoreOptions, least: number): Promise<Renewed> {
	const { keysFolder, migrationsFolder } = options;
	const { sqlite, close } = connect(copy, migrationsFolder);
	try {
		const keys = keysFor({ file: copy, keysFolder, migrationsFolder }, sqlite);
		try {
			const done = await renew(sqlite, keys, { ...options, least });
			demandWhole(sqlite);
			sqlite.pragma('wal_checkpoint(TRUNCATE)');
			return done;
		} finally {
			keys.close();
		}
	} finally {
		close();
		if (existsSync(copy)) sync(copy);
	}
}

/** Gives the database that will be replaced a dated name beside it. */
function keep(file: string, at: Instant): string | null {
	if (!existsSync(file)) return null;
	const stamp = new Date(at)
		.toISOString()
		.replace(/\.\d+Z$/, 'Z')
		.replaceAll(/[-:]/g, '');
	const kept = `${file}.before-restore-${stamp}`;
	const parts = gatheredIn(file)
		? []
		: ['-wal', '-journal'].filter((end) => existsSync(file + end));
	for (const end of ['', ...parts]) nameAlso(file + end, kept + end);
	// Beside another database they would be taken for its own.
	for (const end of ['-wal', '-shm', '-journal']) rmSync(file + end, { force: true });
	return kept;
}

/**
 * Brings what stands in the write-ahead log into the database itself.
 * @returns false where it cannot be opened any more: then that log is kept beside it
 */
function gatheredIn(file: string): boolean {
	try {
		const sqlite = new Sqlite(file, { fileMustExist: true, timeout: 1000 });
		sqlite.pragma('wal_checkpoint(TRUNCATE)');
		sqlite.close();
	} catch {
		return false;
	}
	// The last to close it takes these away.
	if (existsSync(`${file}-wal`) || existsSync(`${file}-shm`)) throw new BackupError('beingRead');
	return true;
}
