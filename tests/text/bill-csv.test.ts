import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BillView } from '#shared/view-lists.ts';
import { bridgeReasons, declineReasons, entitledLaws, waitKinds } from '#shared/words.ts';
import { billCsv } from '#text/bill-csv.ts';

const figure = fc.option(fc.nat(100_000), { nil: null });
const euros = fc.option(
	fc.nat(100_000_000).map((cents) => cents / 100),
	{ nil: null }
);
const quarter = fc
	.tuple(fc.integer({ min: 2024, max: 2030 }), fc.integer({ min: 1, max: 4 }))
	.map(([year, number]) => `${year}-${number}`);

const bill: fc.Arbitrary<BillView> = fc.record({
	bridging: fc.array(
		fc.record(
			{
				law: fc.constantFrom(...entitledLaws),
				reason: fc.constantFrom(...bridgeReasons),
				quarter,
				cases: figure,
				days: figure,
				euros
			},
			{ requiredKeys: ['law', 'reason', 'quarter', 'cases', 'days'] }
		)
	),
	bridgingTotals: fc.constant([]),
	waiting: fc.array(
		fc.record({
			waitKind: fc.constantFrom(...waitKinds),
			quarter,
			cases: figure,
			days: figure,
			unheld: figure
		})
	),
	declined: fc.constant(
		declineReasons.map((reasonKind) => ({ reasonKind, cases: null, tasks: null }))
	),
	gaps: fc.record({ cases: figure, tasks: figure })
});

function cells(given: BillView): string[][] {
	const lines = billCsv(given).split('\r\n');
	expect(lines.pop()).toBe('');
	return lines.map((line) => line.split(';'));
}

test('Q37 no cell of the file can be a formula, break a line or hold another cell', () => {
	fc.assert(
		fc.property(bill, (given) => {
			const rows = cells(given);
			const { bridging, waiting, declined } = given;
			expect(rows).toHaveLength(2 + bridging.length + waiting.length + declined.length);
			for (const row of rows) {
				expect(row).toHaveLength(7);
				for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t]|["\r\n]/);
			}
		})
	);
});

test('Q37 what may not be told is "minder dan 10", and what is not told to its reader is empty', () => {
	const row = { law: entitledLaws[0], reason: bridgeReasons[0], quarter: '2026-1' } as const;
	const none = { waiting: [], declined: [], gaps: { cases: null, tasks: null } };
	const line = (over: Partial<BillView['bridging'][number]>) =>
		cells({
			bridging: [{ ...row, cases: 12, days: 340, ...over }],
			bridgingTotals: [],
			...none
		})[1]?.slice(3);
	expect(line({ euros: 1234.5 })).toEqual(['1e kwartaal 2026', '12', '340', '1234,5']);
	expect(line({ euros: null })).toEqual(['1e kwartaal 2026', '12', '340', 'minder dan 10']);
	expect(line({})).toEqual(['1e kwartaal 2026', '12', '340', '']);
	const few = 'minder dan 10';
	expect(line({ cases: null, days: null, euros: null })?.slice(1)).toEqual([few, few, few]);
});

test('Q37 the file names every figure of the bill and no number that is not in it', () => {
	fc.assert(
		fc.property(bill, (given) => {
			const told = cells(given)
				.slice(1)
				.flatMap((row) => row.slice(4))
				.filter((cell) => /^\d/.test(cell));
			const figures = [
				...given.bridging.flatMap((row) => [row.cases, row.days, row.euros ?? null]),
				...given.waiting.flatMap((row) => [row.cases, row.days]),
				given.gaps.cases
			].filter((one) => one !== null);
			expect(told).toEqual(figures.map((one) => String(one).replace('.', ',')));
		})
	);
});
