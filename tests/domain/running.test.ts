import { describe, expect, test } from 'vitest';
import { conferenceStates } from '#shared/words.ts';
import { confer, conferenceId, caseOne, conferenceWith } from '../kit/conference.ts';
import { aMeeting, anOpenItem, invited, itemOne, itemThree, mark } from '../kit/meeting.ts';
import { NOW, memberId, memberKeys, wordOf } from '../kit/world.ts';

const minute = 60_000;
const statesOf = ({ conference }: ReturnType<typeof aMeeting>) =>
	conference.items.map(({ state }) => state);

describe('the course of a conference', () => {
	test('C32 it begins from an invitation, is paused and resumed, and its times are kept', () => {
		const meeting = aMeeting('invited');
		meeting.perform('secretary', 'startConference');
		expect(meeting.conference.conference).toMatchObject({ state: 'running', startedAt: NOW });
		meeting.perform('chair', 'pauseConference');
		expect(meeting.conference.conference.state).toBe('paused');
		meeting.perform('chair', 'resumeConference');
		meeting.pass(90 * minute);
		meeting.perform('chair', 'endConference');
		expect(meeting.conference.conference).toMatchObject({
			state: 'minutesDraft',
			startedAt: NOW,
			endedAt: NOW + 90 * minute
		});
	});

	test('C93 what goes by in a pause does not count for the item that is open', () => {
		const meeting = anOpenItem('pol');
		meeting.pass(10 * minute);
		meeting.perform('chair', 'pauseConference');
		const paused = { pausedAt: new Date(NOW + 10 * minute).toISOString() };
		for (const key of ['chair', 'pol', 'ggz'] as const)
			expect(meeting.view(key), key).toMatchObject(paused);
		meeting.pass(15 * minute);
		meeting.perform('chair', 'resumeConference');
		expect(meeting.view('pol')).not.toHaveProperty('pausedAt');
		expect(meeting.view('pol')?.items[0]).toMatchObject({ paused: 15 * minute });
		expect(meeting.view('ggz')?.items[0]).not.toHaveProperty('paused');
		meeting.perform('secretary', 'pauseConference');
		meeting.pass(minute);
		meeting.perform('secretary', 'resumeConference');
		expect(meeting.conference.items[0]?.paused).toBe(16 * minute);
		meeting.perform('chair', 'pauseConference');
		meeting.pass(minute);
		meeting.perform('chair', 'endConference');
		expect(meeting.conference.items[0]).toMatchObject({ state: 'deferred', paused: 17 * minute });
		expect(meeting.conference.conference.pausedAt).toBeNull();
	});

	test('C93 an item that is opened again begins anew, and between items a pause costs none', () => {
		const meeting = anOpenItem('pol');
		meeting.perform('chair', 'pauseConference');
		meeting.pass(minute);
		meeting.perform('chair', 'resumeConference');
		meeting.perform('chair', 'closeItem', { outcome: 'deferred', reason: 'Later' });
		meeting.perform('chair', 'pauseConference');
		meeting.pass(minute);
		meeting.perform('chair', 'resumeConference');
		expect(meeting.conference.items[0]?.paused).toBe(minute);
		meeting.perform('chair', 'openItem', { itemId: itemOne, roomCleared: true });
		expect(meeting.conference.items[0]?.paused).toBe(0);
	});

	test('C32 each turn is taken in its states, and is `wrongState` in any other', () => {
		const taken = (kind: 'startConference' | 'pauseConference' | 'resumeConference') =>
			conferenceStates.filter((state) => {
				const command = { kind, conferenceId } as const;
				const word = wordOf(confer(conferenceWith([caseOne], invited, state), 'chair', command));
				expect(['done', 'wrongState']).toContain(word);
				return word === 'done';
			});
		expect(taken('startConference')).toEqual(['invited']);
		expect(taken('pauseConference')).toEqual(['running']);
		expect(taken('resumeConference')).toEqual(['paused']);
	});

	test('C32 its end defers the open item, cancels what was to come and ends every mark', () => {
		const meeting = anOpenItem('pol', 'gem');
		meeting.perform('pol', 'raiseHand');
		meeting.perform('chair', 'endConference');
		expect(statesOf(meeting)).toEqual(['deferred', 'cancelled', 'cancelled']);
		const { conference, attendances, hands } = meeting.conference;
		expect(conference).toMatchObject({ openItemId: null, step: null, floorId: null });
		expect(attendances.filter(({ to }) => to === null)).toEqual([]);
		expect(hands).toEqual([]);
		expect(meeting.give('chair', 'openItem', { itemId: itemThree })).toBe('wrongState');
	});

	test('C32 a conference ends from a pause too, and only while it goes on', () => {
		const meeting = aMeeting('invited');
		expect(meeting.give('chair', 'endConference')).toBe('wrongState');
		meeting.perform('chair', 'startConference');
		meeting.perform('chair', 'pauseConference');
		meeting.perform('chair', 'endConference');
		expect(meeting.give('chair', 'endConference')).toBe('wrongState');
	});

	test('C33 its own chair alone ends it, whoever runs it', () => {
		const meeting = anOpenItem();
		meeting.perform('chair', 'handChair', { memberId: memberId('secretary') });
		const others = memberKeys.filter((key) => meeting.view(key) !== null && key !== 'chair');
		expect(others).toContain('secretary');
		for (const key of others) expect(meeting.give(key, 'endConference'), key).toBe('notAllowed');
		expect(meeting.give('chair', 'endConference')).toBe('done');
	});

	test('C34 what is done in an open item is `notOpen` while none is open, and waits in a pause', () => {
		const deeds = (meeting: ReturnType<typeof aMeeting>) => [
			meeting.give('chair', 'setStep', { step: 'goals' }),
			meeting.give('chair', 'addMinutes', { minutes: 5 }),
			meeting.give('chair', 'closeItem', { outcome: 'done' }),
			meeting.give('chair', 'recordDecision', { caseId: caseOne, text: 'Besloten' }),
			meeting.give('pol', 'raiseHand'),
			meeting.give('chair', 'raiseHandFor', { attendeeId: memberId('pol') }),
			meeting.give('chair', 'lowerHand', { attendeeId: memberId('pol') }),
			meeting.give('chair', 'lowerAllHands'),
			meeting.give('chair', 'giveFloor', { attendeeId: memberId('pol') }),
			meeting.give('pol', 'setReady', { ready: true }),
			meeting.give('pol', 'agree', { itemId: itemOne }),
			meeting.give('pol', 'disagree', { itemId: itemOne, note: 'Niet zo' })
		];
		const all = (word: string) => Array.from({ length: 12 }, () => word);
		expect(deeds(aMeeting())).toEqual(all('notOpen'));
		const open = anOpenItem('pol');
		open.perform('chair', 'pauseConference');
		expect(deeds(open)).toEqual(all('wrongState'));
	});
});

describe('who runs it', () => {
	test('C51 the acting chair hands it to a chair or secretary who sits there and is a partner', () => {
		const hand = (meeting: ReturnType<typeof aMeeting>, key: Parameters<typeof memberId>[0]) =>
			meeting.give('chair', 'handChair', { memberId: memberId(key) });
		for (const key of ['pol', 'administrator', 'om'] as const)
			expect(hand(aMeeting(), key), key).toBe('memberUnfit');
		expect(hand(aMeeting(), 'deputy')).toBe('done');
		expect(hand(anOpenItem(), 'deputy')).toBe('memberUnfit');
		expect(hand(anOpenItem(), 'chair')).toBe('already');
		const meeting = anOpenItem();
		expect(hand(meeting, 'secretary')).toBe('done');
		expect(meeting.conference.conference).toMatchObject({
			chairId: memberId('chair'),
			actingChairId: memberId('secretary')
		});
		expect(hand(meeting, 'secretary')).toBe('notAllowed');
	});

	test('C52 another takes it over once the acting chair is gone half a minute, and not before', () => {
		const meeting = anOpenItem();
		expect(meeting.give('secretary', 'takeChair')).toBe('wrongState');
		meeting.leave();
		meeting.pass(29_999);
		expect(meeting.give('secretary', 'takeChair')).toBe('wrongState');
		meeting.pass(1);
		for (const key of ['deputy', 'pol'] as const)
			expect(meeting.give(key, 'takeChair'), key).toBe('notAllowed');
		expect(meeting.give('secretary', 'takeChair')).toBe('done');
		expect(meeting.give('secretary', 'takeChair')).toBe('already');
	});

	test('C84 whose part in the open case ends runs it no longer, and another who is a partner takes it at once', () => {
		const meeting = anOpenItem();
		meeting.take('secretary', {
			kind: 'involveMember',
			caseId: caseOne,
			memberId: memberId('deputy')
		});
		meeting.perform('chair', 'handChair', { memberId: memberId('deputy') });
		expect(meeting.view('secretary')?.can).not.toContain('takeChair');
		expect(meeting.give('secretary', 'takeChair')).toBe('wrongState');
		meeting.take('secretary', {
			kind: 'endInvolvement',
			caseId: caseOne,
			memberId: memberId('deputy')
		});
		expect(meeting.view('deputy')?.current).toMatchObject({ waiting: true });
		expect(meeting.give('deputy', 'setStep', { step: 'goals' })).toBe('notAllowed');
		expect(meeting.view('secretary')?.can).toContain('takeChair');
		expect(meeting.view('pol')?.can).not.toContain('takeChair');
		expect(meeting.give('secretary', 'takeChair')).toBe('done');
	});

	test('C52 its own chair takes it back at any time, and nobody takes what does not go on', () => {
		const meeting = anOpenItem();
		meeting.perform('chair', 'handChair', { memberId: memberId('secretary') });
		expect(meeting.give('chair', 'takeChair')).toBe('done');
		expect(meeting.conference.conference.actingChairId).toBe(memberId('chair'));
		const before = aMeeting('invited');
		before.leave();
		before.pass(minute);
		expect(before.give('secretary', 'takeChair')).toBe('wrongState');
		before.perform('chair', 'startConference');
		mark(before, 'pol', 'room');
		expect(before.give('deputy', 'takeChair')).toBe('done');
	});
});
