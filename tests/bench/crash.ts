import { parseArgs } from 'node:util';
import { Client } from '../kit/client.ts';
import { crashOnce, drawing } from '../kit/crashing.ts';
import { startServer } from '../kit/server.ts';

/*
 * Kills the built server again and again while people type, and counts what is gone of what anyone
 * had seen or been told. `npx tsx tests/bench/crash.ts --rounds 200 [--seed 1]`
 */

const { values } = parseArgs({
	options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string' } }
});
const rounds = Number(values.rounds);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
console.log(`seed ${seed}, ${rounds} rounds`);

const draw = drawing(seed);
const server = await startServer();
const began = performance.now();
const totals = { seen: 0, saved: 0, lost: 0, unsaved: 0 };
try {
	const writers = await Promise.all(
		['politie', 'reclassering', 'voorzitter', 'politie'].map((key) =>
			Client.signIn(server.url, key)
		)
	);
	const [first] = writers;
	if (!first) throw new Error('nobody signed in');
	const { documents } = await first.board('2026-0001');
	const picture = documents.find(({ kind }) => kind === 'picture');
	if (!picture) throw new Error('no picture');
	for (let round = 1; round <= rounds; round++) {
		const crash = await crashOnce(server, writers, picture.id, draw);
		for (const key of ['seen', 'saved', 'lost', 'unsaved'] as const) totals[key] += crash[key];
		const spent = ((performance.now() - began) / 1000).toFixed(0);
		console.log(`round ${round} (${spent} s): ${JSON.stringify(crash)}`);
	}
} finally {
	await server.dispose();
}
console.log(
	`seed ${seed}: ${JSON.stringify(totals)}: ${totals.lost === 0 ? 'nothing' : 'LOST'} lost`
);
process.exitCode = totals.lost === 0 ? 0 : 1;
