import { expect, test } from 'vitest';
import { clock, dayAndMonth, daysLate, longDay, shortDay, timeOfDay } from '#text/days.ts';
import { initialsOf } from '#text/names.ts';
import { counted, enumerated } from '#text/plural.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('U6 a day is short in lists and long in sentences', () => {
	expect(plain(shortDay('2026-12-04'))).toBe('vr 4 dec');
	expect(plain(longDay('2026-12-04'))).toBe('vrijdag 4 december');
	expect(plain(dayAndMonth('2026-11-19'))).toBe('19 nov');
});

test('U6 a day in another year says which', () => {
	expect(plain(shortDay('2027-03-01', '2026-12-04'))).toBe('ma 1 mrt 2027');
	expect(plain(longDay('2025-12-31', '2026-01-01'))).toBe('woensdag 31 december 2025');
});

test('U6 a day does not break over two lines', () => {
	expect(shortDay('2026-12-04')).not.toContain(' ');
});

test('U6 times are those of Amsterdam, in summer and in winter', () => {
	expect(clock('2026-11-25T13:03:00.000Z')).toBe('14:03');
	expect(clock('2026-07-01T22:03:00.000Z')).toBe('00:03');
	expect(plain(timeOfDay('2026-11-25T12:30:00.000Z'))).toBe('13.30 uur');
});

test('U6 lateness is counted in days, and what is still to come is not late', () => {
	expect(daysLate('2026-11-20', '2026-11-24')).toBe(4);
	expect(daysLate('2026-11-25', '2026-11-24')).toBe(0);
});

test('U6 one is singular, every other number plural', () => {
	expect(plain(counted(1, 'actie', 'acties'))).toBe('1 actie');
	expect(plain(counted(0, 'actie', 'acties'))).toBe('0 acties');
	expect(plain(counted(3, 'wijziging', 'wijzigingen'))).toBe('3 wijzigingen');
});

test('U6 names in a row are joined as people say them', () => {
	expect(enumerated(['Politie', 'OM', 'Gemeente'])).toBe('Politie, OM en Gemeente');
});

test('U6 initials come from the capitals of a name', () => {
	expect(initialsOf('S. Bouali')).toBe('S.B.');
	expect(initialsOf('N. el Aydin-Visser')).toBe('N.A.V.');
});
