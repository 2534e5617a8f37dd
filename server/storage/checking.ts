import { existsSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { DocumentId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import { readLog } from './log-reading.ts';
import { logStatements, type LogStatements, type Place } from './log-statements.ts';
import type { Sealer } from './sealer.ts';

/**
 * Why a backup is not made or not put back. `exists`, `inKeys`: where it should come; `missing`: there
 * is no such database; `foreign`: it is none of ours; `ownCopy`: it is the copy that a restore makes;
 * `newer`: of a later version of the code; `spoilt`: not what SQLite wrote; `damaged`: logs that are not what we wrote; `noKey`: a key is not
 * there; `inUse`: the server runs; `beingRead`: another process reads the present database.
 */
export type BackupProblem =
	| 'exists'
	| 'inKeys'
	| 'missing'
	| 'foreign'
	| 'ownCopy'
	| 'newer'
	| 'spoilt'
	| 'damaged'
	| 'noKey'
	| 'inUse'
	| 'beingRead';

/** Thrown before anything is replaced. */
export class BackupError extends Error {
	readonly problem: BackupProblem;
	/** How many texts it is about, with `damaged`. */
	readonly count: number;

	constructor(problem: BackupProblem, cause?: unknown, count = 0) {
		super(`No backup made or put back: ${problem}`, { cause });
		this.problem = problem;
		this.count = count;
	}
}

/** What a database is, for who must recognise it. */
export interface Summary {
	region: string;
	cases: number;
	/** Of the newest entry of the audit; null without any. */
	lastAt: Instant | null;
}

/** @throws BackupError when the file is not there, or no database of ours */
export function openForReading(file: string): Sqlite.Database {
	if (!existsSync(file)) throw new BackupError('missing');
	// SQLite waits for ever for what somebody else is to write.
	if (!statSync(file).isFile()) throw new BackupError('foreign');
	const sqlite = orProblem(
		'missing',
		() => new Sqlite(file, { readonly: true, fileMustExist: true })
	);
	try {
		if (!hasTables(sqlite, ['__drizzle_migrations', 'regions', 'cases', 'documents', 'audit']))
			throw new BackupError('foreign');
		return sqlite;
	} catch (error) {
		sqlite.close();
		throw error instanceof BackupError ? error : new BackupError('foreign', error);
	}
}

/**
 * A trigger or a view in a backup would have a part in all that is done with it from then on.
 * @throws BackupError for a database that a later version of the code has brought up to date, or with
 *   anything else in it than the migrations made
 */
export function demandKnownSchema(sqlite: Sqlite.Database, migrationsFolder: string): void {
	const migrations = readMigrationFiles({ migrationsFolder });
	const known = new Set(migrations.map((one) => one.folderMillis));
	const done = orProblem('foreign', () =>
		sqlite.prepare<[], number>('select created_at from __drizzle_migrations').pluck().all()
	);
	if (done.some((at) => !known.has(at))) throw new BackupError('newer');
	const last = Math.max(...done);
	const made = madeBy(migrations.filter((one) => one.folderMillis <= last));
	const found = schemaOf(sqlite);
	const strange = [...found].some((part) => !made.has(part));
	const missing = [...made].some((part) => !found.has(part) && !passing.test(part));
	if (strange || missing) throw new BackupError('foreign');
}

/** A table that goes when what is in it was sealed. */
const passing = /^table plain /;

/** What these migrations make, in order. */
function madeBy(migrations: { sql: string[] }[]): Set<string> {
	const sqlite = new Sqlite(':memory:');
	sqlite.pragma('foreign_keys = OFF');
	for (const { sql } of migrations) for (const statement of sql) sqlite.exec(statement);
	const made = schemaOf(sqlite);
	sqlite.close();
	return made;
}

/** Everything that a database consists of, but for what SQLite and the migrations keep for themselves. */
function schemaOf(sqlite: Sqlite.Database): Set<string> {
	const parts = sqlite.prepare<[], string>(
		`select type || ' ' || name || ' on ' || tbl_name || ': ' || coalesce(sql, '') from sqlite_schema
		where type not in ('table', 'index')
		or not (name like 'sqlite\\_%' escape '\\' or tbl_name = '__drizzle_migrations')`
	);
	return new Set(orProblem('foreign', () => parts.pluck().all()));
}

/** @throws BackupError when a page, an index or a reference is not right */
export function demandWhole(sqlite: Sqlite.Database): void {
	const said = orProblem('spoilt', () => sqlite.pragma('integrity_check', { simple: true }));
	const broken = orProblem('spoilt', () => sqlite.pragma('foreign_key_check'));
	if (said !== 'ok' || !Array.isArray(broken) || broken.length > 0) throw new BackupError('spoilt');
}

/** Documents whose log is not what its sums say. Needs no key; logs of before there were sums pass. */
export function damagedLogs(sqlite: Sqlite.Database): DocumentId[] {
	if (!hasTables(sqlite, ['document_heads'])) return [];
	const statements = logStatements(sqlite);
	return sqlite
		.prepare<[], Place>('select id as documentId, epoch from documents order by ordinal')
		.all()
		.filter((place) => isDamaged(statements, place))
		.map(({ documentId }) => documentId);
}

export function summaryOf(sqlite: Sqlite.Database): Summary {
	const one = <Value>(query: string) => sqlite.prepare<[], Value>(query).pluck().get();
	return {
		region: one<string>('select name from regions') ?? '',
		cases: one<number>('select count(*) from cases') ?? 0,
		lastAt: one<number | null>('select max(at) from audit') ?? null
	};
}

/** Sums are over what is stored, so nothing need be opened. */
const asStored: Sealer = {
	seal: (_caseId, _place, plain) => plain,
	unseal: (_caseId, _place, sealed) => sealed
};

function isDamaged(statements: LogStatements, place: Place): boolean {
	try {
		return readLog(statements, asStored, place)?.damaged ?? true;
	} catch {
		return true;
	}
}

function hasTables(sqlite: Sqlite.Database, names: string[]): boolean {
	const find = sqlite.prepare<[string]>(
		`select 1 from sqlite_master where type = 'table' and name = ?`
	);
	return names.every((name) => find.get(name) !== undefined);
}

function orProblem<Result>(problem: BackupProblem, work: () => Result): Result {
	try {
		return work();
	} catch (cause) {
		throw new BackupError(problem, cause);
	}
}
