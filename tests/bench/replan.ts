import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdentity } from '#identity/identity.ts';
import { openStorage } from '#storage/storage.ts';
import { Client, practicePassword } from '../kit/client.ts';
import { worldApplication } from '../kit/house.ts';
import { largeCase, largeCaseId, largeMembers, putCases } from '../kit/large-region.ts';
import { startServer } from '../kit/server.ts';
import { migrationsFolder } from '../kit/storage.ts';
import { listenIn, type Ear } from '../kit/wire.ts';

/*
 * A release date that moves, on the built server with a database on disk: every viewer of the case
 * listens to its signals, and reads its board anew over HTTP when it is told to look. Printed, never
 * asserted: from the command until the last viewer holds its new board.
 *
 *     npx tsx tests/bench/replan.ts
 */

const rounds = 10;
const size = { contributions: 40, tasks: 30 };
const caseId = largeCaseId(0);

interface Viewer {
	client: Client;
	ear: Ear;
}

const dataDir = mkdtempSync(join(tmpdir(), 'casustafel-'));
await fill(join(dataDir, 'casustafel.db'));
const server = await startServer({ DATA_DIR: dataDir });
try {
	const viewers: Viewer[] = [];
	for (const { key } of largeMembers) {
		const client = await Client.signIn(server.url, key);
		viewers.push({ client, ear: await listenIn(client) });
	}
	// One of them looks at home as well.
	const [first] = largeMembers;
	const atHome = await Client.signIn(server.url, first?.key ?? '');
	viewers.push({ client: atHome, ear: await listenIn(atHome) });
	const dji = await Client.signIn(server.url, 'dji');
	const times: number[] = [];
	for (let round = 0; round <= rounds; round++) times.push(await moved(dji, viewers, round));
	const [cold = 0, ...rest] = times;
	const sorted = rest.sort((a, b) => a - b);
	const [median = 0, worst = 0] = [sorted[sorted.length >> 1], sorted.at(-1)];
	const named = `release moved, ${viewers.length} viewers hold their new board`;
	const [a, b, c] = [cold, median, worst].map((time) => time.toFixed(0));
	console.log(`${named}: first ${a}  median ${b}  worst ${c} ms`);
	for (const { ear } of viewers) ear.hangUp();
} finally {
	await server.dispose();
	rmSync(dataDir, { recursive: true, force: true });
}

/** The region of the tests with one case of this size, and a password for each of its members. */
async function fill(file: string): Promise<void> {
	const storage = openStorage({ file, migrationsFolder });
	await worldApplication(storage);
	await putCases(storage, [largeCase(0, size)]);
	const { rev, members } = await storage.facts.roster();
	await storage.facts.commit({
		expect: { rosterRev: rev, revs: {} },
		put: members.map((row) => ({
			table: 'members',
			row: { ...row, email: row.email.replace('@proef.example', '@oefen.example') }
		})),
		documents: [],
		audit: [],
		answer: null
	});
	const { sessions, credentials, links } = storage;
	const clock = { now: () => Date.now() };
	const doors = { sessions, credentials, links, clock, idleMinutes: 15, secure: false };
	const identity = createIdentity(doors);
	for (const { memberId } of largeMembers) await identity.setPassword(memberId, practicePassword);
	storage.close();
}

/** Milliseconds from the command until every viewer that was told has its new board. */
async function moved(dji: Client, viewers: readonly Viewer[], round: number): Promise<number> {
	for (const { ear } of viewers) ear.topics.splice(0);
	const start = performance.now();
	const boards = viewers.map(async ({ client, ear }) => {
		await ear.next(`case:${caseId}`);
		const response = await client.get(`/api/v1/cases/${caseId}`);
		if (!response.ok) throw new Error(`a board answers ${response.status}`);
		await response.text();
	});
	const earliest = `2027-06-${String(10 + round).padStart(2, '0')}`;
	await dji.perform({
		kind: 'setReleaseWindow',
		caseId,
		earliest,
		latest: '2027-06-28',
		releaseKind: 'sentenceEnd',
		source: 'PI',
		reason: 'berekend'
	});
	await Promise.all(boards);
	return performance.now() - start;
}
