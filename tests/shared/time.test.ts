import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, endOfWeek, isDay, toIso, type Day } from '#shared/time.ts';

const DAY_MS = 86_400_000;
/** Days from 1950 to 2150. */
const day = fc
	.integer({ min: -7305, max: 65_744 })
	.map((count) => new Date(count * DAY_MS).toISOString().slice(0, 10));

test('N30 an instant falls on the day it is in Amsterdam, summer and winter', () => {
	expect(dayOf(Date.UTC(2026, 0, 1, 22, 59, 59))).toBe('2026-01-01');
	expect(dayOf(Date.UTC(2026, 0, 1, 23))).toBe('2026-01-02');
	expect(dayOf(Date.UTC(2026, 6, 1, 21, 59, 59))).toBe('2026-07-01');
	expect(dayOf(Date.UTC(2026, 6, 1, 22))).toBe('2026-07-02');
	expect(dayOf(Date.UTC(2025, 11, 31, 23))).toBe('2026-01-01');
	expect(dayOf(Date.UTC(2024, 1, 28, 23))).toBe('2024-02-29');
});

test('N30 the nights in which the clock changes have one midnight like any other', () => {
	expect(dayOf(Date.UTC(2026, 2, 28, 23))).toBe('2026-03-29');
	expect(dayOf(Date.UTC(2026, 2, 29, 21, 59))).toBe('2026-03-29');
	expect(dayOf(Date.UTC(2026, 2, 29, 22))).toBe('2026-03-30');
	expect(dayOf(Date.UTC(2026, 9, 24, 22))).toBe('2026-10-25');
	expect(dayOf(Date.UTC(2026, 9, 25, 22, 59))).toBe('2026-10-25');
	expect(dayOf(Date.UTC(2026, 9, 25, 23))).toBe('2026-10-26');
});

test('N31 a day is one that exists, written in full, from 1900 to 2199', () => {
	const days = ['2026-02-28', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'];
	expect(days.filter((text) => !isDay(text))).toEqual([]);
	const none = [
		'',
		'2026-02-29',
		'1900-02-29',
		'2026-04-31',
		'2026-13-01',
		'2026-00-10',
		'2026-01-00',
		'2026-1-1',
		'26-01-01',
		'1899-12-31',
		'2200-01-01',
		' 2026-01-01',
		'2026-01-01\n',
		'2026-01-01T00:00:00Z',
		'01-01-2026',
		'٢٠٢٦-٠١-٠١'
	];
	expect(none.filter(isDay)).toEqual([]);
});

test('N32 counting days goes over months, years and changes of the clock', () => {
	expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
	expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
	expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
	expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
	expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
	expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
	expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
	expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
});

test('N32 so many days further is so many days away, and days compare as text', () => {
	fc.assert(
		fc.property(day, fc.integer({ min: -10_000, max: 10_000 }), (from, count) => {
			const to = addDays(from, count);
			expect(isDay(to)).toBe(true);
			expect(daysBetween(from, to)).toBe(count);
			expect(Math.sign(count)).toBe(from < to ? 1 : from === to ? 0 : -1);
		})
	);
});

test('N33 a week ends on its Sunday, that day included', () => {
	const ends = (text: Day) => endOfWeek(text);
	expect(ends('2026-03-02')).toBe('2026-03-08');
	expect(ends('2026-03-07')).toBe('2026-03-08');
	expect(ends('2026-03-08')).toBe('2026-03-08');
	expect(ends('2026-12-30')).toBe('2027-01-03');
	fc.assert(
		fc.property(day, (from) => {
			const end = endOfWeek(from);
			expect(new Date(end).getUTCDay()).toBe(0);
			expect(daysBetween(from, end)).toBeGreaterThanOrEqual(0);
			expect(daysBetween(from, end)).toBeLessThan(7);
		})
	);
});

test('N34 an instant goes over the wire in UTC, and comes back the same', () => {
	expect(toIso(Date.UTC(2026, 2, 29, 1, 2, 3, 4))).toBe('2026-03-29T01:02:03.004Z');
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
			expect(Date.parse(toIso(at))).toBe(at);
		})
	);
});
