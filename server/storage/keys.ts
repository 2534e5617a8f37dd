import { randomBytes } from 'node:crypto';
import type Sqlite from 'better-sqlite3';
import { journalOver, type Journal } from './journal.ts';
import { newKeys, openFolder } from './key-files.ts';
import { keyLength, seal, unseal } from './sealing.ts';

export { createKeys, keysExist, KeysError } from './key-files.ts';

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
	/** The cases that have a key. */
	cases(): string[];
	/** The keys that were destroyed and when (ms UTC), in order. */
	destroyed(): { caseId: string; at: number }[];
	/** Lets go of a key kept at hand, as after another thread destroyed it. */
	forget(caseId: string): void;
	close(): void;
}

/** Thrown for a case whose key was destroyed: nothing of it opens any more. */
export class KeyDestroyed extends Error {}

/** Thrown for a case that has no key. */
export class KeyMissing extends Error {}

/**
 * Opens the keys of a folder. A process may do so more than once, also from several threads: each
 * sees at once what another made.
 * @throws KeysError when anything is missing, open to others, damaged, or of another master key
 */
export function openKeys(folder: string): Keys {
	const { sqlite, master } = openFolder(folder);
	return keysOver(sqlite, master);
}

/** Keys that live as long as this process, for a database in memory. */
export function memoryKeys(): Keys {
	const { sqlite, master } = newKeys(':memory:');
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
	const cases = sqlite.prepare<[], string>('select case_id from keys').pluck();
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
		cases: () => cases.all(),
		destroyed: () => list.all(),
		forget: (caseId) => void atHand.delete(caseId),
		close: () => {
			atHand.clear();
			sqlite.close();
		}
	};
}

const wrappedAs = (caseId: string) => `key ${caseId}`;

/** The log would keep the wrapped key that was deleted. */
function emptyLog(sqlite: Sqlite.Database): void {
	const [done] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
	if (done?.busy) throw new Error('A destroyed key may still stand in the log of the keys');
}
