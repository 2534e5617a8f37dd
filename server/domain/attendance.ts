import type { AttendeeId, ItemId } from '#shared/ids.ts';
import type { CommandOf } from '#shared/commands.ts';
import { badField, refuse } from '#shared/refusals.ts';
import { presentMarks, type AttendanceMark } from '#shared/words.ts';
import { put } from './apply.ts';
import {
	changed,
	isPartner,
	seesConference,
	sittingOf,
	theConference,
	untaken,
	type Sitting
} from './conferences.ts';
import type { Decided, Situation } from './decision.ts';
import type {
	AgendaItem,
	Attendance,
	Conference,
	ConferenceFacts,
	Displayed,
	Guest,
	Put
} from './facts.ts';
import { blanked } from './room.ts';

/** The one item that is open. */
export function openItemOf({ conference, items }: ConferenceFacts): AgendaItem | null {
	return items.find(({ id }) => id === conference.openItemId) ?? null;
}

/** The marks that hold now, at an item or (null) at the conference as a whole. */
export function marksAt(
	{ attendances }: Pick<ConferenceFacts, 'attendances'>,
	itemId: ItemId | null
): Attendance[] {
	return attendances.filter((row) => row.itemId === itemId && row.to === null);
}

type Marked = Pick<Attendance, 'attendance'>;

/** True for a mark of who is there: in the room, online or on the phone. */
export function isThere({ attendance }: Marked): boolean {
	return (presentMarks as readonly AttendanceMark[]).includes(attendance);
}

/** True for a mark of who hears what is said in the room without a screen of its own. */
export function hearsRoom({ attendance }: Marked): boolean {
	return attendance === 'room' || attendance === 'phone';
}

/** True for who may be at an item: its partners, and guests. */
export function belongsAt(sitting: Sitting, item: AgendaItem, attendeeId: AttendeeId): boolean {
	if (isGuest(sitting.conference, attendeeId)) return true;
	return isPartner(sitting.cases.get(item.caseId), sitting.roster, attendeeId, sitting.today);
}

/** Who is present at an item: marked as there, and still allowed to be. */
export function presentAt(sitting: Sitting, item: AgendaItem): Set<AttendeeId> {
	const there = marksAt(sitting.conference, item.id).filter(isThere);
	const ids = there.map(({ attendeeId }) => attendeeId);
	return new Set(ids.filter((id) => belongsAt(sitting, item, id)));
}

export function isGuest({ guests }: ConferenceFacts, id: AttendeeId): boolean {
	return guests.some((guest) => guest.id === id);
}

/** Writes down a guest, whose secrecy statement is signed (L8). */
export function registerGuest(s: Situation, command: CommandOf<'registerGuest'>): Decided {
	const { conference } = theConference(s);
	const { name, organisation, secrecySignedOn } = command;
	if (secrecySignedOn > s.today) return badField('secrecySignedOn', { code: 'ahead' });
	if (untaken('registerGuest', conference)) return refuse('wrongState');
	const guest: Guest = {
		id: s.newId(),
		conferenceId: conference.id,
		name,
		organisation,
		secrecySignedOn
	};
	const result = { guestId: guest.id };
	return changed('guestRegistered', conference, [put('guests', guest)], result);
}

/**
 * Marks somebody from now on: at the open item for who may be there, else at the conference as a
 * whole. Nobody comes into the room of an item who may not be there; who is marked there and may be
 * no more leaves it with any mark. The screen in the room goes black.
 * @param staying what of it may still be put back on it
 */
export function markAttendance(
	s: Situation,
	command: CommandOf<'markAttendance'>,
	staying: readonly Displayed[]
): Decided {
	const { attendeeId, attendance } = command;
	const sitting = sittingOf(s);
	const { conference: facts } = sitting;
	if (!isAttendee(sitting, attendeeId) && !leaves(facts, command)) return refuse('notHere');
	if (untaken('markAttendance', facts.conference)) return refuse('wrongState');
	const item = openItemOf(facts);
	const isIn = item !== null && belongsAt(sitting, item, attendeeId);
	if (item && !isIn && hearsRoom({ attendance })) return refuse('roomNotCleared');
	const here = item && markOf(facts, item.id, attendeeId);
	const ousted = !isIn && here && isThere(here) ? here : undefined;
	const at = isIn ? item.id : null;
	const before = markOf(facts, at, attendeeId);
	const marked = before?.attendance === attendance;
	if (marked && !ousted) return refuse('unchanged');
	const rows = [
		...(marked ? [] : remark(s, at, { attendeeId, attendance }, before)),
		...(ousted ? remark(s, ousted.itemId, { attendeeId, attendance: 'absent' }, ousted) : [])
	];
	const left = ousted !== undefined || (isIn && !isThere({ attendance }));
	const dark = blanked(facts.conference, staying);
	const conference = left ? withoutFloor(dark, attendeeId) : dark;
	const drops = left ? withoutVoice(facts, attendeeId) : [];
	return changed('attendanceMarked', conference, rows, {}, drops);
}

/** True when somebody who is marked, perhaps without an account by now, is marked as not there. */
function leaves(
	{ attendances }: ConferenceFacts,
	{ attendeeId, attendance }: CommandOf<'markAttendance'>
): boolean {
	const isMarked = attendances.some((row) => row.attendeeId === attendeeId && row.to === null);
	return isMarked && !isThere({ attendance });
}

function markOf(
	facts: ConferenceFacts,
	itemId: ItemId | null,
	attendeeId: AttendeeId
): Attendance | undefined {
	return marksAt(facts, itemId).find((row) => row.attendeeId === attendeeId);
}

/** The mark that ends, if any, and the one that begins. */
export function remark(
	s: Situation,
	itemId: ItemId | null,
	mark: Pick<Attendance, 'attendeeId' | 'attendance'>,
	before?: Attendance
): Put[] {
	const { id: conferenceId } = theConference(s).conference;
	const { attendeeId, attendance } = mark;
	const who = { id: s.newId(), conferenceId, itemId, attendeeId, attendance };
	const begun = put('attendances', { ...who, from: s.now, to: null });
	return before ? [ended(s, before), begun] : [begun];
}

export function ended(s: Situation, row: Attendance): Put {
	return put('attendances', { ...row, to: s.now });
}

/** True for who can be marked: a guest, and who the conference is there for. */
export function isAttendee({ conference, roster }: Sitting, id: AttendeeId): boolean {
	const member = roster.members.find((row) => row.id === id);
	if (!member) return isGuest(conference, id);
	return seesConference(conference, roster, member);
}

function withoutFloor(conference: Conference, attendeeId: AttendeeId): Conference {
	return conference.floorId === attendeeId ? { ...conference, floorId: null } : conference;
}

/** The hand and the readiness of who left. */
function withoutVoice({ hands, readies }: ConferenceFacts, attendeeId: AttendeeId): Put[] {
	return [
		...hands.filter((row) => row.attendeeId === attendeeId).map((row) => put('hands', row)),
		...readies.filter((row) => row.memberId === attendeeId).map((row) => put('readies', row))
	];
}
