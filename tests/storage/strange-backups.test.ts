import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { withDocument } from '../kit/region.ts';
import { temporaryFile } from '../kit/storage.ts';
import { backedUp, putBack, within } from './restoring.ts';

/** A database with a backup of it, and what shows that a restore of something else did nothing. */
async function aRegion() {
	const file = temporaryFile();
	await within(file, (storage) => withDocument(storage, 'begin'));
	const backup = backedUp(file);
	const before = readFileSync(file);
	const refused = async (strange: string, problem: string) => {
		await expect(putBack(strange, file)).rejects.toThrow(expect.objectContaining({ problem }));
		expect(readFileSync(file).equals(before)).toBe(true);
		expect(readdirSync(dirname(file)).filter((name) => /before-restore/.test(name))).toEqual([]);
	};
	return { file, backup, refused };
}

const strange = {
	'a trigger': 'create trigger keep after delete on document_log begin select raise(ignore); end',
	'a trigger that passes for one of SQLite': `create trigger keep after delete on cases begin select 1; end; pragma writable_schema = on;
		update sqlite_schema set name = 'sqlite_keep', sql = replace(sql, 'keep', 'sqlite_keep')
		where name = 'keep'`,
	'a table of its own': 'create table stash (bytes blob)',
	'a table in the place of what was sealed': 'create table plain (words text)',
	'an index of its own': 'create unique index one on cases (number, id)',
	'a view in the place of a table':
		'alter table receipts rename to former; create view receipts as select * from former',
	'a trigger upon the list of migrations':
		'create trigger keep after insert on __drizzle_migrations begin delete from audit; end',
	'another column': 'alter table cases add column extra text',
	'a table too few': 'drop table document_heads',
	'an index too few': 'drop index agency_involvements_case',
	'no migrations': 'delete from __drizzle_migrations'
};

test.each(Object.entries(strange))('K27 a backup with %s is none of ours', async (_what, harm) => {
	const { backup, refused } = await aRegion();
	const sqlite = new Sqlite(backup);
	sqlite.unsafeMode(true);
	sqlite.pragma('foreign_keys = OFF');
	sqlite.exec(harm);
	sqlite.close();
	await refused(backup, 'foreign');
});

test('K27 a database that was opened, written and backed up again and again is ours', async () => {
	const { file, backup } = await aRegion();
	await putBack(backup, file);
	const sqlite = new Sqlite(file);
	sqlite.exec('analyze');
	sqlite.close();
	expect(await putBack(backedUp(file, 'weer.db'), file, { at: 0 })).toMatchObject({ epoch: 3 });
});

test('K28 what is no ordinary file is not put back, nor waited for', async () => {
	const { file, refused } = await aRegion();
	const path = `${file}.vreemd`;
	mkdirSync(`${path}.map`);
	await refused(`${path}.map`, 'foreign');
	execFileSync('sh', ['-c', 'mkfifo "$0"', `${path}.pijp`]);
	await refused(`${path}.pijp`, 'foreign');
	symlinkSync('/dev/zero', `${path}.apparaat`);
	await refused(`${path}.apparaat`, 'foreign');
	symlinkSync(`${path}.weg`, `${path}.nergens`);
	await refused(`${path}.nergens`, 'missing');
});

test('K28 a backup under the name of the copy that a restore makes stays where it is', async () => {
	const { file, backup, refused } = await aRegion();
	const named = `${file}.restoring`;
	copyFileSync(backup, named);
	await refused(named, 'ownCopy');
	symlinkSync(named, `${file}.anders`);
	await refused(`${file}.anders`, 'ownCopy');
	expect(readFileSync(named).equals(readFileSync(backup))).toBe(true);
	await putBack(backup, file);
});
