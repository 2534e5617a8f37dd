import { expect, test } from 'vitest';
import type { Command } from '#shared/commands.ts';
import { worldApplication } from '../kit/house.ts';
import { memberId, type MemberKey } from '../kit/world.ts';

test('S87 what members command at once is done by turns, and of each in the order it was sent', async () => {
	const house = await worldApplication();
	const done: string[] = [];
	const give = async (by: MemberKey, nth: number) => {
		const phone = `061234567${String(nth)}`;
		const command: Command = { kind: 'setPhone', memberId: memberId(by), phone };
		await house.give(by, command);
		done.push(`${by} ${String(nth)}`);
	};
	const flood = Array.from({ length: 8 }, (_, nth) => give('pol', nth));
	await Promise.all([...flood, give('chair', 0), give('chair', 1), give('gem', 0)]);
	const of = (by: MemberKey) => done.filter((line) => line.startsWith(by));
	expect(of('pol')).toEqual(Array.from({ length: 8 }, (_, nth) => `pol ${String(nth)}`));
	expect(of('chair')).toEqual(['chair 0', 'chair 1']);
	expect(done.indexOf('chair 0')).toBeLessThan(3);
	expect(done.indexOf('gem 0')).toBeLessThan(4);
	expect(done.indexOf('chair 1')).toBeLessThan(6);
});
