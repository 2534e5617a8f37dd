import fc from 'fast-check';
import { waitRow } from '#shared/waiting.ts';
import { grounds, shiftAnswers, taskStates, type Access } from '#shared/words.ts';
import type {
	Audience,
	CaseFacts,
	Contribution,
	Due,
	Happening,
	Roster,
	Task,
	Version,
	Wait
} from '#domain/facts.ts';
import { atLeast, cellOf, contributionRows, lowest } from '../policy/matrix.ts';
import {
	NOW,
	TODAY,
	aCase,
	aCaseFile,
	aContribution,
	aGoal,
	aRoster,
	aSubject,
	aTask,
	agencyId,
	agencyKeys,
	caseId,
	classOf,
	documentOf,
	employerOf,
	everyone,
	idOf,
	memberId,
	plainMember,
	type AgencyKey,
	type MemberKey
} from './world.ts';

import { mixWaiting, waiting, waitingHappened, type Waiting } from './secret-waiting.ts';

/*
 * Pairs of cases that differ in nothing a viewer may see. What it may see is computed here from
 * the matrix alone, so that the code under test does not vouch for itself.
 */

/** The same case twice, with other secrets. */
export interface Secret {
	viewer: MemberKey;
	facts: CaseFacts;
	roster: Roster;
	otherFacts: CaseFacts;
	otherRoster: Roster;
}

const word = fc.nat(99_999).map((number) => `woord${number}`);
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });
const some = <T>(of: readonly T[]) => fc.constantFrom(...of);
const instant = fc.integer({ min: NOW - 90 * 86_400_000, max: NOW });
const lastDays = ['2026-02-20', '2026-03-01', TODAY, '2026-04-01'];

/** What an agency gets of a contribution, from the matrix. */
export function levelOf(row: Contribution, reader: AgencyKey): Access {
	if (row.agencyId === agencyId(reader)) return 'write';
	const over = row.conditions.some((one) => typeof one === 'object' && one.until < TODAY);
	if (row.audience === null || over) return 'none';
	const cell = cellOf(row.compartment, classOf(reader));
	const asLevel = (level: 'visible' | 'known') => (level === 'visible' ? 'read' : 'known');
	if ('all' in row.audience) return lowest(cell.access, asLevel(row.audience.all));
	const named = row.audience.named.find((entry) => entry.agencyId === agencyId(reader));
	return named ? lowest(cell.upTo, asLevel(named.level)) : 'none';
}

const audience: fc.Arbitrary<Audience> = fc.oneof(
	fc.constant(null),
	fc.record({ all: some(['visible', 'known'] as const), since: instant }),
	fc
		.uniqueArray(
			fc.record({
				agencyId: some(agencyKeys.map(agencyId)),
				level: some(['visible', 'known'] as const),
				since: instant
			}),
			{ selector: (entry) => entry.agencyId, minLength: 1, maxLength: 6 }
		)
		.map((named) => ({ named }))
);

/** A contribution with its newest published version, by any agency that may write in its row. */
const contribution: fc.Arbitrary<{ row: Contribution; version: Version | null }> = some(
	contributionRows
).chain((of) => {
	const writers = agencyKeys.filter((key) => of.cells[classOf(key)].access === 'write');
	return fc
		.record({
			id: fc.uuid({ version: 4 }),
			provider: some(writers),
			audience,
			until: maybe(some(lastDays)),
			version: fc.nat(3),
			text: word,
			ground: some(grounds),
			source: maybe(word),
			groundNote: maybe(word),
			sourceDate: some(['2026-01-01', '2026-02-01', '2026-02-01']),
			createdAt: instant,
			publishedAt: instant,
			withdrawn: fc.integer({ min: 0, max: 9 }).map((n) => n === 0)
		})
		.map((given) => {
			const row = aContribution({
				id: given.id,
				compartment: of.key,
				agencyId: agencyId(given.provider),
				memberId: memberId(plainMember[given.provider]),
				ground: given.ground,
				groundNote: given.groundNote,
				source: given.source,
				sourceDate: given.sourceDate,
				conditions: given.until === null ? [] : ['notInPlan', { until: given.until }],
				version: shows(given.audience) ? given.version + 1 : given.version,
				audience: given.withdrawn ? null : given.audience,
				createdAt: given.createdAt,
				withdrawnAt: given.withdrawn ? NOW : null
			});
			return { row, version: versionOf(row, given.text, given.publishedAt) };
		});
});

function shows(audience: Audience): boolean {
	if (audience === null) return false;
	return 'all' in audience
		? audience.all === 'visible'
		: audience.named.some((entry) => entry.level === 'visible');
}

function versionOf(row: Contribution, text: string, publishedAt: number): Version | null {
	if (row.version === 0) return null;
	const { id, version: number } = row;
	const whose = { caseId, firstProcessedAt: NOW, contributionId: id };
	return { ...whose, id: idOf(`${id} ${number} ${text}`), number, text, publishedAt };
}

const dues: readonly Due[] = [
	{ on: '2026-02-20' },
	{ on: TODAY },
	{ on: '2026-04-01' },
	{ beforeRelease: 14 },
	{ afterRelease: 7 },
	{ nextConference: true }
];

const task: fc.Arbitrary<Task> = some(agencyKeys).chain((owner) =>
	fc
		.record({
			id: fc.uuid({ version: 4 }),
			title: word,
			state: some(taskStates),
			mine: fc.boolean(),
			note: maybe(word),
			progress: maybe(word),
			reason: maybe(word),
			due: some(dues),
			shift: maybe(
				fc.record({
					windowVersion: some([1, 2]),
					from: maybe(some(lastDays)),
					to: maybe(some(lastDays)),
					answer: maybe(some(shiftAnswers))
				})
			),
			goal: fc.boolean(),
			proposedBy: some(agencyKeys.map(agencyId))
		})
		.map(({ mine, goal, ...fields }) =>
			aTask({
				...fields,
				agencyId: agencyId(owner),
				memberId: mine ? memberId(plainMember[owner]) : null,
				goalId: goal ? aGoal().id : null,
				history: [{ day: TODAY, kind: 'taskProposed' }]
			})
		)
);

/** Everything of a case that some viewer may not see. */
interface Hideable extends Waiting {
	contributions: { row: Contribution; version: Version | null }[];
	tasks: Task[];
	bsn: string | null;
	investigation: CaseFacts['cases'][number]['investigation'];
	purpose: string;
	decision: string;
	email: string;
	phone: string;
	until: number;
}

const rest = fc.record({
	contributions: fc.array(contribution, { maxLength: 8 }),
	tasks: fc.array(task, { maxLength: 5 }),
	bsn: maybe(fc.constantFrom('999990019', '999990020', '111222333')),
	investigation: maybe(
		fc.record({ agencyId: some([agencyId('POL'), agencyId('OM')]), checkAgain: some(lastDays) })
	),
	purpose: word,
	decision: word,
	email: word,
	phone: word,
	until: fc.nat(5)
});

const hideable: fc.Arbitrary<Hideable> = fc
	.tuple(rest, waiting)
	.map(([one, other]) => ({ ...one, ...other }))
	.chain(withWaitingTasks);

/** Some tasks wait for what stands in the register. */
function withWaitingTasks(hidden: Hideable): fc.Arbitrary<Hideable> {
	const { waits } = hidden;
	if (waits.length === 0) return fc.constant(hidden);
	return fc.array(maybe(some(waits)), { minLength: 5, maxLength: 5 }).map((picked) => ({
		...hidden,
		tasks: hidden.tasks.map((row, index) => {
			const wait = picked[index];
			return wait ? { ...row, waitingFor: { waitId: wait.id } } : row;
		})
	}));
}

/** Who looks: any plain member, or one with functions. */
const viewers: readonly MemberKey[] = [...new Set([...Object.values(plainMember), ...everyone])];

/** A case of these members with all of this in it. */
function withAll(members: readonly MemberKey[], hidden: Hideable, lead: MemberKey | null) {
	const rows = hidden.contributions.map(({ row }) => row);
	const base = aCase(members);
	const tasks = hidden.tasks.map((row, index) => ({ ...row, number: index + 1 }));
	const facts: CaseFacts = {
		...base,
		cases: [
			aCaseFile({
				purpose: hidden.purpose,
				investigation: hidden.investigation,
				caseLeadId: lead === null ? null : memberId(lead)
			})
		],
		subjects: [aSubject({ bsn: hidden.bsn })],
		contributions: rows,
		versions: hidden.contributions.flatMap(({ version }) => version ?? []),
		documents: [...base.documents, ...rows.map(documentOf)],
		waits: hidden.waits,
		bridges: hidden.bridges,
		gateLines: hidden.gateLines,
		asks: hidden.asks,
		releaseWindows: hidden.releaseWindows,
		goals: [aGoal()],
		tasks,
		decisions: [
			{
				caseId,
				firstProcessedAt: NOW,
				id: idOf('decision'),
				number: 1,
				text: hidden.decision,
				day: TODAY,
				conferenceId: null
			}
		],
		happenings: happenings(rows, tasks, hidden)
	};
	return facts;
}

function happenings(rows: Contribution[], tasks: Task[], hidden: Hideable): Happening[] {
	const happened = (
		kind: Happening['kind'],
		by: string,
		what: Happening['about']['what'],
		id: string,
		at: number
	): Happening => ({
		caseId,
		firstProcessedAt: NOW,
		id: idOf(`${kind} ${id}`),
		at,
		kind,
		agencyId: by,
		memberId: hidden.until % 2 === 0 ? null : memberId('om'),
		about: { what, id }
	});
	return [
		happened('caseOpened', agencyId('PROC'), 'case', caseId, NOW - 100),
		...rows.map((row) =>
			happened('contributionDisclosed', row.agencyId, 'contribution', row.id, row.createdAt)
		),
		...tasks.map((row) => happened('taskProposed', row.proposedBy, 'task', row.id, NOW - 5)),
		...waitingHappened(hidden).map(([kind, what, id]) =>
			happened(kind, agencyId('PROC'), what, id, NOW - 4)
		),
		...(hidden.bsn === null
			? []
			: [happened('bsnSet', agencyId('GEM'), 'subject', caseId, NOW - 3)]),
		...(hidden.investigation === null
			? []
			: [
					happened(
						'investigationMarked',
						hidden.investigation.agencyId,
						'investigation',
						caseId,
						NOW - 2
					)
				])
	];
}

/** A case and a viewer, and the same case in which everything it may not see is otherwise. */
export const secret: fc.Arbitrary<Secret> = fc
	.record({
		viewer: some(viewers),
		others: fc.subarray([...everyone]),
		lead: fc.boolean(),
		a: hideable,
		b: hideable
	})
	.map(({ viewer, others, lead, a, b }) => {
		const members: MemberKey[] = [...new Set([...others, viewer])];
		const leading = lead ? viewer : null;
		const facts = withAll(members, a, leading);
		const mixed = withAll(members, mix(viewer, members, a, b), leading);
		return {
			viewer,
			facts,
			roster: rosterOf(a, viewer),
			otherFacts: keepShown(viewer, facts, mixed, b),
			otherRoster: rosterOf(b, viewer)
		};
	});

/** What of `a` the viewer sees, with the secrets of `b`. */
function mix(viewer: MemberKey, members: readonly MemberKey[], a: Hideable, b: Hideable): Hideable {
	const own = ownAgency(viewer);
	const shown = (key: Parameters<typeof cellOf>[0]) =>
		atLeast(cellOf(key, classOf(own)).access, 'read');
	const bsn = a.bsn === null ? null : `${(b.bsn ?? '000000000').slice(0, 6)}${a.bsn.slice(-3)}`;
	return {
		...b,
		...mixWaiting(own, a, b),
		contributions: mixContributions(own, members, a, b),
		tasks: mixTasks(own, a, b),
		bsn: shown('identity.bsn') ? bsn : b.bsn,
		investigation: shown('person.view') ? a.investigation : b.investigation,
		purpose: shown('case.intake') ? a.purpose : b.purpose,
		decision: shown('plan.decisions') ? a.decision : b.decision
	};
}

export function ownAgency(viewer: MemberKey): AgencyKey {
	return employerOf(viewer) ?? 'PROC';
}

function mixContributions(
	own: AgencyKey,
	members: readonly MemberKey[],
	a: Hideable,
	b: Hideable
): Hideable['contributions'] {
	const involved = agencyKeys.filter((key) => members.some((one) => employerOf(one) === key));
	const kept = a.contributions.flatMap(({ row, version }) => {
		const level = levelOf(row, own);
		if (level === 'write') return [{ row, version }];
		if (level === 'read') return [{ row: otherwiseRead(row, own, involved, b), version }];
		return level === 'known' ? otherwiseKnown(row, b) : [];
	});
	const hidden = b.contributions.filter(({ row }) => levelOf(row, own) === 'none');
	return [...kept, ...hidden].sort((x, y) => (x.row.id < y.row.id ? -1 : 1));
}

/** The same to who reads it: others know of it or do not, and were let in at another moment. */
function otherwiseRead(
	row: Contribution,
	own: AgencyKey,
	involved: readonly AgencyKey[],
	b: Hideable
): Contribution {
	const since = (key: AgencyKey) =>
		row.audience && 'named' in row.audience
			? row.audience.named.find((entry) => entry.agencyId === agencyId(key))?.since
			: row.audience?.since;
	const readers = involved
		.filter((key) => agencyId(key) !== row.agencyId && atLeast(levelOf(row, key), 'read'))
		.map((key) => ({
			agencyId: agencyId(key),
			level: 'visible' as const,
			since: key === own ? (since(key) ?? NOW) : NOW - b.until
		}));
	const knowing = agencyKeys
		.filter((key) => !readers.some((entry) => entry.agencyId === agencyId(key)))
		.filter((key, index) => key !== own && agencyId(key) !== row.agencyId && index % 6 < b.until)
		.map((key) => ({ agencyId: agencyId(key), level: 'known' as const, since: NOW }));
	return {
		...row,
		groundNote: b.purpose,
		createdAt: NOW - b.until,
		audience: { named: [...readers, ...knowing] }
	};
}

/** As many as you like, of any content and version, where one was known. */
function otherwiseKnown(row: Contribution, b: Hideable): Hideable['contributions'] {
	return Array.from({ length: 1 + (b.until % 3) }, (_, index) => {
		const other: Contribution = {
			...row,
			id: idOf(`${row.id} ${index} ${b.purpose}`),
			ground: 'consent',
			groundNote: b.decision,
			source: b.purpose,
			sourceDate: '2025-12-31',
			version: (b.until % 4) + 1,
			createdAt: NOW - b.until
		};
		return { row: other, version: versionOf(other, b.purpose, NOW - b.until) };
	});
}

function mixTasks(own: AgencyKey, a: Hideable, b: Hideable): Task[] {
	const all = atLeast(cellOf('plan.actions', classOf(own)).access, 'read');
	const isOwn = (row: Task) => row.agencyId === agencyId(own);
	const kept = a.tasks
		.filter((row) => all || isOwn(row))
		.map((row) => (isOwn(row) ? row : { ...row, note: b.purpose, proposedBy: row.proposedBy }))
		.map((row) => otherwiseWaiting(row, own, a, b));
	return all ? kept : [...b.tasks.filter((row) => !isOwn(row)), ...kept];
}

/** A task waits for what its reader reads, or else for anything it does not, or for nothing. */
function otherwiseWaiting(row: Task, own: AgencyKey, a: Hideable, b: Hideable): Task {
	const reads = ({ waitKind }: Wait) =>
		atLeast(cellOf(waitRow[waitKind], classOf(own)).access, 'read');
	const { waitingFor } = row;
	if (waitingFor && !('waitId' in waitingFor)) return row;
	if (waitingFor && a.waits.some((one) => one.id === waitingFor.waitId && reads(one))) return row;
	const other = b.waits.find((one) => !reads(one));
	return { ...row, waitingFor: other ? { waitId: other.id } : null };
}

/** What the mixing of lists cannot keep: whose deeds the viewer saw, in which order of documents. */
function keepShown(viewer: MemberKey, facts: CaseFacts, mixed: CaseFacts, b: Hideable): CaseFacts {
	const own = ownAgency(viewer);
	const isOwn = (id: string | null) =>
		facts.contributions.some((row) => row.id === id && row.agencyId === agencyId(own));
	const plan = mixed.documents.filter((row) => row.contributionId === null);
	const others = mixed.documents.filter(
		(row) => row.contributionId !== null && !isOwn(row.contributionId)
	);
	const mine = facts.documents.filter((row) => isOwn(row.contributionId));
	const documents =
		b.until % 2 === 0 ? [...plan, ...others, ...mine] : [...others, ...plan, ...mine];
	const involvements = mixed.agencyInvolvements.map((row) => ({ ...row, from: NOW - b.until }));
	return { ...mixed, documents, agencyInvolvements: involvements, rev: facts.rev + b.until };
}

/** Addresses are nobody's to see, and a telephone number is for who may read the directory. */
function rosterOf(hidden: Hideable, viewer: MemberKey): Roster {
	const roster = aRoster();
	const phones = atLeast(
		cellOf('directory.professionals', classOf(ownAgency(viewer))).access,
		'read'
	);
	return {
		...roster,
		members: roster.members.map((row) => ({
			...row,
			email: `${hidden.email}.${row.email}`,
			phone: phones ? row.phone : hidden.phone
		}))
	};
}
