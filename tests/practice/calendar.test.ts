import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, isDay } from '#shared/time.ts';
import { birthdayNextMonth, bornBefore, dated, dayAt, momentOf } from '#practice/calendar.ts';

const today = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2024-01-01', count));
const offset = fc.integer({ min: -500, max: 500 });
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

test('O5 past and coming days are working days, and stay past and coming', () => {
	fc.assert(
		fc.property(today, offset, (day, count) => {
			const at = dayAt(day, count);
			if (count === 0) return at === day;
			return !isWeekend(at) && Math.sign(daysBetween(day, at)) === Math.sign(count);
		})
	);
});

test('O5 what came first stays first', () => {
	fc.assert(fc.property(today, offset, (day, count) => dayAt(day, count) <= dayAt(day, count + 1)));
});

test('O5 a moment of a day falls on that day in Amsterdam, in summer and in winter', () => {
	fc.assert(fc.property(today, (day) => dayOf(momentOf(day, 400)) === day));
	expect(dayOf(momentOf('2026-07-01', 0))).toBe('2026-07-01');
});

test('O13 dates in a text move with today and are said in words', () => {
	expect(dated('op {+9w}, sinds {-2} en {-420m}', '2026-11-25')).toBe(
		'op vrijdag 4 december, sinds 23 november en oktober 2025'
	);
	expect(dated('op {+9}', '2026-12-28')).toBe('op 6 januari 2027');
	expect(dated('op {birthday}', '2026-11-25')).toBe('op 14 december');
});

test('O16 who becomes eighteen next month does so in the month after this one', () => {
	fc.assert(
		fc.property(today, (day) => {
			const birthday = birthdayNextMonth(day);
			const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
			const born = bornBefore(day, 18);
			return (
				months(birthday) - months(day) === 1 &&
				isDay(born) &&
				born.slice(4) === birthday.slice(4) &&
				Number(birthday.slice(0, 4)) - Number(born.slice(0, 4)) === 18
			);
		})
	);
});
