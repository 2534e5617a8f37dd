import { onTestFinished, expect, test } from 'vitest';
import Sqlite from 'better-sqlite3';
import { stateFrom, textOf } from '#domain/prose.ts';
import { openStorage } from '#storage/storage.ts';
import { NOON, aBatch, withDocument } from '../kit/region.ts';
import { migrationsFolder, temporaryFile } from '../kit/storage.ts';
import { anAuthor } from './author.ts';

const writer = new URL('../../server/http/writer.ts', import.meta.url);

test('D89 a writer in a thread of its own: what is committed is read at once, and outlives it', async () => {
	const file = temporaryFile();
	const storage = openStorage({ file, migrationsFolder, writer });
	const { document, member, caseFile } = await withDocument(storage, 'begin');
	const { log, facts, sessions, receipts } = storage;
	expect((await facts.caseFacts(caseFile.id))?.documents).toHaveLength(1);
	expect((await log.texts([document.id])).get(document.id)).toBe('begin');
	const author = anAuthor((await log.load(document.id, 1))?.updates ?? []);
	const rows = ['een ', 'twee '].flatMap((word) => author.edit(0, 0, word));
	for (const [at, update] of rows.entries()) {
		const row = { documentId: document.id, epoch: 1, seq: at + 1, memberId: member.id, at: NOON };
		await log.append([{ ...row, update }]);
	}
	expect((await log.texts([document.id])).get(document.id)).toBe('twee een begin');
	await expect(
		log.append([
			{
				documentId: document.id,
				epoch: 1,
				seq: 9,
				memberId: member.id,
				at: NOON,
				update: rows[0] ?? new Uint8Array()
			}
		])
	).rejects.toThrow(/Update 9 .* after 2/);
	const session = {
		id: 'a',
		memberId: member.id,
		createdAt: NOON,
		activeAt: NOON,
		expiresAt: NOON + 1
	};
	await sessions.insert(session);
	expect(await sessions.find('a')).toEqual(session);
	expect(await receipts.look(member.id, caseFile.id, NOON)).toBeNull();
	expect(await receipts.lastLook(member.id, caseFile.id)).toBe(NOON);
	expect(await storage.writable()).toBe(true);
	storage.close();
	const again = openStorage({ file, migrationsFolder });
	onTestFinished(again.close);
	const loaded = await again.log.load(document.id, 1);
	expect(textOf(stateFrom(loaded?.updates ?? []))).toBe('twee een begin');
});

test('D89 a conflict is one there too, and facts kept at hand move on with each commit', async () => {
	const file = temporaryFile();
	const storage = openStorage({ file, migrationsFolder, writer });
	onTestFinished(storage.close);
	const { caseFile } = await withDocument(storage, 'begin');
	const before = await storage.facts.caseFacts(caseFile.id);
	const rev = before?.rev ?? 0;
	const moved = aBatch({
		expect: { rosterRev: 1, revs: { [caseFile.id]: rev } },
		put: [{ table: 'cases', row: { ...caseFile, initials: 'N.N.' } }]
	});
	expect(await storage.facts.commit(moved)).toBe('committed');
	expect(await storage.facts.commit(moved)).toBe('conflict');
	const after = await storage.facts.caseFacts(caseFile.id);
	expect([after?.rev, after?.cases[0]?.initials]).toEqual([rev + 1, 'N.N.']);
	expect(before?.cases[0]?.initials).not.toBe('N.N.');
});

test('D89 only the writer can write: the connection that reads is refused', async () => {
	const file = temporaryFile();
	const storage = openStorage({ file, migrationsFolder, writer });
	onTestFinished(storage.close);
	await withDocument(storage, 'begin');
	expect(() => openStorage({ file, migrationsFolder })).toThrow(/in use/);
	const reader = new Sqlite(file, { readonly: true });
	onTestFinished(() => void reader.close());
	expect(reader.prepare('select count(*) from document_snapshots').pluck().get()).toBe(1);
});
