import type { CaseId } from '#shared/ids.ts';
import { parseCommand, type Command } from '#shared/commands.ts';
import { refuse, type Refusal } from '#shared/refusals.ts';
import { dayOf } from '#shared/time.ts';
import { decide } from '#domain/decide.ts';
import { isRegionCommand } from '#domain/region.ts';
import { noFacts } from '#domain/apply.ts';
import type { Situation } from '#domain/decision.ts';
import type { Change } from '#domain/facts.ts';
import { stateOf } from '#domain/prose.ts';
import { mayDo } from '#policy/policy.ts';
import type { Application, House, Performed } from './house.ts';
import { canonical, digest } from './canonical.ts';
import { groundOf, revsOf, type Ground } from './ground.ts';
import { isDisabled, livingPerson, type Person } from './people.ts';
import {
	afresh,
	repeatedOtherwise,
	takeEffect,
	unproven,
	withoutPasswords,
	withoutSecrets
} from './secrets.ts';
import { readingFor } from './reading.ts';
import { showChanges } from './show.ts';
import type { Batch, CommandAnswer, NewDocument, Session } from './ports.ts';
import { Turns } from './turns.ts';
import { whom } from './whom.ts';

/** A lost race is decided again on the new facts this many times. */
const attempts = 4;

/**
 * Gives commands: parse, load, judge, decide, commit, compare, signal. One at a time, so that those
 * given at once do not race each other and each is compared with what it alone changed; of members
 * by turns, so that nobody waits for all that another sent.
 */
export function createPerform(house: House): Pick<Application, 'perform'> {
	const turns = new Turns();
	return {
		async perform(session, input) {
			const parsed = parseCommand(input);
			if (!parsed.ok) return parsed;
			await house.identity.touch(session);
			return turns.take(session.memberId, () => performOnce(house, session, parsed.command));
		}
	};
}

async function performOnce(house: House, session: Session, command: Command): Promise<Performed> {
	for (let attempt = 0; attempt < attempts; attempt++) {
		// The account may have ended while this waited for its turn.
		if (await isDisabled(house.facts, session)) return refuse('notAllowed');
		const asker = { ...(await livingPerson(house.facts, session)), session };
		const earlier = await firstAnswer(house, asker, command);
		if (earlier) return earlier;
		const performed = await tryOnce(house, asker, command);
		if (performed !== 'conflict') return performed;
	}
	return refuse('busy');
}

/** Who gives a command, in which session. */
interface Asker extends Person {
	session: Session;
}

/** The same id with the same body has one effect and the first answer. */
async function firstAnswer(
	house: House,
	asker: Asker,
	command: Command
): Promise<Performed | null> {
	if (!command.id) return null;
	const answer = await house.facts.answer(asker.member.id, command.id);
	if (!answer) return null;
	if (answer.bodyHash !== bodyHash(command)) return refuse('idReused');
	const fresh = afresh(command, answer);
	if (!fresh) {
		const other = await repeatedOtherwise(house, asker, command);
		return other ?? { ok: true, result: answer.result };
	}
	const performed = await tryOnce(house, asker, fresh);
	if (performed === 'conflict') return null;
	return performed.ok ? { ok: true, result: { ...answer.result, ...performed.result } } : performed;
}

async function tryOnce(
	house: House,
	person: Asker,
	command: Command
): Promise<Performed | 'conflict'> {
	const { roster, member } = person;
	const ground = await groundOf(house, person, command);
	const now = house.clock.now();
	const today = dayOf(now);
	const verdict = mayDo({ ...ground, roster, member, today, command });
	const caseId = ground.facts?.cases[0]?.id ?? null;
	const entry = { person, command, caseId, rule: verdict.rule };
	if (!verdict.ok) return refused(house, entry, refuse(verdict.refusal));
	const wrong = await unproven(house, person, command);
	if (wrong) return refused(house, entry, wrong);
	const situation = {
		...ground,
		facts: ground.facts ?? noFacts(),
		roster,
		memberId: member.id,
		agencyId: member.agencyId ?? '',
		now,
		today,
		newId: house.newId
	};
	const release = await holdFor(house, entry);
	try {
		return await carryOut(house, person, entry, ground, situation);
	} finally {
		release();
	}
}

/** Nothing is typed in what a command is about until what it ends has ended. */
function holdFor(house: House, { caseId, command }: Entry): Promise<() => void> {
	const all = mayEndRights(command) || isOfMinutes(command);
	return caseId !== null || all ? house.screens().hold(caseId) : Promise.resolve(() => undefined);
}

/** It is about people of the region, and not one of those that leave every right as it was. */
function mayEndRights(command: Command): boolean {
	const { kind } = command;
	const endsNone = kind === 'addAgency' || kind === 'addMember' || kind === 'setPhone';
	return isRegionCommand(command) && !endsNone;
}

/** It begins texts of several cases anew. */
function isOfMinutes({ kind }: Command): boolean {
	return kind === 'adoptConference' || kind === 'reopenConference';
}

/** Decides what is permitted, commits it and shows it. */
async function carryOut(
	house: House,
	person: Asker,
	entry: Entry,
	ground: Ground,
	situation: Situation
): Promise<Performed | 'conflict'> {
	const { command, caseId } = entry;
	const reading = await readingFor(house, situation, command);
	if ('refusal' in reading) return refused(house, entry, reading);
	const decided = decide(situation, command, reading);
	if (!decided.ok) return refused(house, entry, decided);
	const { changes, result } = decided;
	const about = caseId ?? caseIn(changes);
	const batch = batchOf(house, { ...entry, caseId: about }, ground, changes, result);
	if ((await house.facts.commit(batch)) === 'conflict') return 'conflict';
	try {
		const told = await takeEffect(house, person.session, command, result);
		return { ok: true, result: { ...result, ...told } };
	} finally {
		await showChanges(house, changes, ground, person);
	}
}

interface Entry {
	person: Person;
	command: Command;
	caseId: CaseId | null;
	rule: string;
}

function draftOf({ person, command, caseId, rule }: Entry, outcome: string, result = {}) {
	const { id: memberId, agencyId } = person.member;
	const about = { caseId, what: `command:${command.kind}`, rule: rule + whom(command, result) };
	return { memberId, agencyId, ...about, outcome };
}

async function refused(house: House, entry: Entry, refusal: Refusal): Promise<Refusal> {
	await house.note(draftOf(entry, refusal.refusal));
	return refusal;
}

function batchOf(
	house: House,
	entry: Entry,
	ground: Ground,
	changes: readonly Change[],
	result: Record<string, unknown>
): Batch {
	const at = house.clock.now();
	return {
		expect: { rosterRev: entry.person.roster.rev, revs: revsOf(ground) },
		put: changes.flatMap((change) => change.put),
		drop: changes.flatMap((change) => change.drop ?? []),
		documents: changes.flatMap((change) => newDocuments(change, at)),
		audit: [{ ...draftOf(entry, 'allowed', result), at }],
		answer: answerOf(entry, result, at)
	};
}

/** Each of the case that its row is put in. */
function newDocuments(change: Change, at: number): NewDocument[] {
	const rows = change.put.flatMap((one) => (one.table === 'documents' ? [one.row] : []));
	return (change.documents ?? []).map(({ id, epoch, begin }) => {
		const caseId = rows.find((row) => row.id === id)?.caseId;
		if (caseId === undefined) throw new Error('a document that begins without its row');
		const state = typeof begin === 'string' ? stateOf(begin) : begin;
		return { documentId: id, caseId, epoch, state, at };
	});
}

function answerOf(
	{ person, command, caseId }: Entry,
	result: Record<string, unknown>,
	at: number
): CommandAnswer | null {
	if (!command.id) return null;
	const { id: memberId } = person.member;
	const kept = withoutSecrets(command, result);
	const hashed = bodyHash(command);
	return { memberId, commandId: command.id, bodyHash: hashed, caseId, result: kept, at };
}

function bodyHash(command: Command): string {
	return digest(canonical(withoutPasswords(command)));
}

function caseIn(changes: readonly Change[]): CaseId | null {
	const opening = changes.find((change) => change.about.what === 'case');
	return opening?.about.id ?? null;
}
