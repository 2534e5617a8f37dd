import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, type Day } from '#shared/time.ts';
import {
	timelineOf,
	type TimedCase,
	type TimedRow
} from '../../src/routes/(app)/overzicht/timeline.ts';

const today = '2026-03-02';
const day = (from: number, to: number) =>
	fc.integer({ min: from, max: to }).map((past) => addDays(today, past));

const wait: fc.Arbitrary<TimedCase['waits'][number]> = fc.record({
	id: fc.uuid(),
	waitKind: fc.constant('wlzPlace' as const),
	since: day(-900, 0),
	expected: fc.option(day(-30, 400), { nil: null }),
	interim: fc.option(fc.constant({}), { nil: null })
});

const release = fc
	.option(fc.tuple(day(-60, 700), fc.nat(60)), { nil: null })
	.map((span) =>
		span === null
			? { earliestRelease: null, latestRelease: null }
			: { earliestRelease: span[0], latestRelease: addDays(span[0], span[1]) }
	);

const cases: fc.Arbitrary<TimedCase[]> = fc.array(
	fc
		.record({ waits: fc.array(wait, { maxLength: 3 }), release, number: fc.nat(9999) })
		.map(({ waits, release: span, number }) => ({
			id: String(number),
			number: String(number),
			initials: 'A.B.',
			waits,
			...span
		})),
	{ maxLength: 12 }
);

/** A case of which only what is given is known. */
function aCase(over: Partial<TimedCase>): TimedCase {
	const none = { waits: [], earliestRelease: null, latestRelease: null };
	return { id: '1', number: '1', initials: 'A.B.', ...none, ...over };
}

function aWait(since: Day, expected: Day | null): TimedCase['waits'][number] {
	return { id: since, waitKind: 'wlzPlace', since, expected, interim: null };
}

function bars(rows: readonly TimedRow[]) {
	return rows.flatMap((row) => [...row.waits, ...(row.release ? [row.release] : [])]);
}

describe('the timeline', () => {
	test('Q26 every bar lies on the axis, and there is one for every wait and release', () => {
		fc.assert(
			fc.property(cases, (given) => {
				const timeline = timelineOf(given, today);
				for (const { from, width } of bars(timeline.rows)) {
					expect(from).toBeGreaterThanOrEqual(0);
					expect(width).toBeGreaterThan(0);
					expect(from + width).toBeLessThanOrEqual(100 + 1e-9);
				}
				const timed = given.filter((row) => row.waits.length > 0 || row.earliestRelease !== null);
				expect(timeline.rows.map((row) => row.id)).toEqual(timed.map((row) => row.id));
				for (const [index, row] of timed.entries()) {
					expect(timeline.rows[index]?.waits).toHaveLength(row.waits.length);
					expect(timeline.rows[index]?.release === null).toBe(row.earliestRelease === null);
				}
				for (const at of [timeline.today, ...timeline.ticks.map((tick) => tick.at)]) {
					expect(at).toBeGreaterThanOrEqual(0);
					expect(at).toBeLessThanOrEqual(100);
				}
			})
		);
	});

	test('Q26 what begins earlier lies further to the left, on the same scale for all', () => {
		fc.assert(
			fc.property(cases, (given) => {
				const { rows, today: now } = timelineOf(given, today);
				const since = new Map(
					given.flatMap(({ waits }) => waits.map((row) => [row.id, row.since]))
				);
				const places = rows
					.flatMap(({ waits }) => waits)
					.filter(({ cut }) => !cut)
					.map(({ id, from }) => ({ from, days: daysBetween(today, since.get(id) ?? today) }))
					.filter(({ days }) => days < 0);
				const scales = places.map(({ from, days }) => (from - now) / days);
				for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? 0, 6);
			})
		);
	});

	test('Q27 a wait without a day is drawn to today and says that it is open', () => {
		const { rows, today: now } = timelineOf(
			[aCase({ waits: [aWait('2026-02-01', null), aWait('2026-02-01', '2026-03-20')] })],
			today
		);
		const [open, closed] = rows[0]?.waits ?? [];
		expect(open).toMatchObject({ open: true, held: false, cut: false });
		expect((open?.from ?? 0) + (open?.width ?? 0)).toBeCloseTo(now, 6);
		expect(closed?.open).toBe(false);
		expect((closed?.from ?? 0) + (closed?.width ?? 0)).toBeGreaterThan(now);
	});

	test('Q27 what began before the axis does is cut off at its start, and says so', () => {
		const { rows } = timelineOf(
			[aCase({ waits: [aWait('2023-01-01', null), aWait('2026-01-01', null)] })],
			today
		);
		expect(rows[0]?.waits.map(({ from, cut }) => [from === 0, cut])).toEqual([
			[true, true],
			[false, false]
		]);
	});

	test('Q38 one day far away makes the axis no longer than that', () => {
		const near = aCase({ earliestRelease: '2026-05-10' });
		const far = aCase({ earliestRelease: '1900-01-01', latestRelease: '2199-12-31' });
		const { ticks, rows } = timelineOf(
			[near, far, aCase({ earliestRelease: '2199-12-31' })],
			today
		);
		expect(ticks.length).toBeLessThan(30);
		for (const { from, width } of bars(rows)) {
			expect(from).toBeGreaterThanOrEqual(0);
			expect(from + width).toBeLessThanOrEqual(100.001);
		}
	});

	test('Q27 months are named on a short axis, every third month on a long one', () => {
		const ticks = (earliestRelease: Day) =>
			timelineOf([aCase({ earliestRelease })], today).ticks.map((tick) => tick.day);
		expect(ticks('2026-05-10')).toEqual(['2026-04-01', '2026-05-01']);
		expect(ticks('2027-02-10')).toEqual(['2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01']);
	});
});
