import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bridgeReasons, entitledLaws, waitKinds } from '#shared/words.ts';
import { FEWEST, billOf, perQuarter } from '#domain/bill.ts';
import type { CaseFacts } from '#domain/facts.ts';
import { aBridge, aCase, aTask, aWait, idOf } from '../kit/world.ts';

const today = '2026-11-25';

/** Case number `n` of a region, with these waits and bridges. */
function aRegionCase(n: number, over: Partial<CaseFacts>): CaseFacts {
	const caseId = idOf(`case ${n}`);
	const own = <Row extends { id: string }>(rows: readonly Row[] = []) =>
		rows.map((row, at) => ({ ...row, id: idOf(`${row.id} ${n} ${at}`), caseId }));
	return {
		...aCase(['chair']),
		waits: own(over.waits),
		bridges: own(over.bridges),
		tasks: own(over.tasks)
	};
}

const bridge = fc.record({
	entitledLaw: fc.constantFrom(...entitledLaws.slice(0, 2)),
	reason: fc.constantFrom(...bridgeReasons.slice(0, 2), 'in eigen woorden'),
	since: fc.constantFrom('2026-04-10', '2026-08-01', '2026-11-01'),
	until: fc.constantFrom(null, '2026-11-20'),
	costPerDay: fc.constantFrom(null, 15_000)
});
const wait = fc.record({
	waitKind: fc.constantFrom(...waitKinds.slice(0, 2)),
	since: fc.constantFrom('2026-05-01', '2026-10-10'),
	interim: fc.constantFrom(null, { agencyId: idOf('agency GEM'), agreement: 'belt' })
});
const region = fc
	.array(
		fc.record({
			bridges: fc.array(bridge, { maxLength: 2 }),
			waits: fc.array(wait, { maxLength: 2 })
		}),
		{
			minLength: 0,
			maxLength: 60
		}
	)
	.map((cases) =>
		cases.map(({ bridges, waits }, n) =>
			aRegionCase(n, {
				bridges: bridges.map((over) => aBridge(over)),
				waits: waits.map((over) => aWait(over))
			})
		)
	);

/** Distinct cases behind a row of bridging, counted anew. */
function casesBehind(
	cases: readonly CaseFacts[],
	row: { law: string; reason: string; quarter: string }
) {
	return cases.filter(({ bridges }) =>
		bridges.some(
			(one) =>
				one.entitledLaw === row.law &&
				(bridgeReasons.find((word) => word === one.reason) ?? 'other') === row.reason &&
				perQuarter(one.since, one.until ?? today).some(({ quarter }) => quarter === row.quarter)
		)
	).length;
}

describe('the bill', () => {
	test('Q20 days fall in the quarter they are in, the first and the last counted', () => {
		expect(perQuarter('2026-09-29', '2026-10-02')).toEqual([
			{ quarter: '2026-3', days: 2 },
			{ quarter: '2026-4', days: 2 }
		]);
		expect(perQuarter('2026-12-31', '2027-01-01')).toEqual([
			{ quarter: '2026-4', days: 1 },
			{ quarter: '2027-1', days: 1 }
		]);
		expect(perQuarter('2026-11-26', today)).toEqual([]);
	});

	test('Q21 ten cases are told with days and euros, nine are not', () => {
		const one = {
			entitledLaw: 'wlz',
			since: '2026-11-16',
			until: null,
			costPerDay: 15_050
		} as const;
		const cases = (count: number) =>
			Array.from({ length: count }, (_, n) =>
				aRegionCase(n, { bridges: [aBridge({ ...one, reason: 'noFit' })] })
			);
		expect(billOf(cases(10), today, true).bridging).toEqual([
			{ law: 'wlz', reason: 'noFit', quarter: '2026-4', cases: 10, days: 100, euros: 15_050 }
		]);
		expect(billOf(cases(9), today, true).bridging).toEqual([
			{ law: 'wlz', reason: 'noFit', quarter: '2026-4', cases: null, days: null, euros: null }
		]);
		expect(billOf(cases(10), today, false).bridging[0]).not.toHaveProperty('euros');
	});

	test('Q22 no figure is over fewer than ten cases, nor follows from those that are told', () => {
		fc.assert(
			fc.property(region, (cases) => {
				const bill = billOf(cases, today, true);
				for (const row of bill.bridging) {
					const behind = casesBehind(cases, row);
					expect(row.cases).toBe(behind >= FEWEST ? behind : null);
					expect(row.days === null).toBe(row.cases === null);
					if (row.cases === null) expect(row.euros).toBeNull();
				}
				for (const total of bill.bridgingTotals) {
					if (total.cases === null) continue;
					expect(total.cases).toBeGreaterThanOrEqual(FEWEST);
					const untold = bill.bridging.filter(
						(row) => row.quarter === total.quarter && row.cases === null
					);
					if (untold.length === 0) continue;
					const left = cases.filter((facts) =>
						untold.some((row) => casesBehind([facts], row) > 0)
					).length;
					expect(untold.length).toBeGreaterThan(1);
					expect(left).toBeGreaterThanOrEqual(FEWEST);
				}
				for (const row of bill.waiting) {
					if (row.unheld === null || row.cases === null) continue;
					expect(row.unheld).toBeGreaterThanOrEqual(FEWEST);
					const held = row.cases - row.unheld;
					expect(held === 0 || held >= FEWEST).toBe(true);
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('Q23 a refusal stays counted when the task went to another agency', () => {
		const declined = { day: today, kind: 'taskDeclined', reasonKind: 'noFunding' } as const;
		const cases = Array.from({ length: 12 }, (_, n) =>
			aRegionCase(n, { tasks: [aTask({ state: 'proposed', history: [declined] })] })
		);
		const { declined: counted, gaps } = billOf(cases, today, true);
		expect(counted.find(({ reasonKind }) => reasonKind === 'noFunding')).toEqual({
			reasonKind: 'noFunding',
			cases: 12,
			tasks: 12
		});
		expect(gaps).toEqual({ cases: 12, tasks: 12 });
	});
});
