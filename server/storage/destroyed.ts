import type Sqlite from 'better-sqlite3';
import type { CaseId } from '#shared/ids.ts';
import type { Keys } from './keys.ts';

/**
 * Removes the rows of cases whose key was destroyed: a backup that was put back may hold them, and
 * nobody can open them any more. The audit stays: it holds ids alone.
 */
export function removeDestroyed(sqlite: Sqlite.Database, keys: Keys): void {
	leaveOut(sqlite, destroyedIn(keys));
}

/** The cases whose key was destroyed. */
export function destroyedIn(keys: Keys): CaseId[] {
	return keys.destroyed().map(({ caseId }) => caseId);
}

/**
 * Deletes all rows of cases, from every table that bears a case, in one transaction.
 * @returns how many of these cases there were
 */
export function leaveOut(sqlite: Sqlite.Database, caseIds: CaseId[]): number {
	const isThere = sqlite.prepare<[string]>('select 1 from cases where id = ?');
	const found = caseIds.filter((caseId) => isThere.get(caseId) !== undefined);
	if (found.length === 0) return 0;
	const tables = sqlite
		.prepare<[], string>(
			`select t.name from sqlite_schema t join pragma_table_info(t.name) c
			where t.type = 'table' and c.name = 'case_id'`
		)
		.pluck()
		.all();
	const deletes = [
		// First, for adopted minutes go with their case and not before.
		'delete from cases where id = ?',
		...tables.map((table) => `delete from "${table}" where case_id = ?`),
		'delete from revisions where scope = ?'
	].map((query) => sqlite.prepare<[string]>(query));
	sqlite
		.transaction(() => {
			// Rows of one case refer to each other in any order; all that is checked at the end.
			sqlite.pragma('defer_foreign_keys = ON');
			for (const caseId of found) for (const one of deletes) one.run(caseId);
		})
		.immediate();
	return found.length;
}
