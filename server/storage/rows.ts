import type Sqlite from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { CaseTable, Conference, ConferenceFacts, Put, Rows, Table } from '#domain/facts.ts';
import { factTables } from './schema.ts';

/** Rows of the tables of facts, whichever they are. Statements are prepared once. */
export interface FactRows {
	/** Inserts the row, or puts it in the place of the row with its id, which keeps its place. */
	put(put: Put): void;
	/** Removes the row. */
	drop(put: Put): void;
	/** Conferences, agenda and invitations of one conference. */
	conference(id: string): Pick<ConferenceFacts, 'items' | 'invitations'> & {
		conference: Conference | undefined;
	};
	/** Every version of a contribution, oldest first. */
	versionsOf(contributionId: string): Rows['versions'][];
	/** All rows of a table without a case, in order of creation. */
	all<T extends 'regions' | 'agencies' | 'members' | 'conferences'>(table: T): Rows[T][];
	/** Rows of one case in order of creation; of `versions` only the newest of each contribution. */
	ofCase<T extends CaseTable>(table: T, caseId: string): Rows[T][];
}

type Field = readonly [name: string, column: SQLiteColumn];

const NEWEST = `and number = (select max(other.number) from versions other
	where other.contribution_id = versions.contribution_id)`;

export function factRows(sqlite: Sqlite.Database): FactRows {
	const puts = new Map<Table, (row: object) => void>();
	const selects = new Map<Table | `of ${Table}`, (...values: string[]) => unknown[]>();
	const drops = new Map<Table, (id: string) => void>();
	/** Rows of one thing, by the column that names it. */
	const ofOne = <T extends Table>(table: T, column: string, id: string): Rows[T][] => {
		const select = remembered(selects, `of ${table}`, () =>
			selectStatement(sqlite, table, `where ${column} = ?`)
		);
		return select(id) as Rows[T][];
	};
	return {
		put({ table, row }) {
			remembered(puts, table, () => putStatement(sqlite, table))(row);
		},
		drop({ table, row }) {
			remembered(drops, table, () => {
				const statement = sqlite.prepare<[string]>(
					`delete from ${getTableName(factTables[table])} where id = ?`
				);
				return (id) => void statement.run(id);
			})(row.id);
		},
		conference(id) {
			const items = ofOne('agendaItems', 'conference_id', id);
			return {
				conference: ofOne('conferences', 'id', id)[0],
				items: items.sort((a, b) => a.position - b.position),
				invitations: ofOne('invitations', 'conference_id', id)
			};
		},
		versionsOf: (contributionId) =>
			ofOne('versions', 'contribution_id', contributionId).sort((a, b) => a.number - b.number),
		all<T extends Table>(table: T) {
			const select = remembered(selects, table, () => selectStatement(sqlite, table, ''));
			return select() as Rows[T][];
		},
		ofCase<T extends CaseTable>(table: T, caseId: string) {
			const select = remembered(selects, table, () =>
				selectStatement(sqlite, table, caseFilter(table))
			);
			return select(caseId) as Rows[T][];
		}
	};
}

function remembered<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
	const known = map.get(key);
	if (known !== undefined) return known;
	const made = make();
	map.set(key, made);
	return made;
}

function caseFilter(table: CaseTable): string {
	const key = table === 'cases' ? 'id' : 'case_id';
	return `where ${key} = ? ${table === 'versions' ? NEWEST : ''}`;
}

function fieldsOf(table: Table): Field[] {
	const columns: Record<string, SQLiteColumn> = getTableColumns(factTables[table]);
	return Object.entries(columns).filter(([name]) => name !== 'ordinal');
}

function putStatement(sqlite: Sqlite.Database, table: Table): (row: object) => void {
	const fields = fieldsOf(table);
	const names = fields.map(([, column]) => `"${column.name}"`);
	const statement = sqlite.prepare(
		`insert into ${getTableName(factTables[table])} (${names.join(', ')})
		values (${names.map(() => '?').join(', ')})
		on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`
	);
	return (row) => {
		const values: Record<string, unknown> = { ...row };
		statement.run(fields.map(([name, column]) => toStored(column, values[name])));
	};
}

function selectStatement(
	sqlite: Sqlite.Database,
	table: Table,
	filter: string
): (...values: string[]) => unknown[] {
	const fields = fieldsOf(table);
	const names = fields.map(([, column]) => `"${column.name}"`);
	const statement = sqlite
		.prepare<string[], unknown[]>(
			`select ${names.join(', ')} from ${getTableName(factTables[table])}
			${filter} order by ordinal`
		)
		.raw();
	return (...values) => statement.all(...values).map((stored) => toRow(fields, stored));
}

function toRow(fields: Field[], stored: unknown[]): Record<string, unknown> {
	const row: Record<string, unknown> = {};
	fields.forEach(([name, column], place) => {
		row[name] = toValue(column, stored[place]);
	});
	return row;
}

function toStored(column: SQLiteColumn, value: unknown): unknown {
	return value === null ? null : column.mapToDriverValue(value);
}

function toValue(column: SQLiteColumn, stored: unknown): unknown {
	return stored === null ? null : column.mapFromDriverValue(stored);
}
