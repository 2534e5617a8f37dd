import type { Command, CommandOf } from '#shared/commands.ts';
import { refuse } from '#shared/refusals.ts';
import { put } from './apply.ts';
import { caseData, decided, type Decided, type Situation } from './decision.ts';
import type { About, CaseFacts, Change, Goal, Put, Task, Undoable, Wait } from './facts.ts';
import { agencyInvolvement, takesPart } from './involvement.ts';
import { same } from './same.ts';

/** How long what nobody else has acted on can be taken back. */
const UNDO_MS = 10_000;

/** Where the things stand that can be taken back. */
const tables = {
	proposeTask: { table: 'tasks', what: 'task' },
	addGoal: { table: 'goals', what: 'goal' },
	openWait: { table: 'waits', what: 'wait' },
	withdrawTask: { table: 'tasks', what: 'task' }
} as const satisfies Record<
	Undoable['kind'],
	{ table: 'tasks' | 'goals' | 'waits'; what: About['what'] }
>;

/**
 * Keeps what a command did, so that its sender can take it back. Of the sender's own the older ones
 * go; those of others are left, so that nothing anyone else does changes the answer to an `undo`.
 */
export function undoably(s: Situation, command: Command, changes: readonly Change[]): Change[] {
	const [first, ...others] = changes;
	if (!first || !command.id || !isUndoable(command)) return [...changes];
	const { table } = tables[command.kind];
	const made = first.put.find((one) => one.table === table);
	if (!made) return [...changes];
	const after = made.row as Undoable['after'];
	const row: Undoable = {
		...caseData(s),
		id: s.newId(),
		commandId: command.id,
		memberId: s.memberId,
		at: s.now,
		kind: command.kind,
		thingId: after.id,
		before: s.facts.tasks.find((task) => task.id === after.id) ?? null,
		after
	};
	const over = s.facts.undoables
		.filter((other) => other.memberId === s.memberId && isOver(s, other))
		.map((other) => put('undoables', other));
	return [
		{
			...first,
			put: [...first.put, put('undoables', row)],
			drop: [...(first.drop ?? []), ...over]
		},
		...others
	];
}

/**
 * Takes back one's own command, within ten seconds and while nobody else touched the thing: it was
 * never there, or stands as it stood, and the course of the case has no line of it.
 */
export function undo(s: Situation, command: CommandOf<'undo'>): Decided {
	const row = s.facts.undoables.find(
		(one) => one.commandId === command.commandId && one.memberId === s.memberId
	);
	if (!row) return refuse('notHere');
	const thing = isOver(s, row) ? undefined : untouched(s.facts, row);
	if (!thing || (row.before && !agencyInvolvement(s.facts, row.before.agencyId)))
		return refuse('wrongState');
	const { table, what } = tables[row.kind];
	const back = row.before ? [put('tasks', restored(s, row.before, numberOf(thing)))] : [];
	const gone = row.before ? [] : [put(table, thing as Task & Goal & Wait)];
	return decided([
		{
			kind: 'undone',
			about: { what, id: row.thingId },
			put: [...back, ...(row.before ? [] : closedRanks(s.facts, row.kind, thing))],
			drop: [...gone, ...linesOf(s.facts, row), put('undoables', row)]
		}
	]);
}

/** As it stood, but not in the name of who left meanwhile. */
function restored(s: Situation, before: Task, number: number): Task {
	const { memberId } = before;
	const isThere = memberId !== null && takesPart(s.facts, s.roster, memberId, s.today);
	return { ...before, number, memberId: isThere ? memberId : null };
}

function isUndoable(command: Command): command is CommandOf<Undoable['kind']> {
	return Object.hasOwn(tables, command.kind);
}

function isOver(s: Situation, row: Undoable): boolean {
	return s.now - row.at > UNDO_MS;
}

/** The thing as it stands, when it stands as the command left it and nothing refers to it. */
function untouched(facts: CaseFacts, row: Undoable): Undoable['after'] | undefined {
	const rows: readonly Undoable['after'][] = facts[tables[row.kind].table];
	const thing = rows.find((one) => one.id === row.thingId);
	const referred = facts.tasks.some(
		({ goalId, waitingFor }) =>
			goalId === row.thingId ||
			(waitingFor !== null && 'waitId' in waitingFor && waitingFor.waitId === row.thingId)
	);
	return thing && !referred && same(unplaced(thing), unplaced(row.after)) ? thing : undefined;
}

/** Without its place in the row of others, which moves when they come and go. */
function unplaced(thing: Undoable['after']): object {
	return { ...thing, number: 0, position: 0 };
}

function numberOf(thing: Undoable['after']): number {
	return 'number' in thing ? thing.number : 0;
}

/** Numbers and order stay dense: what came later moves up. */
function closedRanks(facts: CaseFacts, kind: Undoable['kind'], gone: Undoable['after']): Put[] {
	const later = (row: { number: number }) => row.number > numberOf(gone);
	if (kind === 'proposeTask')
		return facts.tasks.filter(later).map((row) => put('tasks', { ...row, number: row.number - 1 }));
	if (!('position' in gone)) return [];
	return facts.goals
		.filter((row) => later(row) || row.position > gone.position)
		.map((row) =>
			put('goals', {
				...row,
				number: later(row) ? row.number - 1 : row.number,
				position: row.position > gone.position ? row.position - 1 : row.position
			})
		);
}

/** What the course of the case says of what is taken back. */
function linesOf(facts: CaseFacts, { kind, thingId }: Undoable): Put[] {
	return facts.happenings
		.filter(({ about }) => about.id === thingId)
		.filter((line) => kind !== 'withdrawTask' || line.kind === 'taskWithdrawn')
		.map((line) => put('happenings', line));
}
