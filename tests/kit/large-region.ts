import { bridgeReasons, declineReasons, entitledLaws, waitKinds } from '#shared/words.ts';
import { addDays } from '#shared/time.ts';
import { stateOf } from '#domain/prose.ts';
import type { CaseFacts, Contribution, Put, Task, Version } from '#domain/facts.ts';
import type { NewDocument } from '#application/ports.ts';
import type { Storage } from '#storage/storage.ts';
import {
	NOW,
	TODAY,
	aBridge,
	aCase,
	aCaseFile,
	aContribution,
	aDocument,
	aGateLine,
	aSubject,
	aTask,
	aVersion,
	aWait,
	aWindow,
	agencyId,
	documentOf,
	idOf,
	memberId,
	type MemberKey
} from './world.ts';

/* A region with many cases, generated: the same every time, no two cases alike. */

const partners: readonly MemberKey[] = [
	...(['chair', 'secretary', 'pol', 'polSpoc', 'om', 'recl', 'reclSpoc', 'dji', 'gem'] as const),
	...(['gemSpoc', 'oov', 'ggz', 'ggd', 'wmo', 'vt', 'rvdk', 'gi', 'recl2', 'ggz2'] as const)
];
const owners = ['GEM', 'RECL', 'POL', 'GGZ', 'DJI', 'WMO', 'PROC'] as const;
const states = ['proposed', 'accepted', 'started', 'completed', 'confirmed', 'declined'] as const;

/** How much stands in a case. */
export interface Size {
	contributions: number;
	tasks: number;
}

/** The id of the case with this number, from 0. */
export function largeCaseId(index: number): string {
	return idOf(`large case ${index}`);
}

/** The facts of one of its cases. */
export function largeCase(index: number, { contributions, tasks }: Size): CaseFacts {
	const caseId = largeCaseId(index);
	const named = (what: string) => ({ caseId, id: idOf(`${what} in ${caseId}`) });
	const facts = aCase(partners);
	const rows = Array.from({ length: contributions }, (_, at) => contributionAt(caseId, at));
	return {
		...facts,
		cases: [aCaseFile({ id: caseId, number: `2026-${String(index + 1).padStart(4, '0')}` })],
		subjects: [aSubject({ caseId, id: caseId, bsn: null })],
		agencyInvolvements: facts.agencyInvolvements.map((row) => ({ ...row, ...named(row.id) })),
		memberInvolvements: facts.memberInvolvements.map((row) => ({ ...row, ...named(row.id) })),
		contributions: rows,
		versions: rows.map((row) => versionOf(row)),
		documents: [
			...rows.map((row) => ({ ...documentOf(row), caseId })),
			aDocument(named('approach'))
		],
		tasks: Array.from({ length: tasks }, (_, at) => taskAt(caseId, index, at)),
		releaseWindows: index % 2 === 0 ? [aWindow(named('window'))] : [],
		gateLines: index % 2 === 0 ? [aGateLine(named('gate line'))] : [],
		waits: [0, 1].map((at) =>
			aWait({
				...named(`wait ${at}`),
				waitKind: of(waitKinds, index + at),
				since: addDays(TODAY, -(index % 90) - 1),
				interim: (index + at) % 3 === 0 ? null : { agencyId: agencyId('GEM'), agreement: 'bed' }
			})
		),
		bridges:
			index % 3 === 0
				? []
				: [
						aBridge({
							...named('bridge'),
							entitledLaw: of(entitledLaws, index % 5),
							reason: of(bridgeReasons, index % 7),
							since: addDays(TODAY, -(index % 200) - 1),
							costPerDay: index % 4 === 0 ? null : 10_000 + index
						})
					]
	};
}

function contributionAt(caseId: string, at: number): Contribution {
	return aContribution({
		caseId,
		id: idOf(`contribution ${at} in ${caseId}`),
		compartment: at % 2 === 0 ? 'police.art8_13' : 'safety.alerts',
		sourceDate: addDays(TODAY, -at),
		version: 1,
		audience: { all: 'visible', since: NOW }
	});
}

function versionOf(row: Contribution): Version {
	return {
		...aVersion(row, `Bevinding. ${'Er is gebeld en gesproken. '.repeat(12)}`),
		caseId: row.caseId
	};
}

function taskAt(caseId: string, index: number, at: number): Task {
	const state = of(states, at + index);
	const declined = state === 'declined' ? { reasonKind: of(declineReasons, index) } : {};
	return aTask({
		caseId,
		id: idOf(`task ${at} in ${caseId}`),
		number: at + 1,
		agencyId: agencyId(of(owners, at)),
		state,
		due: at % 3 === 0 ? { beforeRelease: 7 + at } : { on: addDays(TODAY, (at % 40) - 10) },
		movedTimes: at % 4,
		statutoryTask: at % 5 === 0 ? null : 'taak',
		...declined,
		history: [
			{ day: TODAY, kind: 'taskProposed', agencyId: agencyId('PROC') },
			...(state === 'declined'
				? [{ day: TODAY, kind: 'taskDeclined', agencyId: agencyId('GEM'), ...declined }]
				: [])
		]
	});
}

function of<T>(list: readonly T[], at: number): T {
	const item = list[at % list.length];
	if (item === undefined) throw new Error('an empty list');
	return item;
}

/** Puts these cases in a storage that holds the region of `world.ts`. */
export async function putCases(storage: Storage, cases: readonly CaseFacts[]): Promise<void> {
	for (const facts of cases) {
		const { rev } = await storage.facts.roster();
		const put = rowsOf(facts);
		const documents: NewDocument[] = facts.documents.map(({ id, caseId, epoch }) => ({
			documentId: id,
			caseId,
			epoch,
			state: stateOf('Er is gebeld en gesproken.'),
			at: NOW
		}));
		const batch = { expect: { rosterRev: rev, revs: {} }, put, documents, audit: [], answer: null };
		if ((await storage.facts.commit(batch)) === 'conflict')
			throw new Error('a case is there already');
	}
}

function rowsOf({ rev: _, ...tables }: CaseFacts): Put[] {
	return Object.entries(tables).flatMap(([table, rows]) =>
		rows.map((row) => ({ table, row }) as unknown as Put)
	);
}

/** Its members, each of whom takes part in every case. */
export const largeMembers = partners.map((key) => ({ key, memberId: memberId(key) }));
