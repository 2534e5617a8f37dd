import { expect, test } from 'vitest';
import { addDays, type Day } from '#shared/time.ts';
import type { BillView } from '#shared/view-lists.ts';
import type { CaseFacts } from '#domain/facts.ts';
import { worldApplication } from '../kit/house.ts';
import { largeCase, putCases } from '../kit/large-region.ts';
import { TODAY } from '../kit/world.ts';

/* The figures of 200 cases against a count that goes day by day and knows no shortcut. */

interface Tally {
	cases: Set<string>;
	priced: Set<string>;
	days: number;
	cents: number;
}

/** `2026-1` of a day in the first quarter of 2026. */
function quarterOf(day: Day): string {
	const month = Number(day.slice(5, 7));
	return `${day.slice(0, 4)}-${month < 4 ? 1 : month < 7 ? 2 : month < 10 ? 3 : 4}`;
}

function daysFrom(since: Day, last: Day): Day[] {
	const days: Day[] = [];
	for (let day = since; day <= last; day = addDays(day, 1)) days.push(day);
	return days;
}

class Tallies {
	readonly of = new Map<string, Tally>();

	add(key: string, caseId: string, cents: number | null): void {
		const none = { cases: new Set<string>(), priced: new Set<string>(), days: 0, cents: 0 };
		const tally = this.of.get(key) ?? none;
		this.of.set(key, tally);
		tally.cases.add(caseId);
		tally.days += 1;
		if (cents === null) return;
		tally.priced.add(caseId);
		tally.cents += cents;
	}
}

/** Every day of every bridge and wait, by row and quarter. */
function counted(cases: readonly CaseFacts[]) {
	const [bridging, waiting] = [new Tallies(), new Tallies()];
	for (const { bridges, waits } of cases) {
		for (const row of bridges)
			for (const day of daysFrom(row.since, row.until ?? TODAY))
				bridging.add(
					`${row.entitledLaw} ${row.reason} ${quarterOf(day)}`,
					row.caseId,
					row.costPerDay
				);
		for (const row of waits)
			for (const day of daysFrom(row.since, row.closedOn ?? TODAY))
				waiting.add(`${row.waitKind} ${quarterOf(day)}`, row.caseId, null);
	}
	return { bridging: bridging.of, waiting: waiting.of };
}

function told(tally: Tally) {
	const enough = tally.cases.size >= 10;
	return {
		cases: enough ? tally.cases.size : null,
		days: enough ? tally.days : null,
		euros: enough && tally.priced.size >= 10 ? tally.cents / 100 : null
	};
}

test('Q29 every figure of 200 cases is what counting them day by day comes to (P9)', async () => {
	const size = { contributions: 1, tasks: 7 };
	const cases = Array.from({ length: 200 }, (_, index) => largeCase(index, size));
	const house = await worldApplication();
	await putCases(house.storage, cases);
	const bill = (await house.application.bill(house.as('gem'))) as BillView;
	const { bridging, waiting } = counted(cases);
	expect(bill.bridging).toHaveLength(bridging.size);
	for (const { law, reason, quarter, ...figures } of bill.bridging) {
		const tally = bridging.get(`${law} ${reason} ${quarter}`);
		expect(figures, `${law} ${reason} ${quarter}`).toEqual(tally && told(tally));
	}
	expect(bill.waiting).toHaveLength(waiting.size);
	for (const { waitKind, quarter, cases: of, days } of bill.waiting) {
		const tally = waiting.get(`${waitKind} ${quarter}`);
		expect(tally && told(tally)).toMatchObject({ cases: of, days });
	}
	const figures = bill.bridging.map(({ cases: of }) => of);
	expect(figures.some((one) => one === null)).toBe(true);
	expect(figures.some((one) => one !== null)).toBe(true);
}, 60_000);

test('Q29 refusals and gaps of 200 cases are those of their tasks, each task once (P11)', async () => {
	const size = { contributions: 1, tasks: 7 };
	const cases = Array.from({ length: 200 }, (_, index) => largeCase(index, size));
	const house = await worldApplication();
	await putCases(house.storage, cases);
	const bill = (await house.application.bill(house.as('gem'))) as BillView;
	for (const row of bill.declined) {
		const refused = cases.map(
			({ tasks }) => tasks.filter(({ reasonKind }) => reasonKind === row.reasonKind).length
		);
		const withAny = refused.filter((count) => count > 0).length;
		const sum = refused.reduce((one, other) => one + other, 0);
		expect([row.cases, row.tasks]).toEqual(withAny < 10 ? [null, null] : [withAny, sum]);
	}
	expect(bill.gaps.cases).toBeGreaterThan(9);
	expect(bill.gaps.tasks).toBe(
		cases.flatMap(({ tasks }) =>
			tasks.filter(({ statutoryTask, state }) => statutoryTask === null && state !== 'confirmed')
		).length
	);
}, 60_000);
