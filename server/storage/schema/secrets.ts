import type { Rows, Table } from '#domain/facts.ts';

/**
 * What of each table is secret: words that people wrote, persons, and what could be put together to
 * either. Sealed with the key of the case, together as one value per row, so that a row costs one
 * opening. What a query, an index or a check needs (ids, states, numbers, days, instants) is not
 * among it, and stays plain.
 */
export const secretFields = {
	cases: ['initials', 'purpose', 'criteria', 'investigation'],
	subjects: ['name', 'aliases', 'birthDay', 'address', 'bsn'],
	contributions: ['groundNote', 'source', 'conditions', 'audience'],
	versions: ['text'],
	supplies: ['reason', 'audience'],
	goals: ['title'],
	tasks: [
		'title',
		'due',
		'statutoryTask',
		'waitingFor',
		'shift',
		'adopted',
		'progress',
		'result',
		'reason',
		'note',
		'history'
	],
	decisions: ['text'],
	releaseWindows: ['source', 'reason'],
	gateLines: ['text'],
	waits: ['interim', 'outcome'],
	bridges: ['delivered', 'reason'],
	asks: ['question', 'note'],
	agendaItems: ['reason'],
	stances: ['note', 'answer'],
	minutesParts: ['item'],
	undoables: ['before', 'after']
} as const satisfies { readonly [T in Table]?: readonly (keyof Rows[T])[] };

/** Names of the secret fields of a table; `never` for a table without. */
export type SecretField<T extends Table> = T extends keyof typeof secretFields
	? (typeof secretFields)[T][number]
	: never;

/** The same, by the name of the table; empty for a table without. */
export function secretsOf(table: Table): readonly string[] {
	return table in secretFields ? secretFields[table as keyof typeof secretFields] : [];
}
