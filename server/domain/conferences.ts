import type { CaseId, MemberId } from '#shared/ids.ts';
import type { CommandOf } from '#shared/commands.ts';
import { badField, refuse } from '#shared/refusals.ts';
import type { Day } from '#shared/time.ts';
import type { ConferenceState } from '#shared/words.ts';
import { put } from './apply.ts';
import { decided, type Decided, type Situation } from './decision.ts';
import type {
	CaseFacts,
	ChangeKind,
	Conference,
	ConferenceFacts,
	Invitation,
	Member,
	Put,
	Roster
} from './facts.ts';
import { oversees } from './functions.ts';
import { takesPart } from './involvement.ts';

const toCome = ['draft', 'invited', 'running', 'paused'] as const;
const going = ['running', 'paused'] as const;
const running = ['running'] as const;

/** In which states a conference takes a command. */
export const conferenceTakes = {
	setAgenda: toCome,
	inviteConference: toCome,
	cancelConference: ['draft', 'invited'],
	startConference: ['invited'],
	pauseConference: running,
	resumeConference: ['paused'],
	endConference: going,
	takeChair: going,
	handChair: going,
	registerGuest: toCome,
	markAttendance: ['invited', ...going],
	openItem: running,
	setStep: running,
	addMinutes: running,
	closeItem: running,
	recordDecision: running,
	raiseHand: running,
	raiseHandFor: running,
	lowerHand: running,
	lowerAllHands: running,
	giveFloor: running,
	setReady: running,
	agree: running,
	disagree: running,
	answerDisagreement: ['running', 'minutesDraft', 'reopened'],
	showInRoom: running,
	blankRoom: running,
	pairRoom: ['invited', ...going],
	adoptConference: ['minutesDraft', 'reopened'],
	reopenConference: ['adopted']
} as const satisfies Record<string, readonly ConferenceState[]>;
export type ConferenceCommandKind = keyof typeof conferenceTakes;
export type ConferenceCommand = CommandOf<ConferenceCommandKind>;

/** True from its start to its end, a pause included. */
export function isGoing({ state }: Conference): boolean {
	return (going as readonly ConferenceState[]).includes(state);
}

/** What is done in the item that is open, and is `notOpen` while none is. */
const inItem: readonly ConferenceCommandKind[] = [
	'setStep',
	'addMinutes',
	'closeItem',
	'recordDecision',
	'raiseHand',
	'raiseHandFor',
	'lowerHand',
	'lowerAllHands',
	'giveFloor',
	'setReady',
	'agree',
	'disagree',
	'showInRoom',
	'blankRoom'
];

/** True for a command about one conference. */
export function isConferenceCommand(command: { kind: string }): command is ConferenceCommand {
	return Object.hasOwn(conferenceTakes, command.kind);
}

/** Why a conference does not take a command as it stands; null when it does. */
export function untaken(
	kind: ConferenceCommandKind,
	{ state, openItemId }: Conference
): 'notOpen' | 'wrongState' | null {
	if (inItem.includes(kind) && openItemId === null) return 'notOpen';
	return (conferenceTakes[kind] as readonly ConferenceState[]).includes(state)
		? null
		: 'wrongState';
}

/** A conference with the cases on its agenda, as it stands on a day. */
export interface Sitting {
	conference: ConferenceFacts;
	cases: ReadonlyMap<CaseId, CaseFacts>;
	roster: Roster;
	today: Day;
}

/** True for who takes part in a case that is not closed: a partner of its agenda item. */
export function isPartner(
	facts: CaseFacts | undefined,
	roster: Roster,
	memberId: MemberId,
	today: Day
): boolean {
	const file = facts?.cases[0];
	if (!facts || !file || file.closedAt !== null) return false;
	return takesPart(facts, roster, memberId, today) !== undefined;
}

/** True for its chair, the secretaries of procesregie and who is invited; nobody else. */
export function seesConference(
	{ conference, invitations }: Pick<ConferenceFacts, 'conference' | 'invitations'>,
	roster: Roster,
	member: Member
): boolean {
	if (member.disabledAt !== null || member.agencyId === null || oversees(member)) return false;
	if (conference.chairId === member.id || conference.actingChairId === member.id) return true;
	if (member.functions.includes('secretary') && isOfProcess(roster, member)) return true;
	return invitations.some((row) => row.memberId === member.id);
}

/** A valid account with an agency that does not oversee (L33): who can sit at a conference. */
export function validMember(roster: Roster, memberId: MemberId): Member | undefined {
	const member = roster.members.find((row) => row.id === memberId);
	if (!member || member.disabledAt !== null || member.agencyId === null) return undefined;
	return oversees(member) ? undefined : member;
}

/** True for a valid chair of procesregie. */
export function mayChair(roster: Roster, memberId: MemberId): boolean {
	const member = validMember(roster, memberId);
	return member !== undefined && member.functions.includes('chair') && isOfProcess(roster, member);
}

export function isOfProcess(roster: Roster, { agencyId }: Member): boolean {
	return roster.agencies.some((row) => row.id === agencyId && row.class === 'PROC');
}

/** Who plans it goes on seeing it: another chair than its own is invited. */
export function planConference(s: Situation, command: CommandOf<'planConference'>): Decided {
	const { title, place, chairId } = command;
	const [startsAt, endsAt] = [Date.parse(command.startsAt), Date.parse(command.endsAt)];
	if (startsAt >= endsAt) return badField('endsAt', { code: 'order' });
	if (!mayChair(s.roster, chairId)) return refuse('memberUnfit');
	const conference: Conference = {
		id: s.newId(),
		title,
		state: 'draft',
		startsAt,
		endsAt,
		place,
		chairId,
		actingChairId: chairId,
		cancelReason: null,
		startedAt: null,
		endedAt: null,
		pausedAt: null,
		openItemId: null,
		step: null,
		stepAt: null,
		floorId: null,
		room: null,
		reopenReason: null
	};
	const planner = validMember(s.roster, s.memberId);
	const needsNoSeat = planner?.id === chairId || planner?.functions.includes('secretary');
	const seats = planner && !needsNoSeat ? [seat(s, conference, planner.id)] : [];
	return changed('conferencePlanned', conference, seats, { conferenceId: conference.id });
}

export function inviteConference(
	s: Situation,
	{ memberIds }: CommandOf<'inviteConference'>
): Decided {
	const { conference, invitations } = theConference(s);
	if (!memberIds.every((id) => validMember(s.roster, id))) return refuse('memberUnfit');
	if (untaken('inviteConference', conference)) return refuse('wrongState');
	const there = new Set([conference.chairId, ...invitations.map((row) => row.memberId)]);
	const added = [...new Set(memberIds)].filter((id) => !there.has(id));
	if (added.length === 0) return refuse('already');
	const state = conference.state === 'draft' ? 'invited' : conference.state;
	const seats = added.map((id) => seat(s, conference, id));
	return changed('conferenceInvited', { ...conference, state }, seats);
}

/** What was to come on its agenda comes no more. */
export function cancelConference(s: Situation, { reason }: CommandOf<'cancelConference'>): Decided {
	const { conference, items } = theConference(s);
	if (untaken('cancelConference', conference)) return refuse('wrongState');
	const cancelled = items
		.filter((item) => item.state === 'planned')
		.map((item) => put('agendaItems', { ...item, state: 'cancelled' }));
	const row: Conference = { ...conference, state: 'cancelled', cancelReason: reason };
	return changed('conferenceCancelled', row, cancelled);
}

/** The conference a permitted command is about. */
export function theConference({ conference }: Situation): ConferenceFacts {
	if (!conference) throw new Error('a command on a conference without one');
	return conference;
}

/** That conference with all it is decided on. */
export function sittingOf(s: Situation): Sitting {
	return { conference: theConference(s), cases: s.cases, roster: s.roster, today: s.today };
}

/** A change of a conference: its own row always among the puts, so that its revision moves. */
export function changed(
	kind: ChangeKind,
	conference: Conference,
	puts: readonly Put[],
	result: Record<string, unknown> = {},
	drop: readonly Put[] = []
): Decided {
	const about = { what: 'conference', id: conference.id } as const;
	return decided(
		[{ kind, about, put: [put('conferences', conference), ...puts], drop: [...drop] }],
		result
	);
}

function seat(s: Situation, { id: conferenceId }: Conference, memberId: MemberId): Put {
	const row: Invitation = { id: s.newId(), conferenceId, memberId };
	return put('invitations', row);
}

/** The cases of a conference that a member is a partner of. */
export function partnerCases(
	cases: ReadonlyMap<CaseId, CaseFacts>,
	roster: Roster,
	memberId: MemberId,
	today: Day
): Set<CaseId> {
	return new Set(
		[...cases].flatMap(([id, facts]) => (isPartner(facts, roster, memberId, today) ? [id] : []))
	);
}
