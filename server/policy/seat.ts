import type { Command } from '#shared/commands.ts';
import { hasOpenDisagreement } from '#domain/adopting.ts';
import { openItemOf, presentAt } from '#domain/attendance.ts';
import {
	conferenceTakes,
	isPartner,
	untaken,
	type ConferenceCommandKind,
	type Sitting
} from '#domain/conferences.ts';
import type { AgendaItem, Member } from '#domain/facts.ts';
import { mayOpen } from '#domain/items.ts';
import { stancesOn } from '#domain/outcomes.ts';
import type { Asked } from './conditions.ts';
import { wayFor } from './ways.ts';

/** What a conference, its agenda and its guests are judged on, for one of its members. */
export interface Table extends Sitting {
	member: Member;
}

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

/** What a member may do at a conference as it now stands. */
export function canAtConference(table: Table, asked: Asked): ConferenceCommandKind[] {
	const { conference } = table.conference;
	const kinds = Object.keys(conferenceTakes) as ConferenceCommandKind[];
	const here = [seatOf(table)];
	return kinds.filter((kind) => {
		if (untaken(kind, conference) || isMoot(kind, table)) return false;
		const seats = seatsElsewhere(kind, table) ?? here;
		return seats.some((seat) => wayFor(kind, { ...asked, seat }) !== null);
	});
}

/** Who acts already takes no chair, a black screen goes no blacker, and an open disagreement is first. */
function isMoot(kind: ConferenceCommandKind, { conference, cases, member }: Table): boolean {
	const { actingChairId, room } = conference.conference;
	if (kind === 'takeChair') return actingChairId === member.id;
	if (kind === 'blankRoom') return room?.shown !== true;
	return kind === 'adoptConference' && hasOpenDisagreement({ conference, cases });
}

/** The seats from which one may open or answer; null for what is about the item that is open. */
function seatsElsewhere(kind: ConferenceCommandKind, table: Table): Seat[] | null {
	const { conference, items } = table.conference;
	const seatsAt = (some: AgendaItem[]) => some.map((item) => seatOf(table, undefined, item));
	if (kind === 'openItem') return seatsAt(conference.openItemId ? [] : items.filter(mayOpen));
	if (kind !== 'answerDisagreement') return null;
	const disputed = (item: AgendaItem) =>
		stancesOn(item, table.cases).some(({ stance }) => stance === 'disagree');
	return seatsAt(items.filter(disputed));
}
