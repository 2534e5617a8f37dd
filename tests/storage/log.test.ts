import { readFileSync, existsSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { onTestFinished, expect, test } from 'vitest';
import * as Y from 'yjs';
import { stateFrom, stateOf, textOf } from '#domain/prose.ts';
import type { DocumentLog, LogRow } from '#application/ports.ts';
import { openStorage, type Storage } from '#storage/storage.ts';
import { NOON, aBatch, aDocument, firstState, withDocument } from '../kit/region.ts';
import {
	memoryStorage,
	migrationsFolder,
	temporaryFile,
	temporaryStorage
} from '../kit/storage.ts';
import { anAuthor } from './author.ts';
import { wordsIn } from './words.ts';

test('D40 a document begins with its first state, in the batch that names it', async () => {
	const { log, facts } = memoryStorage();
	const { document, caseFile } = await withDocument({ facts }, 'een\ntwee');
	const loaded = await log.load(document.id, 1);
	expect(loaded).toMatchObject({ caseId: caseFile.id, headSeq: 0, claims: new Map() });
	expect(textOf(stateFrom(loaded?.updates ?? []))).toBe('een\ntwee');
	const nameless = firstState(aDocument(caseFile), '');
	const batch = aBatch({
		expect: { rosterRev: 1, revs: { [caseFile.id]: 1 } },
		documents: [nameless]
	});
	await expect(facts.commit(batch)).rejects.toThrow(/FOREIGN KEY/);
	expect(await log.load(nameless.documentId, 1)).toBeNull();
});

test('D41 updates come back in order, after the snapshot', async () => {
	const { log, row } = await withLog();
	const updates = [1, 2, 3].map((byte) => new Uint8Array([byte]));
	await log.append(updates.slice(0, 2).map((update, at) => row(at + 1, update)));
	await log.append(updates.slice(2).map((update) => row(3, update)));
	const loaded = await load(log, row(0));
	expect(loaded.headSeq).toBe(3);
	expect(loaded.updates.slice(1).map((bytes) => [...bytes])).toEqual([[1], [2], [3]]);
});

test('D42 a sequence that is taken or skipped is refused, and with it all rows beside it', async () => {
	const { log, row } = await withLog();
	await log.append([row(1), row(2)]);
	await expect(log.append([row(3), row(3)])).rejects.toThrow(/Update 3 .* after 3/);
	await expect(log.append([row(2)])).rejects.toThrow(/after 2/);
	await expect(log.append([row(4)])).rejects.toThrow(/after 2/);
	await expect(log.append([row(3), row(5)])).rejects.toThrow(/after 3/);
	expect((await load(log, row(0))).headSeq).toBe(2);
	await log.append([row(3)]);
	await log.compact(row(0).documentId, 1, 3, stateOf(''));
	await expect(log.append([row(3)])).rejects.toThrow(/after 3/);
	await log.append([row(4)]);
	expect((await load(log, row(0))).headSeq).toBe(4);
});

test('D43 an unknown document and an epoch that is not its own are not there', async () => {
	const { log, row } = await withLog();
	const { documentId } = row(0);
	expect(await log.load(randomUUID(), 1)).toBeNull();
	expect(await log.load(documentId, 2)).toBeNull();
	await expect(log.append([{ ...row(1), epoch: 2 }])).rejects.toThrow(/No document/);
	await expect(log.append([{ ...row(1), documentId: randomUUID() }])).rejects.toThrow(
		/No document/
	);
	expect(await log.texts([randomUUID(), documentId])).toEqual(new Map([[documentId, '']]));
});

test('D44 compaction at any time loses no visible text', async () => {
	const edits = fc.array(
		fc.record({ at: fc.nat(40), text: fc.string(), drop: fc.nat(5), compact: fc.boolean() }),
		{ maxLength: 30 }
	);
	await fc.assert(
		fc.asyncProperty(edits, async (all) => {
			const { log, row, close } = await withLog();
			const author = anAuthor((await load(log, row(0))).updates);
			let seq = 0;
			for (const { at, text, drop, compact } of all) {
				for (const update of author.edit(at, drop, text)) {
					seq += 1;
					await log.append([row(seq, update)]);
				}
				if (compact) await compactAt(log, row(seq));
			}
			const { updates, headSeq } = await load(log, row(0));
			const { documentId } = row(0);
			expect(headSeq).toBe(seq);
			expect(textOf(stateFrom(updates))).toBe(author.text());
			expect((await log.texts([documentId])).get(documentId)).toBe(author.text());
			close();
		}),
		{ numRuns: 25 }
	);
});

test('D44 a snapshot beyond the log is refused, and one behind it leaves what came after', async () => {
	const { log, row } = await withLog();
	const author = anAuthor((await load(log, row(0))).updates);
	const updates = ['een', 'twee', 'drie'].flatMap((word) => author.edit(0, 0, word));
	await log.append(updates.map((update, at) => row(at + 1, update)));
	const state = Y.encodeStateAsUpdate(stateFrom(updates.slice(0, 2)));
	await expect(log.compact(row(0).documentId, 1, 9, state)).rejects.toThrow(/Beyond/);
	const { updates: whole } = await load(log, row(0));
	const behind = Y.encodeStateAsUpdate(stateFrom(whole.slice(0, 3)));
	await log.compact(row(0).documentId, 1, 2, behind);
	const after = await load(log, row(0));
	expect(after.headSeq).toBe(3);
	expect(after.updates).toHaveLength(2);
	expect(textOf(stateFrom(after.updates))).toBe(author.text());
});

test('D45 a deleted word is in no file after compaction and a checkpoint', async () => {
	const storage = temporaryStorage();
	const { row } = await withRows(storage);
	const { log } = storage;
	const author = anAuthor((await load(log, row(0))).updates);
	const written = ['blijft ', 'verdwijnwoord '.repeat(400)].flatMap((text) =>
		author.edit(0, 0, text)
	);
	await log.append(written.map((update, at) => row(at + 1, update)));
	await storage.checkpoint();
	expect(wordsIn(storage.file)).toContain('verdwijnwoord');
	const dropped = author.edit(0, 'verdwijnwoord '.length * 400, '');
	await log.append(dropped.map((update, at) => row(written.length + at + 1, update)));
	await compactAt(log, row(written.length + dropped.length));
	await storage.checkpoint();
	expect(wordsIn(storage.file)).not.toContain('verdwijnwoord');
	expect(wordsIn(storage.file)).toContain('blijft');
	expect(bytesOf(storage.file)).not.toMatch(/verdwijnwoord|blijft/);
});

test('D46 texts are those of the committed head, at once after an update', async () => {
	const { log, row } = await withLog('begin');
	const { documentId } = row(0);
	const author = anAuthor((await load(log, row(0))).updates);
	const text = async () => (await log.texts([documentId])).get(documentId);
	expect(await text()).toBe('begin');
	const [first = new Uint8Array()] = author.edit(0, 0, 'nieuw ');
	await expect(log.append([row(1, first), row(3)])).rejects.toThrow();
	expect(await text()).toBe('begin');
	await log.append([row(1, first)]);
	expect(await text()).toBe('nieuw begin');
	await compactAt(log, row(1));
	expect(await text()).toBe('nieuw begin');
});

test('D47 a new epoch begins clean: rows, snapshot and client ids of the old one are gone', async () => {
	const storage = temporaryStorage();
	const { row, document, caseFile } = await withRows(storage, 'wisbaar');
	const { log, facts, file } = storage;
	await log.append([{ ...row(1, stateOf('uitgewist')), clientId: 7 }]);
	expect((await log.texts([document.id])).get(document.id)).toContain('wisbaar');
	const renewed = { ...document, epoch: 2 };
	await facts.commit(
		aBatch({
			expect: { rosterRev: 1, revs: { [caseFile.id]: 1 } },
			put: [{ table: 'documents', row: renewed }],
			documents: [firstState(renewed, 'schoon')]
		})
	);
	expect(await log.load(document.id, 1)).toBeNull();
	await expect(log.append([row(2)])).rejects.toThrow(/No document/);
	expect(await log.load(document.id, 2)).toMatchObject({ headSeq: 0, claims: new Map() });
	expect(await log.texts([document.id])).toEqual(new Map([[document.id, 'schoon']]));
	await storage.checkpoint();
	expect(wordsIn(file)).toContain('schoon');
	expect(wordsIn(file)).not.toMatch(/wisbaar|uitgewist/);
});

test('D48 whose a client id is outlives compaction, and a deletion claims none', async () => {
	const { log, row, member } = await withLog();
	await log.append([{ ...row(1), clientId: 4_294_967_295 }, row(2)]);
	await log.append([{ ...row(3), clientId: 4_294_967_295 }]);
	await log.compact(row(0).documentId, 1, 3, stateOf(''));
	expect((await load(log, row(0))).claims).toEqual(new Map([[4_294_967_295, member.id]]));
});

test('D52 a log whose end is missing or changed gives what is left as damaged, and no more is written', async () => {
	const harms = [
		'delete from document_log where seq = 2',
		'delete from document_log where seq = 3',
		'update document_log set bytes = zeroblob(length(bytes)) where seq = 3',
		'update document_log set bytes = (select bytes from document_log where seq = 1) where seq = 3',
		'update document_log set sum = zeroblob(32) where seq = 2'
	];
	for (const harm of harms) {
		const storage = temporaryStorage();
		const { row } = await withRows(storage, 'begin');
		const { log } = storage;
		const author = anAuthor((await load(log, row(0))).updates);
		const updates = ['een ', 'twee ', 'drie '].flatMap((word) => author.edit(0, 0, word));
		await log.append(updates.map((update, at) => row(at + 1, update)));
		expect((await load(log, row(0))).damaged).toBe(false);
		harmed(storage.file, harm);
		const { damaged, headSeq, updates: left } = await load(log, row(0));
		expect([damaged, headSeq < 3]).toEqual([true, true]);
		expect(textOf(stateFrom(left))).toBe(['begin', 'een begin', 'twee een begin'][headSeq]);
		await expect(log.append([row(headSeq + 1)])).rejects.toThrow();
		await expect(compactAt(log, row(headSeq))).rejects.toThrow(/damaged/);
		expect((await load(log, row(0))).headSeq).toBe(headSeq);
	}
});

test('D52 a log whose first state is changed is a fault, and never an empty text', async () => {
	const storage = temporaryStorage();
	const { row, document } = await withRows(storage, 'begin');
	harmed(storage.file, 'update document_snapshots set bytes = zeroblob(40)');
	await expect(storage.log.load(row(0).documentId, 1)).rejects.toThrow(/not what was written/);
	await expect(storage.log.texts([document.id])).rejects.toThrow(/not what was written/);
});

test('D44 a state that does not say what the log says is refused', async () => {
	const { log, row } = await withLog('blijft');
	await expect(log.compact(row(0).documentId, 1, 0, stateOf(''))).rejects.toThrow(/log says/);
	expect(textOf(stateFrom((await load(log, row(0))).updates))).toBe('blijft');
});

test('D44 what a process left uncompacted is compacted when the next one starts', async () => {
	const file = temporaryFile();
	const first = openStorage({ file, migrationsFolder });
	const { row, document } = await withRows(first, 'begin');
	const author = anAuthor((await load(first.log, row(0))).updates);
	const updates = [...author.edit(0, 0, 'geheimwoord '), ...author.edit(0, 12, 'kort ')];
	await first.log.append(updates.map((update, at) => row(at + 1, update)));
	first.close();
	expect(wordsIn(file)).toContain('geheimwoord');
	const next = openStorage({ file, migrationsFolder });
	onTestFinished(next.close);
	await next.checkpoint();
	expect(wordsIn(file)).not.toContain('geheimwoord');
	expect((await next.log.texts([document.id])).get(document.id)).toBe('kort begin');
	expect(await load(next.log, row(0))).toMatchObject({ headSeq: 2, damaged: false });
});

test('D88 who wrote which range and when outlives compaction, without a word', async () => {
	const { log, row, document, member } = await withLog('begin');
	const author = anAuthor((await load(log, row(0))).updates);
	const updates = ['een ', 'twee ', 'drie '].flatMap((word) => author.edit(0, 0, word));
	const dropped = author.edit(0, 5, '');
	await log.append([...updates, ...dropped].map((update, at) => row(at + 1, update)));
	expect(await log.authors(document.id, 1)).toEqual([]);
	await compactAt(log, row(4));
	const authors = await log.authors(document.id, 1);
	const sum = (deed: string) =>
		authors.filter((one) => one.deed === deed).reduce((all, { length }) => all + length, 0);
	expect(sum('added')).toBeGreaterThanOrEqual('een twee drie '.length);
	expect(sum('deleted')).toBe(5);
	expect(new Set(authors.map(({ memberId, at }) => `${memberId} ${at}`))).toEqual(
		new Set([`${member.id} ${NOON}`])
	);
});

async function withLog(text = '') {
	const storage = memoryStorage();
	return { log: storage.log, close: storage.close, ...(await withRows(storage, text)) };
}

/** A document, and its row with a number: an update of nothing unless given. */
async function withRows(storage: Storage, text = '') {
	const made = await withDocument(storage, text);
	const row = (seq: number, update: Uint8Array = new Uint8Array([0, 0])): LogRow => ({
		documentId: made.document.id,
		epoch: 1,
		seq,
		memberId: made.member.id,
		at: NOON,
		update
	});
	return { ...made, row };
}

async function load(log: DocumentLog, { documentId, epoch }: LogRow) {
	const loaded = await log.load(documentId, epoch);
	if (!loaded) throw new Error('No such document');
	return loaded;
}

async function compactAt(log: DocumentLog, row: LogRow): Promise<void> {
	const { updates } = await load(log, row);
	const state = Y.encodeStateAsUpdate(stateFrom(updates));
	await log.compact(row.documentId, row.epoch, row.seq, state);
}

/** Does something to the database behind the back of its storage. */
function harmed(file: string, harm: string): void {
	const sqlite = new Sqlite(file);
	sqlite.exec(harm);
	sqlite.close();
}

function bytesOf(file: string): string {
	return [file, `${file}-wal`]
		.filter((name) => existsSync(name))
		.map((name) => readFileSync(name, 'latin1'))
		.join('');
}
