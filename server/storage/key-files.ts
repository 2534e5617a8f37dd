import { randomBytes } from 'node:crypto';
import {
	chmodSync,
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { keyLength, seal, SealBroken, unseal } from './sealing.ts';

/*
 * The folder of the keys: `master.key`, 32 random bytes as one line of base64, and `keys.db`, the
 * keys of cases wrapped under it and the journal of those that were destroyed.
 */

/** What can be wrong with a folder of keys. */
export type KeysProblem = 'missing' | 'exposed' | 'damaged' | 'wrong' | 'incomplete';

/** Thrown for a folder of keys that cannot be used; `path` is the file or folder at fault. */
export class KeysError extends Error {
	readonly problem: KeysProblem;
	readonly path: string;

	constructor(problem: KeysProblem, path: string) {
		super(`The keys cannot be used: ${path} is ${problem}`);
		this.problem = problem;
		this.path = path;
	}
}

/** An opened folder of keys. */
export interface KeyFolder {
	sqlite: Sqlite.Database;
	master: Uint8Array;
}

const SCHEMA = `
	create table keys (
		case_id text primary key, wrapped blob not null, made_at integer not null
	) strict;
	create table destructions (
		n integer primary key, case_id text not null unique, at integer not null, reason text not null
	) strict;
	create table proofs (id integer primary key check (id = 1), sealed blob not null) strict;
	create trigger destructions_stay before delete on destructions
		begin select raise(abort, 'destructions are append-only'); end;
	create trigger destructions_stand before update on destructions
		begin select raise(abort, 'destructions are append-only'); end;`;

/** What the proof of the master key is sealed as, and says. */
const proof = { place: 'master', says: 'casustafel' };

const masterOf = (folder: string) => join(folder, 'master.key');
const databaseOf = (folder: string) => join(folder, 'keys.db');

/** Whether there is anything in the folder that a key hangs on. */
export function keysExist(folder: string): boolean {
	return existsSync(masterOf(folder)) || holdsKeys(databaseOf(folder));
}

/**
 * Makes a folder (0700) with a master key and no case keys; what a broken off making left is made
 * anew. The master key comes last: where it is, all is.
 * @throws KeysError when there are keys already, or others can read the folder
 */
export function createKeys(folder: string): void {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	demandPrivate(folder);
	const [masterFile, database] = [masterOf(folder), databaseOf(folder)];
	if (keysExist(folder)) throw new KeysError('damaged', folder);
	for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true });
	closeSync(openSync(database, 'ax', 0o600));
	chmodSync(database, 0o600);
	const { sqlite, master } = newKeys(database);
	sqlite.close();
	writeDurably(masterFile, `${Buffer.from(master).toString('base64')}\n`);
	syncFolder(folder);
}

/**
 * Opens what `createKeys` made.
 * @throws KeysError when anything is missing, open to others, damaged, or of another master key
 */
export function openFolder(folder: string): KeyFolder {
	const [masterFile, database] = [masterOf(folder), databaseOf(folder)];
	for (const path of [folder, masterFile, database]) {
		if (!existsSync(path)) throw new KeysError('missing', path);
		demandPrivate(path);
	}
	const master = Buffer.from(readFileSync(masterFile, 'utf8').trim(), 'base64');
	if (master.length !== keyLength) throw new KeysError('damaged', masterFile);
	const sqlite = openDatabase(database);
	try {
		demandProof(sqlite, master, folder);
		return { sqlite, master };
	} catch (error) {
		sqlite.close();
		throw error;
	}
}

/** Empty tables of keys under a new master key. */
export function newKeys(file: string): KeyFolder {
	const master = randomBytes(keyLength);
	const sqlite = openDatabase(file);
	sqlite.exec(SCHEMA);
	const sealed = seal(master, proof.place, Buffer.from(proof.says));
	sqlite.prepare('insert into proofs (id, sealed) values (1, ?)').run(sealed);
	return { sqlite, master };
}

function openDatabase(file: string): Sqlite.Database {
	const sqlite = new Sqlite(file, { timeout: 5000 });
	sqlite.pragma('journal_mode = WAL');
	// FULL: a key is on disk before anything that it seals.
	sqlite.pragma('synchronous = FULL');
	sqlite.pragma('secure_delete = ON');
	return sqlite;
}

/** Another master key is told at once, not case by case. */
function demandProof(sqlite: Sqlite.Database, master: Uint8Array, folder: string): void {
	const sealed = asked(() => sqlite.prepare<[], Buffer>('select sealed from proofs').pluck().get());
	if (!sealed) throw new KeysError('damaged', databaseOf(folder));
	try {
		unseal(master, proof.place, sealed);
	} catch (error) {
		throw error instanceof SealBroken ? new KeysError('wrong', masterOf(folder)) : error;
	}
}

function holdsKeys(database: string): boolean {
	if (!existsSync(database)) return false;
	const sqlite = new Sqlite(database, { readonly: true });
	const query = 'select 1 from keys union all select 1 from destructions limit 1';
	const found = asked(() => sqlite.prepare(query).get());
	sqlite.close();
	return found !== undefined;
}

/** Undefined also where the tables are not there, or the file is no database. */
function asked<Value>(query: () => Value | undefined): Value | undefined {
	try {
		return query();
	} catch (error) {
		if (error instanceof Sqlite.SqliteError) return undefined;
		throw error;
	}
}

function demandPrivate(path: string): void {
	if ((statSync(path).mode & 0o077) !== 0) throw new KeysError('exposed', path);
}

/** Whole and on the disk, or not there. */
function writeDurably(path: string, text: string): void {
	const unfinished = `${path}.new`;
	rmSync(unfinished, { force: true });
	const file = openSync(unfinished, 'wx', 0o600);
	writeSync(file, text);
	fsyncSync(file);
	closeSync(file);
	renameSync(unfinished, path);
}

function syncFolder(folder: string): void {
	const opened = openSync(folder, 'r');
	fsyncSync(opened);
	closeSync(opened);
}
