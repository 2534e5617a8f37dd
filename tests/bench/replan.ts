import { Client } from '../kit/client.ts';
import { largeCaseId, largeMembers } from '../kit/large-region.ts';
import { startLargeServer } from '../kit/large-server.ts';
import { listenIn, type Ear } from '../kit/wire.ts';

/*
 * A release date that moves, on the built server with a database on disk: every viewer of the case
 * listens to its signals, and reads its board anew over HTTP when it is told to look. Printed, never
 * asserted: from the command until the last viewer holds its new board.
 *
 *     npx tsx tests/bench/replan.ts
 */

const rounds = 10;
const caseId = largeCaseId(0);

interface Viewer {
	client: Client;
	ear: Ear;
}

const server = await startLargeServer({ contributions: 40, tasks: 30 });
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
