import fc from 'fast-check';
import { expect, test } from 'vitest';
import { billOf } from '#domain/bill.ts';
import type { CaseFacts } from '#domain/facts.ts';
import type { BillView } from '#shared/view-lists.ts';
import type { BridgeReason, EntitledLaw } from '#shared/words.ts';
import { aBridge, aCase, aCaseFile, idOf } from '../kit/world.ts';

/* What somebody could work out from the figures that are told: nothing over fewer than ten cases. */

interface Helped {
	law: EntitledLaw;
	reason: BridgeReason;
	priced: boolean;
}

const helped: fc.Arbitrary<Helped> = fc.record({
	law: fc.constantFrom<EntitledLaw>('wlz', 'wfz'),
	reason: fc.constantFrom<BridgeReason>('waitingList', 'noFit'),
	priced: fc.boolean()
});
/** Up to sixty cases, each bridged for one or two reasons in one quarter. */
const cases = fc.array(fc.array(helped, { minLength: 1, maxLength: 2 }), {
	minLength: 5,
	size: 'max',
	maxLength: 60
});

function factsOf(bridges: readonly Helped[], index: number): CaseFacts {
	const caseId = idOf(`case ${index}`);
	return aCase(['chair', 'gem'], {
		cases: [aCaseFile({ id: caseId })],
		bridges: bridges.map(({ law, reason, priced }, place) =>
			aBridge({
				id: idOf(`bridge ${index} ${place}`),
				caseId,
				entitledLaw: law,
				reason,
				since: '2026-01-05',
				until: '2026-01-24',
				costPerDay: priced ? 12_000 + index : null
			})
		)
	});
}

/** Cases behind each row, told here anew; of `priced` only those with a known cost. */
function behind(all: readonly (readonly Helped[])[], priced: boolean): Map<string, Set<number>> {
	const sets = new Map<string, Set<number>>();
	all.forEach((bridges, index) => {
		for (const one of bridges) {
			const set = sets.get(`${one.law} ${one.reason}`) ?? new Set<number>();
			if (!priced || one.priced) set.add(index);
			sets.set(`${one.law} ${one.reason}`, set);
		}
	});
	return sets;
}

/** The smallest number of cases that any told figure, or a total less the told rows, is over. */
function fewest(bill: BillView, of: 'days' | 'euros', sets: Map<string, Set<number>>): number {
	const sizes: number[] = [];
	const told = new Set<number>();
	for (const row of bill.bridging) {
		if (typeof row[of] !== 'number') continue;
		const set = sets.get(`${row.law} ${row.reason}`) ?? new Set();
		sizes.push(set.size);
		for (const index of set) told.add(index);
	}
	const [total] = bill.bridgingTotals;
	if (typeof total?.[of] === 'number') {
		const all = new Set([...sets.values()].flatMap((set) => [...set]));
		const rest = [...all].filter((index) => !told.has(index)).length;
		const untold = bill.bridging.some((row) => typeof row[of] !== 'number');
		sizes.push(all.size, ...(untold ? [rest] : []));
	}
	return Math.min(...sizes, 1000);
}

test('Q30 no figure, and no total less what is told of it, is over fewer than ten cases', () => {
	const counts = { told: 0, totals: 0 };
	fc.assert(
		fc.property(cases, (all) => {
			const bill = billOf(all.map(factsOf), '2026-03-02', true);
			for (const of of ['days', 'euros'] as const)
				expect(fewest(bill, of, behind(all, of === 'euros')), of).toBeGreaterThanOrEqual(10);
			counts.told += bill.bridging.filter(({ days }) => days !== null).length;
			counts.totals += bill.bridgingTotals.filter(({ euros }) => euros !== null).length;
		}),
		{ numRuns: 100 }
	);
	expect(counts.told).toBeGreaterThan(30);
	expect(counts.totals).toBeGreaterThan(10);
});

test('Q31 euros of fewer than ten cases are not told, however many cases are in the row', () => {
	const of = (priced: number) =>
		Array.from({ length: 12 }, (_, index): Helped[] => [
			{ law: 'wlz', reason: 'noFit', priced: index < priced }
		]).map(factsOf);
	expect(billOf(of(9), '2026-03-02', true).bridging).toMatchObject([{ days: 240, euros: null }]);
	expect(billOf(of(9), '2026-03-02', true).bridgingTotals).toMatchObject([{ euros: null }]);
	expect(typeof billOf(of(10), '2026-03-02', true).bridging[0]?.euros).toBe('number');
});
