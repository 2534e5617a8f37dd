import type { AttendeeId } from '#shared/ids.ts';
import { toIso } from '#shared/time.ts';
import type { RoomView } from '#shared/view-room.ts';
import { belongsAt, isGuest, isThere, marksAt, openItemOf } from '#domain/attendance.ts';
import { seesConference, type Sitting } from '#domain/conferences.ts';
import type { AgendaItem, Displayed, Member } from '#domain/facts.ts';
import { inSpeakingOrder } from '#domain/hands.ts';
import { isIn, nameOf } from './item.ts';
import { blockOf, readIn, type Together } from './room-blocks.ts';
import { viewerOf } from './viewer.ts';

/*
 * The screen in the room: a viewer of its own. It shows what was put there as far as everyone marked
 * present may read it, and whoever asks. With nobody present it shows nothing.
 */

/** Who asks: a member, or the browser in the room, which is nobody. */
type RoomAsker = Member | null;

/** What the screen shows to who asks, without the words of documents; null for who may not ask. */
export function roomFor(sitting: Sitting, asker: RoomAsker): RoomView | null {
	const { conference } = sitting.conference;
	const { title, state, step, room } = conference;
	const item = openItemOf(sitting.conference);
	if (asker && !mayAsk(sitting, asker, item)) return null;
	const bare = { title, step: null, blocks: [] };
	if (state !== 'running' || !item) return { state: 'safe', ...bare };
	const together = room?.shown ? withAsker(sitting, item, asker) : null;
	if (!room || !together) return { state: 'blank', ...bare };
	const { number, initials } = together.file;
	return {
		state: 'shown',
		title,
		step,
		blocks: room.blocks.flatMap((block) => blockOf(together, block) ?? []),
		case: { number, initials },
		...(item.openedAt === null ? {} : { openedAt: toIso(item.openedAt) }),
		...(item.paused === 0 ? {} : { paused: item.paused }),
		minutes: item.minutes + item.added,
		...speakersIn(sitting)
	};
}

/** Of what is or was on the screen: what everyone present may still read, and this member. */
export function onScreen(sitting: Sitting, item: AgendaItem, member: Member): Displayed[] {
	const { room } = sitting.conference.conference;
	if (!room) return [];
	return readIn(withAsker(sitting, item, member), room.blocks);
}

/**
 * What stays of it when somebody is marked as there from now on, or as gone; who may not be at the
 * item is not there, whatever the mark.
 */
export function staysOnScreen(
	sitting: Sitting,
	item: AgendaItem,
	{ attendeeId, there }: { attendeeId: AttendeeId; there: boolean }
): Displayed[] {
	const { room } = sitting.conference.conference;
	if (!room) return [];
	const present = presentNow(sitting, item);
	if (there && belongsAt(sitting, item, attendeeId)) present.add(attendeeId);
	else present.delete(attendeeId);
	return readIn(lookingAt(sitting, item, present), room.blocks);
}

/**
 * Why these may not be put on the screen: who puts them there does not see one, or somebody present
 * may not read one. With nobody present nothing is shown, so nothing is in the way.
 */
export function unfitForRoom(
	sitting: Sitting,
	item: AgendaItem,
	member: Member,
	blocks: readonly Displayed[]
): 'notHere' | 'notForAll' | null {
	const own = lookingAt(sitting, item, [member.id]);
	if (readIn(own, blocks).length < blocks.length) return 'notHere';
	const present = presentNow(sitting, item);
	if (present.size === 0) return null;
	const all = readIn(lookingAt(sitting, item, present), blocks);
	return all.length < blocks.length ? 'notForAll' : null;
}

function mayAsk(sitting: Sitting, asker: Member, item: AgendaItem | null): boolean {
	const { conference, roster } = sitting;
	if (!seesConference(conference, roster, asker)) return false;
	const { actingChairId } = conference.conference;
	if (actingChairId === asker.id || asker.functions.includes('secretary')) return true;
	return item !== null && isIn({ ...sitting, member: asker }, item);
}

/** Everyone present, and whoever asks; null with nobody present. */
function withAsker(sitting: Sitting, item: AgendaItem, asker: RoomAsker): Together | null {
	const present = presentNow(sitting, item);
	if (present.size === 0) return null;
	return lookingAt(sitting, item, asker ? present.add(asker.id) : present);
}

/** By the marks alone: who may not be here and is marked as there counts, and sees nothing. */
function presentNow({ conference }: Sitting, item: AgendaItem): Set<AttendeeId> {
	const there = marksAt(conference, item.id).filter(isThere);
	return new Set(there.map(({ attendeeId }) => attendeeId));
}

/** A case with all who look at it together; null where there is nobody, or one may see nothing of it. */
function lookingAt(
	{ conference, cases, roster, today }: Sitting,
	item: AgendaItem,
	attendees: Iterable<AttendeeId>
): Together | null {
	const facts = cases.get(item.caseId);
	const file = facts?.cases[0];
	const ids = [...attendees];
	if (!facts || !file || ids.length === 0) return null;
	const members = ids.filter((id) => !isGuest(conference, id));
	const viewers = members.flatMap((id) => viewerOf(facts, roster, id, today) ?? []);
	if (viewers.length < members.length || file.closedAt !== null) return null;
	return { facts, file, roster, today, viewers, guests: members.length < ids.length };
}

/** Who speaks, and who is next to. */
function speakersIn(sitting: Sitting): Pick<RoomView, 'floor' | 'next'> {
	const { conference, hands } = sitting.conference;
	const [next] = inSpeakingOrder(hands);
	return {
		...(conference.floorId === null ? {} : { floor: speakerOf(sitting, conference.floorId) }),
		...(next ? { next: speakerOf(sitting, next.attendeeId) } : {})
	};
}

function speakerOf(sitting: Sitting, id: AttendeeId): { name: string; of: string } {
	const { roster, conference } = sitting;
	const guest = conference.guests.find((row) => row.id === id);
	const member = roster.members.find((row) => row.id === id);
	const agency = roster.agencies.find((row) => row.id === member?.agencyId);
	return { name: nameOf(sitting, id), of: guest?.organisation ?? agency?.name ?? '' };
}
