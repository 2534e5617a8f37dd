import type { ItemId, MemberId } from '#shared/ids.ts';
import { toIso, type Instant } from '#shared/time.ts';
import type { ConferenceView } from '#shared/view-region.ts';
import { belongsAt, hearsRoom, marksAt, openItemOf } from '#domain/attendance.ts';
import { isGoing, seesConference } from '#domain/conferences.ts';
import type { AgendaItem } from '#domain/facts.ts';
import { mayOpen } from '#domain/items.ts';
import { isIn, nameOf, runs, speakingAt, stancesFor } from './item.ts';
import { onScreen } from './room.ts';
import type { Presence, Table } from './seat.ts';

const minute = 60_000;

type Meeting = Pick<
	ConferenceView,
	| 'current'
	| 'startedAt'
	| 'endedAt'
	| 'pausedAt'
	| 'attendance'
	| 'here'
	| 'guests'
	| 'hands'
	| 'floor'
	| 'ready'
	| 'tally'
	| 'proposed'
	| 'stances'
	| 'clearing'
	| 'room'
>;

/**
 * What goes on at a conference: in the open item for its partners, and between items for who runs
 * it. To all others an open item is a time at which they are back, and nothing else.
 */
export function meetingFor(table: Table, presence: Presence): Meeting {
	const { startedAt, endedAt, pausedAt } = table.conference.conference;
	const item = openItemOf(table.conference);
	const sees = item === null ? runs(table) : isIn(table, item);
	return {
		...(startedAt === null ? {} : { startedAt: toIso(startedAt) }),
		...(endedAt === null ? {} : { endedAt: toIso(endedAt) }),
		...(pausedAt === null ? {} : { pausedAt: toIso(pausedAt) }),
		current: currentFor(table, item),
		...(sees ? attendanceAt(table, item?.id ?? null) : {}),
		...(sees && runs(table) ? { clearing: clearingFor(table, item) } : {}),
		...(sees && runs(table) && isGoing(table.conference.conference)
			? hereFor(table, item, presence)
			: {}),
		...(sees && item ? speakingAt(table, item) : {}),
		...(sees && item && runs(table) ? roomBeside(table, item) : {}),
		...stancesFor(table)
	};
}

/** What is on the screen in the room, for who puts it there. */
function roomBeside(table: Table, item: AgendaItem): Pick<Meeting, 'room'> {
	const { room } = table.conference.conference;
	if (!room) return {};
	return { room: { shown: room.shown, blocks: onScreen(table, item, table.member) } };
}

function currentFor(table: Table, item: AgendaItem | null): ConferenceView['current'] {
	const { step, stepAt } = table.conference.conference;
	if (!item || step === null || stepAt === null || item.openedAt === null) return null;
	if (!isIn(table, item))
		return { itemId: item.id, waiting: true, expectedBackAt: backAt(table, item, item.openedAt) };
	const times = { openedAt: toIso(item.openedAt), stepAt: toIso(stepAt) };
	return { itemId: item.id, waiting: false, step, ...times };
}

/**
 * When an own item is next, if all take the minutes they were given: the planned ones that come
 * before it added. Null when none is to come.
 */
function backAt(table: Table, open: AgendaItem, openedAt: Instant): string | null {
	const toCome = table.conference.items.filter(({ state }) => state === 'planned');
	const own = toCome.findIndex((item) => isIn(table, item));
	if (own < 0) return null;
	const before = toCome.slice(0, own).reduce((sum, { minutes }) => sum + minutes, 0);
	const at = openedAt + open.paused + (open.minutes + open.added + before) * minute;
	return toIso(Math.ceil(at / minute) * minute);
}

function attendanceAt(table: Table, itemId: ItemId | null): Pick<Meeting, 'attendance' | 'guests'> {
	const { attendances, guests } = table.conference;
	const rows = attendances.filter((row) => row.itemId === itemId);
	return {
		attendance: rows.map(({ attendeeId, attendance, from, to }) => ({
			attendeeId,
			name: nameOf(table, attendeeId),
			attendance,
			from: toIso(from),
			...(to === null ? {} : { to: toIso(to) })
		})),
		guests: guests.map(({ id: guestId, name, organisation, secrecySignedOn }) => ({
			guestId,
			name,
			organisation,
			secrecySignedOn
		}))
	};
}

/** Who of those who may be there has the conference open. In the order in which they are listed. */
function hereFor(table: Table, item: AgendaItem | null, { open }: Presence): Pick<Meeting, 'here'> {
	const belongs = (id: MemberId) => item === null || belongsAt(table, item, id);
	const ids = table.roster.members.map(({ id }) => id);
	return { here: ids.filter((id) => open.has(id) && sits(table, id) && belongs(id)) };
}

function sits({ conference, roster }: Table, memberId: MemberId): boolean {
	const member = roster.members.find(({ id }) => id === memberId);
	return member !== undefined && seesConference(conference, roster, member);
}

/** Of own items that may open: who would sit in the room or be on the phone and is no partner. */
function clearingFor(table: Table, open: AgendaItem | null): NonNullable<Meeting['clearing']> {
	const inRoom = marksToCome(table, open).filter(hearsRoom);
	return table.conference.items
		.filter((item) => mayOpen(item) && isIn(table, item))
		.flatMap((item) => {
			const names = inRoom
				.filter(({ attendeeId }) => !belongsAt(table, item, attendeeId))
				.map(({ attendeeId }) => nameOf(table, attendeeId));
			return names.length === 0 ? [] : [{ itemId: item.id, names }];
		});
}

/** The marks as they would be in general if the open item closed now. */
function marksToCome(table: Table, open: AgendaItem | null) {
	const general = marksAt(table.conference, null);
	if (!open) return general;
	const here = marksAt(table.conference, open.id).filter((mark) =>
		belongsAt(table, open, mark.attendeeId)
	);
	const replaced = new Set(here.map(({ attendeeId }) => attendeeId));
	return [...general.filter(({ attendeeId }) => !replaced.has(attendeeId)), ...here];
}
