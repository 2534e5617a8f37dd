import { randomUUID } from 'node:crypto';
import type { Command } from '#shared/commands.ts';
import type { Instant } from '#shared/time.ts';
import { createApplication, type Application } from '#application/application.ts';
import type { Performed } from '#application/house.ts';
import type { Clock, Judge, Screens, Session } from '#application/ports.ts';
import type { CaseFacts } from '#domain/facts.ts';
import { createIdentity } from '#identity/identity.ts';
import type { Storage } from '#storage/storage.ts';
import { memoryStorage } from './storage.ts';
import { NOW, aRoster, agencyId, employerOf, memberId, type MemberKey } from './world.ts';

/* A real application over real storage in memory, with a clock that is set and screens that record. */

export interface SetClock extends Clock {
	/** Goes on by so many milliseconds. */
	pass(ms: number): void;
}

export function aClock(at: Instant = NOW): SetClock {
	const state = { at };
	return {
		now: () => state.at,
		pass: (ms) => {
			state.at += ms;
		}
	};
}

/** What the application told the open screens, in order. */
export interface RecordedScreens extends Screens {
	here: Set<string>;
	/** When who is not here left; who is not in it, when this began. */
	left: Map<string, Instant>;
	looks: { memberId: string; topic: string }[];
	/** `factsChanged` and `look`, as they came. */
	told: string[];
	judges: Judge[];
	/** What is held now. */
	holding: (string | null)[];
	ended: string[];
	/** Who has a conference open (null), and when who had it left. */
	attendees: Map<string, Instant | null>;
	/** Conferences with a browser in the room, and what those were told. */
	listening: Set<string>;
	toldRooms: string[];
}

export function recordedScreens(): RecordedScreens {
	const here = new Set<string>();
	const left = new Map<string, Instant>();
	const looks: RecordedScreens['looks'] = [];
	const told: string[] = [];
	const judges: Judge[] = [];
	const ended: string[] = [];
	const holding: RecordedScreens['holding'] = [];
	const attendees = new Map<string, Instant | null>();
	const listening = new Set<string>();
	const rooms: string[] = [];
	return {
		holding,
		attendees,
		attending: () => attendees,
		listening,
		toldRooms: rooms,
		here,
		left,
		looks,
		told,
		judges,
		ended,
		present: () => [...here],
		awaySince: (member) => (here.has(member) ? null : (left.get(member) ?? NOW)),
		rooms: () => listening,
		tellRoom(conferenceId, signal) {
			rooms.push(`${signal} ${conferenceId}`);
		},
		look(member, topic) {
			looks.push({ memberId: member, topic });
			told.push(`look ${topic}`);
		},
		factsChanged(_caseId, judge) {
			judges.push(judge);
			told.push('factsChanged');
		},
		sessionsEnded: (ids) => {
			ended.push(...ids);
		},
		hold: (caseId) => {
			holding.push(caseId);
			return Promise.resolve(() => void holding.splice(holding.indexOf(caseId), 1));
		}
	};
}

export interface House {
	application: Application;
	storage: Storage;
	clock: SetClock;
	screens: RecordedScreens;
	/** A session of this member, found living. */
	as(key: MemberKey): Session;
	/** Signs this member in, with a password of its own. */
	signIn(key: MemberKey): Promise<Session>;
	give(key: MemberKey, command: unknown): Promise<Performed>;
	/** Gives a command that must be allowed; its result. */
	perform(key: MemberKey, command: Command): Promise<Record<string, unknown>>;
	/** Opens a case with these members and their agencies involved; its id. */
	openCase(members: readonly MemberKey[]): Promise<string>;
	/** Plans a conference of the day with these cases on its agenda, twenty minutes each; its id. */
	planConference(caseIds: readonly string[], invited?: readonly MemberKey[]): Promise<string>;
	facts(caseId: string): Promise<CaseFacts>;
	/** Ends this account. */
	disable(key: MemberKey): Promise<void>;
}

export const planning = {
	kind: 'planConference',
	title: 'Dinsdagoverleg',
	startsAt: '2026-03-02T13:30:00Z',
	endsAt: '2026-03-02T15:30:00Z',
	place: 'Zaal 2',
	chairId: memberId('chair')
} as const satisfies Command;

export const opening = {
	kind: 'openCase',
	initials: 'A.B.',
	purpose: 'doel',
	criteria: { a: 'a', b: 'b', c: 'c', d: 'd' },
	decidedBy: agencyId('GEM')
} as const satisfies Command;

/** The region of `world.ts` in an application of its own. */
export async function worldApplication(storage: Storage = memoryStorage()): Promise<House> {
	const clock = aClock();
	const screens = recordedScreens();
	await fill(storage);
	const { facts, audit, log, receipts, sessions, credentials, links } = storage;
	const identity = createIdentity({
		sessions,
		credentials,
		links,
		facts,
		clock,
		idleMinutes: 15,
		secure: false
	});
	const application = createApplication({
		facts,
		audit,
		receipts,
		log,
		identity,
		clock,
		newId: randomUUID
	});
	application.attach(screens);
	const as = (key: MemberKey): Session => ({
		id: `session ${key}`,
		memberId: memberId(key)
	});
	const give = (key: MemberKey, command: unknown) => application.perform(as(key), command);
	const perform = async (key: MemberKey, command: Command) => {
		const answer = await give(key, command);
		if (!answer.ok) throw new Error(`${command.kind} by ${key}: ${answer.refusal}`);
		return answer.result;
	};
	return {
		application,
		storage,
		clock,
		screens,
		as,
		async signIn(key) {
			await identity.setPassword(memberId(key), 'een wachtwoord');
			const attempt = { email: emailOf(key), password: 'een wachtwoord', from: 'here' };
			const signedIn = await application.signIn(attempt);
			if (!signedIn.ok) throw new Error(`${key} is not let in: ${signedIn.why}`);
			return signedIn.session;
		},
		give,
		perform,
		async openCase(members) {
			const { caseId } = await perform('chair', opening);
			await involve(perform, String(caseId), members);
			return String(caseId);
		},
		async planConference(caseIds, invited = []) {
			const conferenceId = String((await perform('chair', planning))['conferenceId']);
			const items = caseIds.map((caseId) => ({ caseId, minutes: 20 }));
			await perform('chair', { kind: 'setAgenda', conferenceId, items });
			const memberIds = invited.map(memberId);
			if (memberIds.length > 0)
				await perform('chair', { kind: 'inviteConference', conferenceId, memberIds });
			return conferenceId;
		},
		async facts(caseId) {
			const found = await storage.facts.caseFacts(caseId);
			if (!found) throw new Error('no such case');
			return found;
		},
		disable: (key) => disable(storage, key, clock.now())
	};
}

function emailOf(key: MemberKey): string {
	return aRoster().members.find((row) => row.id === memberId(key))?.email ?? '';
}

async function fill(storage: Storage): Promise<void> {
	const { region, agencies, members } = aRoster();
	await storage.facts.commit({
		expect: { rosterRev: 0, revs: {} },
		put: [
			{ table: 'regions', row: { ...region, lastNumber: 0 } },
			...agencies.map((row) => ({ table: 'agencies' as const, row })),
			...members.map((row) => ({ table: 'members' as const, row }))
		],
		documents: [],
		audit: [],
		answer: null
	});
}

async function disable(storage: Storage, key: MemberKey, disabledAt: Instant): Promise<void> {
	const { rev, members } = await storage.facts.roster();
	const rows = members.filter((member) => member.id === memberId(key));
	await storage.facts.commit({
		expect: { rosterRev: rev, revs: {} },
		put: rows.map((row) => ({ table: 'members', row: { ...row, disabledAt } })),
		documents: [],
		audit: [],
		answer: null
	});
}

async function involve(
	perform: House['perform'],
	caseId: string,
	members: readonly MemberKey[]
): Promise<void> {
	const agencies = new Set(members.map((key) => employerOf(key) ?? 'PROC'));
	agencies.delete('PROC');
	for (const key of agencies)
		await perform('chair', { kind: 'involveAgency', caseId, agencyId: agencyId(key) });
	for (const key of members)
		if (key !== 'chair')
			await perform('chair', { kind: 'involveMember', caseId, memberId: memberId(key) });
}
