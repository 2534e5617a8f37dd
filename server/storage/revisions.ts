import type Sqlite from 'better-sqlite3';
import type { NewDocument } from '#application/ports.ts';
import type { Put } from '#domain/facts.ts';

/** The id of a case or a conference, or `ROSTER`. */
export type Scope = string;
export const ROSTER: Scope = 'roster';

/** Revisions of roster, cases and conferences: 0 for what is not there. */
export interface Revisions {
	of(scope: Scope): number;
	advance(scope: Scope): void;
}

export function revisions(sqlite: Sqlite.Database): Revisions {
	const find = sqlite
		.prepare<[string], number>('select rev from revisions where scope = ?')
		.pluck();
	const move = sqlite.prepare<[string]>(
		`insert into revisions (scope, rev) values (?, 1)
		on conflict (scope) do update set rev = revisions.rev + 1`
	);
	return {
		of: (scope) => find.get(scope) ?? 0,
		advance: (scope) => void move.run(scope)
	};
}

/** The one thing a row belongs to. */
export function scopeOf({ table, row }: Put): Scope {
	if (table === 'regions' || table === 'agencies' || table === 'members') return ROSTER;
	if (table === 'cases' || table === 'conferences') return row.id;
	return 'caseId' in row ? row.caseId : row.conferenceId;
}

/** What a batch with these rows and documents touches, each once. */
export function scopesOf(put: Put[], documents: NewDocument[]): Set<Scope> {
	return new Set([...put.map(scopeOf), ...documents.map((document) => document.caseId)]);
}
