import { createHash } from 'node:crypto';
import type { Command } from '#shared/commands.ts';
import type { CaseId, DocumentId } from '#shared/ids.ts';
import { dayOf, type Day, type Instant } from '#shared/time.ts';
import type { AgencyClass, MemberFunction } from '#shared/words.ts';
import { apply, noFacts } from '#domain/apply.ts';
import { isThere, openItemOf } from '#domain/attendance.ts';
import { decide } from '#domain/decide.ts';
import type { Situation } from '#domain/decision.ts';
import type {
	Agency,
	Ask,
	Bridge,
	CaseFacts,
	CaseFile,
	Change,
	ConferenceFacts,
	Contribution,
	Displayed,
	DocumentFacts,
	GateLine,
	Goal,
	Member,
	MemberInvolvement,
	ReleaseWindow,
	Roster,
	Subject,
	Task,
	Version,
	Wait
} from '#domain/facts.ts';
import { stateOf } from '#domain/prose.ts';
import {
	mayDo,
	project,
	readersOf,
	staysOnScreen,
	viewerOf,
	type CaseView,
	type Viewer
} from '#policy/policy.ts';

/* A small region and case in memory: one agency per class, a second RECL and a second GGZ. */

/** Monday 2 March 2026, noon in Amsterdam. */
export const NOW: Instant = Date.UTC(2026, 2, 2, 11);
export const TODAY: Day = dayOf(NOW);

export const agencyKeys = [
	'POL',
	'OM',
	'RECL',
	'DJI',
	'GEM',
	'OOV',
	'GGZ',
	'GGD',
	'WMO',
	'VT',
	'RVDK',
	'GI',
	'PROC',
	'RECL2',
	'GGZ2'
] as const;
export type AgencyKey = (typeof agencyKeys)[number];

/** Who works where, with which functions. `pol` to `ggz2` are one plain member per agency. */
const people = {
	chair: ['PROC', 'chair'],
	deputy: ['PROC', 'chair'],
	secretary: ['PROC', 'secretary'],
	pol: ['POL'],
	polSpoc: ['POL', 'spoc'],
	om: ['OM'],
	recl: ['RECL'],
	reclSpoc: ['RECL', 'spoc'],
	recl2: ['RECL2'],
	dji: ['DJI'],
	gem: ['GEM'],
	gemSpoc: ['GEM', 'spoc'],
	oov: ['OOV'],
	ggz: ['GGZ'],
	ggz2: ['GGZ2'],
	ggd: ['GGD'],
	wmo: ['WMO'],
	vt: ['VT'],
	rvdk: ['RVDK'],
	gi: ['GI'],
	administrator: [null, 'administrator'],
	officer: [null, 'dataProtectionOfficer']
} as const satisfies Record<string, readonly [AgencyKey | null, MemberFunction?]>;
export type MemberKey = keyof typeof people;
export const memberKeys = Object.keys(people) as MemberKey[];

/** One plain member of every agency. */
export const plainMember: Record<AgencyKey, MemberKey> = {
	POL: 'pol',
	OM: 'om',
	RECL: 'recl',
	DJI: 'dji',
	GEM: 'gem',
	OOV: 'oov',
	GGZ: 'ggz',
	GGD: 'ggd',
	WMO: 'wmo',
	VT: 'vt',
	RVDK: 'rvdk',
	GI: 'gi',
	PROC: 'secretary',
	RECL2: 'recl2',
	GGZ2: 'ggz2'
};

const ids = new Map<string, string>();

/** The id of a named thing, always the same. */
export function idOf(name: string): string {
	const id = ids.get(name) ?? newIdOf(name);
	ids.set(name, id);
	return id;
}

function newIdOf(name: string): string {
	const hex = createHash('sha256').update(name).digest('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Ids in turn, no two the same. */
export function counting(prefix = 'new'): () => string {
	const last = { number: 0 };
	return () => idOf(`${prefix} ${++last.number}`);
}

export const caseId = idOf('case');
export const agencyId = (key: AgencyKey): string => idOf(`agency ${key}`);
export const memberId = (key: MemberKey): string => idOf(`member ${key}`);

export function classOf(key: AgencyKey): AgencyClass {
	if (key === 'RECL2') return 'RECL';
	return key === 'GGZ2' ? 'GGZ' : key;
}

/** The agency a member works for. */
export function employerOf(key: MemberKey): AgencyKey | null {
	return people[key][0];
}

export function aRoster(): Roster {
	const agencies: Agency[] = agencyKeys.map((key) => ({
		id: agencyId(key),
		name: `Organisatie ${key}`,
		class: classOf(key),
		statutoryTasks: ['taak']
	}));
	const members: Member[] = memberKeys.map((key) => {
		const [agency, job]: readonly [AgencyKey | null, MemberFunction?] = people[key];
		return {
			id: memberId(key),
			agencyId: agency === null ? null : agencyId(agency),
			name: `Persoon ${key}`,
			email: `${key.toLowerCase()}@proef.example`,
			functions: job ? [job] : [],
			phone: agency === null ? null : '0101234567',
			actsFor: agency === 'PROC' ? agencyId('GEM') : null,
			disabledAt: null
		};
	});
	const region = {
		id: 'region' as const,
		name: 'Proefregio',
		practice: true,
		numberYear: 2026,
		lastNumberYear: 2026,
		lastNumber: 1
	};
	return { rev: 1, region, agencies, members };
}

/** The one roster that nothing was changed in. */
const roster = aRoster();

const ofCase = { caseId, firstProcessedAt: NOW };

export function aCaseFile(over: Partial<CaseFile> = {}): CaseFile {
	return {
		id: caseId,
		number: '2026-0001',
		initials: 'A.B.',
		phase: 'conference',
		processing: 'zvh',
		purpose: 'doel van de casus',
		criteria: { a: 'criterium a', b: 'criterium b', c: 'criterium c', d: 'criterium d' },
		decidedBy: agencyId('GEM'),
		caseLeadId: null,
		investigation: null,
		nextReview: null,
		closedAt: null,
		firstProcessedAt: NOW,
		...over
	};
}

export function aSubject(over: Partial<Subject> = {}): Subject {
	return {
		...ofCase,
		id: caseId,
		name: 'A. Beeld',
		aliases: ['Bee'],
		birthDay: '1990-02-03',
		address: 'Kade 1',
		bsn: '999990019',
		...over
	};
}

/** A contribution of the police, disclosed to nobody. */
export function aContribution(over: Partial<Contribution> = {}): Contribution {
	return {
		...ofCase,
		id: idOf('contribution'),
		compartment: 'police.art8_13',
		agencyId: agencyId('POL'),
		memberId: memberId('pol'),
		basis: 'fact',
		ground: 'wpg-8',
		groundNote: null,
		source: null,
		sourceDate: '2026-03-01',
		conditions: [],
		version: 0,
		audience: null,
		createdAt: NOW,
		withdrawnAt: null,
		...over
	};
}

export function aVersion(of: Contribution, text: string): Version {
	const id = idOf(`version ${of.id} ${of.version}`);
	return { ...ofCase, id, contributionId: of.id, number: of.version, text, publishedAt: NOW };
}

export function aDocument(over: Partial<DocumentFacts> = {}): DocumentFacts {
	return {
		...ofCase,
		id: idOf('document'),
		epoch: 1,
		kind: 'approach',
		compartment: 'plan.goals',
		contributionId: null,
		itemId: null,
		endedAt: null,
		...over
	};
}

/** The document in which a contribution is written. */
export function documentOf(row: Contribution): DocumentFacts {
	return aDocument({
		id: idOf(`document ${row.id}`),
		kind: 'contribution',
		compartment: row.compartment,
		contributionId: row.id
	});
}

export function aGoal(over: Partial<Goal> = {}): Goal {
	const id = idOf('goal');
	return { ...ofCase, id, number: 1, title: 'Een dak', state: 'open', position: 0, ...over };
}

/** A task proposed by PROC to the municipality. */
export function aTask(over: Partial<Task> = {}): Task {
	return {
		...ofCase,
		id: idOf('task'),
		number: 1,
		title: 'Briefadres regelen',
		agencyId: agencyId('GEM'),
		memberId: null,
		state: 'proposed',
		due: { on: '2026-03-20' },
		movedTimes: 0,
		goalId: null,
		mandatory: false,
		statutoryTask: null,
		waitingFor: null,
		shift: null,
		adopted: null,
		progress: null,
		outcome: null,
		result: null,
		reasonKind: null,
		reason: null,
		note: null,
		proposedBy: agencyId('PROC'),
		history: [],
		...over
	};
}

/** The first release window, entered by DJI. */
export function aWindow(over: Partial<ReleaseWindow> = {}): ReleaseWindow {
	return {
		...ofCase,
		id: idOf(`window ${over.version ?? 1}`),
		version: 1,
		earliest: '2026-06-10',
		latest: '2026-06-17',
		releaseKind: 'sentenceEnd',
		confirmed: null,
		source: 'PI',
		reason: 'berekend',
		agencyId: agencyId('DJI'),
		at: NOW,
		...over
	};
}

/** An open wait for a court, opened by procesregie. */
export function aWait(over: Partial<Wait> = {}): Wait {
	return {
		...ofCase,
		id: idOf('wait'),
		waitKind: 'court',
		since: '2026-01-12',
		expected: null,
		checkedOn: null,
		interim: null,
		agencyId: agencyId('PROC'),
		closedOn: null,
		outcome: null,
		...over
	};
}

/** An open bridge of the municipality, at 150 euros a day. */
export function aBridge(over: Partial<Bridge> = {}): Bridge {
	return {
		...ofCase,
		id: idOf('bridge'),
		agencyId: agencyId('GEM'),
		entitledLaw: 'wlz',
		delivered: 'hotelkamer',
		since: '2026-02-21',
		until: null,
		costPerDay: 15_000,
		reason: 'waitingList',
		...over
	};
}

export function aGateLine(over: Partial<GateLine> = {}): GateLine {
	const line = over.line ?? 'fetch';
	return {
		...ofCase,
		id: idOf(`line ${line}`),
		line,
		text: 'Wordt opgehaald door de gemeente',
		agencyId: agencyId('GEM'),
		...over
	};
}

/** An open question of the prosecutor to the police. */
export function anAsk(over: Partial<Ask> = {}): Ask {
	return {
		...ofCase,
		id: idOf('ask'),
		agencyId: agencyId('POL'),
		group: 'safety',
		fromAgencyId: agencyId('OM'),
		fromMemberId: memberId('om'),
		question: null,
		askedAt: NOW,
		answer: null,
		note: null,
		answeredAt: null,
		...over
	};
}

/** The involvement of a member, which is open and has no last day unless said otherwise. */
export function anInvolvement(
	key: MemberKey,
	over: Partial<MemberInvolvement> = {}
): MemberInvolvement {
	return {
		...ofCase,
		id: idOf(`involvement ${key}`),
		memberId: memberId(key),
		agencyId: agencyId(employerOf(key) ?? 'PROC'),
		from: NOW,
		until: null,
		to: null,
		...over
	};
}

/** A case with these members and, in their order, their agencies involved. */
export function aCase(members: readonly MemberKey[], over: Partial<CaseFacts> = {}): CaseFacts {
	const agencies = new Set(members.map((key) => employerOf(key) ?? 'PROC'));
	return {
		...noFacts(),
		rev: 1,
		cases: [aCaseFile()],
		subjects: [aSubject()],
		agencyInvolvements: [...agencies].map((key) => ({
			...ofCase,
			id: idOf(`involvement of ${key}`),
			agencyId: agencyId(key),
			decidedBy: agencyId('GEM'),
			from: NOW,
			to: null
		})),
		memberInvolvements: members.map((key) => anInvolvement(key)),
		documents: (['picture', 'judgement', 'approach'] as const).map((kind) =>
			aDocument({
				id: idOf(`document ${kind}`),
				kind,
				compartment: kind === 'approach' ? 'plan.goals' : 'plan.analysis'
			})
		),
		...over
	};
}

/** Every agency of the region with its plain member, beside chair and spocs. */
export const everyone: readonly MemberKey[] = memberKeys.filter(
	(key) => employerOf(key) !== null && key !== 'deputy'
);

/** What came of a command, without any storage. */
export type Given =
	| {
			ok: true;
			rule: string;
			facts: CaseFacts;
			changes: Change[];
			result: Record<string, unknown>;
	  }
	| { ok: false; rule: string; refusal: string };

export interface Giving {
	roster?: Roster;
	now?: Instant;
	/** Committed text of the contribution that is disclosed. */
	text?: string;
	newId?: () => string;
	/** Since when the acting chair has no screen open. */
	awaySince?: Instant | null;
	conference?: ConferenceFacts | null;
	cases?: ReadonlyMap<CaseId, CaseFacts>;
	/** Committed texts that minutes hold. */
	texts?: ReadonlyMap<DocumentId, string>;
}

/** Judges and decides a command as the application does, and applies what it changes. */
export function give(
	facts: CaseFacts,
	by: MemberKey,
	command: Command,
	{
		roster: given = roster,
		now = NOW,
		text = '',
		newId = counting(),
		awaySince = null,
		texts = new Map(),
		conference = null,
		cases = new Map()
	}: Giving = {}
): Given {
	const today = dayOf(now);
	const member = given.members.find((row) => row.id === memberId(by));
	if (!member) throw new Error(`no member ${by}`);
	const ground = { facts, conference, cases };
	const verdict = mayDo({ ...ground, roster: given, member, today, command });
	const { rule } = verdict;
	if (!verdict.ok) return { ok: false, rule, refusal: verdict.refusal };
	const employer = member.agencyId ?? '';
	const situation = {
		...ground,
		roster: given,
		memberId: member.id,
		agencyId: employer,
		now,
		today,
		newId
	};
	const row = facts.contributions.find(
		(one) => 'contributionId' in command && one.id === command.contributionId
	);
	const readers = row ? readersOf(facts, given, row, today) : [];
	const erasing = { state: stateOf(text), versions: facts.versions };
	const staying = stayingAfter(situation, command);
	const recorded = { texts, hash: JSON.stringify };
	const reading = { text, readers, erasing, awaySince, staying, recorded };
	const decided = decide(situation, command, reading);
	if (!decided.ok) return { ok: false, rule, refusal: decided.refusal };
	const { changes, result } = decided;
	return { ok: true, rule, changes, result, facts: apply(facts, changes) };
}

function stayingAfter({ conference, ...rest }: Situation, command: Command): Displayed[] {
	const item = conference && openItemOf(conference);
	if (!item || command.kind !== 'markAttendance') return [];
	const { attendeeId } = command;
	return staysOnScreen({ conference, ...rest }, item, { attendeeId, there: isThere(command) });
}

/** `done`, or the word of the refusal. */
export function wordOf(given: Given): string {
	return given.ok ? 'done' : given.refusal;
}

/** The facts after a command that must be allowed. */
export function after(
	facts: CaseFacts,
	by: MemberKey,
	command: Command,
	giving: Giving = {}
): CaseFacts {
	const given = give(facts, by, command, giving);
	if (!given.ok) throw new Error(`${command.kind} by ${by}: ${given.refusal} (${given.rule})`);
	return given.facts;
}

/** The viewer a member is in the case. */
export function viewer(facts: CaseFacts, key: MemberKey, today = TODAY): Viewer {
	const found = viewerOf(facts, roster, memberId(key), today);
	if (!found) throw new Error(`${key} takes no part`);
	return found;
}

/** What a member sees of the case. */
export function seenBy(facts: CaseFacts, key: MemberKey, today = TODAY): CaseView {
	return project(facts, roster, viewer(facts, key, today), today);
}
