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
	Invitation
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
		state: 'planned',
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
		invitations: invited.map(invitationOf)
	};
}

/** Judges and decides a command about a conference, as the application does. */
export function confer(
	conference: ConferenceFacts | null,
	by: MemberKey,
	command: Command,
	cases: ReadonlyMap<CaseId, CaseFacts> = someCases()
): Given {
	return give(noFacts(), by, command, { conference, cases, newId: counting('of conference') });
}

/** The conference after what a command changed. */
export function conferenceAfter(
	conference: ConferenceFacts,
	changes: readonly Change[]
): ConferenceFacts {
	const items = apply({ ...noFacts(), agendaItems: conference.items }, changes).agendaItems;
	const puts = changes.flatMap(({ put }) => put);
	return {
		rev: conference.rev + 1,
		conference:
			puts.flatMap((one) => (one.table === 'conferences' ? [one.row] : []))[0] ??
			conference.conference,
		items: items.toSorted((a, b) => a.position - b.position),
		invitations: [
			...conference.invitations,
			...puts.flatMap((one) => (one.table === 'invitations' ? [one.row] : []))
		]
	};
}
