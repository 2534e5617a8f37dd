import type { BoardView } from '$lib/shared/view.ts';
import type { ConferenceView } from '$lib/shared/view-region.ts';
import { agencyClasses, type AttendanceMark, type HandKind } from '$lib/shared/words.ts';
import { isPresent, seatOf, type Seat } from '../seats.ts';

/** Somebody whose attendance is marked, now. */
export interface Called extends Seat {
	/** Null while nobody marked it. */
	mark: AttendanceMark | null;
	/** The raised hand and its place, from 1. */
	hand: { kind: HandKind; place: number } | null;
	guest: boolean;
	/** Has the conference open. */
	here: boolean;
	/** Done with the step. */
	ready: boolean;
}

/**
 * Whom to call: at an open item its partners, between items everybody; then the guests. Agencies in
 * the one order of all screens.
 */
export function rollOf(
	conference: ConferenceView,
	board: Pick<BoardView, 'involvements'> | null,
	memberId: string
): Called[] {
	const { attendance = [], hands = [], guests = [], here = [], ready } = conference;
	const seat = seatOf(conference, memberId);
	const partners = board && partnersOf(board);
	const members = conference.people
		.filter((person) => partners === null || partners.has(person.memberId))
		.toSorted((a, b) => placeOf(a) - placeOf(b));
	const now = new Map(
		attendance.filter(({ to }) => to === undefined).map((row) => [row.attendeeId, row.attendance])
	);
	const called = (id: string, guest: boolean): Called => {
		const at = hands.findIndex(({ attendeeId }) => attendeeId === id);
		const hand = hands[at];
		return {
			...seat(id),
			mark: now.get(id) ?? null,
			hand: hand ? { kind: hand.handKind, place: at + 1 } : null,
			guest,
			here: here.includes(id),
			ready: ready?.members?.includes(id) ?? false
		};
	};
	return [
		...members.map((person) => called(person.memberId, false)),
		...guests.map(({ guestId, name }) => ({ ...called(guestId, true), name }))
	];
}

/** How many are in the room, as marked. */
export function inRoom(roll: readonly Called[]): number {
	return roll.filter(({ mark }) => mark === 'room').length;
}

/** Guests who are there, by name: nothing tells for which case they came. */
export function guestsThere(roll: readonly Called[]): string[] {
	return roll
		.filter(({ guest, mark }) => guest && mark !== null && isPresent(mark))
		.map(({ name }) => name);
}

function partnersOf({ involvements }: Pick<BoardView, 'involvements'>): Set<string> {
	return new Set(involvements.flatMap(({ members }) => members.map(({ memberId }) => memberId)));
}

function placeOf({ class: agencyClass }: ConferenceView['people'][number]): number {
	return agencyClass === null ? agencyClasses.length : agencyClasses.indexOf(agencyClass);
}

/** Who may be handed the conference: of procesregie, and at an open item a partner with such a function. */
export function successorsOf(
	{ people, actingChairId }: ConferenceView,
	board: Pick<BoardView, 'involvements'> | null
): { memberId: string; name: string }[] {
	const leads = (functions: readonly string[]) =>
		functions.includes('chair') || functions.includes('secretary');
	const others = board
		? board.involvements.flatMap(({ members }) => members.filter((row) => leads(row.functions)))
		: people.filter((person) => person.class === 'PROC');
	return others
		.filter(({ memberId }) => memberId !== actingChairId)
		.map(({ memberId, name }) => ({ memberId, name }));
}
