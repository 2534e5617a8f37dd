import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { journalOver, type Journal } from './journal.ts';
import { keyLength, seal, SealBroken, unseal } from './sealing.ts';

/**
 * The data key of every case, wrapped under one master key, in a folder apart from the database.
 * Where a key is destroyed, its case is dead in the database and in every copy of it.
 */
export interface Keys extends Journal {
	/**
	 * The key of a case, unwrapped once and kept at hand.
	 * @throws KeyDestroyed, or KeyMissing when none was ever made
	 */
	keyOf(caseId: string): Uint8Array;
	/**
	 * Makes the key of a case that has none; on disk when this returns.
	 * @throws KeyDestroyed
	 */
	makeKey(caseId: string): void;
	/** Destroys a key for good and writes that down. Doing it again finishes what broke off. */
	destroy(caseId: string, at: number): void;
	/** The keys that were destroyed and when (ms UTC), in order. */
	destroyed(): { caseId: string; at: number }[];
	/** Lets go of a key kept at hand, as after another thread destroyed it. */
	forget(caseId: string): void;
	close(): void;
}

/** What can be wrong with a folder of keys. */
export type KeysProblem = 'missing' | 'exposed' | 'damaged' | 'wrong';

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

/** Thrown for a case whose key was destroyed: nothing of it opens any more. */
export class KeyDestroyed extends Error {}

/** Thrown for a case that has no key. */
export class KeyMissing extends Error {}

const SCHEMA = `
	create table if not exists keys (
		case_id text primary key, wrapped blob not null, made_at integer not null
	) strict;
	create table if not exists destructions (
		n integer primary key, case_id text not null unique, at integer not null, reason text not null
	) strict;
	create table if not exists proofs (id integer primary key check (id = 1), sealed blob not null) strict;
	create trigger if not exists destructions_stay before delete on destructions
		begin select raise(abort, 'destructions are append-only'); end;
	create trigger if not exists destructions_stand before update on destructions
		begin select raise(abort, 'destructions are append-only'); end;`;

/** What the proof of the master key is sealed as, and says. */
const proof = { place: 'master', says: 'casustafel' };

const masterOf = (folder: string) => join(folder, 'master.key');
const databaseOf = (folder: string) => join(folder, 'keys.db');

/** Whether anything of a folder of keys is there. */
export function keysExist(folder: string): boolean {
	return existsSync(masterOf(folder)) || existsSync(databaseOf(folder));
}

/**
 * Makes a folder (0700) with a master key and no case keys. Never in a folder that has either file.
 * @throws KeysError
 */
export function createKeys(folder: string): void {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	demandPrivate(folder);
	if (keysExist(folder)) throw new KeysError('damaged', folder);
	const master = randomBytes(keyLength);
	writeDurably(masterOf(folder), `${master.toString('base64')}\n`);
	closeSync(openSync(databaseOf(folder), 'ax', 0o600));
	const sqlite = openDatabase(databaseOf(folder));
	begin(sqlite, master);
	sqlite.close();
	syncFolder(folder);
}

/**
 * Opens the keys of a folder. A process may do so more than once, also from several threads: each
 * sees at once what another made.
 * @throws KeysError when anything is missing, open to others, damaged, or of another master key
 */
export function openKeys(folder: string): Keys {
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
		return keysOver(sqlite, master);
	} catch (error) {
		sqlite.close();
		throw error;
	}
}

/** Keys that live as long as this process, for a database in memory. */
export function memoryKeys(): Keys {
	const master = randomBytes(keyLength);
	const sqlite = openDatabase(':memory:');
	begin(sqlite, master);
	return keysOver(sqlite, master);
}

function keysOver(sqlite: Sqlite.Database, master: Uint8Array): Keys {
	const atHand = new Map<string, Uint8Array>();
	const find = sqlite
		.prepare<[string], Buffer>('select wrapped from keys where case_id = ?')
		.pluck();
	const insert = sqlite.prepare(
		'insert into keys (case_id, wrapped, made_at) values (?, ?, ?) on conflict do nothing'
	);
	const remove = sqlite.prepare('delete from keys where case_id = ?');
	const isDestroyed = sqlite
		.prepare<[string], number>('select 1 from destructions where case_id = ?')
		.pluck();
	const record = sqlite.prepare(
		`insert into destructions (case_id, at, reason) values (?, ?, 'erased') on conflict do nothing`
	);
	const list = sqlite.prepare<[], { caseId: string; at: number }>(
		'select case_id as caseId, at from destructions order by n'
	);
	const demandAlive = (caseId: string) => {
		if (isDestroyed.get(caseId)) throw new KeyDestroyed(`The key of ${caseId} was destroyed`);
	};
	const make = sqlite.transaction((caseId: string) => {
		demandAlive(caseId);
		insert.run(caseId, seal(master, wrappedAs(caseId), randomBytes(keyLength)), Date.now());
	});
	const erase = sqlite.transaction((caseId: string, at: number) => {
		record.run(caseId, at);
		remove.run(caseId);
	});
	return {
		...journalOver(sqlite),
		keyOf(caseId) {
			const known = atHand.get(caseId);
			if (known) return known;
			const wrapped = find.get(caseId);
			if (!wrapped) {
				demandAlive(caseId);
				throw new KeyMissing(`${caseId} has no key`);
			}
			const key = unseal(master, wrappedAs(caseId), wrapped);
			atHand.set(caseId, key);
			return key;
		},
		makeKey(caseId) {
			if (!atHand.has(caseId)) make.immediate(caseId);
		},
		destroy(caseId, at) {
			atHand.delete(caseId);
			erase.immediate(caseId, at);
			emptyLog(sqlite);
		},
		destroyed: () => list.all(),
		forget: (caseId) => void atHand.delete(caseId),
		close: () => {
			atHand.clear();
			sqlite.close();
		}
	};
}

const wrappedAs = (caseId: string) => `key ${caseId}`;

function openDatabase(file: string): Sqlite.Database {
	const sqlite = new Sqlite(file, { timeout: 5000 });
	sqlite.pragma('journal_mode = WAL');
	// FULL: a key is on disk before anything that it seals.
	sqlite.pragma('synchronous = FULL');
	sqlite.pragma('secure_delete = ON');
	return sqlite;
}

function begin(sqlite: Sqlite.Database, master: Uint8Array): void {
	sqlite.exec(SCHEMA);
	const sealed = seal(master, proof.place, Buffer.from(proof.says));
	sqlite.prepare('insert into proofs (id, sealed) values (1, ?)').run(sealed);
}

/** Another master key is told at once, not case by case. */
function demandProof(sqlite: Sqlite.Database, master: Uint8Array, folder: string): void {
	const sealed = readProof(sqlite);
	if (!sealed) throw new KeysError('damaged', databaseOf(folder));
	try {
		unseal(master, proof.place, sealed);
	} catch (error) {
		throw error instanceof SealBroken ? new KeysError('wrong', masterOf(folder)) : error;
	}
}

function readProof(sqlite: Sqlite.Database): Buffer | undefined {
	try {
		return sqlite.prepare<[], Buffer>('select sealed from proofs').pluck().get();
	} catch {
		return undefined;
	}
}

/** The log would keep the wrapped key that was deleted. */
function emptyLog(sqlite: Sqlite.Database): void {
	const [done] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
	if (done?.busy) throw new Error('A destroyed key may still stand in the log of the keys');
}

function demandPrivate(path: string): void {
	if ((statSync(path).mode & 0o077) !== 0) throw new KeysError('exposed', path);
}

function writeDurably(path: string, text: string): void {
	const file = openSync(path, 'wx', 0o600);
	writeSync(file, text);
	fsyncSync(file);
	closeSync(file);
}

function syncFolder(folder: string): void {
	const opened = openSync(folder, 'r');
	fsyncSync(opened);
	closeSync(opened);
}
