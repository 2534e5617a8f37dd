import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { lockWriting } from './lock.ts';

/** The one connection: drizzle for queries that may take their time, SQLite for the hot ones. */
export interface Connection {
	db: BetterSQLite3Database;
	sqlite: Sqlite.Database;
	/** Gives up the right to write; `close` does both. */
	unlock(): void;
	close(): void;
}

/**
 * Opens, migrates and checks the database.
 * @throws Error when it is in use, cannot be migrated, or does not keep what we ask of it
 */
export function connect(file: string, migrationsFolder: string): Connection {
	const inMemory = file === ':memory:';
	if (!inMemory) makePrivate(file);
	const unlock = inMemory ? () => undefined : lock(file);
	const sqlite = new Sqlite(file, { timeout: 5000 });
	const close = () => {
		sqlite.close();
		unlock();
	};
	try {
		const db = drizzle({ client: sqlite });
		bringUpToDate(sqlite, () => migrate(db, { migrationsFolder }));
		demandDurability(sqlite, inMemory);
		return { db, sqlite, unlock, close };
	} catch (error) {
		close();
		throw error;
	}
}

/**
 * The connection that writes a database which this process has locked and brought up to date.
 * @throws Error when it does not keep what we ask of it
 */
export function connectWriting(file: string): Sqlite.Database {
	const sqlite = new Sqlite(file, { timeout: 5000, fileMustExist: true });
	demandDurability(sqlite, false);
	return sqlite;
}

/** A connection that sees what is committed and can change nothing. */
export function connectReading(file: string): Sqlite.Database {
	return new Sqlite(file, { timeout: 5000, fileMustExist: true, readonly: true });
}

/** SQLite gives the files it puts beside the database the same mode. */
function makePrivate(file: string): void {
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	ownOnly(file);
}

/** As `lockWriting`, on a file that is for its owner alone. */
export function lock(file: string): () => void {
	ownOnly(`${file}.lock`);
	return lockWriting(file);
}

/** A file that is there is never opened: closing it would let go of this process's own locks. */
function ownOnly(file: string): void {
	if (!existsSync(file)) closeSync(openSync(file, 'ax', 0o600));
	chmodSync(file, 0o600);
}

/** Foreign keys sleep meanwhile: a migration may rebuild a table that others refer to. */
function bringUpToDate(sqlite: Sqlite.Database, migrateAll: () => void): void {
	sqlite.pragma('foreign_keys = OFF');
	sqlite.pragma('secure_delete = ON');
	migrateAll();
	const broken = sqlite.pragma('foreign_key_check');
	if (Array.isArray(broken) && broken.length > 0) {
		throw new Error(`The database holds ${String(broken.length)} broken references`);
	}
}

/** better-sqlite3 is built with NORMAL for WAL: what is not asked for and read back is not so. */
function demandDurability(sqlite: Sqlite.Database, inMemory: boolean): void {
	demand(sqlite, 'journal_mode', 'WAL', inMemory ? 'memory' : 'wal');
	demand(sqlite, 'synchronous', 'FULL', 2);
	demand(sqlite, 'foreign_keys', 'ON', 1);
	demand(sqlite, 'secure_delete', 'ON', 1);
}

function demand(
	sqlite: Sqlite.Database,
	pragma: string,
	value: string,
	expected: string | number
): void {
	sqlite.pragma(`${pragma} = ${value}`);
	const actual = sqlite.pragma(pragma, { simple: true });
	if (actual !== expected) {
		throw new Error(`SQLite keeps ${pragma} at ${String(actual)}, not ${String(expected)}`);
	}
}
