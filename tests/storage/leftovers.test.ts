import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { expect, onTestFinished, test } from 'vitest';
import type { AgendaItem, Put } from '#domain/facts.ts';
import { stateOf } from '#domain/prose.ts';
import { factTables } from '#storage/schema.ts';
import { openStorage } from '#storage/storage.ts';
import { NOON, aBatch } from '../kit/region.ts';
import { bytesUnder, migrationsFolder, temporaryFile } from '../kit/storage.ts';
import { anExample, putsOf, type Example } from './example.ts';
import { putBack, within } from './restoring.ts';

/** The migrations of before anything was sealed. */
function earlierMigrations(beside: string): string {
	const folder = join(dirname(beside), 'eerder');
	cpSync(migrationsFolder, folder, { recursive: true });
	const journal = join(folder, 'meta', '_journal.json');
	const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
	writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 2) }));
	return folder;
}

function columnOf(field: string): string {
	return field.replace(/[A-Z]/g, '_$&').toLowerCase();
}

/** A row as it was before: every field that there was in a column of its own, in the plain. */
function putPlain(sqlite: Sqlite.Database, { table, row }: Put): void {
	const columns = sqlite
		.prepare<[string], string>('select name from pragma_table_info(?)')
		.pluck()
		.all(getTableName(factTables[table]));
	const fields = Object.entries(row).filter(([name]) => columns.includes(columnOf(name)));
	if (fields.length === 0) return;
	const names = fields.map(([name]) => `"${columnOf(name)}"`);
	const values = fields.map(([, value]: [string, unknown]) => {
		if (typeof value === 'boolean') return Number(value);
		return value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
	});
	sqlite
		.prepare(
			`insert into ${getTableName(factTables[table])} (${names.join(', ')})
			values (${names.map(() => '?').join(', ')})`
		)
		.run(values);
}

/** The example without what came later than keys. */
function earlier(example: Example): Put[] {
	const { agendaItems, decisions } = example;
	const item: AgendaItem = {
		...agendaItems,
		added: 0,
		paused: 0,
		openedAt: null,
		closedAt: null,
		headCount: null,
		reason: null,
		nextReview: null
	};
	const before = {
		...example,
		agendaItems: item,
		decisions: { ...decisions, conferenceId: null }
	};
	return putsOf(before).filter(({ table }) => table !== 'stances');
}

/** A database as it was before there were keys, open. */
function ofBefore(file: string, example: ReturnType<typeof anExample>): Sqlite.Database {
	const sqlite = new Sqlite(file);
	onTestFinished(() => void sqlite.close());
	sqlite.pragma('journal_mode = WAL');
	sqlite.pragma('foreign_keys = OFF');
	migrate(drizzle({ client: sqlite }), { migrationsFolder: earlierMigrations(file) });
	for (const put of putsOf(example)) putPlain(sqlite, put);
	return sqlite;
}

test('K26 a backup of before there were keys comes back sealed, and reads the same', async () => {
	const file = temporaryFile();
	const example = anExample();
	const backup = ofBefore(`${file}.oud`, example);
	const { cases, documents } = example;
	backup
		.prepare('insert into document_snapshots values (?, ?, 0, ?, ?, ?)')
		.run(documents.id, documents.epoch, cases.id, NOON, stateOf('oude tekst'));
	backup.prepare('insert into revisions values (?, 1), (?, 1)').run('roster', cases.id);
	backup.close();
	await putBack(`${file}.oud`, file);
	await within(file, async (storage) => {
		expect((await storage.facts.caseFacts(cases.id))?.subjects).toEqual([example.subjects]);
		expect(await storage.log.texts([documents.id])).toEqual(
			new Map([[documents.id, 'oude tekst']])
		);
	});
	const bytes = readFileSync(file, 'latin1');
	for (const word of ['A. Beeld', '999990019', 'oude tekst', 'eigen noot'])
		expect(bytes).not.toContain(word);
});

test('K24 a database of before is sealed when it is opened, reads the same, and keeps nothing plain', async () => {
	const file = temporaryFile();
	const example = anExample();
	const sqlite = ofBefore(file, example);
	const { cases, members } = example;
	const insertAnswer = sqlite.prepare(
		`insert into command_answers values (?, ?, 'oudehash', ?, '{"is":"oudwoord"}', ?)`
	);
	insertAnswer.run(members.id, 'een', cases.id, NOON);
	insertAnswer.run(members.id, 'twee', null, NOON);
	sqlite.prepare('insert into revisions values (?, 1), (?, 1)').run('roster', cases.id);
	sqlite.close();
	const words = ['A. Beeld', '999990019', 'tekst 1', 'Bellen', 'eigen noot', 'belt elke week'];
	for (const word of words) expect(bytesUnder(dirname(file))).toContain(word);

	const storage = openStorage({ file, migrationsFolder });
	const fresh = openStorage({ file: ':memory:', migrationsFolder });
	onTestFinished(fresh.close);
	await fresh.facts.commit(aBatch({ put: earlier(example) }));
	expect(await storage.facts.caseFacts(cases.id)).toEqual(await fresh.facts.caseFacts(cases.id));
	const kept = { memberId: members.id, bodyHash: 'oudehash', result: { is: 'oudwoord' }, at: NOON };
	expect(await storage.facts.answer(members.id, 'een')).toEqual({
		...kept,
		commandId: 'een',
		caseId: cases.id
	});
	expect(await storage.facts.answer(members.id, 'twee')).toEqual({
		...kept,
		commandId: 'twee',
		caseId: null
	});
	const bytes = bytesUnder(dirname(file));
	for (const word of words) expect(bytes).not.toContain(word);
	storage.close();
	const again = openStorage({ file, migrationsFolder });
	expect((await again.facts.caseFacts(cases.id))?.subjects).toEqual([example.subjects]);
	again.close();
});
