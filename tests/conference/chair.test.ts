import { describe, expect, test } from 'vitest';
import { earlierTasks, outcomesOf } from '$lib/conference/outcomes.ts';
import { inRoom, rollOf, successorsOf } from '$lib/conference/chair/roll.ts';
import {
	expectedStarts,
	minutesLate,
	minutesOf,
	minutesTaken,
	timingIn,
	timingOf
} from '$lib/conference/timing.ts';
import { runs } from '$lib/conference/live.ts';
import { chairing } from '#text/chairing.ts';
import { board, involved, task } from '../case/example.ts';
import { conference, item, person } from './example.ts';

const minute = 60_000;
const at = (clock: string) => Date.parse(`2026-11-26T${clock}:00.000Z`);
const iso = (clock: string) => new Date(at(clock)).toISOString();

describe('the timer of an item', () => {
	const timing = (minutes: number) => timingOf(iso('12:30'), 20, at('12:30') + minutes * minute);

	test('U162 it is quiet, warns from 80 %, and then tells how much it is over', () => {
		expect([0, 15.9, 16, 19.9, 20, 22].map((minutes) => timing(minutes).level)).toEqual([
			'ok',
			'ok',
			'warn',
			'warn',
			'over',
			'over'
		]);
		expect(chairing.bar.over(22 * minute + 10_000, 20 * minute)).toBe('+02:10 over');
		expect(chairing.bar.spent(12 * minute + 40_000)).toBe('12:40');
	});

	test('U162 a browser whose clock is behind counts no time that was not', () => {
		expect(timing(-1).spent).toBe(0);
	});

	test('U162 C93 it stands still in a pause, and goes on where it stood', () => {
		const open = item({ state: 'open', minutes: 20, openedAt: iso('12:30') });
		const spent = (fields: Partial<typeof open>, now: string, pausedAt?: string) =>
			timingIn(
				{ items: [{ ...open, ...fields }], ...(pausedAt ? { pausedAt: iso(pausedAt) } : {}) },
				at(now)
			)?.spent;
		expect(spent({}, '12:40')).toBe(10 * minute);
		expect(spent({}, '12:55', '12:40')).toBe(10 * minute);
		expect(spent({ paused: 15 * minute }, '12:57')).toBe(12 * minute);
		expect(spent({ paused: 15 * minute }, '13:30', '13:00')).toBe(15 * minute);
		const done = { openedAt: iso('12:30'), closedAt: iso('13:00'), paused: 15 * minute };
		expect(minutesTaken(item(done))).toBe(15);
		expect(timingIn({ items: [item({ state: 'planned' })] }, at('12:40'))).toBeNull();
	});

	test('U162 minutes that were added count as planned', () => {
		expect(minutesOf(item({ minutes: 20, added: 5 }))).toBe(25);
	});
});

describe('the time of the conference', () => {
	const items = [
		item({ id: 'a', state: 'done', minutes: 10, openedAt: iso('12:30'), closedAt: iso('12:48') }),
		item({ id: 'b', state: 'open', minutes: 20, openedAt: iso('12:50') }),
		item({ id: 'c', minutes: 15 }),
		item({ id: 'd', minutes: 10, added: 5 })
	];

	test('U162 what is to come begins when the open item has had its minutes, one after another', () => {
		const starts = expectedStarts({ items }, at('13:00'));
		expect([starts.get('c'), starts.get('d')]).toEqual([at('13:10'), at('13:25')]);
		expect(expectedStarts({ items }, at('13:20')).get('c')).toBe(at('13:20'));
		expect(starts.has('a')).toBe(false);
	});

	test('U162 it is late by what is still planned after its end, and never early', () => {
		expect(minutesLate({ items, endsAt: iso('14:00') }, at('13:00'))).toBe(0);
		expect(minutesLate({ items, endsAt: iso('13:30') }, at('13:00'))).toBe(10);
		expect(minutesLate({ items, endsAt: iso('13:30') }, at('13:20'))).toBe(20);
	});

	test('U162 an item that is over tells what it took', () => {
		expect(items.map(minutesTaken)).toEqual([18, null, null, null]);
	});
});

describe('the roll', () => {
	const people = [person('Vos', 'PROC'), person('Prins', 'OM'), person('Jansen', 'GGD')];
	const file = board({
		involvements: [involved('ZVH', 'PROC', ['Vos']), involved('OM', 'OM', ['Prins'])]
	});
	const now = conference({
		people,
		attendance: [
			{
				attendeeId: 'Prins',
				name: 'Prins',
				attendance: 'room',
				from: iso('12:30'),
				to: iso('12:40')
			},
			{ attendeeId: 'Prins', name: 'Prins', attendance: 'phone', from: iso('12:40') },
			{ attendeeId: 'g', name: 'B. Gast', attendance: 'room', from: iso('12:40') }
		],
		guests: [
			{ guestId: 'g', name: 'B. Gast', organisation: 'Buurt', secrecySignedOn: '2026-11-20' }
		],
		hands: [{ attendeeId: 'Prins', name: 'Prins', handKind: 'reply' }]
	});

	test('U167 at an open item its partners are called, then the guests; between items everybody', () => {
		expect(rollOf(now, file, 'Vos').map(({ name }) => name)).toEqual(['Prins', 'Vos', 'B. Gast']);
		expect(rollOf(now, null, 'Vos').map(({ name }) => name)).toEqual([
			'Prins',
			'Jansen',
			'Vos',
			'B. Gast'
		]);
	});

	test('U167 the mark that holds now counts, and who is not marked has none', () => {
		const roll = rollOf(now, file, 'Vos');
		expect(roll.map(({ mark }) => mark)).toEqual(['phone', null, 'room']);
		expect(inRoom(roll)).toBe(1);
		expect(roll.map(({ guest }) => guest)).toEqual([false, false, true]);
	});

	test('U168 a hand has its place in the order of the server', () => {
		expect(rollOf(now, file, 'Vos')[0]?.hand).toEqual({ kind: 'reply', place: 1 });
	});

	test('U195 who is ready with the step is told by name', () => {
		const ready = { ready: 1, of: 2, own: false, members: ['Prins'] };
		const roll = rollOf({ ...now, ready }, file, 'Vos');
		expect(roll.map((one) => one.ready)).toEqual([true, false, false]);
		expect(rollOf(now, file, 'Vos').some((one) => one.ready)).toBe(false);
	});

	test('U171 the conference is handed to a partner with that function, and never to who runs it', () => {
		const [zvh] = board({
			involvements: [involved('ZVH', 'PROC', ['Vos', 'Smit', 'Bos'])]
		}).involvements;
		const members = (zvh?.members ?? []).map((row, index) => ({
			...row,
			functions: [['chair'], ['secretary'], []][index] ?? []
		}));
		const involvements = zvh ? [{ ...zvh, members }] : [];
		const names = successorsOf({ ...now, actingChairId: 'Vos' }, { involvements });
		expect(names.map(({ name }) => name)).toEqual(['Smit']);
		expect(successorsOf({ ...now, actingChairId: 'Prins' }, null).map(({ name }) => name)).toEqual([
			'Vos'
		]);
	});
});

describe('what came of an item', () => {
	const tasks = [
		task({ id: 'old' }),
		task({ id: 'over', state: 'confirmed' }),
		task({ id: 'taken', state: 'accepted' }),
		task({ id: 'waits', state: 'proposed' }),
		task({ id: 'no', state: 'declined' }),
		task({ id: 'gone', state: 'withdrawn' })
	];
	const decisions = [
		{ id: 'd1', number: 1, text: 'Eerder', day: '2026-11-01' },
		{ id: 'd2', number: 2, text: 'Nu', day: '2026-11-26', conferenceId: 'c' }
	];
	const now = { id: 'c', proposed: ['taken', 'waits', 'no', 'gone'] };

	test('U169 it is what was decided and proposed in it, what no agency took on apart', () => {
		const came = outcomesOf({ tasks, decisions }, now);
		expect(came.decisions.map(({ id }) => id)).toEqual(['d2']);
		expect(came.open.map(({ id }) => id)).toEqual(['waits', 'no']);
		expect(came.taken.map(({ id }) => id)).toEqual(['taken']);
	});

	test('U169 earlier actions are those of before that ask for something', () => {
		expect(earlierTasks({ tasks }, now).map(({ id }) => id)).toEqual(['old']);
	});
});

test('U161 who waits like anyone else does not run the conference', () => {
	const open = { itemId: 'a', waiting: true, expectedBackAt: null } as const;
	const can = ['pauseConference'];
	expect(runs(conference({ can }))).toBe(true);
	expect(runs(conference({ can, current: open }))).toBe(false);
	expect(runs(conference({ can: ['raiseHand'] }))).toBe(false);
});
