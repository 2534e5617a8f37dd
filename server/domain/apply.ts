import type { CaseFacts, CaseTable, Change, Put, Rows, Table } from './facts.ts';

const caseTables: Record<CaseTable, true> = {
	cases: true,
	subjects: true,
	agencyInvolvements: true,
	memberInvolvements: true,
	contributions: true,
	versions: true,
	documents: true,
	goals: true,
	tasks: true,
	decisions: true,
	releaseWindows: true,
	gateLines: true,
	waits: true,
	bridges: true,
	asks: true,
	agendaItems: true,
	stances: true,
	undoables: true,
	happenings: true
};

/** Facts of a case that has no row yet. */
export function noFacts(): CaseFacts {
	return {
		rev: 0,
		cases: [],
		subjects: [],
		agencyInvolvements: [],
		memberInvolvements: [],
		contributions: [],
		versions: [],
		documents: [],
		goals: [],
		tasks: [],
		decisions: [],
		releaseWindows: [],
		gateLines: [],
		waits: [],
		bridges: [],
		asks: [],
		agendaItems: [],
		stances: [],
		undoables: [],
		happenings: []
	};
}

/** The facts of a case after changes: new objects where something changed, the same elsewhere. */
export function apply(facts: CaseFacts, changes: readonly Change[]): CaseFacts {
	const after: CaseFacts = { ...facts, rev: facts.rev + 1 };
	for (const { put, drop } of changes) {
		for (const one of put)
			if (isCaseTable(one.table)) place(after, one.table, one.row as Rows[CaseTable]);
		for (const one of drop ?? [])
			if (isCaseTable(one.table)) remove(after, one.table, one.row as Rows[CaseTable]);
	}
	return after;
}

/** A put of one row, typed by its table. */
export function put<T extends Table>(table: T, row: Rows[T]): Put {
	return { table, row } as Put;
}

function isCaseTable(table: Table): table is CaseTable {
	return Object.hasOwn(caseTables, table);
}

function place(facts: CaseFacts, table: CaseTable, row: Rows[CaseTable]): void {
	const rows: Rows[CaseTable][] = [...facts[table]];
	const key = keyOf(row);
	const at = rows.findIndex((other) => keyOf(other) === key);
	if (at < 0) rows.push(row);
	else rows[at] = row;
	Object.assign(facts, { [table]: rows });
}

function remove(facts: CaseFacts, table: CaseTable, row: Rows[CaseTable]): void {
	const rows: Rows[CaseTable][] = facts[table];
	Object.assign(facts, { [table]: rows.filter((other) => keyOf(other) !== keyOf(row)) });
}

/** Only the newest version of a contribution is held, so that is what it is known by. */
function keyOf(row: Rows[CaseTable]): string {
	return 'publishedAt' in row ? row.contributionId : row.id;
}
