import type { AgencyId, CaseId, MemberId } from '#shared/ids.ts';
import type { Command, CommandOf } from '#shared/commands.ts';
import { dayOf, toIso, type Day } from '#shared/time.ts';
import type { ConferenceListView, ConferenceView } from '#shared/view-region.ts';
import type { CaseFunction } from '#shared/words.ts';
import { openItemOf } from '#domain/attendance.ts';
import { isPartner, seesConference, untaken, type ConferenceCommand } from '#domain/conferences.ts';
import type {
	AgendaItem,
	CaseFacts,
	Conference,
	ConferenceFacts,
	Member,
	Roster
} from '#domain/facts.ts';
import { agencyInvolvement, takesPart } from '#domain/involvement.ts';
import { mayOpen } from '#domain/items.ts';
import { canAtConference } from './can.ts';
import { ruleId } from './commands.ts';
import type { Asked } from './conditions.ts';
import { courseOf } from './item.ts';
import { meetingFor } from './meeting.ts';
import { unfitForRoom } from './room.ts';
import { nobody, seatOf, type Presence, type Table } from './seat.ts';
import { no, wayFor, type Verdict } from './ways.ts';

/** Chair and secretary plan a conference. */
export function mayPlanConference({
	roster,
	member,
	command
}: {
	roster: Roster;
	member: Member;
	command: Command;
}): Verdict {
	const asked = askedOf(roster, member, command);
	const way = asked && wayFor('planConference', asked);
	return way
		? { ok: true, rule: ruleId('planConference', way) }
		: no('notAllowed', ruleId('planConference', null));
}

/**
 * Judges a command on a conference: who may not see it, or a case it names, gets `notHere`, missing
 * or not.
 */
export function mayConfer(
	question: Omit<Table, 'conference'> & {
		conference: ConferenceFacts | null;
		command: ConferenceCommand;
	}
): Verdict {
	const { conference, cases, roster, member, today, command } = question;
	const asked = askedOf(roster, member, command);
	if (!conference || !asked || !seesConference(conference, roster, member))
		return no('notHere', 'not in view');
	if ('itemId' in command && !conference.items.some(({ id }) => id === command.itemId))
		return no('notHere', 'not in view');
	if (!casesIn(command).every((id) => isPartner(cases.get(id), roster, member.id, today)))
		return no('notHere', 'no involvement');
	const seat = seatOf({ ...question, conference }, command);
	const way = wayFor(command.kind, { ...asked, seat });
	const rule = ruleId(command.kind, way);
	if (!way) return no('notAllowed', rule);
	const unfit =
		command.kind === 'showInRoom' && unfitOnScreen({ ...question, conference }, command);
	return unfit ? no(unfit, rule) : { ok: true, rule };
}

/** While no item is open nothing is on the screen, and the facts say so. */
function unfitOnScreen(
	table: Table,
	{ blocks }: CommandOf<'showInRoom'>
): 'notHere' | 'notForAll' | null {
	const item = openItemOf(table.conference);
	return item && unfitForRoom(table, item, table.member, blocks);
}

/** The cases that a command on a conference names. */
function casesIn(command: ConferenceCommand): CaseId[] {
	if (command.kind === 'setAgenda') return command.items.map(({ caseId }) => caseId);
	return command.kind === 'recordDecision' ? [command.caseId] : [];
}

/** A conference in the list of who sees it. */
export function conferenceLine(conference: Conference): ConferenceListView['conferences'][number] {
	const { id, title, state, startsAt, endsAt, place } = conference;
	return { id, title, state, startsAt: toIso(startsAt), endsAt: toIso(endsAt), place };
}

/**
 * A conference as a member may see it; null for who may not. Pure.
 * @param presence who is at a screen; left out, nobody is known to be
 */
export function conferenceFor(table: Table, presence = nobody): ConferenceView | null {
	const { roster, member } = table;
	const { conference, items } = table.conference;
	if (!seesConference(table.conference, roster, member)) return null;
	const asked = askedOf(roster, member);
	const can = asked ? canAtConference(table, asked, presence) : [];
	const convenes = asked !== null && wayFor('inviteConference', asked) !== null;
	return {
		...conferenceLine(conference),
		chairId: conference.chairId,
		actingChairId: conference.actingChairId,
		can,
		...(can.includes('takeChair') ? chairAwayIn(table, presence) : {}),
		items: items.map((item) => itemFor(item, table)),
		...meetingFor(table, presence),
		people: peopleOf(table),
		uninvited: convenes ? uninvitedFor(table) : [],
		...(convenes ? { invitable: invitableFor(table) } : {}),
		...(conference.cancelReason === null ? {} : { cancelReason: conference.cancelReason })
	};
}

/** Since when who runs it is gone. */
function chairAwayIn({ conference }: Table, { chairAway }: Presence) {
	const isAway = chairAway?.memberId === conference.conference.actingChairId;
	return isAway ? { chairAwaySince: toIso(chairAway.since) } : {};
}

function askedOf(roster: Roster, member: Member, command?: Command): Asked | null {
	const agency = roster.agencies.find((row) => row.id === member.agencyId);
	if (!agency) return null;
	const functions = member.functions.filter(
		(name): name is CaseFunction & ('chair' | 'secretary') =>
			name === 'chair' || name === 'secretary'
	);
	const asked = { roster, agencyId: agency.id, class: agency.class, functions };
	return command ? { ...asked, command } : asked;
}

function itemFor(item: AgendaItem, table: Table): ConferenceView['items'][number] {
	const { id, minutes, state } = item;
	const facts = caseFor(item, table);
	const file = facts?.cases[0];
	if (!file) return { id, minutes, state, partner: false };
	const { id: caseId, number, initials } = file;
	const own = { partner: true, case: { id: caseId, number, initials } };
	return { id, minutes, state, ...own, ...courseOf(item) };
}

/** The case of an item, for its partners alone. */
function caseFor({ caseId }: AgendaItem, { cases, roster, member, today }: Table) {
	const facts = cases.get(caseId);
	return isPartner(facts, roster, member.id, today) ? facts : undefined;
}

function seatedIds({ conference, invitations }: ConferenceFacts): Set<MemberId> {
	return new Set([conference.chairId, ...invitations.map((row) => row.memberId)]);
}

/** The chair, who is invited, in that order, and who runs it; with an account that is valid. */
function peopleOf({ conference, roster }: Table): ConferenceView['people'] {
	const seated = seatedIds(conference).add(conference.conference.actingChairId);
	return [...seated].flatMap((id) => {
		const person = roster.members.find((row) => row.id === id && row.disabledAt === null);
		return person ? [personOf(roster, person)] : [];
	});
}

function personOf(roster: Roster, { id, name, agencyId }: Member) {
	const agency = roster.agencies.find((row) => row.id === agencyId);
	const of = { agencyId, agencyName: agency?.name ?? '', class: agency?.class ?? null };
	return { memberId: id, name, ...of };
}

/** Of own items: involved agencies of which nobody who takes part is invited, and who could be. */
function uninvitedFor(table: Table): ConferenceView['uninvited'] {
	const { roster } = table;
	const day = dayHeld(table);
	return ownItems(table).flatMap(({ item, facts }) => {
		const present = new Set<AgencyId | null>(
			[...seatedIds(table.conference)].flatMap((id) => {
				const person = takesPart(facts, roster, id, day);
				return person ? [person.agencyId] : [];
			})
		);
		const missing = facts.agencyInvolvements
			.map((row) => row.agencyId)
			.filter((id) => agencyInvolvement(facts, id) !== undefined && !present.has(id));
		const agencyIds = [...new Set(missing)];
		if (agencyIds.length === 0) return [];
		const people = facts.memberInvolvements.flatMap(
			(row) => takesPart(facts, roster, row.memberId, day) ?? []
		);
		const invitable = people.filter(({ agencyId }) => agencyIds.some((id) => id === agencyId));
		const memberIds = [...new Set(invitable.map(({ id }) => id))];
		const names = agencyIds.map((id) => nameOf(roster, id));
		return [{ itemId: item.id, agencyIds, names, memberIds }];
	});
}

/** The day on which a conference is held: who takes part until the day before is not there. */
function dayHeld({ conference: { conference }, today }: Table): Day {
	const planned = dayOf(conference.startsAt);
	return planned < today ? today : planned;
}

function nameOf({ agencies }: Roster, agencyId: AgencyId): string {
	return agencies.find((row) => row.id === agencyId)?.name ?? '';
}

/** Who takes part in an own item and is not invited yet. */
function invitableFor(table: Table): NonNullable<ConferenceView['invitable']> {
	const { roster } = table;
	const day = dayHeld(table);
	const seated = seatedIds(table.conference);
	const own = ownItems(table);
	const rows = own.flatMap(({ facts }) => facts.memberInvolvements);
	const involved = new Set(rows.map((row) => row.memberId));
	return roster.members.flatMap((member) => {
		if (seated.has(member.id) || !involved.has(member.id)) return [];
		if (!own.some(({ facts }) => takesPart(facts, roster, member.id, day))) return [];
		const agency = roster.agencies.find((row) => row.id === member.agencyId);
		if (!agency) return [];
		const of = { agencyId: agency.id, agencyName: agency.name, class: agency.class };
		return [{ memberId: member.id, name: member.name, ...of }];
	});
}

/** Items still to come, of cases the member is a partner of, while there is inviting to do. */
function ownItems(table: Table): { item: AgendaItem; facts: CaseFacts }[] {
	const { conference, items } = table.conference;
	if (untaken('inviteConference', conference)) return [];
	return items.flatMap((item) => {
		const toCome = mayOpen(item) || item.state === 'open';
		const facts = toCome ? caseFor(item, table) : undefined;
		return facts ? [{ item, facts }] : [];
	});
}
