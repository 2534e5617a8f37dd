import { largeMembers } from '../kit/large-region.ts';
import type { Client } from '../kit/client.ts';
import { listenIn } from '../kit/wire.ts';
import type { RunningCasustafel } from './casustafel.ts';
import { stepped } from './conference.ts';
import { quantile } from './meter.ts';
import { caseIdAt, commonCaseId, fullCaseId, writerKey } from './region.ts';
import { idOf } from '../kit/world.ts';
import { Typist } from './typist.ts';
import { plain, rounds, type Bench, type Sample, type Workload } from './workloads.ts';

/* What only we do: boards, commands and rights that end. Each figure is the median of its rounds. */

type OwnBench = Bench<RunningCasustafel>;

/** Boards, commands and revocations, for each second that a repetition lasts. */
const perSecond = { boards: 20, commands: 3, revocations: 3 };
/** Documents that one member has open when its part in the case ends. */
const openDocuments = 10;
/** Writers' documents are dealt out to this many cases in turn. */
const step = 50;

export const ownWorkloads: Workload<RunningCasustafel>[] = [
	{ rows: ['board-open-ms'], stored: true, run: boardOpened },
	{ rows: ['command-to-screens-ms'], stored: true, run: screensReached },
	{ rows: ['step-to-screens-p50', 'step-to-screens-p99'], stored: true, run: stepped },
	{ rows: ['revoke-ms'], stored: true, run: revoked }
];

/** The board of whoever reads most in the full case, from the request to its last byte. */
async function boardOpened({ server, seconds }: OwnBench): Promise<Sample> {
	const readers = await Promise.all(
		largeMembers.map(async ({ key }) => {
			const client = server.as(key);
			return { client, size: (await boardOf(client, fullCaseId)).length };
		})
	);
	const [most] = readers.sort((a, b) => b.size - a.size);
	if (!most) throw new Error('nobody reads the board');
	const times = await rounds(seconds * perSecond.boards, () => boardOf(most.client, fullCaseId));
	return plain({ 'board-open-ms': quantile(times, 0.5) });
}

/** A release that moves, until the last of twenty viewers who were told to look has its board. */
async function screensReached({ server, seconds }: OwnBench): Promise<Sample> {
	const keys = largeMembers.map(({ key }) => key);
	// One of them looks on two screens.
	const viewers = await Promise.all(
		[...keys, ...keys.slice(0, 20 - keys.length)].map(async (key) => {
			const client = server.as(key);
			return { client, ear: await listenIn(client) };
		})
	);
	const times = await rounds(seconds * perSecond.commands, async (round) => {
		for (const { ear } of viewers) ear.topics.splice(0);
		const boards = viewers.map(async ({ client, ear }) => {
			await ear.next(`case:${commonCaseId}`);
			await boardOf(client, commonCaseId);
		});
		await server.as('dji').perform(moveRelease(round));
		await Promise.all(boards);
	});
	for (const { ear } of viewers) ear.hangUp();
	return plain({ 'command-to-screens-ms': quantile(times, 0.5) });
}

/** A member's part in a case that ends, until the last of its documents there is closed. */
async function revoked({ server, seconds }: OwnBench): Promise<Sample> {
	const chair = server.as('chair');
	const about = { caseId: caseIdAt(0), memberId: idOf(writerKey(0)) };
	const times: number[] = [];
	for (let round = 0; round < seconds * perSecond.revocations; round++) {
		const open = Array.from({ length: openDocuments }, (_, at) =>
			Typist.open(server.seat(at * step, 0))
		);
		const typists = await Promise.all(open);
		const start = performance.now();
		const ended = typists.map((typist) => typist.ended());
		await Promise.all([chair.perform({ kind: 'endInvolvement', ...about }), ...ended]);
		times.push(performance.now() - start);
		await chair.perform({ kind: 'involveMember', ...about });
	}
	return plain({ 'revoke-ms': quantile(times, 0.5) });
}

async function boardOf(client: Client, caseId: string): Promise<string> {
	const response = await client.get(`/api/v1/cases/${caseId}`);
	if (!response.ok) throw new Error(`a board answers ${response.status}`);
	return response.text();
}

function moveRelease(round: number) {
	const day = String((round % 27) + 1).padStart(2, '0');
	return {
		kind: 'setReleaseWindow',
		caseId: commonCaseId,
		earliest: `2027-06-${day}`,
		latest: '2027-06-28',
		releaseKind: 'sentenceEnd',
		source: 'PI',
		reason: 'berekend'
	};
}
