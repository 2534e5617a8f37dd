import type Sqlite from 'better-sqlite3';
import type { Keys } from './keys.ts';

/**
 * Removes the rows of cases whose key was destroyed: a backup that was put back may hold them, and
 * nobody can open them any more. The audit stays: it holds ids alone.
 */
export function removeDestroyed(sqlite: Sqlite.Database, keys: Keys): void {
	const gone = keys.destroyed();
	if (gone.length === 0) return;
	const isThere = sqlite.prepare<[string]>('select 1 from cases where id = ?');
	const found = gone.filter(({ caseId }) => isThere.get(caseId) !== undefined);
	if (found.length === 0) return;
	const tables = sqlite
		.prepare<[], string>(
			`select t.name from sqlite_schema t, pragma_table_info(t.name) c
			where t.type = 'table' and c.name = 'case_id'`
		)
		.pluck()
		.all();
	sqlite
		.transaction(() => {
			sqlite.pragma('defer_foreign_keys = ON');
			for (const { caseId } of found) {
				for (const table of tables)
					sqlite.prepare(`delete from "${table}" where case_id = ?`).run(caseId);
				sqlite.prepare('delete from cases where id = ?').run(caseId);
				sqlite.prepare('delete from revisions where scope = ?').run(caseId);
			}
		})
		.immediate();
	sqlite.pragma('wal_checkpoint(TRUNCATE)');
}
