import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { CaseTable, Rows, Table } from '#domain/facts.ts';
import { agencyInvolvements, cases, memberInvolvements, subjects } from './schema/cases.ts';
import {
	agendaItems,
	attendances,
	conferences,
	guests,
	hands,
	invitations,
	minutes,
	minutesParts,
	pairings,
	readies,
	stances
} from './schema/conferences.ts';
import { contributions, documents, supplies, versions } from './schema/contributions.ts';
import { decisions, goals, happenings, tasks, undoables } from './schema/plan.ts';
import { agencies, members, regions } from './schema/region.ts';
import { asks, bridges, gateLines, releaseWindows, waits } from './schema/release.ts';
import type { SecretField } from './schema/secrets.ts';

/**
 * A table with a column for every field of its row that is not sealed, and one for those that are;
 * a missing one does not compile.
 */
type Holds<T extends Table> = SQLiteTable & {
	ordinal: SQLiteColumn;
	id: SQLiteColumn;
	$inferSelect: Omit<Rows[T], SecretField<T>>;
} & ([SecretField<T>] extends [never] ? unknown : { sealed: SQLiteColumn });

/** The table of each kind of fact. */
export const factTables = {
	regions,
	agencies,
	members,
	cases,
	subjects,
	agencyInvolvements,
	memberInvolvements,
	contributions,
	versions,
	supplies,
	documents,
	goals,
	tasks,
	decisions,
	releaseWindows,
	gateLines,
	waits,
	bridges,
	asks,
	agendaItems,
	undoables,
	happenings,
	conferences,
	invitations,
	guests,
	attendances,
	hands,
	readies,
	stances,
	pairings,
	minutes,
	minutesParts
} satisfies { [T in Table]: Holds<T> };

/** Tables of one case, as `CaseFacts` has them. */
export const caseTables = [
	'cases',
	'subjects',
	'agencyInvolvements',
	'memberInvolvements',
	'contributions',
	'versions',
	'documents',
	'goals',
	'tasks',
	'decisions',
	'releaseWindows',
	'gateLines',
	'waits',
	'bridges',
	'asks',
	'agendaItems',
	'stances',
	'undoables',
	'happenings'
] as const satisfies readonly CaseTable[];
