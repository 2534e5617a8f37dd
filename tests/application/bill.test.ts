import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BillView } from '#shared/view-lists.ts';
import { openStorage } from '#storage/storage.ts';
import { worldApplication, type House } from '../kit/house.ts';
import { largeCase, largeMembers, putCases } from '../kit/large-region.ts';
import { migrationsFolder } from '../kit/storage.ts';
import { memberId, memberKeys, type MemberKey } from '../kit/world.ts';

/* The figures of a generated region of 200 cases. */

async function billFor({ application, as }: House, key: MemberKey): Promise<BillView | null> {
	const bill = await application.bill(as(key));
	return 'refusal' in bill ? null : bill;
}

describe('the figures of 200 cases', () => {
	const storage = openStorage({ file: ':memory:', migrationsFolder });
	const region: { bills: Map<MemberKey, BillView | null> } = { bills: new Map() };

	beforeAll(async () => {
		const house = await worldApplication(storage);
		const size = { contributions: 1, tasks: 7 };
		await putCases(
			storage,
			Array.from({ length: 200 }, (_, index) => largeCase(index, size))
		);
		for (const key of memberKeys) region.bills.set(key, await billFor(house, key));
	}, 60_000);

	afterAll(() => {
		storage.close();
	});

	test('Q34 are read by chairs, secretaries and members of a municipality, by nobody else (P9)', () => {
		const readers = memberKeys.filter((key) => region.bills.get(key));
		expect(readers.sort()).toEqual(['chair', 'deputy', 'gem', 'gemSpoc', 'secretary']);
	});

	test('Q34 tell some figures and hold some back, and are the same for who is in no case', () => {
		const bill = region.bills.get('gem');
		const days = bill?.bridging.map((row) => row.days) ?? [];
		expect(days.some((figure) => figure !== null)).toBe(true);
		expect(days.some((figure) => figure === null)).toBe(true);
		expect(bill?.bridging.some((row) => typeof row.euros === 'number')).toBe(true);
		expect(region.bills.get('deputy')).toEqual(region.bills.get('chair'));
	});

	test('Q34 hold no id, no number and no name of anybody', () => {
		const text = JSON.stringify([...region.bills.values()]);
		for (const word of ['2026-0001', 'A.B.', ...largeMembers.map((one) => one.memberId)])
			expect(text).not.toContain(word);
		expect(text).not.toContain(memberId('deputy'));
		expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
	});
});
