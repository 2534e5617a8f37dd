import type { CaseId } from '#shared/ids.ts';
import { parseCommand, type Command } from '#shared/commands.ts';
import { refuse, type Refusal } from '#shared/refusals.ts';
import { dayOf } from '#shared/time.ts';
import { decide, type Reading } from '#domain/decide.ts';
import { isRegionCommand } from '#domain/region.ts';
import { noFacts } from '#domain/apply.ts';
import type { Situation } from '#domain/decision.ts';
import type { Erasing } from '#domain/contributions.ts';
import type { Change, DocumentFacts } from '#domain/facts.ts';
import { renewed, stateOf } from '#domain/prose.ts';
import { mayDo, readersOf } from '#policy/policy.ts';
import type { Application, House, Performed } from './house.ts';
import { canonical, digest } from './canonical.ts';
import { caseOfCommand, groundOf, revsOf, type Ground } from './ground.ts';
import { isDisabled, livingPerson, type Person } from './people.ts';
import {
	afresh,
	repeatedOtherwise,
	takeEffect,
	unproven,
	withoutPasswords,
	withoutSecrets
} from './secrets.ts';
import { showChanges } from './show.ts';
import type { Batch, CommandAnswer, NewDocument, Session } from './ports.ts';
import { Turns } from './turns.ts';
import { whom } from './whom.ts';

/** A lost race is decided again on the new facts this many times. */
const attempts = 4;

/**
 * Gives commands: parse, load, judge, decide, commit, compare, signal. One at a time, so that those
 * given at once do not race each other and each is compared with what it alone changed.
 */
export function createPerform(house: House): Pick<Application, 'perform'> {
	const turns = new Turns();
	return {
		async perform(session, input) {
			const parsed = parseCommand(input);
			if (!parsed.ok) return parsed;
			await house.identity.touch(session);
			return turns.take(() => performOnce(house, session, parsed.command));
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
		const performed = await tryHeld(house, asker, command);
		if (performed !== 'conflict') return performed;
	}
	return refuse('busy');
}

/** Nothing is typed between the facts a command is decided on and the end of what it ends. */
async function tryHeld(
	house: House,
	person: Asker,
	command: Command
): Promise<Performed | 'conflict'> {
	const caseId = await caseOfCommand(house, person, command);
	if (caseId === null && !isRegionCommand(command)) return tryOnce(house, person, command);
	const release = await house.screens().hold(caseId);
	try {
		return await tryOnce(house, person, command);
	} finally {
		release();
	}
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
	const wrong = (await unproven(house, person, command)) ?? (await unwhole(house, ground, command));
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
	const decided = decide(situation, command, await readingFor(house, situation, command));
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
	const { caseId } = entry;
	return {
		expect: { rosterRev: entry.person.roster.rev, revs: revsOf(ground) },
		put: changes.flatMap((change) => change.put),
		drop: changes.flatMap((change) => change.drop ?? []),
		documents: caseId === null ? [] : changes.flatMap((change) => newDocuments(change, caseId, at)),
		audit: [{ ...draftOf(entry, 'allowed', result), at }],
		answer: answerOf(entry, result, at)
	};
}

function newDocuments(change: Change, caseId: CaseId, at: number): NewDocument[] {
	return (change.documents ?? []).map(({ id, epoch, begin }) => {
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

/** A text whose end was lost is never published, and nothing before it erased, as if it were the whole. */
async function unwhole(house: House, { facts }: Ground, command: Command): Promise<Refusal | null> {
	const document = facts?.documents.find(isTextOf(command));
	const damaged = document !== undefined && (await house.log.isDamaged(document.id));
	return damaged ? refuse('wrongState') : null;
}

/** Picks the document whose text a command publishes or erases. */
function isTextOf(command: Command): (row: DocumentFacts) => boolean {
	if (command.kind === 'disclose') return (row) => row.contributionId === command.contributionId;
	if (command.kind === 'eraseText') return (row) => row.id === command.documentId;
	return () => false;
}

const noErasing: Erasing = { state: new Uint8Array(), versions: [] };

/** What a command reads beside the facts: the committed text, who read it before, what it erases. */
async function readingFor(house: House, s: Situation, command: Command): Promise<Reading> {
	const document = s.facts.documents.find(isTextOf(command));
	if (!document) return { text: '', readers: [], erasing: noErasing };
	const row = s.facts.contributions.find((other) => other.id === document.contributionId);
	if (command.kind === 'eraseText') {
		const loaded = await house.log.load(document.id, document.epoch);
		if (!loaded) throw new Error('document without a log');
		const versions = row ? await house.facts.versionsOf(row.id) : [];
		return { text: '', readers: [], erasing: { state: renewed(loaded.updates), versions } };
	}
	const texts = await house.log.texts([document.id]);
	const readers = row ? readersOf(s.facts, s.roster, row, s.today) : [];
	return { text: texts.get(document.id) ?? '', readers, erasing: noErasing };
}
