import { existsSync, readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { stateOf } from '#domain/prose.ts';
import { openStorage, type Storage } from '#storage/storage.ts';
import { NOON, aBatch, firstState, withDocument } from '../kit/region.ts';
import { migrationsFolder, temporaryFile } from '../kit/storage.ts';

const writer = new URL('../../server/http/writer.ts', import.meta.url);

/** An erased text, and another process that still reads what was before. */
async function erasedWhileRead(storage: Storage, file: string) {
	const { document, member, caseFile } = await withDocument(storage, 'moest weg');
	const reader = new Sqlite(file, { readonly: true });
	const before = reader.prepare<[], Buffer>('select bytes from document_snapshots').pluck().all();
	reader.exec('begin');
	reader.prepare('select count(*) from cases').get();
	const row = { ...document, epoch: 2 };
	const began = performance.now();
	const outcome = await storage.facts.commit(
		aBatch({
			expect: { rosterRev: 1, revs: { [caseFile.id]: 1 } },
			put: [{ table: 'documents', row }],
			documents: [firstState(row, 'mag blijven')]
		})
	);
	const took = performance.now() - began;
	const onDisk = () =>
		['', '-wal'].some((end) => {
			const bytes = existsSync(file + end) ? readFileSync(file + end) : Buffer.of();
			return before.some((old) => bytes.includes(old));
		});
	const stopReading = () => {
		reader.exec('commit');
		reader.close();
	};
	const type = () =>
		storage.log.append([
			{
				documentId: document.id,
				epoch: 2,
				seq: 1,
				memberId: member.id,
				at: NOON,
				update: stateOf('x')
			}
		]);
	expect([outcome, before.length]).toEqual(['committed', 1]);
	return { took, onDisk, stopReading, type };
}

test.each([
	['this thread', {}],
	['a thread of its own', { writer }]
])(
	'D128 by a writer in %s, erasing waits for no reader, and the bytes go once it is gone',
	async (_where, where) => {
		const file = temporaryFile();
		const storage = openStorage({ file, migrationsFolder, ...where });
		const { took, onDisk, stopReading } = await erasedWhileRead(storage, file);
		expect(took).toBeLessThan(1000);
		expect(onDisk()).toBe(true);
		stopReading();
		await storage.checkpoint();
		expect(onDisk()).toBe(false);
		storage.close();
		expect(existsSync(`${file}-wal`)).toBe(false);
	}
);

test('D128 nobody need ask: it is tried again by itself', async () => {
	const file = temporaryFile();
	const storage = openStorage({ file, migrationsFolder });
	onTestFinished(storage.close);
	const { onDisk, stopReading } = await erasedWhileRead(storage, file);
	stopReading();
	await expect.poll(onDisk, { interval: 20, timeout: 5000 }).toBe(false);
});

test('D128 the first commit after the reader is gone takes the bytes along', async () => {
	const file = temporaryFile();
	const storage = openStorage({ file, migrationsFolder });
	onTestFinished(storage.close);
	const { onDisk, stopReading, type } = await erasedWhileRead(storage, file);
	expect(onDisk()).toBe(true);
	stopReading();
	// A row is appended before this thread does anything else, a timer neither.
	const typed = type();
	expect(onDisk()).toBe(false);
	await typed;
});

test('D128 what a process left in the files is gone after the next start', async () => {
	const file = temporaryFile();
	const storage = openStorage({ file, migrationsFolder });
	const { onDisk, stopReading } = await erasedWhileRead(storage, file);
	storage.close();
	stopReading();
	expect(onDisk()).toBe(true);
	onTestFinished(openStorage({ file, migrationsFolder }).close);
	expect(onDisk()).toBe(false);
});
