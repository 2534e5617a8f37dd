import { describe, expect, test } from 'vitest';
import type { Command } from '#shared/commands.ts';
import { conferenceTakes, type ConferenceCommandKind } from '#domain/conferences.ts';
import { commandTable, type Condition } from '#policy/commands.ts';
import { caseOf, caseOne, caseThree } from '../kit/conference.ts';
import {
	aMeeting,
	anOpenItem,
	commandsAt,
	itemOne,
	itemThree,
	itemTwo,
	mark,
	type Meeting
} from '../kit/meeting.ts';
import { NOW, TODAY, agencyId, memberId, memberKeys, type MemberKey } from '../kit/world.ts';

const minute = 60_000;
const iso = (at: number) => new Date(at).toISOString();
const partners: Record<string, readonly MemberKey[]> = {
	[itemOne]: ['chair', 'secretary', 'pol', 'gem'],
	[itemThree]: ['chair', 'vt']
};

/** Whether a condition holds for a member at an item, told without the policy. */
function isSo(condition: Condition, key: MemberKey, itemId: string, there: readonly MemberKey[]) {
	const isPartner = partners[itemId]?.includes(key) === true;
	const truths: Partial<Record<Condition & string, boolean>> = {
		chair: key === 'chair' || key === 'deputy',
		secretary: key === 'secretary',
		actingChair: key === 'chair',
		conferenceChair: key === 'chair',
		partnerOfItem: isPartner,
		partnerPresent: isPartner && there.includes(key),
		self: true
	};
	if (typeof condition !== 'string') throw new Error('no class runs a conference');
	const truth = truths[condition];
	if (truth === undefined) throw new Error(`what is ${condition}?`);
	return truth;
}

/** The word a member gets for a command that is not carried out. */
function wordFor(meeting: Meeting, key: MemberKey, command: Command): string {
	const copy = { conference: meeting.conference, cases: meeting.cases };
	const given = meeting.take(key, command);
	if (given.ok) meeting.reset(copy);
	return given.ok ? 'done' : given.refusal;
}

describe('who may do what', () => {
	test.each(Object.keys(conferenceTakes) as ConferenceCommandKind[])(
		'C35 %s is for whom the table says, at an item that is open',
		(kind) => {
			for (const [itemId, caseId] of [
				[itemOne, caseOne],
				[itemThree, caseThree]
			] as const) {
				const meeting = aMeeting();
				const there = ['pol', 'secretary', 'vt'] as const;
				for (const key of there) mark(meeting, key, 'online');
				meeting.perform('chair', 'openItem', { itemId });
				const ways: readonly (readonly Condition[])[] = commandTable[kind].ways;
				for (const key of memberKeys.filter((one) => meeting.view(one) !== null)) {
					const may = ways.some((way) => way.every((one) => isSo(one, key, itemId, there)));
					const word = wordFor(meeting, key, commandsAt(itemId, caseId)[kind]);
					const named = kind === 'recordDecision' || kind === 'setAgenda';
					const hidden = named && !partners[itemId]?.includes(key);
					if (hidden) expect(word, key).toBe('notHere');
					else expect(word !== 'notAllowed', `${key} ${word}`).toBe(may);
				}
			}
		}
	);

	test('C35 between items chair and secretary run it, whatever cases they are partners of', () => {
		const meeting = aMeeting();
		expect(wordFor(meeting, 'secretary', commandsAt(itemThree, caseThree).pauseConference)).toBe(
			'done'
		);
		expect(meeting.give('secretary', 'openItem', { itemId: itemThree })).toBe('notAllowed');
		expect(meeting.give('deputy', 'openItem', { itemId: itemOne })).toBe('notAllowed');
		expect(meeting.give('secretary', 'openItem', { itemId: itemTwo })).toBe('done');
	});

	test('C36 only who is marked as there has a hand, a readiness and a say', () => {
		const meeting = anOpenItem('pol');
		mark(meeting, 'gem', 'excused');
		for (const key of ['gem', 'secretary', 'vt', 'ggz'] as const) {
			expect(meeting.give(key, 'raiseHand'), key).toBe('notAllowed');
			expect(meeting.give(key, 'setReady', { ready: true }), key).toBe('notAllowed');
			expect(meeting.give(key, 'agree', { itemId: itemOne }), key).toBe('notAllowed');
		}
		for (const attendance of ['room', 'online', 'phone'] as const) {
			mark(meeting, 'gem', attendance);
			expect(wordFor(meeting, 'gem', commandsAt(itemOne, caseOne).raiseHand)).toBe('done');
		}
	});

	test('C37 a part in the case that ends ends in the item at once', () => {
		const meeting = anOpenItem('pol', 'gem');
		meeting.perform('pol', 'setReady', { ready: true });
		meeting.perform('chair', 'giveFloor', { attendeeId: memberId('pol') });
		meeting.perform('pol', 'raiseHand');
		const ended = meeting.take('chair', {
			kind: 'endInvolvement',
			caseId: caseOne,
			memberId: memberId('pol')
		});
		expect(ended.ok).toBe(true);
		expect(meeting.view('gem')).toMatchObject({
			hands: [],
			floor: null,
			ready: { ready: 0, of: 1, own: false }
		});
		expect(meeting.give('pol', 'raiseHand')).toBe('notAllowed');
		expect(meeting.give('chair', 'giveFloor', { attendeeId: memberId('pol') })).toBe('memberUnfit');
		expect(meeting.view('pol')?.current).toMatchObject({ waiting: true });
		expect(meeting.view('pol')).not.toHaveProperty('attendance');
	});

	test('C37 who runs it and is a partner no more waits, and can still hand it over or end it', () => {
		const meeting = anOpenItem('pol');
		meeting.change(caseOf(caseOne, ['secretary', 'pol'], '2026-0011'));
		expect(meeting.view('chair')?.current).toMatchObject({ waiting: true });
		expect(meeting.give('chair', 'setStep', { step: 'goals' })).toBe('notAllowed');
		expect(meeting.give('secretary', 'setStep', { step: 'goals' })).toBe('done');
		expect(meeting.view('chair')?.can).toEqual(
			expect.arrayContaining(['handChair', 'endConference'])
		);
		expect(meeting.give('chair', 'handChair', { memberId: memberId('secretary') })).toBe('done');
	});
});

test('C18 `can` holds exactly the commands that are taken now, in an item that is open', () => {
	const meeting = anOpenItem('chair', 'secretary', 'pol');
	meeting.change(caseOf(caseOne, ['chair', 'secretary', 'deputy', 'pol', 'gem'], '2026-0011'));
	for (const key of ['chair', 'secretary', 'pol'] as const) meeting.perform(key, 'raiseHand');
	meeting.perform('pol', 'disagree', { itemId: itemOne, note: 'Niet gezegd' });
	meeting.leave();
	meeting.pass(minute);
	const commands = Object.values(commandsAt(itemOne, caseOne));
	for (const key of ['chair', 'secretary', 'pol', 'gem', 'vt', 'deputy'] as const) {
		const taken = commands.filter((command) => wordFor(meeting, key, command) === 'done');
		const can = meeting.view(key)?.can ?? [];
		expect(new Set(can), key).toEqual(new Set(taken.map(({ kind }) => kind)));
	}
	expect(meeting.view('pol')?.can).toContain('raiseHand');
});

describe('what is told', () => {
	test('C54 partners are told the step and its times, who is there, hands, floor and readiness', () => {
		const meeting = anOpenItem('pol', 'gem');
		meeting.pass(minute);
		meeting.perform('chair', 'setStep', { step: 'picture' });
		meeting.perform('gem', 'raiseHand', { handKind: 'reply' });
		meeting.perform('chair', 'giveFloor', { attendeeId: memberId('pol') });
		const view = meeting.view('pol');
		expect(view?.current).toEqual({
			itemId: itemOne,
			waiting: false,
			step: 'picture',
			openedAt: iso(NOW),
			stepAt: iso(NOW + minute)
		});
		expect(view?.attendance).toEqual(
			(['pol', 'gem'] as const).map((key) => ({
				attendeeId: memberId(key),
				name: `Persoon ${key}`,
				attendance: 'room',
				from: iso(NOW)
			}))
		);
		expect(view).toMatchObject({
			hands: [{ attendeeId: memberId('gem'), name: 'Persoon gem', handKind: 'reply' }],
			floor: memberId('pol'),
			ready: { ready: 0, of: 2, own: false },
			tally: [],
			guests: []
		});
		expect(view).not.toHaveProperty('clearing');
	});

	test('C54 who runs it is among its people, invited or not', () => {
		const meeting = aMeeting();
		const names = () => meeting.view('pol')?.people.map(({ name }) => name);
		expect(names()).not.toContain('Persoon secretary');
		meeting.perform('chair', 'handChair', { memberId: memberId('secretary') });
		expect(names()).toContain('Persoon secretary');
	});

	test('C54 of own items partners are told when they were open, and how they ended', () => {
		const meeting = anOpenItem('pol');
		meeting.perform('chair', 'addMinutes', { minutes: 5 });
		meeting.pass(minute);
		const end = { outcome: 'done', nextReview: '2026-04-09' } as const;
		meeting.perform('chair', 'closeItem', end);
		expect(meeting.view('pol')?.items[0]).toMatchObject({
			added: 5,
			openedAt: iso(NOW),
			closedAt: iso(NOW + minute),
			nextReview: '2026-04-09'
		});
		const bare = { id: itemOne, minutes: 20, state: 'done', partner: false };
		expect(meeting.view('vt')?.items[0]).toEqual(bare);
	});

	test('C54 who runs it is told who must leave before each item of its own that may open', () => {
		const meeting = aMeeting();
		for (const key of ['pol', 'vt', 'gem'] as const) mark(meeting, key, 'room');
		mark(meeting, 'ggz', 'online');
		const clearing = (key: MemberKey) =>
			meeting.view(key)?.clearing?.map(({ itemId, names }) => [itemId, ...names]);
		expect(clearing('chair')).toEqual([
			[itemOne, 'Persoon vt'],
			[itemTwo, 'Persoon pol', 'Persoon vt'],
			[itemThree, 'Persoon pol', 'Persoon gem']
		]);
		expect(clearing('secretary')?.map(([itemId]) => itemId)).toEqual([itemOne, itemTwo]);
		expect(clearing('pol')).toBeUndefined();
		meeting.perform('chair', 'openItem', { itemId: itemOne, roomCleared: true });
		mark(meeting, 'pol', 'absent');
		expect(clearing('chair')).toEqual([
			[itemTwo, 'Persoon vt'],
			[itemThree, 'Persoon gem']
		]);
	});

	test('C54 between items who runs it is told who is there, and nobody else is', () => {
		const meeting = aMeeting();
		mark(meeting, 'pol', 'room');
		for (const key of ['chair', 'secretary'] as const)
			expect(meeting.view(key)?.attendance).toMatchObject([{ attendance: 'room' }]);
		for (const key of ['pol', 'gem', 'deputy'] as const)
			expect(meeting.view(key)).not.toHaveProperty('attendance');
		expect(meeting.view('chair')?.current).toBeNull();
		expect(meeting.view('chair')).not.toHaveProperty('hands');
	});

	test('C55 who waits is told its place, and the minute at which an own item is next', () => {
		const meeting = aMeeting();
		meeting.pass(1);
		meeting.perform('chair', 'openItem', { itemId: itemOne });
		const waits = (key: MemberKey) => meeting.view(key)?.current;
		const back = (minutes: number) => ({
			itemId: itemOne,
			waiting: true,
			expectedBackAt: iso(NOW + minutes * minute)
		});
		expect(waits('ggz')).toEqual(back(21));
		expect(waits('vt')).toEqual(back(41));
		expect(waits('deputy')).toEqual({ itemId: itemOne, waiting: true, expectedBackAt: null });
		meeting.perform('chair', 'addMinutes', { minutes: 5 });
		expect(waits('ggz')).toEqual(back(26));
	});

	test('C56 the tally counts what its reader reads of the tasks proposed since the item was opened', () => {
		const meeting = aMeeting();
		meeting.change(caseOf(caseOne, ['chair', 'secretary', 'pol', 'gem', 'wmo'], '2026-0011'));
		const propose = (by: MemberKey, key: 'POL' | 'GEM' | 'WMO') =>
			meeting.take(by, {
				kind: 'proposeTask',
				caseId: caseOne,
				title: 'Briefadres regelen',
				agencyId: agencyId(key),
				due: { on: TODAY }
			});
		propose('chair', 'POL');
		meeting.pass(minute);
		meeting.perform('chair', 'inviteConference', { memberIds: [memberId('wmo')] });
		meeting.perform('chair', 'openItem', { itemId: itemOne });
		for (const key of ['POL', 'GEM', 'WMO'] as const) propose('chair', key);
		propose('gem', 'GEM');
		const given = propose('chair', 'GEM');
		const taskId = String(given.ok && given.result['taskId']);
		meeting.take('gem', {
			kind: 'declineTask',
			taskId,
			reasonKind: 'noCapacity',
			reason: 'Geen plek'
		});
		const row = (
			key: 'POL' | 'GEM' | 'WMO',
			accepted: number,
			proposed: number,
			declined: number
		) => ({ agencyId: agencyId(key), accepted, proposed, declined });
		expect(meeting.view('pol')?.tally).toEqual([
			row('POL', 0, 1, 0),
			row('GEM', 1, 1, 1),
			row('WMO', 0, 1, 0)
		]);
		expect(meeting.view('pol')?.proposed).toHaveLength(5);
		expect(meeting.view('wmo')?.tally).toEqual([row('WMO', 0, 1, 0)]);
		expect(meeting.view('wmo')?.proposed).toHaveLength(1);
	});

	test('C56 what agencies say of an item is told to who reads its summary, its own to all', () => {
		const meeting = aMeeting();
		meeting.change(caseOf(caseOne, ['chair', 'secretary', 'pol', 'gem', 'wmo'], '2026-0011'));
		meeting.perform('chair', 'inviteConference', { memberIds: [memberId('wmo')] });
		for (const key of ['pol', 'wmo'] as const) mark(meeting, key, 'room');
		meeting.perform('chair', 'openItem', { itemId: itemOne });
		meeting.perform('pol', 'disagree', { itemId: itemOne, note: 'Niet gezegd' });
		meeting.perform('wmo', 'agree', { itemId: itemOne });
		const pol = {
			itemId: itemOne,
			agencyId: agencyId('POL'),
			stance: 'disagree',
			note: 'Niet gezegd'
		};
		const wmo = { itemId: itemOne, agencyId: agencyId('WMO'), stance: 'agree' };
		expect(meeting.view('gem')?.stances).toEqual([pol, wmo]);
		expect(meeting.view('wmo')?.stances).toEqual([wmo]);
		meeting.perform('chair', 'closeItem', { outcome: 'done' });
		expect(meeting.view('gem')?.stances).toEqual([pol, wmo]);
		expect(meeting.view('vt')).not.toHaveProperty('stances');
	});
});
