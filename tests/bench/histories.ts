import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { openStorage } from '../../server/storage/storage.ts';
import { histories, openTown } from '../realtime/histories.ts';

/*
 * Histories of a document, as the tests play some thousands of them, for as long as one likes.
 * `npx tsx tests/bench/histories.ts --runs 100000 [--seed 1]`
 */

const { values } = parseArgs({
	options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string' } }
});
const numRuns = Number(values.runs);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
console.log(`seed ${seed}, ${numRuns} histories`);

const storage = openStorage({
	file: ':memory:',
	migrationsFolder: join(import.meta.dirname, '../../drizzle')
});
const began = performance.now();
const totals = { histories: 0, told: 0, forged: 0, refused: 0 };
try {
	const town = await openTown(storage);
	await fc.assert(
		fc.asyncProperty(histories, async (history) => {
			const { wrongs, ...counts } = await town.play(history);
			for (const key of ['told', 'forged', 'refused'] as const) totals[key] += counts[key];
			if (++totals.histories % 1000 === 0) console.log(JSON.stringify(totals));
			if (wrongs.length > 0) throw new Error(wrongs.join('\n'));
		}),
		{ numRuns, seed }
	);
} finally {
	storage.close();
}
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(`seed ${seed}: ${JSON.stringify(totals)} in ${seconds} s: all hold`);
