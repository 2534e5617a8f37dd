import { expect, test } from 'vitest';
import { presentAt, speakersOf } from '$lib/conference/seats.ts';
import { standOf } from '$lib/conference/member/hand.ts';
import { backAt, quietOf } from '$lib/conference/member/waiting.ts';
import { itemOf as item, meetingOf as meeting, person } from './meeting.ts';

const here = (attendeeId: string, attendance: 'room' | 'absent') => ({
	attendeeId,
	name: attendeeId,
	attendance,
	from: '2026-11-26T12:30:00.000Z'
});

test('U176 a hand is up with its place in the order of the server, or has the floor, or is down', () => {
	const hands = [
		{ attendeeId: 'other', name: 'S. Bouali', handKind: 'reply' as const },
		{ attendeeId: 'me', name: 'N. Aydin', handKind: 'speak' as const }
	];
	const attendance = [here('me', 'room')];
	expect(standOf(meeting({ hands, attendance }), 'me')).toEqual({ what: 'up', place: 2 });
	expect(standOf(meeting({ floor: 'me', attendance }), 'me')).toEqual({ what: 'floor' });
	expect(standOf(meeting({ attendance }), 'me')).toEqual({ what: 'down' });
});

test('U176 who is not marked present, or left, has no hand to raise', () => {
	expect(standOf(meeting(), 'me')).toEqual({ what: 'absent' });
	expect(standOf(meeting({ attendance: [here('me', 'absent')] }), 'me')).toEqual({
		what: 'absent'
	});
	const left = { ...here('me', 'room'), to: '2026-11-26T12:40:00.000Z' };
	expect(standOf(meeting({ attendance: [left] }), 'me')).toEqual({ what: 'absent' });
});

test('U182 the speaker stands first, then the hands with their places', () => {
	const hands = [{ attendeeId: 'me', name: 'N. Aydin', handKind: 'speak' as const }];
	const speakers = speakersOf(meeting({ floor: 'other', hands }), 'me');
	expect(speakers.map(({ name, place, own }) => [name, place, own])).toEqual([
		['S. Bouali', 0, false],
		['N. Aydin', 1, true]
	]);
});

test('U182 those present stand with who runs it first, then by agency; who left does not', () => {
	const people = [
		{ ...person('gem', 'S. Bouali'), class: 'GEM' as const },
		{ ...person('pol', 'J. Verhagen'), class: 'POL' as const },
		{ ...person('chair', 'E. Dekker'), class: 'PROC' as const }
	];
	const left = { ...here('gone', 'room'), to: '2026-11-26T12:40:00.000Z' };
	const attendance = ['guest', 'gem', 'pol', 'chair'].map((id) => here(id, 'room'));
	const there = presentAt(meeting({ people, attendance: [left, ...attendance] }), 'pol');
	expect(there.map(({ attendeeId }) => attendeeId)).toEqual(['chair', 'pol', 'gem', 'guest']);
	expect(there.filter(({ chairs }) => chairs)).toHaveLength(1);
	expect(there.find(({ own }) => own)?.name).toBe('J. Verhagen');
	expect(there.at(-1)?.look.label).toBe('GAST');
});

test('U179 who waits is told when it is back, in how many minutes and at which item', () => {
	const items = [item('1', 'done'), item('2', 'open', false), item('3', 'planned', false)];
	const waiting = {
		itemId: '2',
		waiting: true as const,
		expectedBackAt: '2026-11-26T13:25:00.000Z'
	};
	const view = meeting({ items: [...items, item('4', 'planned')], current: waiting });
	const now = Date.parse('2026-11-26T13:13:20.000Z');
	expect(backAt(view, now)).toEqual({ at: waiting.expectedBackAt, minutes: 12, place: 4 });
	expect(backAt(view, Date.parse('2026-11-26T13:31:00.000Z'))?.minutes).toBe(0);
});

test('U179 without an own item to come there is no time to be back', () => {
	const current = { itemId: '2', waiting: true as const, expectedBackAt: null };
	expect(backAt(meeting({ current }), 0)).toBeNull();
	expect(backAt(meeting(), 0)).toBeNull();
});

test('U180 a quiet screen tells a pause, the beginning, between two items and the end apart', () => {
	expect(quietOf(meeting({ state: 'paused' }))).toBe('paused');
	expect(quietOf(meeting({ items: [item('1', 'planned')] }))).toBe('begin');
	expect(quietOf(meeting())).toBe('between');
	expect(quietOf(meeting({ items: [item('1', 'done'), item('2', 'deferred')] }))).toBe('over');
});
