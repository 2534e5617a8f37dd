import { describe, expect, test } from 'vitest';
import { TODAY, idOf, memberId, type MemberKey } from '../kit/world.ts';
import { anOpenItem, mark, type Meeting } from '../kit/meeting.ts';

const names = (meeting: Meeting) =>
	meeting
		.view('chair')
		?.hands?.map(({ name, handKind }) => `${name.split(' ')[1] ?? ''} ${handKind}`);
const of = (key: MemberKey) => ({ attendeeId: memberId(key) });

describe('hands', () => {
	test('C46 order comes first, then replies, then who came first', () => {
		const meeting = anOpenItem('chair', 'secretary', 'pol', 'gem');
		meeting.perform('pol', 'raiseHand');
		meeting.perform('gem', 'raiseHand', { handKind: 'speak' });
		meeting.perform('secretary', 'raiseHand', { handKind: 'reply' });
		expect(names(meeting)).toEqual(['secretary reply', 'pol speak', 'gem speak']);
		meeting.perform('chair', 'raiseHand', { handKind: 'order' });
		expect(names(meeting)).toEqual(['chair order', 'secretary reply', 'pol speak', 'gem speak']);
	});

	test('C46 one has one hand: another kind takes its place, last of its kind', () => {
		const meeting = anOpenItem('pol', 'gem');
		meeting.perform('pol', 'raiseHand');
		meeting.perform('gem', 'raiseHand');
		expect(meeting.give('pol', 'raiseHand')).toBe('already');
		meeting.perform('pol', 'raiseHand', { handKind: 'reply' });
		meeting.perform('pol', 'raiseHand', { handKind: 'speak' });
		expect(names(meeting)).toEqual(['gem speak', 'pol speak']);
	});

	test('C46 who gets the floor lowers its hand, and gives the floor back by lowering none', () => {
		const meeting = anOpenItem('pol', 'gem');
		meeting.perform('pol', 'raiseHand');
		meeting.perform('chair', 'giveFloor', of('pol'));
		expect(names(meeting)).toEqual([]);
		expect(meeting.view('gem')?.floor).toBe(memberId('pol'));
		expect(meeting.give('chair', 'giveFloor', of('pol'))).toBe('already');
		meeting.perform('chair', 'giveFloor', of('gem'));
		expect(meeting.view('gem')?.floor).toBe(memberId('gem'));
		expect(meeting.give('pol', 'lowerHand')).toBe('already');
		expect(meeting.give('gem', 'lowerHand')).toBe('done');
		expect(meeting.view('gem')?.floor).toBeNull();
	});

	test('C46 one lowers one`s own hand, who runs it anybody`s and all', () => {
		const meeting = anOpenItem('secretary', 'pol', 'gem');
		for (const key of ['pol', 'gem', 'secretary'] as const) meeting.perform(key, 'raiseHand');
		expect(meeting.give('pol', 'lowerHand', of('gem'))).toBe('notAllowed');
		expect(meeting.give('pol', 'lowerHand', of('pol'))).toBe('done');
		expect(meeting.give('secretary', 'lowerHand', of('gem'))).toBe('done');
		expect(names(meeting)).toEqual(['secretary speak']);
		meeting.perform('chair', 'lowerAllHands');
		meeting.perform('chair', 'lowerAllHands');
		expect(names(meeting)).toEqual([]);
	});

	test('C47 a hand is raised for who is there, guests included', () => {
		const meeting = anOpenItem('pol');
		const { guestId } = meeting.perform('chair', 'registerGuest', {
			name: 'G. Ast',
			organisation: 'Woonstichting',
			secrecySignedOn: TODAY
		});
		const guest = { attendeeId: String(guestId) };
		expect(meeting.give('chair', 'raiseHandFor', guest)).toBe('memberUnfit');
		meeting.perform('chair', 'markAttendance', { ...guest, attendance: 'phone' });
		meeting.perform('chair', 'raiseHandFor', { ...guest, handKind: 'reply' });
		expect(names(meeting)).toEqual(['Ast reply']);
		meeting.perform('chair', 'giveFloor', guest);
		expect(meeting.view('pol')?.floor).toBe(guest.attendeeId);
	});

	test('C47 who is not there gets neither hand nor floor, and who is unknown is `notHere`', () => {
		const meeting = anOpenItem('pol');
		mark(meeting, 'gem', 'excused');
		for (const key of ['gem', 'vt', 'deputy'] as const) {
			expect(meeting.give('chair', 'raiseHandFor', of(key)), key).toBe('memberUnfit');
			expect(meeting.give('chair', 'giveFloor', of(key)), key).toBe('memberUnfit');
		}
		for (const attendeeId of [memberId('om'), idOf('nobody')]) {
			expect(meeting.give('chair', 'raiseHandFor', { attendeeId })).toBe('notHere');
			expect(meeting.give('chair', 'giveFloor', { attendeeId })).toBe('notHere');
			expect(meeting.give('chair', 'lowerHand', { attendeeId })).toBe('notHere');
		}
	});
});
