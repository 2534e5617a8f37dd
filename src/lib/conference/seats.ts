import type { ConferenceView } from '$lib/shared/view-region.ts';
import {
	agencyClasses,
	presentMarks,
	type AttendanceMark,
	type HandKind
} from '$lib/shared/words.ts';
import { badgeOf, guestBadge, type BadgeLook } from '$lib/text/badges.ts';

/** Somebody at the open item. */
export interface Seat {
	attendeeId: string;
	name: string;
	look: BadgeLook;
	/** The member who looks. */
	own: boolean;
}

/** Somebody who speaks or wants to. */
export interface Speaker extends Seat {
	/** Null for who has the floor. */
	handKind: HandKind | null;
	/** From 1; 0 for who has the floor. */
	place: number;
}

/** Somebody who is there, and how. */
export interface Present extends Seat {
	mark: AttendanceMark;
	/** Runs the conference now. */
	chairs: boolean;
}

/** Who has the floor, then the raised hands in the order of the server. */
export function speakersOf(conference: ConferenceView, memberId: string): Speaker[] {
	const { floor, hands = [] } = conference;
	const seat = seatOf(conference, memberId);
	const speaker: Speaker[] = floor ? [{ ...seat(floor), handKind: null, place: 0 }] : [];
	return [
		...speaker,
		...hands.map(({ attendeeId, handKind }, at) => ({
			...seat(attendeeId),
			handKind,
			place: at + 1
		}))
	];
}

/** Who is there now: who runs the conference, then agencies in the one order of all screens. */
export function presentAt(conference: ConferenceView, memberId: string): Present[] {
	const seat = seatOf(conference, memberId);
	const order = (attendeeId: string) => {
		if (attendeeId === conference.actingChairId) return -1;
		const person = conference.people.find((row) => row.memberId === attendeeId);
		return person?.class ? agencyClasses.indexOf(person.class) : agencyClasses.length;
	};
	return (conference.attendance ?? [])
		.filter(({ to, attendance }) => to === undefined && isPresent(attendance))
		.toSorted((a, b) => order(a.attendeeId) - order(b.attendeeId))
		.map(({ attendeeId, attendance }) => ({
			...seat(attendeeId),
			mark: attendance,
			chairs: attendeeId === conference.actingChairId
		}));
}

export function isPresent(mark: AttendanceMark): boolean {
	return (presentMarks as readonly AttendanceMark[]).includes(mark);
}

/** Who sits where an attendee id points. */
export function seatOf(conference: ConferenceView, memberId: string): (attendeeId: string) => Seat {
	return (attendeeId) => {
		const person = conference.people.find((row) => row.memberId === attendeeId);
		const named =
			person ??
			conference.attendance?.find((row) => row.attendeeId === attendeeId) ??
			conference.hands?.find((row) => row.attendeeId === attendeeId);
		return {
			attendeeId,
			name: named?.name ?? '',
			look: person?.class ? badgeOf(person.class) : guestBadge,
			own: attendeeId === memberId
		};
	};
}
