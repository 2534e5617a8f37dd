import { describe, expect, test } from 'vitest';
import { parseCommand } from '#shared/commands.ts';
import { caseOf, caseOne, conferenceId } from '../kit/conference.ts';
import { aMeeting, anOpenItem, itemOne, itemTwo, mark, type Meeting } from '../kit/meeting.ts';
import { NOW, TODAY, idOf, memberId, type MemberKey } from '../kit/world.ts';

const minute = 60_000;

/** The marks that hold now, by name: at an item, or in general. */
function marks({ conference }: Meeting, itemId: string | null) {
	const rows = conference.attendances.filter((row) => row.itemId === itemId && row.to === null);
	return Object.fromEntries(rows.map((row) => [row.attendeeId, row.attendance]));
}

const of = (...pairs: [MemberKey, string][]) =>
	Object.fromEntries(pairs.map(([key, attendance]) => [memberId(key), attendance]));

describe('attendance', () => {
	test('C40 a mark ends when the next begins, and the same one twice is `unchanged`', () => {
		const meeting = aMeeting();
		mark(meeting, 'pol', 'online');
		meeting.pass(10 * minute);
		mark(meeting, 'pol', 'room');
		expect(
			meeting.conference.attendances.map(({ attendance, from, to }) => [attendance, from, to])
		).toEqual([
			['online', NOW, NOW + 10 * minute],
			['room', NOW + 10 * minute, null]
		]);
		const again = { attendeeId: memberId('pol'), attendance: 'room' } as const;
		expect(meeting.give('chair', 'markAttendance', again)).toBe('unchanged');
	});

	test('C40 who sits there and guests are marked, from the invitation on; others are `notHere`', () => {
		const meeting = aMeeting('invited');
		mark(meeting, 'pol', 'excused');
		for (const attendeeId of [memberId('om'), memberId('administrator'), idOf('nobody')])
			expect(meeting.give('chair', 'markAttendance', { attendeeId, attendance: 'room' })).toBe(
				'notHere'
			);
	});

	test('C40 partners and guests are at an item as they were marked, and stay so after it', () => {
		const meeting = aMeeting();
		const { guestId } = meeting.perform('chair', 'registerGuest', {
			name: 'G. Ast',
			organisation: 'Woonstichting',
			secrecySignedOn: TODAY
		});
		const guest = String(guestId);
		meeting.perform('chair', 'markAttendance', { attendeeId: guest, attendance: 'room' });
		mark(meeting, 'pol', 'room');
		mark(meeting, 'gem', 'excused');
		mark(meeting, 'ggz', 'online');
		meeting.perform('chair', 'openItem', { itemId: itemOne });
		expect(marks(meeting, itemOne)).toEqual({
			...of(['pol', 'room'], ['gem', 'excused'], ['ggz', 'absent']),
			[guest]: 'room'
		});
		mark(meeting, 'pol', 'absent');
		mark(meeting, 'gem', 'phone');
		mark(meeting, 'ggz', 'excused');
		expect(marks(meeting, itemOne)).toMatchObject(of(['ggz', 'absent'], ['gem', 'phone']));
		meeting.perform('chair', 'closeItem', { outcome: 'done' });
		expect(marks(meeting, itemOne)).toEqual({});
		expect(marks(meeting, null)).toEqual({
			...of(['pol', 'absent'], ['gem', 'phone'], ['ggz', 'excused']),
			[guest]: 'room'
		});
	});

	test('C40 who had to leave for an item is marked after it as before', () => {
		const meeting = anOpenItem('vt', 'pol');
		expect(marks(meeting, itemOne)).toEqual(of(['vt', 'absent'], ['pol', 'room']));
		meeting.perform('chair', 'closeItem', { outcome: 'done' });
		expect(marks(meeting, null)).toEqual(of(['vt', 'room'], ['pol', 'room']));
	});

	test('C39 who is in the room or on the phone and no partner leaves before an item opens', () => {
		for (const attendance of ['room', 'phone'] as const) {
			const meeting = aMeeting();
			mark(meeting, 'vt', attendance);
			mark(meeting, 'ggz', 'online');
			mark(meeting, 'pol', 'room');
			const open = (roomCleared?: boolean) =>
				meeting.give('chair', 'openItem', {
					itemId: itemOne,
					headCount: 4,
					...(roomCleared === undefined ? {} : { roomCleared })
				});
			expect([open(), open(false)]).toEqual(['roomNotCleared', 'roomNotCleared']);
			expect(open(true)).toBe('done');
			expect(marks(meeting, itemOne)).toEqual(
				of(['vt', 'absent'], ['ggz', 'absent'], ['pol', 'room'])
			);
			expect(meeting.conference.items[0]).toMatchObject({ headCount: 4, openedAt: NOW });
		}
	});

	test('C39 nobody has to leave who is away, or waits online', () => {
		const meeting = aMeeting();
		mark(meeting, 'vt', 'excused');
		mark(meeting, 'ggz', 'online');
		expect(meeting.give('chair', 'openItem', { itemId: itemOne })).toBe('done');
		expect(marks(meeting, itemOne)).toEqual(of(['ggz', 'absent']));
	});

	test('C41 nobody comes into the room or on the phone of an item who is no partner of it', () => {
		const meeting = anOpenItem('pol');
		for (const attendance of ['room', 'phone'] as const)
			expect(
				meeting.give('chair', 'markAttendance', { attendeeId: memberId('vt'), attendance })
			).toBe('roomNotCleared');
		mark(meeting, 'vt', 'online');
		expect(marks(meeting, itemOne)).toEqual(of(['pol', 'room']));
		expect(marks(meeting, null)).toEqual(of(['pol', 'room'], ['vt', 'online']));
	});

	test('C86 who is marked as there and may be there no more leaves the item with any mark', () => {
		for (const attendance of ['absent', 'excused', 'online'] as const) {
			const meeting = anOpenItem('pol', 'gem');
			meeting.perform('chair', 'giveFloor', { attendeeId: memberId('pol') });
			meeting.change(caseOf(caseOne, ['chair', 'secretary', 'gem'], '2026-0011'));
			expect(marks(meeting, itemOne)).toEqual(of(['pol', 'room'], ['gem', 'room']));
			const back = { attendeeId: memberId('pol'), attendance: 'room' } as const;
			expect(meeting.give('chair', 'markAttendance', back)).toBe('roomNotCleared');
			mark(meeting, 'pol', attendance);
			expect(marks(meeting, itemOne)).toEqual(of(['pol', 'absent'], ['gem', 'room']));
			expect(marks(meeting, null)).toMatchObject(of(['pol', attendance]));
			expect(meeting.conference.conference.floorId).toBeNull();
			const again = { attendeeId: memberId('pol'), attendance };
			expect(meeting.give('chair', 'markAttendance', again)).toBe('unchanged');
		}
	});

	test('C40 who leaves an item leaves its hand, the floor and its readiness', () => {
		const meeting = anOpenItem('pol', 'gem');
		meeting.perform('pol', 'setReady', { ready: true });
		meeting.perform('chair', 'giveFloor', { attendeeId: memberId('pol') });
		meeting.perform('pol', 'raiseHand');
		mark(meeting, 'pol', 'online');
		expect(meeting.conference.hands).toHaveLength(1);
		mark(meeting, 'pol', 'absent');
		expect(meeting.conference).toMatchObject({ hands: [], readies: [] });
		expect(meeting.conference.conference.floorId).toBeNull();
	});
});

describe('guests', () => {
	const guest = { name: 'G. Ast', organisation: 'Woonstichting', secrecySignedOn: TODAY };

	test('C42 a guest is written down with the day of its secrecy statement, today at the latest', () => {
		const meeting = aMeeting('invited');
		const { guestId } = meeting.perform('secretary', 'registerGuest', guest);
		expect(meeting.conference.guests).toEqual([{ id: guestId, conferenceId, ...guest }]);
		const tomorrow = { ...guest, secrecySignedOn: '2026-03-03' };
		expect(meeting.give('chair', 'registerGuest', tomorrow)).toBe('badInput');
		meeting.perform('chair', 'startConference');
		meeting.perform('chair', 'endConference');
		expect(meeting.give('chair', 'registerGuest', guest)).toBe('wrongState');
	});

	test('C42 without that day, a name or an organisation it is none', () => {
		for (const field of ['name', 'organisation', 'secrecySignedOn'] as const) {
			const command = { kind: 'registerGuest', conferenceId, ...guest, [field]: undefined };
			expect(parseCommand(command).ok, field).toBe(false);
		}
	});

	test('C41 a guest may come in at any item', () => {
		const meeting = anOpenItem('pol');
		const { guestId } = meeting.perform('chair', 'registerGuest', guest);
		const attendeeId = String(guestId);
		meeting.perform('chair', 'markAttendance', { attendeeId, attendance: 'room' });
		expect(marks(meeting, itemOne)).toMatchObject({ [attendeeId]: 'room' });
		meeting.perform('chair', 'closeItem', { outcome: 'done' });
		meeting.perform('chair', 'openItem', { itemId: itemTwo, roomCleared: true });
		expect(marks(meeting, itemTwo)).toMatchObject({ [attendeeId]: 'room' });
	});
});
