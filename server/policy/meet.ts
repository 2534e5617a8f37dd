import { compartments, isCompartment } from '#shared/compartments.ts';
import type { BoardView, ContributionView, TaskView } from '#shared/view.ts';
import type { CaseView } from './case-view.ts';
import { same } from '#domain/same.ts';
import { lower } from './compartments.ts';
import { inFixedOrder, inOrder } from './project/contributions.ts';
import { answersIn } from './project/release.ts';

type Involvement = BoardView['involvements'][number];
type Compartment = BoardView['compartments'][number];
type OpenDocument = BoardView['documents'][number];
type Known = BoardView['known'][number];
type Bridge = BoardView['bridges'][number];

/**
 * What two viewers both see of a case: per field the lower access. For screens that more than one
 * party looks at. Nobody acts through it, so every `can` is empty, and what agencies ask each other
 * is in none. Commutative, idempotent but for that, and never more than either holds.
 * @param a a view of a case
 * @param b another view of the same facts at the same moment
 */
export function meet(a: CaseView, b: CaseView): CaseView {
	const contributions = inOrder(both(a.contributions, b.contributions, idOf, meetContributions));
	const tasks = both(a.tasks, b.tasks, idOf, meetTasks);
	const involvements = both(a.involvements, b.involvements, agencyOf, meetInvolvements);
	return {
		id: a.id,
		number: a.number,
		initials: a.initials,
		phase: a.phase,
		processing: a.processing,
		purpose: agreed(a.purpose, b.purpose),
		criteria: agreed(a.criteria, b.criteria),
		subject: meetSubjects(a.subject, b.subject),
		caseLeadId: agreed(a.caseLeadId, b.caseLeadId),
		involvements,
		compartments: both(a.compartments, b.compartments, (row) => row.key, meetCompartments),
		contributions,
		known: inFixedOrder(meetKnown(a, b, contributions), involvements.map(agencyOf)),
		asks: [],
		askNotes: [],
		documents: both(a.documents, b.documents, idOf, meetDocuments),
		goals: both(a.goals, b.goals, idOf, (row) => ({ ...row, can: [] })),
		tasks,
		decisions: both(a.decisions, b.decisions, idOf, (row) => row),
		releaseWindow: meetReleaseWindows(a.releaseWindow, b.releaseWindow, tasks),
		gateCard: both(
			a.gateCard,
			b.gateCard,
			(row) => row.line,
			(row) => row
		),
		waits: both(a.waits, b.waits, idOf, (row) => ({ ...row, can: [] })),
		bridges: both(a.bridges, b.bridges, idOf, meetBridges),
		nextConference: agreed(a.nextConference, b.nextConference),
		doNotInform: agreed(a.doNotInform, b.doNotInform),
		nextReview: agreed(a.nextReview, b.nextReview),
		history: meetLines(a.history, b.history),
		can: []
	};
}

const idOf = (row: { id: string }) => row.id;
const agencyOf = (row: { agencyId: string }) => row.agencyId;

/** The rows that stand in both, in the order of the first, each met with its other. */
function both<T>(
	as: readonly T[],
	bs: readonly T[],
	keyOf: (row: T) => string,
	met: (a: T, b: T) => T
): T[] {
	const others = new Map(bs.map((row) => [keyOf(row), row]));
	return as.flatMap((row) => {
		const other = others.get(keyOf(row));
		return other === undefined ? [] : [met(row, other)];
	});
}

/** A value that both hold; null otherwise. */
function agreed<T>(a: T, b: T): T | null {
	return same(a, b) ? a : null;
}

/** Of these optional fields of a row, those that both hold. */
function sharedFields<T extends object, K extends keyof T>(
	a: T,
	b: T,
	...names: K[]
): Partial<Pick<T, K>> {
	const held: Partial<Pick<T, K>> = {};
	for (const name of names) if (name in a && same(a[name], b[name])) held[name] = a[name];
	return held;
}

function without<T extends object, K extends keyof T>(row: T, ...names: K[]): Omit<T, K> {
	const rest = { ...row };
	for (const name of names) Reflect.deleteProperty(rest, name);
	return rest;
}

function meetSubjects(a: BoardView['subject'], b: BoardView['subject']): BoardView['subject'] {
	return {
		name: agreed(a.name, b.name),
		aliases: a.aliases.filter((alias) => b.aliases.includes(alias)),
		birthDay: agreed(a.birthDay, b.birthDay),
		address: agreed(a.address, b.address),
		...sharedFields(a, b, 'bsnMasked')
	};
}

function meetInvolvements(a: Involvement, b: Involvement): Involvement {
	const members = both(
		a.members,
		b.members,
		(row) => row.memberId,
		(one, other) => {
			const { memberId, name, functions } = one;
			return { memberId, name, functions, ...sharedFields(one, other, 'until', 'phone') };
		}
	);
	return { ...a, members };
}

/** Why a class has a row is said to that class alone. */
function meetCompartments(a: Compartment, b: Compartment): Compartment {
	const access = lower(a.access, b.access) === 'write' ? 'write' : 'read';
	return { ...a, access, reason: agreed(a.reason, b.reason) ?? '' };
}

function meetContributions(a: ContributionView, b: ContributionView): ContributionView {
	const providers = [
		'documentId',
		'audience',
		'scope',
		'reach',
		'undisclosedChanges',
		'withdrawnAt'
	] as const;
	return {
		...without(a, ...providers),
		...sharedFields(a, b, ...providers),
		disclosedAt: agreed(a.disclosedAt, b.disclosedAt),
		can: []
	};
}

/**
 * A line where each of them knows of something, or reads something, of that provider and group
 * that they do not both read.
 */
function meetKnown(a: CaseView, b: CaseView, read: readonly ContributionView[]): Known[] {
	const inBoth = new Set(read.map(idOf));
	const others = beyond(b, inBoth);
	return [...beyond(a, inBoth)].flatMap(([key, line]) => (others.has(key) ? [line] : []));
}

function beyond(view: CaseView, inBoth: ReadonlySet<string>): Map<string, Known> {
	const lines = new Map<string, Known>();
	const add = (agencyId: string, group: Known['group']) =>
		lines.set(`${agencyId} ${group}`, { agencyId, group, can: [] });
	for (const line of view.known) add(line.agencyId, line.group);
	for (const { id, agencyId, compartment } of view.contributions)
		if (!inBoth.has(id) && isCompartment(compartment))
			add(agencyId, compartments[compartment].group);
	return lines;
}

function meetDocuments(a: OpenDocument, b: OpenDocument): OpenDocument {
	const access = lower(a.access, b.access) === 'write' ? 'write' : 'read';
	return { ...a, access, text: agreed(a.text, b.text) ?? '' };
}

function meetTasks(a: TaskView, b: TaskView): TaskView {
	return {
		...without(a, 'note', 'shift'),
		...sharedFields(a, b, 'note', 'shift'),
		number: agreed(a.number, b.number),
		dueDay: agreed(a.dueDay, b.dueDay),
		late: a.late && b.late,
		goalId: agreed(a.goalId, b.goalId),
		waitingFor: agreed(a.waitingFor, b.waitingFor),
		history: meetLines(a.history, b.history),
		can: []
	};
}

/** The window where both read it, with the answers about the tasks that both see. */
function meetReleaseWindows(
	a: BoardView['releaseWindow'],
	b: BoardView['releaseWindow'],
	tasks: readonly TaskView[]
): BoardView['releaseWindow'] {
	return a && b ? { ...a, answers: answersIn(tasks) } : null;
}

/** Its costs only where both read those. */
function meetBridges(a: Bridge, b: Bridge): Bridge {
	return {
		...without(a, 'costPerDay', 'euros'),
		...sharedFields(a, b, 'costPerDay', 'euros'),
		can: []
	};
}

/** The lines that stand in both, each as often as in both. */
function meetLines<T extends object>(a: readonly T[], b: readonly T[]): T[] {
	const left = b.map((line) => JSON.stringify(line));
	return a.filter((line) => {
		const at = left.indexOf(JSON.stringify(line));
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	});
}
