import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import Sqlite from 'better-sqlite3';
import { getTableColumns, is } from 'drizzle-orm';
import { SQLiteTable, getTableConfig } from 'drizzle-orm/sqlite-core';
import { onTestFinished, expect, test } from 'vitest';
import { connect } from '#storage/connection.ts';
import { factTables } from '#storage/schema.ts';
import * as log from '#storage/schema/log.ts';
import * as records from '#storage/schema/records.ts';
import { openStorage } from '#storage/storage.ts';
import { withDocument } from '../kit/region.ts';
import { migrationsFolder, temporaryFile, temporaryStorage } from '../kit/storage.ts';

const tables = [factTables, log, records].flatMap((room) =>
	Object.values(room).filter((one) => is(one, SQLiteTable))
);

test('A10 what was put into the hands of the disk is asked for and read back', () => {
	const { sqlite, close } = connect(temporaryFile(), migrationsFolder);
	onTestFinished(close);
	const kept = (pragma: string) => sqlite.pragma(pragma, { simple: true });
	expect(kept('journal_mode')).toBe('wal');
	expect(kept('synchronous')).toBe(2);
	expect(kept('foreign_keys')).toBe(1);
	expect(kept('secure_delete')).toBe(1);
	expect(kept('busy_timeout')).toBe(5000);
});

test('A11 folder and files are its owner’s alone', async () => {
	const file = join(dirname(temporaryFile()), 'data', 'diep', 'casustafel.db');
	const storage = openStorage({ file, migrationsFolder });
	onTestFinished(storage.close);
	await withDocument(storage);
	const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
	expect(mode(dirname(file))).toBe('700');
	expect(['', '-wal', '-shm', '.lock'].map((end) => mode(file + end))).toEqual(
		Array.from({ length: 4 }, () => '600')
	);
});

test('A12 a second writer is refused, and let in when the first is gone', async () => {
	const file = temporaryFile();
	const first = openStorage({ file, migrationsFolder });
	expect(() => openStorage({ file, migrationsFolder })).toThrow(/in use/);
	expect(() => openStorage({ file, migrationsFolder })).toThrow(/in use/);
	expect(await first.writable()).toBe(true);
	first.close();
	openStorage({ file, migrationsFolder }).close();
});

test('A12 another may read while the writer writes', async () => {
	const storage = temporaryStorage();
	await withDocument(storage);
	const reader = new Sqlite(storage.file, { readonly: true });
	onTestFinished(() => void reader.close());
	expect(reader.prepare('select count(*) from cases').pluck().get()).toBe(1);
});

test('A13 what was acknowledged is there after SIGKILL, and the restart is not refused', async () => {
	const file = temporaryFile();
	const writer = spawn(
		process.execPath,
		['--import', 'tsx', join(import.meta.dirname, 'writer.ts'), file, migrationsFolder],
		{ stdio: ['ignore', 'pipe', 'inherit'] }
	);
	onTestFinished(() => void writer.kill('SIGKILL'));
	const [line] = (await once(createInterface(writer.stdout), 'line')) as [string];
	const { documentId, caseId, text } = JSON.parse(line) as Record<string, string>;
	expect(() => openStorage({ file, migrationsFolder })).toThrow(/in use/);
	writer.kill('SIGKILL');
	await once(writer, 'exit');
	const storage = openStorage({ file, migrationsFolder });
	onTestFinished(storage.close);
	expect([...(await storage.log.texts([documentId ?? ''])).values()]).toEqual([text]);
	const { entries, unbroken } = await storage.audit.read(caseId ?? '', 0, 10);
	expect([entries.length, unbroken]).toEqual([1, true]);
});

test('A14 a closed database is not writable, an open one is', async () => {
	const storage = openStorage({ file: ':memory:', migrationsFolder });
	expect(await storage.writable()).toBe(true);
	expect(await storage.writable()).toBe(true);
	storage.close();
	expect(await storage.writable()).toBe(false);
});

test('A15 every table with case data bears the case and when it was first processed (L35)', () => {
	const without = tables
		.filter((table) => !('caseId' in getTableColumns(table)))
		.map((table) => getTableConfig(table).name);
	const dated = tables
		.filter((table) => 'firstProcessedAt' in getTableColumns(table))
		.map((table) => getTableConfig(table).name);
	expect(without.sort()).toEqual([
		'agencies',
		'attendances',
		'audit',
		'audit_heads',
		'cases',
		'conferences',
		'credentials',
		'guests',
		'hands',
		'invitations',
		'members',
		'minutes',
		'pairings',
		'password_links',
		'probes',
		'readies',
		'regions',
		'revisions',
		'sessions'
	]);
	expect(dated).toHaveLength(tables.length - without.length + 1);
});

test('A16 the migrations make the tables of the schema, and are applied once', () => {
	const file = temporaryFile();
	openStorage({ file, migrationsFolder }).close();
	const { sqlite, close } = connect(file, migrationsFolder);
	onTestFinished(close);
	const names = (table: string) =>
		sqlite.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);
	for (const table of tables) {
		const { name, columns } = getTableConfig(table);
		expect(names(name)).toEqual(columns.map((column) => column.name));
	}
	const made = sqlite
		.prepare(
			`select count(*) from sqlite_schema where type = 'table' and name not like '\\_\\_%' escape '\\'`
		)
		.pluck()
		.get();
	expect(made).toBe(tables.length);
});

test('A16 a folder without migrations is refused and the lock given back', () => {
	const file = temporaryFile();
	const empty = join(dirname(file), 'leeg');
	mkdirSync(empty);
	expect(() => openStorage({ file, migrationsFolder: empty })).toThrow(/journal/);
	openStorage({ file, migrationsFolder }).close();
});
