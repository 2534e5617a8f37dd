import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compartmentKeys, compartments } from '../../src/lib/shared/compartments.ts';
import type { CaseFacts, Contribution, Member } from '../../server/domain/facts.ts';
import { createIdentity } from '../../server/identity/identity.ts';
import { cellOf } from '../../server/policy/compartments.ts';
import { openStorage, type Storage } from '../../server/storage/storage.ts';
import { Client, practicePassword } from '../kit/client.ts';
import { worldApplication } from '../kit/house.ts';
import { largeCase, largeCaseId, largeMembers, putCases } from '../kit/large-region.ts';
import { startServer } from '../kit/server.ts';
import { migrationsFolder } from '../kit/storage.ts';
import {
	NOW,
	aContribution,
	aVersion,
	agencyId,
	agencyKeys,
	classOf,
	documentOf,
	idOf,
	memberId,
	plainMember
} from '../kit/world.ts';

/*
 * The region of the benchmarks: cases of the police with many documents and many writers, one case
 * with twelve contributions in every compartment, and one of a common size with twenty viewers.
 */

const writersCases = 50;
/** Contributions of each compartment on the full board. */
const perCompartment = 12;
/** The case whose board is full, and the one whose release moves. */
export const fullCaseId = largeCaseId(writersCases);
export const commonCaseId = largeCaseId(writersCases + 1);

/** How much a region holds. */
export interface RegionSize {
	writers: number;
	documents: number;
}

/** A folder with the data of the region and its keys beside them, and a cookie of everyone who signed in. */
export interface Region {
	folder: string;
	cookies: ReadonlyMap<string, string>;
	remove(): void;
}

/** Long enough that nobody is signed out while the benchmarks run. */
export const environment = { SESSION_IDLE: '720' };

/** The data folder of a server in this folder. */
export function dataIn(folder: string): string {
	return join(folder, 'data');
}

/** Key of a writer, as e-mail address and in `cookies`. */
export function writerKey(place: number): string {
	return `schrijver${place}`;
}

/** The contribution in which the writers type, from 0. */
export function documentIdAt(place: number): string {
	return documentOf(contributionAt(place)).id;
}

/** The case that holds it. */
export function caseIdAt(place: number): string {
	return largeCaseId(place % writersCases);
}

/** Makes the region and signs everyone in, once: each server gets a copy of its folder. */
export async function makeRegion(size: RegionSize): Promise<Region> {
	const folder = mkdtempSync(join(tmpdir(), 'casustafel-bench-'));
	const storage = openStorage({
		file: join(dataIn(folder), 'casustafel.db'),
		keysFolder: `${dataIn(folder)}.keys`,
		migrationsFolder
	});
	await worldApplication(storage);
	await storage.whole(async () => {
		await putMembers(storage, size.writers);
		await putCases(storage, [...writersOwn(size), fullCase(), commonCase()]);
	});
	await setPasswords(storage);
	storage.close();
	const keys = [
		...largeMembers.map(({ key }) => key.toLowerCase()),
		...Array.from({ length: size.writers }, (_, place) => writerKey(place))
	];
	return {
		folder,
		cookies: await signIn(folder, keys),
		remove: () => {
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** Sign-ins at the same time. */
const signedInAtOnce = 100;

async function signIn(folder: string, keys: string[]): Promise<Map<string, string>> {
	const server = await startServer({ ...environment, DATA_DIR: dataIn(folder) });
	const one = async (key: string) => [key, (await Client.signIn(server.url, key)).cookie] as const;
	const cookies: (readonly [string, string])[] = [];
	// From one place only so many may try at once.
	while (cookies.length < keys.length) {
		const some = keys.slice(cookies.length, cookies.length + signedInAtOnce);
		cookies.push(...(await Promise.all(some.map(one))));
	}
	await server.stop();
	return new Map(cookies);
}

async function putMembers(storage: Storage, writers: number): Promise<void> {
	const { rev, members } = await storage.facts.roster();
	const rows = [
		...members.map((row) => ({
			...row,
			email: row.email.replace('@proef.example', '@oefen.example')
		})),
		...Array.from({ length: writers }, (_, place) => writerAt(place))
	];
	await storage.facts.commit({
		expect: { rosterRev: rev, revs: {} },
		put: rows.map((row) => ({ table: 'members', row })),
		documents: [],
		audit: [],
		answer: null
	});
}

function writerAt(place: number): Member {
	return {
		id: idOf(writerKey(place)),
		agencyId: agencyId('POL'),
		name: `Schrijver ${place}`,
		email: `${writerKey(place)}@oefen.example`,
		functions: [],
		phone: null,
		actsFor: null,
		disabledAt: null
	};
}

/** All have one password, so it is hashed once. */
async function setPasswords({ facts, sessions, credentials, links }: Storage): Promise<void> {
	const clock = { now: () => Date.now() };
	const doors = { sessions, credentials, links, facts, clock, idleMinutes: 15, secure: false };
	const { members } = await facts.roster();
	const [first, ...others] = members;
	if (!first) throw new Error('nobody is there');
	await createIdentity(doors).setPassword(first.id, practicePassword);
	const hash = (await credentials.hashOf(first.id)) ?? '';
	for (const { id } of others) await credentials.setPassword(id, hash);
}

/** Cases with nothing but contributions of the police, which all writers write. */
function writersOwn({ writers, documents }: RegionSize): CaseFacts[] {
	return Array.from({ length: writersCases }, (_, index) => {
		const facts = largeCase(index, { contributions: 0, tasks: 10 });
		const [caseId, pattern] = [largeCaseId(index), facts.memberInvolvements[0]];
		if (!pattern) throw new Error('nobody takes part');
		const rows = Array.from({ length: documents }, (_, place) => place)
			.filter((place) => caseIdAt(place) === caseId)
			.map(contributionAt);
		const involved = Array.from({ length: writers }, (_, place) => ({
			...pattern,
			id: idOf(`${writerKey(place)} in ${caseId}`),
			memberId: idOf(writerKey(place)),
			agencyId: agencyId('POL')
		}));
		return {
			...facts,
			memberInvolvements: [...facts.memberInvolvements, ...involved],
			contributions: rows,
			documents: rows.map((row) => ({ ...documentOf(row), caseId }))
		};
	});
}

function contributionAt(place: number): Contribution {
	const [caseId, id] = [caseIdAt(place), idOf(`contribution of writers ${place}`)];
	return aContribution({ caseId, id, memberId: idOf(writerKey(0)) });
}

function fullCase(): CaseFacts {
	const facts = largeCase(writersCases, { contributions: 0, tasks: 30 });
	const rows = compartmentKeys
		.filter((key) => compartments[key].form === 'contributions')
		.flatMap((key) => Array.from({ length: perCompartment }, (_, at) => disclosed(key, at)));
	return {
		...facts,
		contributions: rows,
		versions: rows.map((row) => ({
			...aVersion(row, `Bevinding. ${'Er is gebeld en gesproken. '.repeat(12)}`),
			caseId: fullCaseId
		})),
		documents: rows.map((row) => ({ ...documentOf(row), caseId: fullCaseId }))
	};
}

/** A contribution of the first agency that writes in this compartment, shown to all it allows. */
function disclosed(compartment: Contribution['compartment'], at: number): Contribution {
	const writer = agencyKeys.find((key) => cellOf(compartment, classOf(key)).access === 'write');
	if (!writer) throw new Error(`nobody writes ${compartment}`);
	return aContribution({
		caseId: fullCaseId,
		id: idOf(`disclosed ${compartment} ${at}`),
		compartment,
		agencyId: agencyId(writer),
		memberId: memberId(plainMember[writer]),
		version: 1,
		audience: { all: 'visible', since: NOW }
	});
}

function commonCase(): CaseFacts {
	return largeCase(writersCases + 1, { contributions: 40, tasks: 30 });
}
