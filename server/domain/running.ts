import type { CommandOf } from '#shared/commands.ts';
import { refuse } from '#shared/refusals.ts';
import type { Instant } from '#shared/time.ts';
import { put } from './apply.ts';
import { ended, marksAt, openItemOf } from './attendance.ts';
import {
	changed,
	isPartner,
	seesConference,
	sittingOf,
	theConference,
	untaken,
	type ConferenceCommandKind,
	type Sitting
} from './conferences.ts';
import type { Decided, Situation } from './decision.ts';
import type { ChangeKind, Conference, Member, Put } from './facts.ts';
import { closing, rested } from './items.ts';

/** How long the acting chair is gone before another takes over, in milliseconds. */
export const chairGrace = 30_000;

export function startConference(s: Situation): Decided {
	return turned(s, 'startConference', 'conferenceStarted', { state: 'running', startedAt: s.now });
}

export function pauseConference(s: Situation): Decided {
	const paused = { state: 'paused', pausedAt: s.now } as const;
	return turned(s, 'pauseConference', 'conferencePaused', paused);
}

/** The open item goes on where its time stood. */
export function resumeConference(s: Situation): Decided {
	const item = openItemOf(theConference(s));
	const going = { state: 'running', pausedAt: null } as const;
	const puts = item ? [put('agendaItems', rested(s, item))] : [];
	return turned(s, 'resumeConference', 'conferenceResumed', going, puts);
}

function turned(
	s: Situation,
	kind: ConferenceCommandKind,
	done: ChangeKind,
	over: Partial<Conference>,
	puts: readonly Put[] = []
): Decided {
	const { conference } = theConference(s);
	const no = untaken(kind, conference);
	return no ? refuse(no) : changed(done, { ...conference, ...over }, puts);
}

/** An open item is deferred, what was to come comes no more, and nobody attends any longer. */
export function endConference(s: Situation): Decided {
	const facts = theConference(s);
	const no = untaken('endConference', facts.conference);
	if (no) return refuse(no);
	const item = openItemOf(facts);
	const deferred = { state: 'deferred', reason: null, nextReview: null } as const;
	const closed = item
		? closing(s, item, deferred)
		: { conference: facts.conference, puts: [], drops: [] };
	const over = {
		...closed.conference,
		state: 'minutesDraft',
		endedAt: s.now,
		pausedAt: null
	} as const;
	const puts = [
		...closed.puts,
		...marksAt(facts, null).map((mark) => ended(s, mark)),
		...facts.items
			.filter(({ state }) => state === 'planned')
			.map((row) => put('agendaItems', { ...row, state: 'cancelled' }))
	];
	return changed('conferenceEnded', over, puts, {}, closed.drops);
}

/**
 * Runs the conference from now on: its own chair whenever it likes, another once the acting chair is
 * gone long enough, or at once when that one may not go on.
 * @param awaySince since when the acting chair has no screen open; null while it has
 */
export function takeChair(s: Situation, awaySince: Instant | null): Decided {
	const { conference } = theConference(s);
	const no = untaken('takeChair', conference);
	if (no) return refuse(no);
	if (conference.actingChairId === s.memberId) return refuse('already');
	const gone = awaySince !== null && s.now - awaySince >= chairGrace;
	const isFree = gone || isLeaderless(sittingOf(s));
	if (conference.chairId !== s.memberId && !isFree) return refuse('wrongState');
	return changed('chairMoved', { ...conference, actingChairId: s.memberId }, []);
}

export function handChair(s: Situation, { memberId }: CommandOf<'handChair'>): Decided {
	const { conference } = theConference(s);
	const member = s.roster.members.find((row) => row.id === memberId);
	if (!member || !mayRun(s, member)) return refuse('memberUnfit');
	const no = untaken('handChair', conference);
	if (no) return refuse(no);
	if (conference.actingChairId === memberId) return refuse('already');
	return changed('chairMoved', { ...conference, actingChairId: memberId }, []);
}

/** True when the acting chair may not go on: its account is over, or its part in the open case. */
export function isLeaderless(sitting: Sitting): boolean {
	const { actingChairId } = sitting.conference.conference;
	const member = sitting.roster.members.find((row) => row.id === actingChairId);
	return member === undefined || !mayBeHere(sitting, member);
}

/** A chair or secretary that sits here, and is a partner of the item that is open. */
function mayRun(s: Situation, member: Member): boolean {
	const leads = member.functions.some((name) => name === 'chair' || name === 'secretary');
	return leads && mayBeHere(sittingOf(s), member);
}

/** It sits here, and is a partner of the item that is open. */
function mayBeHere({ conference, cases, roster, today }: Sitting, member: Member): boolean {
	if (!seesConference(conference, roster, member)) return false;
	const item = openItemOf(conference);
	return item === null || isPartner(cases.get(item.caseId), roster, member.id, today);
}
