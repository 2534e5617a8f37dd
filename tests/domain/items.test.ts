import { describe, expect, test } from 'vitest';
import { parseCommand } from '#shared/commands.ts';
import { caseOne, conferenceId } from '../kit/conference.ts';
import { aMeeting, anOpenItem, itemOne, itemTwo } from '../kit/meeting.ts';
import { NOW, TODAY, idOf, memberId } from '../kit/world.ts';

const minute = 60_000;

describe('opening an item', () => {
	test('C38 one is open at a time', () => {
		const meeting = aMeeting();
		meeting.perform('chair', 'openItem', { itemId: itemOne });
		expect(meeting.conference.conference.openItemId).toBe(itemOne);
		expect(meeting.give('secretary', 'openItem', { itemId: itemTwo })).toBe('itemOpen');
		expect(meeting.give('secretary', 'openItem', { itemId: itemOne })).toBe('itemOpen');
	});

	test('C38 of two who press at once the second saw something else', () => {
		const meeting = aMeeting();
		const press = (itemId: string) => ({ itemId, seen: null });
		expect(meeting.give('chair', 'openItem', press(itemOne))).toBe('done');
		expect(meeting.give('secretary', 'openItem', press(itemTwo))).toBe('stale');
		expect(meeting.give('secretary', 'openItem', { itemId: itemTwo, seen: itemOne })).toBe(
			'itemOpen'
		);
	});

	test('C38 it is to come or was deferred here; an unknown one is `notHere`', () => {
		const meeting = anOpenItem();
		meeting.perform('chair', 'closeItem', { outcome: 'deferred', reason: 'OM is te laat' });
		expect(meeting.conference.items[0]).toMatchObject({ reason: 'OM is te laat', closedAt: NOW });
		meeting.pass(minute);
		meeting.perform('chair', 'openItem', { itemId: itemOne });
		expect(meeting.conference.items[0]).toMatchObject({
			state: 'open',
			openedAt: NOW + minute,
			closedAt: null,
			reason: null
		});
		meeting.perform('chair', 'closeItem', { outcome: 'done' });
		expect(meeting.give('chair', 'openItem', { itemId: itemOne })).toBe('wrongState');
		expect(meeting.give('chair', 'openItem', { itemId: idOf('no item') })).toBe('notHere');
	});
});

describe('in an item', () => {
	test('C43 it begins at its first step, and at every other readiness begins anew', () => {
		const meeting = anOpenItem('pol', 'gem');
		expect(meeting.conference.conference).toMatchObject({ step: 'tasks', stepAt: NOW });
		meeting.perform('pol', 'setReady', { ready: true });
		expect(meeting.conference.readies).toHaveLength(1);
		meeting.pass(minute);
		meeting.perform('secretary', 'setStep', { step: 'summary' });
		expect(meeting.conference.readies).toEqual([]);
		expect(meeting.conference.conference).toMatchObject({ step: 'summary', stepAt: NOW + minute });
	});

	test('C43 another step than its sender saw is `stale`, the same one `unchanged`', () => {
		const meeting = anOpenItem();
		meeting.perform('chair', 'setStep', { step: 'picture', seen: 'tasks' });
		expect(meeting.give('secretary', 'setStep', { step: 'picture', seen: 'tasks' })).toBe('stale');
		expect(meeting.give('secretary', 'setStep', { step: 'goals', seen: itemTwo })).toBe('stale');
		expect(meeting.give('secretary', 'setStep', { step: 'picture' })).toBe('unchanged');
		expect(meeting.give('secretary', 'setStep', { step: 'goals', seen: itemOne })).toBe('done');
	});

	test('C43 readiness is one`s own, and may be taken back', () => {
		const meeting = anOpenItem('pol', 'gem');
		const ready = (key: 'pol' | 'gem', is: boolean) =>
			meeting.perform(key, 'setReady', { ready: is });
		ready('pol', true);
		ready('pol', true);
		ready('gem', false);
		expect(meeting.view('gem')?.ready).toEqual({ ready: 1, of: 2, own: false });
		ready('gem', true);
		ready('pol', false);
		expect(meeting.view('gem')?.ready).toEqual({ ready: 1, of: 2, own: true });
	});

	test('C92 who is ready is told to who runs it as a partner, and to all others how many', () => {
		const meeting = anOpenItem('pol', 'gem');
		meeting.perform('pol', 'setReady', { ready: true });
		const ready = { ready: 1, of: 2, own: false };
		for (const key of ['chair', 'secretary'] as const)
			expect(meeting.view(key)?.ready, key).toEqual({ ...ready, members: [memberId('pol')] });
		expect(meeting.view('gem')?.ready).toEqual(ready);
		expect(meeting.view('pol')?.ready).toEqual({ ...ready, own: true });
		for (const key of ['deputy', 'ggz'] as const)
			expect(meeting.view(key)?.ready, key).toBeUndefined();
		meeting.perform('chair', 'setStep', { step: 'picture' });
		expect(meeting.view('chair')?.ready?.members).toEqual([]);
	});

	test('C43 who runs the conference is not waited for', () => {
		const meeting = anOpenItem('chair', 'pol', 'gem');
		meeting.perform('pol', 'setReady', { ready: true });
		expect(meeting.view('gem')?.ready).toEqual({ ready: 1, of: 2, own: false });
		meeting.perform('chair', 'setReady', { ready: true });
		expect(meeting.view('chair')?.ready).toMatchObject({ ready: 1, of: 2, own: false });
	});

	test('C44 minutes are added to the open item, and the planned ones stay', () => {
		const meeting = anOpenItem();
		meeting.perform('chair', 'addMinutes', { minutes: 5 });
		meeting.perform('secretary', 'addMinutes', { minutes: 1 });
		expect(meeting.conference.items[0]).toMatchObject({ minutes: 20, added: 6 });
		expect(meeting.conference.items[1]).toMatchObject({ minutes: 20, added: 0 });
	});
});

describe('closing an item', () => {
	test('C45 all that went on in it ends with it', () => {
		const meeting = anOpenItem('pol', 'gem');
		meeting.perform('pol', 'raiseHand');
		meeting.perform('gem', 'setReady', { ready: true });
		meeting.perform('chair', 'giveFloor', {
			attendeeId: meeting.conference.attendances[1]?.attendeeId ?? ''
		});
		meeting.pass(minute);
		meeting.perform('chair', 'closeItem', { outcome: 'done' });
		expect(meeting.conference).toMatchObject({ hands: [], readies: [] });
		expect(meeting.conference.conference).toMatchObject({
			openItemId: null,
			step: null,
			stepAt: null,
			floorId: null
		});
		expect(meeting.conference.items[0]).toMatchObject({ state: 'done', closedAt: NOW + minute });
	});

	test('C45 the day of its next review is also the case`s, and not in the past', () => {
		const meeting = anOpenItem();
		const close = (nextReview: string) =>
			meeting.give('chair', 'closeItem', { outcome: 'done', nextReview });
		expect(close('2026-03-01')).toBe('badInput');
		expect(close('2026-04-09')).toBe('done');
		expect(meeting.conference.items[0]).toMatchObject({ nextReview: '2026-04-09' });
		expect(meeting.cases.get(caseOne)?.cases[0]?.nextReview).toBe('2026-04-09');
	});

	test('C45 deferring takes a reason and no day', () => {
		const close = (over: object) => parseCommand({ kind: 'closeItem', conferenceId, ...over });
		expect(close({ outcome: 'done' }).ok).toBe(true);
		expect(close({ outcome: 'deferred', reason: 'Te weinig tijd' }).ok).toBe(true);
		expect(close({ outcome: 'deferred' })).toMatchObject({ errors: [{ field: 'reason' }] });
		expect(close({ outcome: 'deferred', reason: 'Later', nextReview: TODAY })).toMatchObject({
			errors: [{ field: 'nextReview' }]
		});
	});

	test('C45 who saw another item closes none', () => {
		const meeting = anOpenItem();
		expect(meeting.give('chair', 'closeItem', { outcome: 'done', seen: itemTwo })).toBe('stale');
		expect(meeting.give('chair', 'closeItem', { outcome: 'done', seen: itemOne })).toBe('done');
	});
});
