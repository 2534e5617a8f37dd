import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoryStorage } from '../kit/storage.ts';
import { histories, openTown } from './histories.ts';
import { running } from './seeds.ts';

it('D113 whatever happens, the log says what is in memory and nothing anybody saw is gone', async () => {
	const town = await openTown(memoryStorage());
	const sums = { told: 0, forged: 0, refused: 0 };
	await fc.assert(
		fc.asyncProperty(histories, async (history) => {
			const { wrongs, ...counts } = await town.play(history);
			for (const key of ['told', 'forged', 'refused'] as const) sums[key] += counts[key];
			expect(wrongs).toEqual([]);
		}),
		running('histories', 2000)
	);
	// What was tried did happen.
	for (const count of Object.values(sums)) expect(count).toBeGreaterThan(0);
}, 300_000);
