import type { CaseId } from '#shared/ids.ts';
import type { Command } from '#shared/commands.ts';
import type { ConferenceState, ItemState } from '#shared/words.ts';
import { apply, noFacts } from '#domain/apply.ts';
import type {
	AgendaItem,
	CaseFacts,
	Change,
	Conference,
	ConferenceFacts,
	ConferenceTable,
	Invitation,
	Put,
	Rows,
	Table
} from '#domain/facts.ts';
import {
	NOW,
	aCase,
	aCaseFile,
	counting,
	give,
	idOf,
	memberId,
	type Given,
	type Giving,
	type MemberKey
} from './world.ts';

/* A conference in memory, with cases that different people take part in. */

export const conferenceId = idOf('conference');
export const caseOne = idOf('case one');
export const caseTwo = idOf('case two');
export const caseThree = idOf('case three');

/** This afternoon, half past two in Amsterdam. */
export const startsAt = NOW + 2.5 * 60 * 60 * 1000;

/** A case of its own id in which these members take part. */
export function caseOf(id: CaseId, members: readonly MemberKey[], number = '2026-0001'): CaseFacts {
	const facts = aCase(members);
	return {
		...facts,
		cases: [aCaseFile({ id, number })],
		agencyInvolvements: facts.agencyInvolvements.map((row) => ({ ...row, caseId: id })),
		memberInvolvements: facts.memberInvolvements.map((row) => ({ ...row, caseId: id }))
	};
}

/** One to three, by default: chair in all, secretary in the first two, police in the first. */
export function someCases(): Map<CaseId, CaseFacts> {
	return new Map([
		[caseOne, caseOf(caseOne, ['chair', 'secretary', 'pol', 'gem'], '2026-0011')],
		[caseTwo, caseOf(caseTwo, ['chair', 'secretary', 'gem', 'ggz'], '2026-0012')],
		[caseThree, caseOf(caseThree, ['chair', 'vt'], '2026-0013')]
	]);
}

export function aConference(over: Partial<Conference> = {}): Conference {
	return {
		id: conferenceId,
		title: 'Dinsdagoverleg',
		state: 'draft',
		startsAt,
		endsAt: startsAt + 2 * 60 * 60 * 1000,
		place: 'Zaal 2',
		chairId: memberId('chair'),
		actingChairId: memberId('chair'),
		cancelReason: null,
		startedAt: null,
		endedAt: null,
		pausedAt: null,
		openItemId: null,
		step: null,
		stepAt: null,
		floorId: null,
		room: null,
		reopenReason: null,
		...over
	};
}

export function anItem(
	caseId: CaseId,
	position: number,
	over: Partial<AgendaItem> = {}
): AgendaItem {
	return {
		id: idOf(`item of ${caseId}`),
		caseId,
		firstProcessedAt: NOW,
		conferenceId,
		startsAt,
		position,
		minutes: 20,
		added: 0,
		paused: 0,
		state: 'planned',
		openedAt: null,
		closedAt: null,
		headCount: null,
		reason: null,
		nextReview: null,
		...over
	};
}

export function invitationOf(key: MemberKey): Invitation {
	return { id: idOf(`invitation ${key}`), conferenceId, memberId: memberId(key) };
}

/** A conference with these cases on its agenda and these members invited. */
export function conferenceWith(
	caseIds: readonly CaseId[],
	invited: readonly MemberKey[] = [],
	state: ConferenceState = 'draft',
	states: readonly ItemState[] = []
): ConferenceFacts {
	return {
		rev: 1,
		conference: aConference({ state }),
		items: caseIds.map((id, at) => anItem(id, at, { state: states[at] ?? 'planned' })),
		invitations: invited.map(invitationOf),
		guests: [],
		attendances: [],
		hands: [],
		readies: [],
		pairings: [],
		minutes: []
	};
}

/** Judges and decides a command about a conference, as the application does. */
export function confer(
	conference: ConferenceFacts | null,
	by: MemberKey,
	command: Command,
	cases: ReadonlyMap<CaseId, CaseFacts> = someCases(),
	over: Giving = {}
): Given {
	return give(caseIn(command, cases) ?? noFacts(), by, command, {
		conference,
		cases,
		newId: counting(`of conference ${conference?.rev ?? 0}`),
		...over
	});
}

/** The case that a command names, itself or by its task. */
function caseIn(command: Command, cases: ReadonlyMap<CaseId, CaseFacts>): CaseFacts | undefined {
	if ('caseId' in command) return cases.get(command.caseId);
	if (!('taskId' in command)) return undefined;
	return [...cases.values()].find(({ tasks }) => tasks.some(({ id }) => id === command.taskId));
}

const conferenceTables = [
	...(['invitations', 'guests', 'attendances', 'hands', 'readies'] as const),
	...(['pairings', 'minutes'] as const)
] as const;

/** The conference after what a command changed. */
export function conferenceAfter(
	conference: ConferenceFacts,
	changes: readonly Change[]
): ConferenceFacts {
	const after = { ...conference, rev: conference.rev + 1 };
	const rows = <T extends ConferenceTable | 'agendaItems'>(table: T, before: readonly Rows[T][]) =>
		rowsAfter(table, before, changes);
	const [row] = rowsAfter('conferences', [conference.conference], changes);
	for (const table of conferenceTables)
		Object.assign(after, { [table]: rows(table, conference[table]) });
	const items = rows('agendaItems', conference.items);
	return {
		...after,
		conference: row ?? conference.conference,
		items: items.toSorted((a, b) => a.position - b.position)
	};
}

/** The cases after it. */
export function casesAfter(
	cases: ReadonlyMap<CaseId, CaseFacts>,
	changes: readonly Change[]
): Map<CaseId, CaseFacts> {
	const ofCase = (id: CaseId, rows: readonly Put[] = []) =>
		rows.filter(({ row }) => ('caseId' in row ? row.caseId === id : row.id === id));
	return new Map(
		[...cases].map(([id, facts]) => {
			const own = changes.map(({ put, drop, ...change }) => ({
				...change,
				put: ofCase(id, put),
				drop: ofCase(id, drop)
			}));
			return [id, apply(facts, own)] as const;
		})
	);
}

/** The rows of a table after what is put in their place, added and dropped. */
function rowsAfter<T extends Table>(
	table: T,
	before: readonly Rows[T][],
	changes: readonly Change[]
): Rows[T][] {
	const rows = new Map(before.map((row) => [row.id, row]));
	for (const { put, drop = [] } of changes) {
		for (const one of put) if (one.table === table) rows.set(one.row.id, one.row as Rows[T]);
		for (const one of drop) if (one.table === table) rows.delete(one.row.id);
	}
	return [...rows.values()];
}
