import type { CaseId, ConferenceId, MemberId } from '#shared/ids.ts';
import type { Day } from '#shared/time.ts';
import type { CaseFacts, Change, ConferenceFacts, Put, Roster, Table } from '#domain/facts.ts';
import { openItemOf } from '#domain/attendance.ts';
import { conferenceLine, seesConference, type Presence } from '#policy/policy.ts';
import { casesOn, inOrder, nextOf } from './conferences.ts';
import type { Ground } from './ground.ts';
import type { House } from './house.ts';
import { judgeOn } from './judging.ts';
import { overviewLine, oversees } from './overview.ts';
import type { Screens } from './ports.ts';
import { conferenceSeen } from './projections.ts';
import { inRoomOf, tellRoom } from './room.ts';

/** What of a case a conference shows: its number, and who takes part; of an open one also its tasks. */
const shownOfCase: readonly Table[] = ['cases', 'agencyInvolvements', 'memberInvolvements'];

/** A conference as it stood at one moment. */
export interface Moment {
	/** Null before it is planned. */
	conference: ConferenceFacts | null;
	cases: ReadonlyMap<CaseId, CaseFacts>;
	roster: Roster;
	today: Day;
	/** Left out, nobody is known to be there. */
	presence?: Presence;
}

/** Screens that are told a topic once, however many things of one deed changed it. */
export function onceEach(screens: Screens): Screens {
	const told = new Set<string>();
	return {
		...screens,
		look(memberId, topic) {
			const key = `${memberId} ${topic}`;
			if (told.has(key)) return;
			told.add(key);
			screens.look(memberId, topic);
		}
	};
}

/** Of every conference that changes touched: tells who sees something else, and nobody else. */
export async function showConferences(
	house: House,
	screens: Screens,
	changes: readonly Change[],
	before: Ground & { roster: Roster; today: Day }
): Promise<void> {
	const roster = await house.facts.roster();
	const { today } = before;
	for (const id of await touchedBy(house, changes, before)) {
		const conference = await house.facts.conference(id);
		if (!conference) continue;
		const cases = await casesOn(house, conference);
		const presence = house.presences.of(id);
		const now = { conference, cases, roster, today, presence };
		const isNew = before.conference === null && changes.some(({ about }) => about.id === id);
		const earlier = { ...momentBefore(before, conference, cases), presence };
		await judgeRoom(house, earlier, now);
		tellRoom(house, earlier, now);
		tellDifferences(screens, id, isNew ? { ...earlier, conference: null } : earlier, now);
	}
}

/** Ends what a screen in the room has open of a case, and shows no more. */
async function judgeRoom(house: House, before: Moment, { roster, today, ...after }: Moment) {
	const { conference, cases } = after;
	if (!conference?.pairings.length) return;
	const opened = [before.conference, conference].map((one) => one && openItemOf(one)?.caseId);
	for (const caseId of new Set(opened)) {
		const facts = caseId ? cases.get(caseId) : undefined;
		if (!caseId || !facts) continue;
		const judge = judgeOn(facts, roster, today, await inRoomOf(house, facts));
		house.screens().factsChanged(caseId, judge);
	}
}

/** What a new day alone changes in conferences, and in which one is next. */
export async function turnConferences(
	house: House,
	screens: Screens,
	from: Day,
	to: Day
): Promise<void> {
	const roster = await house.facts.roster();
	const all: ConferenceFacts[] = [];
	for (const { id } of await house.facts.conferences()) {
		const conference = await house.facts.conference(id);
		if (!conference) continue;
		all.push(conference);
		const presence = house.presences.of(id);
		const moment = { conference, cases: await casesOn(house, conference), roster, presence };
		tellRoom(house, { ...moment, today: from }, { ...moment, today: to });
		tellDifferences(screens, id, { ...moment, today: from }, { ...moment, today: to });
	}
	for (const member of roster.members) {
		if (!screens.present().includes(member.id)) continue;
		const seen = all.filter((one) => seesConference(one, roster, member));
		const lines = inOrder(seen.map(({ conference }) => conferenceLine(conference)));
		if (nextOf(lines, from)?.id !== nextOf(lines, to)?.id) screens.look(member.id, 'work');
	}
}

/** Tells those whose page of a conference, or line in a list, differs between two moments. */
export function tellDifferences(
	screens: Pick<Screens, 'present' | 'look'>,
	conferenceId: ConferenceId,
	before: Moment,
	after: Moment
): void {
	const members = [...new Set(screens.present())];
	// All that was seen before first: it was made when it was shown.
	const earlier = new Map(members.map((memberId) => [memberId, seenBy(memberId, before)]));
	for (const memberId of members) {
		const [old, now] = [earlier.get(memberId), seenBy(memberId, after)];
		if (old?.page !== now.page) screens.look(memberId, `conference:${conferenceId}`);
		if (old?.line !== now.line) screens.look(memberId, 'work');
	}
}

/** A member's page of the conference and its lines in lists, as text; empty for who sees neither. */
function seenBy(memberId: MemberId, { conference, cases, roster, today, presence }: Moment) {
	const member = roster.members.find((row) => row.id === memberId);
	if (!conference || !member) return { page: '', line: '' };
	const table = { conference, cases, roster, member, today };
	const { view, text } = conferenceSeen(table, presence);
	if (!view) return { page: '', line: '' };
	const overview = oversees(member) ? overviewLine(table, view) : null;
	const line = { ...conferenceLine(conference.conference), overview };
	return { page: text, line: JSON.stringify(line) };
}

/** What the ground does not hold was not changed: it is as it now stands. */
function momentBefore(
	{ facts, conference, cases, roster, today }: Ground & { roster: Roster; today: Day },
	now: ConferenceFacts,
	casesNow: ReadonlyMap<CaseId, CaseFacts>
): Moment {
	const own = facts?.cases[0];
	const earlier = new Map([...casesNow, ...cases]);
	if (facts && own) earlier.set(own.id, facts);
	const known = conference?.conference.id === now.conference.id ? conference : now;
	return { conference: known, cases: earlier, roster, today };
}

async function touchedBy(
	house: House,
	changes: readonly Change[],
	before: Ground
): Promise<Set<ConferenceId>> {
	const rows = changes.flatMap(({ put, drop }) => [...put, ...(drop ?? [])]);
	if (rows.some(({ table }) => table === 'members' || table === 'agencies'))
		return new Set((await house.facts.conferences()).map(({ id }) => id));
	const ids = new Set(rows.flatMap((one) => conferenceIdOf(one) ?? []));
	const shown = rows.some(({ table }) => shownOfCase.includes(table));
	const own = before.facts?.cases[0];
	const facts = own && (await house.facts.caseFacts(own.id));
	const tasks = rows.some(({ table }) => table === 'tasks');
	for (const { conferenceId, state } of facts?.agendaItems ?? []) {
		const told = tasks || house.screens().rooms().has(conferenceId);
		if (shown || (state === 'open' && told)) ids.add(conferenceId);
	}
	return ids;
}

function conferenceIdOf({ table, row }: Put): ConferenceId | null {
	if (table === 'conferences') return row.id;
	return 'conferenceId' in row ? row.conferenceId : null;
}
