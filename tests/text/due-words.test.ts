import { describe, expect, test } from 'vitest';
import { chairing } from '#text/chairing.ts';
import { readDue } from '#text/due-words.ts';

/** A Tuesday. */
const today = '2026-11-24';
const dueOf = (typed: string, day = today) => {
	const read = readDue(typed, day);
	return 'due' in read ? read.due : read.problem;
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('by when, as people type it', () => {
	test.each([
		['vr', '2026-11-27'],
		['Vrijdag', '2026-11-27'],
		['di', '2026-12-01'],
		['ma.', '2026-11-30'],
		['vr 4 dec', '2026-12-04'],
		['op vr. 4 dec.', '2026-12-04'],
		['4 december', '2026-12-04'],
		['04-12', '2026-12-04'],
		['4/12/2026', '2026-12-04'],
		['2026-12-04', '2026-12-04'],
		['24 nov', '2026-11-24'],
		['5 jan', '2027-01-05'],
		['1 mrt 2027', '2027-03-01'],
		['vandaag', '2026-11-24'],
		['overmorgen', '2026-11-26'],
		['over 2 w', '2026-12-08'],
		['2 weken', '2026-12-08'],
		['over een week', '2026-12-01'],
		['over één week', '2026-12-01'],
		['over 10 dagen', '2026-12-04'],
		['3d', '2026-11-27'],
		['volgende week', '2026-12-01'],
		['volgende week vrijdag', '2026-12-04'],
		['volgende week ma', '2026-11-30'],
		['komende vrijdag', '2026-11-27'],
		['a.s. vrijdag', '2026-11-27'],
		['binnen 2 weken', '2026-12-08'],
		['over drie maanden', '2027-02-24']
	])('U160 %s is %s', (typed, day) => {
		expect(dueOf(typed)).toEqual({ on: day });
	});

	test.each([
		['2 weken voor vrijlating', { beforeRelease: 14 }],
		['2 w voor de vrijlating', { beforeRelease: 14 }],
		['week voor vrijl.', { beforeRelease: 7 }],
		['3 dagen na vrijlating', { afterRelease: 3 }],
		['op de dag van vrijlating', { beforeRelease: 0 }],
		['bij vrijlating', { beforeRelease: 0 }],
		['volgend overleg', { nextConference: true }],
		['bij het volgende overleg', { nextConference: true }],
		['v.o.', { nextConference: true }]
	])('U160 %s is a rule that moves along', (typed, due) => {
		expect(dueOf(typed)).toEqual(due);
	});

	test.each([
		'',
		'straks',
		'd',
		'31 feb',
		'13-13',
		'vr ooit',
		'volgende week ooit',
		'900 weken',
		'over 13 maanden'
	])('U160 "%s" says no day', (typed) => {
		expect(dueOf(typed)).toBe('unknown');
	});

	test('U160 a month without that date gives its last day', () => {
		expect(dueOf('over 1 maand', '2027-01-31')).toEqual({ on: '2027-02-28' });
		expect(dueOf('over 3 m', '2026-11-30')).toEqual({ on: '2027-02-28' });
		expect(dueOf('over 1 maand', '2026-12-31')).toEqual({ on: '2027-01-31' });
	});

	test('U160 a weekday that is not that of the date is told, with the day that it is', () => {
		expect(readDue('vr 3 dec', today)).toEqual({ problem: 'weekday', day: '2026-12-03' });
		const said = chairing.action.understood(readDue('vr 3 dec', today), today, { release: true });
		expect(plain(said)).toBe('3 december is een donderdag. Verbeter de dag of de datum.');
	});
});

describe('what was understood', () => {
	const said = (typed: string, release = true) =>
		plain(chairing.action.understood(readDue(typed, today), today, { release }));

	test('U160 a day is said in full, a rule with what becomes of it', () => {
		expect(said('vr')).toBe('vrijdag 27 november');
		expect(said('5 jan')).toBe('dinsdag 5 januari 2027');
		expect(said('2 w voor vrijlating')).toBe(
			'2 weken voor vrijlating. De dag schuift mee als de vrijlating verandert.'
		);
		expect(said('2 w voor vrijlating', false)).toContain('Er is nog geen vrijlating bekend.');
		expect(said('volgend overleg')).toBe('bij het volgend overleg');
	});

	test('U160 what is no day says what can be typed', () => {
		expect(said('straks')).toMatch(/^Dit is geen dag\. Typ bijvoorbeeld: vr, /);
	});
});
