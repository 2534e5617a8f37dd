import type { CaseId, ConferenceId, DocumentId } from '#shared/ids.ts';
import { refuse, type Refusal } from '#shared/refusals.ts';
import { dayOf } from '#shared/time.ts';
import type { RoomView } from '#shared/view-room.ts';
import type { ConferenceState } from '#shared/words.ts';
import { openItemOf } from '#domain/attendance.ts';
import type { Sitting } from '#domain/conferences.ts';
import type { CaseFacts, ConferenceFacts, Pairing, Roster } from '#domain/facts.ts';
import { roomFor } from '#policy/policy.ts';
import { casesOn } from './conferences.ts';
import type { Application, House } from './house.ts';
import { judgeOn, type InRoom } from './judging.ts';
import { noteView } from './noting.ts';
import { livingPerson } from './people.ts';
import type { Session } from './ports.ts';

type Rooms = Pick<Application, 'room' | 'roomInside' | 'inRoom' | 'pair'>;

/** States in which a conference has a screen in its room. */
const open: readonly ConferenceState[] = ['invited', 'running', 'paused'];

/** The screen in the room: to who looks from its own place, and to the browser that is the screen. */
export function createRoom(house: House): Rooms {
	return {
		room: (session, conferenceId) => readRoom(house, session, conferenceId),
		async roomInside(cookieHeader, conferenceId) {
			const session = await enter(house, cookieHeader, conferenceId);
			const sitting = session && (await sittingIn(house, conferenceId));
			const view = sitting && roomFor(sitting, null);
			if (!session || !view) return refuse('notHere');
			if (house.visits.begins(session.id, `room ${conferenceId}`))
				await house.note({
					...nobody,
					what: 'view:room',
					rule: ruleOf(session),
					outcome: 'allowed'
				});
			return withWords(house, view);
		},
		inRoom: (cookieHeader, conferenceId) => enter(house, cookieHeader, conferenceId),
		async pair(code, from) {
			const redeemed = await house.identity.rooms.redeem(code, from);
			if (!redeemed.ok) return redeemed;
			const { conferenceId } = redeemed;
			const { keyHash, cookie } = house.identity.rooms.newKey(conferenceId);
			const paired = await write(house, conferenceId, keyHash);
			return paired ? { ok: true, conferenceId, cookie } : { ok: false, why: 'gone' };
		}
	};
}

const nobody = { memberId: null, agencyId: null, caseId: null } as const;
const attempts = 4;
/** A key lives no longer than a working day, as a session does. */
const keyMs = 12 * 60 * 60_000;

/**
 * The pairing stands with its conference, in the place of the one before, and in the audit. False
 * when that is over by now.
 */
async function write(house: House, conferenceId: ConferenceId, keyHash: string): Promise<boolean> {
	for (let attempt = 0; attempt < attempts; attempt++) {
		const conference = await house.facts.conference(conferenceId);
		const roster = await house.facts.roster();
		if (!conference || !open.includes(conference.conference.state)) return false;
		const at = house.clock.now();
		const row: Pairing = { id: house.newId(), conferenceId, keyHash, at };
		const outcome = await house.facts.commit({
			expect: { rosterRev: roster.rev, revs: { [conferenceId]: conference.rev } },
			put: [{ table: 'pairings', row }],
			drop: conference.pairings.map((before) => ({ table: 'pairings', row: before })),
			documents: [],
			audit: [
				{ ...nobody, at, what: 'room:paired', rule: ruleOf(sessionOf(row)), outcome: 'allowed' }
			],
			answer: null
		});
		if (outcome !== 'committed') continue;
		await showOut(house, conference);
		return true;
	}
	return false;
}

/** The browser that was the screen until now has nothing open any more, and hears so. */
async function showOut(house: House, before: ConferenceFacts): Promise<void> {
	if (before.pairings.length === 0) return;
	const item = openItemOf(before);
	if (item) await judgeCase(house, item.caseId);
	house.screens().tellRoom(before.conference.id, 'over');
}

/** Shows out every browser that listens with a key that is good no more. */
export async function endRooms(house: House): Promise<void> {
	for (const id of house.screens().rooms()) {
		const found = await house.facts.conference(id);
		if (found && !found.pairings.some((row) => isGood(house, row))) await showOut(house, found);
	}
}

/** Ends what nobody may have open any more of a case, as it now stands. */
async function judgeCase(house: House, caseId: CaseId): Promise<void> {
	const facts = await house.facts.caseFacts(caseId);
	if (!facts) return;
	const roster = await house.facts.roster();
	const judge = judgeOn(facts, roster, dayOf(house.clock.now()), await inRoomOf(house, facts));
	house.screens().factsChanged(caseId, judge);
}

async function readRoom(
	house: House,
	session: Session,
	conferenceId: ConferenceId
): Promise<RoomView | Refusal> {
	const person = await livingPerson(house.facts, session);
	const sitting = await sittingIn(house, conferenceId);
	const view = sitting && roomFor(sitting, person.member);
	const outcome = view ? 'allowed' : 'notHere';
	await noteView(house, session, person, { what: 'room', thing: conferenceId, outcome });
	return view ? withWords(house, view) : refuse('notHere');
}

/** The session of a browser whose key opens this conference, or whichever it names, now. */
async function enter(
	house: House,
	cookieHeader: string | undefined,
	wanted?: ConferenceId
): Promise<Session | null> {
	const key = house.identity.rooms.read(cookieHeader);
	if (!key || (wanted !== undefined && key.conferenceId !== wanted)) return null;
	const found = await house.facts.conference(key.conferenceId);
	if (!found || !open.includes(found.conference.state)) return null;
	const row = found.pairings.find(({ keyHash }) => keyHash === key.keyHash);
	return row && isGood(house, row) ? sessionOf(row) : null;
}

/** True for a key that opens something still. */
function isGood({ clock }: House, { at }: Pairing): boolean {
	return at + keyMs > clock.now();
}

/** It counts as no one: its id is that of the pairing, which no member has. */
function sessionOf({ id }: Pick<Pairing, 'id'>): Session {
	return { id: `${prefix}${id}`, memberId: id };
}

/** True for the session of a screen in a room. */
export function isBrowser({ id }: Session): boolean {
	return id.startsWith(prefix);
}

const prefix = 'room ';

/** How the audit names it. */
export function ruleOf({ id }: Session): string {
	return `browser in ${id}`;
}

async function sittingIn(house: House, conferenceId: ConferenceId): Promise<Sitting | null> {
	const conference = await house.facts.conference(conferenceId);
	if (!conference) return null;
	const cases = await casesOn(house, conference);
	const roster = await house.facts.roster();
	return { conference, cases, roster, today: dayOf(house.clock.now()) };
}

/** With the committed words of the texts it shows. */
async function withWords({ log }: House, view: RoomView): Promise<RoomView> {
	const ids = view.blocks.flatMap(({ kind, id }) => (kind === 'document' ? [id] : []));
	if (ids.length === 0) return view;
	const texts = await log.texts(ids);
	const blocks = view.blocks.map((block) =>
		block.kind === 'document' ? { ...block, text: texts.get(block.id) ?? '' } : block
	);
	return { ...view, blocks };
}

/**
 * What the screens in a room may have open of a case, as it now stands; it may be open at more than
 * one conference, each with a screen of its own.
 */
export async function inRoomOf(house: House, facts: CaseFacts): Promise<InRoom> {
	const shown = new Map<string, ReadonlySet<DocumentId>>();
	for (const { state, conferenceId } of facts.agendaItems) {
		const sitting = state === 'open' ? await sittingIn(house, conferenceId) : null;
		for (const row of sitting?.conference.pairings ?? [])
			if (sitting && isGood(house, row)) shown.set(row.id, shownIn(sitting));
	}
	return shown;
}

function shownIn(sitting: Sitting): Set<DocumentId> {
	const blocks = roomFor(sitting, null)?.blocks ?? [];
	return new Set(blocks.flatMap(({ kind, id }) => (kind === 'document' ? [id] : [])));
}

/** A conference at one moment, as its screen shows it. */
export interface RoomMoment {
	conference: ConferenceFacts | null;
	cases: ReadonlyMap<CaseId, CaseFacts>;
	roster: Roster;
	today: string;
}

/**
 * Tells the browsers in the room what changed for them between two moments: dark first, when another
 * case is open, or what was shown is no longer.
 */
export function tellRoom(house: House, before: RoomMoment, after: RoomMoment): void {
	const { conference } = after;
	const id = conference?.conference.id;
	const screens = house.screens();
	if (!conference || id === undefined) return;
	if (!open.includes(conference.conference.state)) return screens.tellRoom(id, 'over');
	if (!screens.rooms().has(id)) return;
	const [old, now] = [shownAt(before), shownAt(after)];
	if (JSON.stringify(old) === JSON.stringify(now)) return;
	screens.tellRoom(id, goesDark(before, after, old, now) ? 'dark' : 'look');
}

function shownAt({ conference, ...rest }: RoomMoment): RoomView | null {
	return conference && roomFor({ conference, ...rest }, null);
}

function goesDark(
	before: RoomMoment,
	after: RoomMoment,
	old: RoomView | null,
	now: RoomView | null
): boolean {
	const itemOf = ({ conference }: RoomMoment) => conference && openItemOf(conference)?.id;
	if (now?.state !== 'shown' || itemOf(before) !== itemOf(after)) return true;
	const left = new Set(now.blocks.map(({ id }) => id));
	return old?.blocks.some(({ id }) => !left.has(id)) ?? false;
}
