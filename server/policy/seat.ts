import type { Command } from '#shared/commands.ts';
import type { MemberId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import { openItemOf, presentAt } from '#domain/attendance.ts';
import { isPartner, type Sitting } from '#domain/conferences.ts';
import type { AgendaItem, Member } from '#domain/facts.ts';

/** What a conference, its agenda and its guests are judged on, for one of its members. */
export interface Table extends Sitting {
	member: Member;
}

/** Who is at a screen, as far as a conference shows it. It changes by time alone, and with no fact. */
export interface Presence {
	/** Who runs it and is gone long enough for another to take over, and since when. */
	chairAway: { memberId: MemberId; since: Instant } | null;
	/** Members who have the conference open, or had a moment ago. */
	open: ReadonlySet<MemberId>;
}

/** What is known of a conference that does not go on. */
export const nobody: Presence = { chairAway: null, open: new Set() };

/** What a member is at a conference, with a view to one item of it. */
export interface Seat {
	actingChair: boolean;
	conferenceChair: boolean;
	/** A partner of the item; of none while none is open, which is what all are then. */
	partnerOfItem: boolean;
	/** As that, and while the item is open also marked as there. */
	partnerPresent: boolean;
	/** The command is about itself. */
	self: boolean;
}

/** The seat from which a command is given; without one, about the item that is open. */
export function seatOf(
	table: Table,
	command?: Command,
	item: AgendaItem | null = itemOf(table, command)
): Seat {
	const { conference, member, cases, roster, today } = table;
	const { actingChairId, chairId, openItemId } = conference.conference;
	const partnerOfItem =
		item === null || isPartner(cases.get(item.caseId), roster, member.id, today);
	const isOpen = item !== null && item.id === openItemId;
	return {
		actingChair: actingChairId === member.id,
		conferenceChair: chairId === member.id,
		partnerOfItem,
		partnerPresent: partnerOfItem && (!isOpen || presentAt(table, item).has(member.id)),
		self: command?.kind !== 'lowerHand' || (command.attendeeId ?? member.id) === member.id
	};
}

/** The item a command names, else the one that is open. */
function itemOf({ conference }: Table, command?: Command): AgendaItem | null {
	if (!command || !('itemId' in command)) return openItemOf(conference);
	return conference.items.find(({ id }) => id === command.itemId) ?? null;
}
