import { dayOf, type Day, type Instant } from '#shared/time.ts';
import type { AuditEntry } from '#application/ports.ts';
import type { CaseFacts, ConferenceFacts, Contribution, Roster, Task } from '#domain/facts.ts';
import { makePractice } from '#http/practice.ts';
import { createIdentity } from '#identity/identity.ts';
import { project, viewerOf, type CaseView } from '#policy/policy.ts';
import { readersOf } from '#policy/reach.ts';
import { accountKeys, memberId, type AccountKey } from '#practice/accounts.ts';
import { openStorage } from '#storage/storage.ts';
import { migrationsFolder } from '../kit/storage.ts';

/** A Wednesday at noon in Amsterdam. */
export const WEDNESDAY = Date.UTC(2026, 10, 25, 11);

/** The practice region as it stood in a real storage. */
export interface Built {
	today: Day;
	roster: Roster;
	/** In the order of their numbers. */
	cases: CaseFacts[];
	/** Of every case, in the same order. */
	audits: { entries: AuditEntry[]; unbroken: boolean }[];
	/** Committed text of every document. */
	texts: Map<string, string>;
	conferences: ConferenceFacts[];
	/** When a member last looked at a case, by `<memberId> <caseId>`. */
	looks: Map<string, Instant | null>;
	/** Members that have a password. */
	passwords: string[];
}

/** Builds the practice region at a moment, with all that makes it real but the slow passwords. */
export async function built(now: Instant): Promise<Built> {
	const storage = openStorage({ file: ':memory:', migrationsFolder });
	const clock = { now: () => now };
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
	const passwords: string[] = [];
	const setPassword = async (memberId: string) => void passwords.push(memberId);
	await makePractice(storage, { ...identity, setPassword }, clock);
	const cases = await inOrder(facts);
	const audits = await Promise.all(
		cases.map((file) => audit.read(file.cases[0]?.id ?? '', 0, 10_000))
	);
	const texts = await log.texts(cases.flatMap((file) => file.documents.map((row) => row.id)));
	const roster = await facts.roster();
	const conferences = await allConferences(facts);
	const looks = new Map<string, Instant | null>();
	for (const { memberId, caseId } of cases.flatMap((file) => file.memberInvolvements))
		looks.set(`${memberId} ${caseId}`, await receipts.lastLook(memberId, caseId));
	storage.close();
	return { today: dayOf(now), roster, cases, audits, texts, conferences, looks, passwords };
}

type Facts = ReturnType<typeof openStorage>['facts'];

async function allConferences(facts: Facts): Promise<ConferenceFacts[]> {
	const found: ConferenceFacts[] = [];
	for (const { id } of await facts.conferences()) {
		const conference = await facts.conference(id);
		if (conference) found.push(conference);
	}
	return found.sort((a, b) => a.conference.startsAt - b.conference.startsAt);
}

async function inOrder(facts: Facts): Promise<CaseFacts[]> {
	const found: CaseFacts[] = [];
	for (const id of await facts.allCases()) {
		const file = await facts.caseFacts(id);
		if (file) found.push(file);
	}
	return found.sort((a, b) => (numberOf(a) < numberOf(b) ? -1 : 1));
}

/** The number of a case. */
export function numberOf(facts: CaseFacts): string {
	return facts.cases[0]?.number ?? '';
}

/** The case with a number. */
export function caseWith({ cases }: Built, number: string): CaseFacts {
	const found = cases.find((facts) => numberOf(facts) === number);
	if (!found) throw new Error(`no case ${number}`);
	return found;
}

/** Committed text of a contribution or of a plan document. */
export function textOf({ texts }: Built, facts: CaseFacts, what: Contribution | string): string {
	const row = facts.documents.find((document) =>
		typeof what === 'string' ? document.kind === what : document.contributionId === what.id
	);
	return texts.get(row?.id ?? '') ?? '';
}

/** Names of the agencies, its provider aside, that read a contribution today. */
export function otherReaders(region: Built, facts: CaseFacts, row: Contribution): string[] {
	return readersOf(facts, region.roster, row, region.today)
		.filter((id) => id !== row.agencyId)
		.map((id) => nameOf(region, id));
}

/** Name of an agency or a member. */
export function nameOf({ roster }: Built, id: string): string {
	return [...roster.agencies, ...roster.members].find((row) => row.id === id)?.name ?? '';
}

/** Keys of the accounts that take part in a case, in the order of the contract. */
export function involvedIn(facts: CaseFacts): AccountKey[] {
	const open = facts.memberInvolvements.filter((row) => row.to === null);
	return accountKeys.filter((key) => open.some((row) => row.memberId === memberId(key)));
}

/** A case as one of its members sees it. */
export function seenBy({ roster, today }: Built, facts: CaseFacts, key: AccountKey): CaseView {
	const viewer = viewerOf(facts, roster, memberId(key), today);
	if (!viewer) throw new Error(`${key} takes no part`);
	return project(facts, roster, viewer, today);
}

/** True for a task that somebody should have finished before today. */
export function isLate({ today }: Built, task: Task): boolean {
	return (
		['proposed', 'accepted', 'started'].includes(task.state) &&
		'on' in task.due &&
		task.due.on < today
	);
}
