import { expect, test } from 'vitest';
import type { Identity } from '#application/ports.ts';
import { makePractice } from '#http/practice.ts';
import { createIdentity } from '#identity/identity.ts';
import { openStorage } from '#storage/storage.ts';
import { migrationsFolder, temporaryFile } from '../kit/storage.ts';
import { WEDNESDAY } from './built.ts';

const clock = { now: () => WEDNESDAY };

test('O38 a practice region that could not be finished is not there, and is made at the next start', async () => {
	const file = temporaryFile();
	const made = async (setPassword: Identity['setPassword']) => {
		const storage = openStorage({ file, migrationsFolder });
		const identity = createIdentity({ ...storage, clock, idleMinutes: 15, secure: false });
		try {
			await makePractice(storage, { ...identity, setPassword }, clock);
		} finally {
			storage.close();
		}
	};
	const kept = async () => {
		const storage = openStorage({ file, migrationsFolder });
		const { members } = await storage.facts.roster();
		const numbers = await storage.facts.allCases();
		storage.close();
		return [members.length, numbers.length];
	};
	const halfWay = made(() => Promise.reject(new Error('the power went off')));
	await expect(halfWay).rejects.toThrow('the power went off');
	expect(await kept()).toEqual([0, 0]);
	await made(() => Promise.resolve());
	expect(await kept()).toEqual([22, 14]);
}, 60_000);
