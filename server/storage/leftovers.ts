import type Sqlite from 'better-sqlite3';
import type { Sealer } from './sealer.ts';

interface Leftover {
	table: string;
	row: number;
	place: string;
	caseId: string;
	words: string;
}

/**
 * Seals what a migration took out of an older database in the plain, and leaves nothing of it in
 * the files. The emptied table goes last, so that what breaks off half-way is done at the next start.
 */
export function sealLeftovers(sqlite: Sqlite.Database, sealer: Sealer): void {
	if (!has(sqlite, `select 1 from sqlite_schema where name = 'plain'`)) return;
	sqlite.transaction(sealAll).immediate(sqlite, sealer);
	if (has(sqlite, 'select 1 from cases')) sqlite.exec('vacuum');
	sqlite.exec('drop table plain');
}

function sealAll(sqlite: Sqlite.Database, sealer: Sealer): void {
	const leftovers = sqlite.prepare<[], Leftover>(
		'select "table", row, place, case_id as caseId, words from plain'
	);
	const puts = new Map<string, Sqlite.Statement>();
	for (const { table, row, place, caseId, words } of leftovers.all()) {
		const put = puts.get(table) ?? sqlite.prepare(`update ${table} set sealed = ? where rowid = ?`);
		puts.set(table, put);
		put.run(sealer.seal(caseId, place, Buffer.from(words)), row);
	}
	sqlite.exec('delete from plain');
}

function has(sqlite: Sqlite.Database, query: string): boolean {
	return sqlite.prepare(query).get() !== undefined;
}
