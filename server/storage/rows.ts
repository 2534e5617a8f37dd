import type Sqlite from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type {
	CaseTable,
	ConferenceFacts,
	ConferenceTable,
	Put,
	Rows,
	Table
} from '#domain/facts.ts';
import { factTables } from './schema.ts';
import { secretsOf } from './schema/secrets.ts';
import { sealJson, unsealJson, type Sealer } from './sealer.ts';

/**
 * Rows of the tables of facts, whichever they are; what is secret in them is sealed on its way in and
 * opened on its way out. Statements are prepared once.
 */
export interface FactRows {
	/**
	 * Inserts the row, or puts it in the place of the row with its id, which keeps its place. The
	 * first row of a case makes its key.
	 */
	put(put: Put): void;
	/** Removes the row. */
	drop(put: Put): void;
	/** Everything of one conference. */
	conference(id: string): Omit<ConferenceFacts, 'rev'> | null;
	/** What one version of the minutes of a conference says of its cases. */
	minutesParts(conferenceId: string, version: number): Rows['minutesParts'][];
	/** Every version of a contribution, oldest first. */
	versionsOf(contributionId: string): Rows['versions'][];
	/** All rows of a table without a case, in order of creation. */
	all<T extends 'regions' | 'agencies' | 'members' | 'conferences'>(table: T): Rows[T][];
	/** Rows of one case in order of creation; of `versions` only the newest of each contribution. */
	ofCase<T extends CaseTable>(table: T, caseId: string): Rows[T][];
}

type Field = readonly [name: string, column: SQLiteColumn];
type Fields = Record<string, unknown>;

const NEWEST = `and number = (select max(other.number) from versions other
	where other.contribution_id = versions.contribution_id)`;

export function factRows(sqlite: Sqlite.Database, sealer: Sealer): FactRows {
	const puts = new Map<Table, (row: object) => void>();
	const selects = new Map<Table | `of ${Table}`, (...values: string[]) => unknown[]>();
	const drops = new Map<Table, (id: string) => void>();
	/** Rows of one thing, by the column that names it. */
	const ofOne = <T extends Table>(table: T, column: string, id: string): Rows[T][] => {
		const select = remembered(selects, `of ${table}`, () =>
			selectStatement(sqlite, sealer, table, `where ${column} = ?`)
		);
		return select(id) as Rows[T][];
	};
	return {
		put({ table, row }) {
			remembered(puts, table, () => putStatement(sqlite, sealer, table))(row);
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
			const [conference] = ofOne('conferences', 'id', id);
			if (!conference) return null;
			const of = <T extends ConferenceTable | 'agendaItems'>(table: T) =>
				ofOne(table, 'conference_id', id);
			return {
				conference,
				items: of('agendaItems').sort((a, b) => a.position - b.position),
				invitations: of('invitations'),
				guests: of('guests'),
				attendances: of('attendances'),
				hands: of('hands'),
				readies: of('readies'),
				pairings: of('pairings'),
				minutes: of('minutes').sort((a, b) => a.version - b.version)
			};
		},
		minutesParts: (conferenceId, version) =>
			ofOne('minutesParts', 'conference_id', conferenceId).filter((row) => row.version === version),
		versionsOf: (contributionId) =>
			ofOne('versions', 'contribution_id', contributionId).sort((a, b) => a.number - b.number),
		all<T extends Table>(table: T) {
			const select = remembered(selects, table, () => selectStatement(sqlite, sealer, table, ''));
			return select() as Rows[T][];
		},
		ofCase<T extends CaseTable>(table: T, caseId: string) {
			const select = remembered(selects, table, () =>
				selectStatement(sqlite, sealer, table, caseFilter(table))
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

/** The columns that are fields as they stand. */
function fieldsOf(table: Table): Field[] {
	const columns: Record<string, SQLiteColumn> = getTableColumns(factTables[table]);
	return Object.entries(columns).filter(([name]) => name !== 'ordinal' && name !== 'sealed');
}

function putStatement(
	sqlite: Sqlite.Database,
	sealer: Sealer,
	table: Table
): (row: object) => void {
	const fields = fieldsOf(table);
	const secrets = secretsOf(table);
	const names = fields.map(([, column]) => `"${column.name}"`);
	if (secrets.length > 0) names.push('"sealed"');
	const statement = sqlite.prepare(
		`insert into ${getTableName(factTables[table])} (${names.join(', ')})
		values (${names.map(() => '?').join(', ')})
		on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`
	);
	return (row) => {
		const values: Fields = { ...row };
		const stored = fields.map(([name, column]) => toStored(column, values[name]));
		if (secrets.length > 0) stored.push(sealedOf(sealer, table, values, secrets));
		statement.run(stored);
	};
}

function selectStatement(
	sqlite: Sqlite.Database,
	sealer: Sealer,
	table: Table,
	filter: string
): (...values: string[]) => unknown[] {
	const fields = fieldsOf(table);
	const names = fields.map(([, column]) => `"${column.name}"`);
	const hasSecrets = secretsOf(table).length > 0;
	if (hasSecrets) names.push('"sealed"');
	const statement = sqlite
		.prepare<string[], unknown[]>(
			`select ${names.join(', ')} from ${getTableName(factTables[table])}
			${filter} order by ordinal`
		)
		.raw();
	return (...values) =>
		statement.all(...values).map((stored) => {
			const row = toRow(fields, stored);
			return hasSecrets ? { ...row, ...openedOf(sealer, table, row, stored.at(-1)) } : row;
		});
}

function sealedOf(sealer: Sealer, table: Table, values: Fields, secrets: readonly string[]) {
	const words = Object.fromEntries(secrets.map((name) => [name, values[name]]));
	return sealJson(sealer, caseOf(values), placeOf(table, values), words);
}

function openedOf(sealer: Sealer, table: Table, row: Fields, sealed: unknown): Fields {
	return unsealJson<Fields>(sealer, caseOf(row), placeOf(table, row), sealed as Uint8Array);
}

/** Table and row: what was sealed in another row does not open in this one. */
function placeOf(table: Table, { id }: Fields): string {
	return `${getTableName(factTables[table])} ${String(id)}`;
}

/** A row of `cases` is its own case. */
function caseOf({ id, caseId = id }: Fields): string {
	return String(caseId);
}

function toRow(fields: Field[], stored: unknown[]): Fields {
	const row: Fields = {};
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
