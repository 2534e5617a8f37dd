import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { copyKeys } from '#storage/key-copy.ts';
import { KeyDestroyed, createKeys, openKeys } from '#storage/keys.ts';
import { openStorage } from '#storage/storage.ts';
import { NOON, aBatch, firstState, withDocument } from '../kit/region.ts';
import { migrationsFolder, temporaryFile } from '../kit/storage.ts';

function opened(folder: string) {
	const keys = openKeys(folder);
	onTestFinished(keys.close);
	return keys;
}

test('K6 erased texts and restores stay written down with the keys, the newest of each document', () => {
	const folder = join(dirname(temporaryFile()), 'sleutels');
	createKeys(folder);
	const keys = openKeys(folder);
	expect([keys.erasures(), keys.lastEpoch()]).toEqual([[], 0]);
	const [one, two] = [randomUUID(), randomUUID()];
	keys.journalErasure(one, 2, NOON);
	keys.journalErasure(one, 3, NOON + 1);
	keys.journalErasure(one, 3, NOON + 9);
	keys.journalErasure(two, 2, NOON + 2);
	keys.journalRestore(7, NOON + 3);
	keys.close();
	const again = opened(folder);
	expect(again.erasures()).toEqual([
		{ documentId: one, epoch: 3, at: NOON + 1 },
		{ documentId: two, epoch: 2, at: NOON + 2 }
	]);
	expect(again.lastEpoch()).toBe(7);
	// Nothing erased is offered again, nor anything to who has what the restore made.
	const since = (documentId: string, epoch: number) => again.restoredSince(documentId, epoch);
	expect([since(one, 2), since(one, 3), since(one, 6), since(one, 7)]).toEqual([
		false,
		true,
		true,
		false
	]);
	expect([since(two, 1), since(randomUUID(), 1)]).toEqual([false, true]);
	const sqlite = new Sqlite(join(folder, 'keys.db'));
	onTestFinished(() => void sqlite.close());
	for (const table of ['erasures', 'restores']) {
		expect(() => sqlite.exec(`delete from ${table}`)).toThrow(/append-only/);
		expect(() => sqlite.exec(`update ${table} set epoch = 1`)).toThrow(/append-only/);
	}
});

test('K7 a document that begins anew is written down as erased, its first beginning is not', async () => {
	const file = temporaryFile();
	const storage = openStorage({ file, migrationsFolder });
	onTestFinished(storage.close);
	const { document, caseFile } = await withDocument(storage, 'gewist');
	const keys = opened(`${file}.keys`);
	expect(keys.erasures()).toEqual([]);
	const renewed = { ...document, epoch: 2 };
	const batch = aBatch({
		expect: { rosterRev: 1, revs: { [caseFile.id]: 1 } },
		put: [{ table: 'documents', row: renewed }],
		documents: [firstState(renewed, 'schoon')]
	});
	expect(await storage.facts.commit(batch)).toBe('committed');
	expect(keys.erasures()).toEqual([{ documentId: document.id, epoch: 2, at: NOON }]);
	expect(await storage.facts.commit(batch)).toBe('conflict');
	expect(keys.erasures()).toHaveLength(1);
});

test('K16 a copy of the keys takes the place of the one before, and forgets what was destroyed', () => {
	const folder = join(dirname(temporaryFile()), 'sleutels');
	createKeys(folder);
	const keys = opened(folder);
	const [one, two] = [randomUUID(), randomUUID()];
	for (const caseId of [one, two]) keys.makeKey(caseId);
	const target = join(dirname(folder), 'kluis');
	copyKeys(folder, target);
	const wrapped = wrappedIn(target, one);
	expect(bytesIn(target).includes(wrapped)).toBe(true);
	keys.destroy(one, NOON);
	keys.journalErasure(two, 2, NOON);
	copyKeys(folder, target);
	expect(bytesIn(target).includes(wrapped)).toBe(false);
	expect(readdirSync(target).sort()).toEqual(['keys.db', 'master.key']);
	expect(readdirSync(target).map((name) => statSync(join(target, name)).mode & 0o77)).toEqual([
		0, 0
	]);
	const copy = opened(target);
	expect(() => copy.keyOf(one)).toThrow(KeyDestroyed);
	expect(Buffer.from(copy.keyOf(two))).toEqual(Buffer.from(keys.keyOf(two)));
	expect(copy.erasures()).toEqual(keys.erasures());
});

function bytesIn(folder: string): Buffer {
	return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
}

function wrappedIn(folder: string, caseId: string): Buffer {
	const sqlite = new Sqlite(join(folder, 'keys.db'));
	const find = sqlite.prepare<[string], Buffer>('select wrapped from keys where case_id = ?');
	const wrapped = find.pluck().get(caseId);
	sqlite.close();
	return wrapped ?? Buffer.of();
}
