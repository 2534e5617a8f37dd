import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	holidaysOf,
	isHoliday,
	isWorkingDay,
	releaseRisk,
	workingDayBefore,
	workingDayFrom,
	workingDayUpTo
} from '#shared/calendar.ts';
import { addDays, daysBetween } from '#shared/time.ts';

const day = fc.integer({ min: 0, max: 73_000 }).map((count) => addDays('2000-01-01', count));

/** Easter Sundays as they are published, early, late and in between. */
const easters = [
	'1954-04-18',
	'1981-04-19',
	'2000-04-23',
	'2008-03-23',
	'2011-04-24',
	'2024-03-31',
	'2026-04-05',
	'2038-04-25',
	'2049-04-18',
	'2076-04-19',
	'2100-03-28'
];

test('R1 the holidays are those of the Algemene termijnenwet, Good Friday and 5 May among them', () => {
	expect(holidaysOf(2026)).toEqual([
		'2026-01-01',
		'2026-04-03',
		'2026-04-06',
		'2026-04-27',
		'2026-05-05',
		'2026-05-14',
		'2026-05-25',
		'2026-12-25',
		'2026-12-26'
	]);
	expect(holidaysOf(2008)).toContain('2008-05-01');
});

test('R1 what moves with Easter moves with it in every year', () => {
	for (const easter of easters) {
		const holidays = holidaysOf(Number(easter.slice(0, 4)));
		for (const after of [-2, 1, 39, 50]) expect(holidays).toContain(addDays(easter, after));
	}
});

test('R1 a day is a holiday exactly when it is among those of its year', () => {
	fc.assert(
		fc.property(day, (given) => {
			const listed = holidaysOf(Number(given.slice(0, 4))).includes(given);
			expect(isHoliday(given)).toBe(listed);
		}),
		{ numRuns: 3000 }
	);
});

test('R1 the King`s birthday is kept on the Saturday when it is a Sunday', () => {
	expect([isHoliday('2025-04-26'), isHoliday('2025-04-27')]).toEqual([true, false]);
	expect([isHoliday('2026-04-26'), isHoliday('2026-04-27')]).toEqual([false, true]);
});

test('R2 the working day before is a working day with none between, over weekends and years', () => {
	expect(workingDayBefore('2026-04-07')).toBe('2026-04-02');
	expect(workingDayBefore('2026-12-28')).toBe('2026-12-24');
	expect(workingDayBefore('2027-01-01')).toBe('2026-12-31');
	expect(workingDayFrom('2026-12-25')).toBe('2026-12-28');
	expect(workingDayFrom('2026-12-28')).toBe('2026-12-28');
	fc.assert(
		fc.property(day, (given) => {
			const before = workingDayBefore(given);
			expect(isWorkingDay(before)).toBe(true);
			const between = Array.from({ length: daysBetween(before, given) - 1 }, (_, index) =>
				addDays(before, index + 1)
			);
			expect(between.filter(isWorkingDay)).toEqual([]);
			expect(workingDayUpTo(given)).toBe(isWorkingDay(given) ? given : before);
			const from = workingDayFrom(given);
			expect(isWorkingDay(from)).toBe(true);
			expect(from === given || workingDayBefore(from) < given).toBe(true);
		})
	);
});

test('R3 a release on a Friday, in a weekend, on a holiday or the day before is risky (P2)', () => {
	expect(releaseRisk('2026-03-05')).toBeNull();
	expect(releaseRisk('2026-03-06')).toBe('friday');
	expect(releaseRisk('2026-03-07')).toBe('weekend');
	expect(releaseRisk('2026-03-08')).toBe('weekend');
	expect(releaseRisk('2026-04-27')).toBe('holiday');
	expect(releaseRisk('2026-05-04')).toBe('beforeHoliday');
	expect(releaseRisk('2026-04-02')).toBe('beforeHoliday');
});
