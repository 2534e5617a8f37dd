import type { Command, CommandKind, CommandOf } from '#shared/commands.ts';
import type { Instant } from '#shared/time.ts';
import { dayOf } from '#shared/time.ts';
import type { ConferenceCommandKind } from '#domain/conferences.ts';
import type { CaseFacts, ConferenceFacts } from '#domain/facts.ts';
import { chairGrace } from '#domain/running.ts';
import { conferenceFor, nobody } from '#policy/policy.ts';
import {
	caseOne,
	caseThree,
	caseTwo,
	casesAfter,
	confer,
	conferenceAfter,
	conferenceId,
	conferenceWith,
	someCases
} from './conference.ts';
import {
	NOW,
	TODAY,
	aRoster,
	agencyId,
	counting,
	idOf,
	memberId,
	wordOf,
	type Given,
	type MemberKey
} from './world.ts';

/* A conference in memory that runs, command after command. */

export const itemOne = idOf(`item of ${caseOne}`);
export const itemTwo = idOf(`item of ${caseTwo}`);
export const itemThree = idOf(`item of ${caseThree}`);

/** Who is invited; chair and secretary are there besides. Their cases are those of `someCases`. */
export const invited = ['pol', 'gem', 'ggz', 'vt', 'deputy'] as const satisfies MemberKey[];

type AtConference = Extract<Command, { conferenceId: string }>['kind'];
type Fields<Kind extends CommandKind> = Omit<CommandOf<Kind>, 'kind' | 'conferenceId' | 'id'>;

export interface Meeting {
	readonly conference: ConferenceFacts;
	readonly cases: ReadonlyMap<string, CaseFacts>;
	/** Gives a command about this conference; `done`, or the word of the refusal. */
	give<Kind extends AtConference>(by: MemberKey, kind: Kind, fields?: Fields<Kind>): string;
	/** Gives one that must be allowed; its result. */
	perform<Kind extends AtConference>(
		by: MemberKey,
		kind: Kind,
		fields?: Fields<Kind>
	): Record<string, unknown>;
	/** Gives any command. */
	take(by: MemberKey, command: Command): Given;
	view(key: MemberKey): ReturnType<typeof conferenceFor>;
	/** Puts back what was before. */
	reset(to: Pick<Meeting, 'conference' | 'cases'>): void;
	pass(ms: number): void;
	/** From now on the acting chair has no screen. */
	leave(): void;
	/** Puts this case in the place of the one that was. */
	change(facts: CaseFacts): void;
}

const roster = aRoster();

/** A conference of three cases, running, at which nobody is marked yet. */
export function aMeeting(state: 'invited' | 'running' = 'running'): Meeting {
	const newId = counting('in meeting');
	const now = {
		conference: conferenceWith([caseOne, caseTwo, caseThree], invited, state),
		cases: someCases(),
		at: NOW,
		awaySince: null as Instant | null
	};
	const take = (by: MemberKey, command: Command): Given => {
		const { conference, cases, at, awaySince } = now;
		const given = confer(conference, by, command, cases, { now: at, newId, awaySince });
		if (given.ok) {
			now.conference = conferenceAfter(conference, given.changes);
			now.cases = casesAfter(cases, given.changes);
		}
		return given;
	};
	const about = (kind: CommandKind, fields: object = {}) =>
		({ kind, conferenceId, ...fields }) as Command;
	return {
		get conference() {
			return now.conference;
		},
		get cases() {
			return now.cases;
		},
		take,
		give: (by, kind, fields) => wordOf(take(by, about(kind, fields))),
		perform(by, kind, fields) {
			const given = take(by, about(kind, fields));
			if (!given.ok) throw new Error(`${kind} by ${by}: ${given.refusal} (${given.rule})`);
			return given.result;
		},
		view(key) {
			const member = roster.members.find((row) => row.id === memberId(key));
			if (!member) throw new Error(`no member ${key}`);
			const { conference, cases, at, awaySince } = now;
			const isAway = awaySince !== null && at - awaySince >= chairGrace;
			const chairAway = isAway
				? { memberId: conference.conference.actingChairId, since: awaySince }
				: null;
			const table = { conference, cases, roster, member, today: dayOf(at) };
			return conferenceFor(table, { ...nobody, chairAway });
		},
		reset({ conference, cases }) {
			now.conference = conference;
			now.cases = new Map(cases);
		},
		pass(ms) {
			now.at += ms;
		},
		leave() {
			now.awaySince = now.at;
		},
		change(facts) {
			now.cases = new Map([...now.cases, [facts.cases[0]?.id ?? '', facts]]);
		}
	};
}

/** That conference with these people marked in the room, and its first item open. */
export function anOpenItem(...there: readonly MemberKey[]): Meeting {
	const meeting = aMeeting();
	for (const key of there) mark(meeting, key, 'room');
	meeting.perform('chair', 'openItem', { itemId: itemOne, roomCleared: true });
	return meeting;
}

export function mark(
	meeting: Meeting,
	key: MemberKey,
	attendance: CommandOf<'markAttendance'>['attendance']
): void {
	meeting.perform('chair', 'markAttendance', { attendeeId: memberId(key), attendance });
}

/** A command of every kind that a conference takes, at this item of this case. */
export function commandsAt(itemId: string, caseId: string): Record<ConferenceCommandKind, Command> {
	const about = { conferenceId };
	const pol = { ...about, attendeeId: memberId('pol') };
	const item = { ...about, itemId };
	return {
		setAgenda: { kind: 'setAgenda', ...about, items: [{ caseId, minutes: 20 }] },
		inviteConference: { kind: 'inviteConference', ...about, memberIds: [memberId('om')] },
		cancelConference: { kind: 'cancelConference', ...about, reason: 'Zaal bezet' },
		startConference: { kind: 'startConference', ...about },
		pauseConference: { kind: 'pauseConference', ...about },
		resumeConference: { kind: 'resumeConference', ...about },
		endConference: { kind: 'endConference', ...about },
		showInRoom: { kind: 'showInRoom', ...about, blocks: [] },
		blankRoom: { kind: 'blankRoom', ...about },
		pairRoom: { kind: 'pairRoom', ...about },
		adoptConference: { kind: 'adoptConference', ...about },
		reopenConference: { kind: 'reopenConference', ...about, reason: 'Naam hersteld' },
		takeChair: { kind: 'takeChair', ...about },
		handChair: { kind: 'handChair', ...about, memberId: memberId('secretary') },
		registerGuest: {
			kind: 'registerGuest',
			...about,
			name: 'G. Ast',
			organisation: 'Woonstichting',
			secrecySignedOn: TODAY
		},
		markAttendance: { kind: 'markAttendance', ...pol, attendance: 'online' },
		openItem: { kind: 'openItem', ...item },
		setStep: { kind: 'setStep', ...about, step: 'goals' },
		addMinutes: { kind: 'addMinutes', ...about, minutes: 5 },
		closeItem: { kind: 'closeItem', ...about, outcome: 'done' },
		recordDecision: { kind: 'recordDecision', ...about, caseId, text: 'Besloten' },
		raiseHand: { kind: 'raiseHand', ...about, handKind: 'order' },
		raiseHandFor: { kind: 'raiseHandFor', ...pol, handKind: 'order' },
		lowerHand: { kind: 'lowerHand', ...about },
		lowerAllHands: { kind: 'lowerAllHands', ...about },
		giveFloor: { kind: 'giveFloor', ...pol },
		setReady: { kind: 'setReady', ...about, ready: true },
		agree: { kind: 'agree', ...item },
		disagree: { kind: 'disagree', ...item, note: 'Niet zo' },
		answerDisagreement: {
			kind: 'answerDisagreement',
			...item,
			agencyId: agencyId('POL'),
			answer: 'Opgenomen'
		}
	};
}
