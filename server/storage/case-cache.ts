import type { CaseId } from '#shared/ids.ts';
import type { CaseFacts, CaseTable, Put, Rows } from '#domain/facts.ts';
import { Recent } from './recent.ts';
import { scopeOf } from './revisions.ts';
import type { FactRows } from './rows.ts';
import { caseTables } from './schema.ts';

type Tables = Omit<CaseFacts, 'rev'>;
interface Entry {
	rev: number;
	tables: Partial<Tables>;
	facts: CaseFacts | null;
}

/** Facts of the cases last asked for. A commit costs a case the tables that it touched, no more. */
export class CaseCache {
	readonly #entries: Recent<CaseId, Entry>;
	readonly #rows: FactRows;

	constructor(rows: FactRows, limit: number) {
		this.#rows = rows;
		this.#entries = new Recent(limit);
	}

	/** The facts at this revision, shared by all who ask. */
	read(caseId: CaseId, rev: number): CaseFacts {
		const known = this.#entries.get(caseId);
		if (known?.rev === rev && known.facts) return known.facts;
		const tables = known?.rev === rev ? known.tables : {};
		const facts = this.#load(caseId, rev, tables);
		this.#entries.set(caseId, { rev, tables: facts, facts });
		return facts;
	}

	/** After a commit that moved this case from `rev` to the next. */
	moved(caseId: CaseId, rev: number, put: Put[]): void {
		const known = this.#entries.get(caseId);
		if (known?.rev !== rev) return;
		const tables = { ...known.tables };
		for (const one of put) {
			if (scopeOf(one) === caseId) dropTable(tables, one.table);
		}
		this.#entries.set(caseId, { rev: rev + 1, tables, facts: null });
	}

	#load(caseId: CaseId, rev: number, known: Partial<Tables>): CaseFacts {
		const read = <T extends CaseTable>(table: T): Rows[T][] =>
			(known[table] as Rows[T][] | undefined) ?? this.#rows.ofCase(table, caseId);
		return {
			rev,
			cases: read('cases'),
			subjects: read('subjects'),
			agencyInvolvements: read('agencyInvolvements'),
			memberInvolvements: read('memberInvolvements'),
			contributions: read('contributions'),
			versions: read('versions'),
			documents: read('documents'),
			goals: read('goals'),
			tasks: read('tasks'),
			decisions: read('decisions'),
			releaseWindows: read('releaseWindows'),
			gateLines: read('gateLines'),
			waits: read('waits'),
			bridges: read('bridges'),
			asks: read('asks'),
			agendaItems: read('agendaItems'),
			stances: read('stances'),
			undoables: read('undoables'),
			happenings: read('happenings')
		};
	}
}

function dropTable(tables: Partial<Tables>, name: Put['table']): void {
	const table = caseTables.find((one) => one === name);
	if (table) Reflect.deleteProperty(tables, table);
}
