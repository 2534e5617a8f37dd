import { randomBytes, randomUUID } from 'node:crypto';
import {
	chmodSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { KeyDestroyed, KeyMissing, createKeys, memoryKeys, openKeys } from '#storage/keys.ts';
import { NOON } from '../kit/region.ts';
import { temporaryFile } from '../kit/storage.ts';

/** A folder with a master key, which goes when the test ends. */
function aFolder(): string {
	const folder = join(dirname(temporaryFile()), 'sleutels');
	createKeys(folder);
	return folder;
}

function opened(folder: string) {
	const keys = openKeys(folder);
	onTestFinished(keys.close);
	return keys;
}

function bytesIn(folder: string): Buffer {
	return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
}

test('K2 the key of a case is made once, of its own, and is there after a restart', () => {
	const folder = aFolder();
	const keys = openKeys(folder);
	const [one, two] = [randomUUID(), randomUUID()];
	expect(() => keys.keyOf(one)).toThrow(KeyMissing);
	for (const caseId of [one, two, one]) keys.makeKey(caseId);
	const made = Buffer.from(keys.keyOf(one));
	expect(made).toHaveLength(32);
	expect(made.equals(keys.keyOf(two))).toBe(false);
	keys.close();
	expect(made.equals(opened(folder).keyOf(one))).toBe(true);
});

test('K2 a key lies on the disk wrapped, and not in the place of another', () => {
	const folder = aFolder();
	const keys = openKeys(folder);
	const [one, two] = [randomUUID(), randomUUID()];
	for (const caseId of [one, two]) keys.makeKey(caseId);
	expect(bytesIn(folder).includes(Buffer.from(keys.keyOf(one)))).toBe(false);
	keys.close();
	const sqlite = new Sqlite(join(folder, 'keys.db'));
	sqlite
		.prepare(
			'update keys set wrapped = (select wrapped from keys where case_id = ?) where case_id = ?'
		)
		.run(one, two);
	sqlite.close();
	expect(() => opened(folder).keyOf(two)).toThrow(/does not open/);
});

test('K3 a destroyed key is gone for good: from the files too, and none is made in its place', () => {
	const folder = aFolder();
	const keys = opened(folder);
	const [one, two] = [randomUUID(), randomUUID()];
	for (const caseId of [one, two]) keys.makeKey(caseId);
	const sqlite = new Sqlite(join(folder, 'keys.db'), { readonly: true });
	const wrapped = sqlite
		.prepare<[string], Buffer>('select wrapped from keys where case_id = ?')
		.pluck()
		.get(one);
	sqlite.close();
	expect(bytesIn(folder).includes(wrapped ?? '?')).toBe(true);
	keys.destroy(one, NOON);
	keys.destroy(one, NOON + 1);
	expect(bytesIn(folder).includes(wrapped ?? '')).toBe(false);
	expect(() => keys.keyOf(one)).toThrow(KeyDestroyed);
	expect(() => {
		keys.makeKey(one);
	}).toThrow(KeyDestroyed);
	expect(keys.keyOf(two)).toHaveLength(32);
	expect(keys.destroyed()).toEqual([{ caseId: one, at: NOON }]);
});

test('K3 what was destroyed is written down and stays written down', () => {
	const folder = aFolder();
	const keys = openKeys(folder);
	const caseId = randomUUID();
	keys.makeKey(caseId);
	keys.destroy(caseId, NOON);
	keys.close();
	expect(opened(folder).destroyed()).toEqual([{ caseId, at: NOON }]);
	const sqlite = new Sqlite(join(folder, 'keys.db'));
	onTestFinished(() => void sqlite.close());
	expect(sqlite.prepare('select reason from destructions').pluck().all()).toEqual(['erased']);
	expect(() => sqlite.exec('delete from destructions')).toThrow(/append-only/);
	expect(() => sqlite.exec('update destructions set at = 0')).toThrow(/append-only/);
});

test('K4 keys opened twice: each sees what the other made, and after forgetting what it destroyed', () => {
	const folder = aFolder();
	const [writer, reader] = [opened(folder), opened(folder)];
	const caseId = randomUUID();
	expect(() => reader.keyOf(caseId)).toThrow(KeyMissing);
	writer.makeKey(caseId);
	expect(reader.keyOf(caseId)).toEqual(writer.keyOf(caseId));
	writer.destroy(caseId, NOON);
	reader.forget(caseId);
	expect(() => reader.keyOf(caseId)).toThrow(KeyDestroyed);
});

test('K5 folder and files of the keys are their owner’s alone, and refused when they are not', () => {
	const folder = aFolder();
	opened(folder).makeKey(randomUUID());
	const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
	expect(mode(folder)).toBe('700');
	expect(new Set(readdirSync(folder).map((name) => mode(join(folder, name))))).toEqual(
		new Set(['600'])
	);
	for (const [path, wide, right] of [
		[folder, 0o750, 0o700],
		[join(folder, 'master.key'), 0o604, 0o600],
		[join(folder, 'keys.db'), 0o640, 0o600]
	] as const) {
		chmodSync(path, wide);
		expect(() => openKeys(folder)).toThrow(`${path} is exposed`);
		chmodSync(path, right);
	}
	opened(folder);
});

test('K5 keys that are missing, spoilt or of another master key are refused at once', () => {
	const folder = aFolder();
	const master = join(folder, 'master.key');
	const kept = readFileSync(master, 'utf8');
	expect(kept).toMatch(/^[A-Za-z0-9+/]{43}=\n$/);
	writeFileSync(master, `${randomBytes(32).toString('base64')}\n`);
	expect(() => openKeys(folder)).toThrow(`${master} is wrong`);
	writeFileSync(master, 'kort');
	expect(() => openKeys(folder)).toThrow(`${master} is damaged`);
	writeFileSync(master, kept);
	const keys = openKeys(folder);
	keys.makeKey(randomUUID());
	keys.close();
	rmSync(master);
	expect(() => openKeys(folder)).toThrow(`${master} is missing`);
	expect(() => {
		createKeys(folder);
	}).toThrow(`${folder} is damaged`);
	const empty = join(dirname(folder), 'leeg');
	mkdirSync(empty, { mode: 0o700 });
	expect(() => openKeys(empty)).toThrow(/missing/);
});

test('K2 a database in memory has keys that live as long as the process', () => {
	const keys = memoryKeys();
	onTestFinished(keys.close);
	const caseId = randomUUID();
	keys.makeKey(caseId);
	expect(keys.keyOf(caseId)).toHaveLength(32);
});
