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
	type ConferenceCommandKind
} from './conferences.ts';
import type { Decided, Situation } from './decision.ts';
import type { ChangeKind, Conference, Member } from './facts.ts';
import { closing } from './items.ts';

/** How long the acting chair is gone before another takes over, in milliseconds. */
export const chairGrace = 30_000;

export function startConference(s: Situation): Decided {
	return turned(s, 'startConference', 'conferenceStarted', { state: 'running', startedAt: s.now });
}

export function pauseConference(s: Situation): Decided {
	return turned(s, 'pauseConference', 'conferencePaused', { state: 'paused' });
}

export function resumeConference(s: Situation): Decided {
	return turned(s, 'resumeConference', 'conferenceResumed', { state: 'running' });
}

function turned(
	s: Situation,
	kind: ConferenceCommandKind,
	done: ChangeKind,
	over: Partial<Conference>
): Decided {
	const { conference } = theConference(s);
	const no = untaken(kind, conference);
	return no ? refuse(no) : changed(done, { ...conference, ...over }, []);
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
	const over = { ...closed.conference, state: 'minutesDraft', endedAt: s.now } as const;
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
 * gone long enough.
 * @param awaySince since when the acting chair has no screen open; null while it has
 */
export function takeChair(s: Situation, awaySince: Instant | null): Decided {
	const { conference } = theConference(s);
	const no = untaken('takeChair', conference);
	if (no) return refuse(no);
	if (conference.actingChairId === s.memberId) return refuse('already');
	const gone = awaySince !== null && s.now - awaySince >= chairGrace;
	if (conference.chairId !== s.memberId && !gone) return refuse('wrongState');
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

/** A chair or secretary that sits here, and is a partner of the item that is open. */
function mayRun(s: Situation, member: Member): boolean {
	const { conference, cases, roster, today } = sittingOf(s);
	if (!seesConference(conference, roster, member)) return false;
	if (!member.functions.some((name) => name === 'chair' || name === 'secretary')) return false;
	const item = openItemOf(conference);
	return item === null || isPartner(cases.get(item.caseId), roster, member.id, today);
}
