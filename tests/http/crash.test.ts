import { expect, onTestFinished, test } from 'vitest';
import { Client } from '../kit/client.ts';
import { crashOnce, drawing } from '../kit/crashing.ts';
import { startServer } from '../kit/server.ts';

test('D80 killed at any moment under typing, again and again, it loses nothing that anyone saw or was told', async () => {
	const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
	console.log(`crashes: seed ${seed}; more of them by tests/bench/crash.ts`);
	const draw = drawing(seed);
	const server = await startServer();
	onTestFinished(() => server.dispose());
	const writers = await Promise.all(
		['politie', 'reclassering', 'voorzitter', 'politie'].map((key) =>
			Client.signIn(server.url, key)
		)
	);
	const { documents } = (await writers[0]?.board('2026-0001')) ?? { documents: [] };
	const picture = documents.find(({ kind }) => kind === 'picture');
	if (!picture) throw new Error('no picture');
	let told = 0;
	for (let round = 0; round < 5; round++) {
		const crash = await crashOnce(server, writers, picture.id, draw);
		told += crash.seen + crash.saved;
		expect(crash.lost).toBe(0);
	}
	expect(told).toBeGreaterThan(0);
}, 120_000);
