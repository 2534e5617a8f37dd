import type { AttendeeId } from '#shared/ids.ts';
import type { CommandOf } from '#shared/commands.ts';
import { refuse } from '#shared/refusals.ts';
import { handKinds, type HandKind } from '#shared/words.ts';
import { put } from './apply.ts';
import { isAttendee, presentAt } from './attendance.ts';
import { changed, sittingOf, theConference, untaken } from './conferences.ts';
import { decided, type Decided, type Situation } from './decision.ts';
import type { Hand, Ready } from './facts.ts';
import { theOpenItem } from './items.ts';

/** Hands in the order in which they speak: order, then replies to who speaks, then who came first. */
export function inSpeakingOrder(hands: readonly Hand[]): Hand[] {
	const rank = ({ handKind }: Hand) => handKinds.indexOf(handKind);
	return hands.toSorted((a, b) => rank(a) - rank(b) || a.order - b.order);
}

export function raiseHand(s: Situation, { handKind }: CommandOf<'raiseHand'>): Decided {
	const no = untaken('raiseHand', theConference(s).conference);
	return no ? refuse(no) : raised(s, s.memberId, handKind);
}

export function raiseHandFor(s: Situation, command: CommandOf<'raiseHandFor'>): Decided {
	if (!isAttendee(sittingOf(s), command.attendeeId)) return refuse('notHere');
	const no = untaken('raiseHandFor', theConference(s).conference);
	if (no) return refuse(no);
	if (!isHere(s, command.attendeeId)) return refuse('memberUnfit');
	return raised(s, command.attendeeId, command.handKind);
}

/** One hand each: another kind takes the place of the one that is up, and comes last of its kind. */
function raised(s: Situation, attendeeId: AttendeeId, handKind: HandKind = 'speak'): Decided {
	const { conference, hands } = theConference(s);
	const before = hands.find((row) => row.attendeeId === attendeeId);
	if (before?.handKind === handKind) return refuse('already');
	const hand: Hand = {
		id: before?.id ?? s.newId(),
		conferenceId: conference.id,
		itemId: theOpenItem(s).id,
		attendeeId,
		handKind,
		at: s.now,
		order: hands.reduce((last, row) => Math.max(last, row.order), 0) + 1
	};
	return changed('handRaised', conference, [put('hands', hand)]);
}

/** One's own hand, or another's; who speaks and has none up gives back the floor. */
export function lowerHand(s: Situation, command: CommandOf<'lowerHand'>): Decided {
	const attendeeId = command.attendeeId ?? s.memberId;
	if (!isAttendee(sittingOf(s), attendeeId)) return refuse('notHere');
	const { conference, hands } = theConference(s);
	const no = untaken('lowerHand', conference);
	if (no) return refuse(no);
	const hand = hands.find((row) => row.attendeeId === attendeeId);
	if (hand) return changed('handsLowered', conference, [], {}, [put('hands', hand)]);
	if (conference.floorId !== attendeeId) return refuse('already');
	return changed('handsLowered', { ...conference, floorId: null }, []);
}

export function lowerAllHands(s: Situation): Decided {
	const { conference, hands } = theConference(s);
	const no = untaken('lowerAllHands', conference);
	if (no) return refuse(no);
	if (hands.length === 0) return decided([]);
	const drops = hands.map((row) => put('hands', row));
	return changed('handsLowered', conference, [], {}, drops);
}

/** Who gets the floor lowers its hand. */
export function giveFloor(s: Situation, { attendeeId }: CommandOf<'giveFloor'>): Decided {
	if (!isAttendee(sittingOf(s), attendeeId)) return refuse('notHere');
	const { conference, hands } = theConference(s);
	const no = untaken('giveFloor', conference);
	if (no) return refuse(no);
	if (!isHere(s, attendeeId)) return refuse('memberUnfit');
	const hand = hands.find((row) => row.attendeeId === attendeeId);
	if (conference.floorId === attendeeId && !hand) return refuse('already');
	const drops = hand ? [put('hands', hand)] : [];
	return changed('floorGiven', { ...conference, floorId: attendeeId }, [], {}, drops);
}

function isHere(s: Situation, attendeeId: AttendeeId): boolean {
	return presentAt(sittingOf(s), theOpenItem(s)).has(attendeeId);
}

/** Says that one is done with the step, or takes that back. */
export function setReady(s: Situation, { ready }: CommandOf<'setReady'>): Decided {
	const { conference, readies } = theConference(s);
	const no = untaken('setReady', conference);
	if (no) return refuse(no);
	const before = readies.find((row) => row.memberId === s.memberId);
	if (ready === (before !== undefined)) return decided([]);
	if (before) return changed('readySet', conference, [], {}, [put('readies', before)]);
	const row: Ready = {
		id: s.newId(),
		conferenceId: conference.id,
		itemId: theOpenItem(s).id,
		step: conference.step ?? 'tasks',
		memberId: s.memberId
	};
	return changed('readySet', conference, [put('readies', row)]);
}
