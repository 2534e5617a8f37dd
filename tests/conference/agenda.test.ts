import { describe, expect, test } from 'vitest';
import {
	added,
	agendaFields,
	asked,
	canMove,
	moved,
	ownItems,
	placesFor,
	plannedMinutes,
	withoutItem
} from '$lib/conference/agenda.ts';
import { split } from '$lib/conference/list.ts';
import { byAgency, conflictOf, inviteFields } from '$lib/conference/people.ts';
import { instantAt, minutesBetween } from '$lib/conference/when.ts';
import type { ConferenceView } from '#shared/view-region.ts';

type Item = ConferenceView['items'][number];

const item = (id: string, state: Item['state'] = 'planned'): Item => ({
	id,
	minutes: 20,
	state,
	partner: true,
	case: { id: `case ${id}`, number: `2026-${id}`, initials: 'A.B.' }
});
const unseen: Item = { id: 'x', minutes: 15, state: 'planned', partner: false };

describe('the agenda of an editor', () => {
	test('C26 it asks for the cases it sees, in their order, with the minutes they have', () => {
		const own = ownItems([item('1'), unseen, item('2')]);
		expect(agendaFields('c', asked(moved(own, '2', -1)))).toEqual({
			conferenceId: 'c',
			'items.0.caseId': 'case 2',
			'items.0.minutes:number': '20',
			'items.1.caseId': 'case 1',
			'items.1.minutes:number': '20'
		});
		expect(agendaFields('c', asked(withoutItem(ownItems([item('1')]), '1')))).toEqual({
			conferenceId: 'c',
			'items:empty': 'true'
		});
		expect(plannedMinutes([item('1'), unseen])).toBe(35);
	});

	test('C26 nothing moves past what is open or over, nor past either end', () => {
		const own = ownItems([item('1', 'done'), item('2', 'open'), item('3'), item('4')]);
		const ways = own.map(({ id }) => [canMove(own, id, -1), canMove(own, id, 1)]);
		expect(ways).toEqual([
			[false, false],
			[false, false],
			[false, true],
			[true, false]
		]);
		expect(moved(own, '3', -1)).toEqual(own);
		expect(moved(own, '4', -1).map(({ id }) => id)).toEqual(['1', '2', '4', '3']);
	});
});

describe('adding a case to an agenda', () => {
	test('C104 it goes before any that has nothing after it that is open or over, or last', () => {
		const own = ownItems([item('1', 'done'), item('2'), item('3', 'open'), item('4'), item('5')]);
		expect(placesFor(own).map(({ id }) => id)).toEqual(['4', '5']);
		const row = { caseId: 'urgent', minutes: 10 };
		const order = (beforeId: string) => added(own, row, beforeId).map(({ caseId }) => caseId);
		expect(order('4')).toEqual(['case 1', 'case 2', 'case 3', 'urgent', 'case 4', 'case 5']);
		expect(order('last').at(-1)).toBe('urgent');
	});
});

describe('when', () => {
	test('C25 a day and a time are those in Amsterdam, summer and winter', () => {
		expect(instantAt('2026-01-15', '13:30')).toBe(Date.UTC(2026, 0, 15, 12, 30));
		expect(instantAt('2026-07-15', '13:30')).toBe(Date.UTC(2026, 6, 15, 11, 30));
		expect(instantAt('2026-07-15', '00:30')).toBe(Date.UTC(2026, 6, 14, 22, 30));
		expect(instantAt('2026-03-29', '02:30')).toBeNull();
		expect([instantAt('', '13:30'), instantAt('2026-07-15', '')]).toEqual([null, null]);
		expect(minutesBetween('2026-07-15T11:30:00Z', '2026-07-15T13:00:00Z')).toBe(90);
	});

	test('C27 what is to come stands by day, the first first, and what is past the last first', () => {
		const line = (startsAt: string) => ({
			id: startsAt,
			title: 'Tafel',
			state: 'invited' as const,
			startsAt,
			endsAt: startsAt,
			place: 'Zaal'
		});
		const lines = [
			'2026-03-03T22:59:00.000Z',
			'2026-03-03T23:30:00.000Z',
			'2026-03-02T08:00:00.000Z',
			'2026-02-20T08:00:00.000Z',
			'2026-03-02T13:00:00.000Z'
		].map(line);
		const { toCome, past } = split(lines, '2026-03-03');
		expect(toCome.map(({ day }) => day)).toEqual(['2026-03-03', '2026-03-04']);
		expect(past.map(({ day, conferences }) => [day, conferences.length])).toEqual([
			['2026-03-02', 2],
			['2026-02-20', 1]
		]);
	});
});

describe('people', () => {
	const person = (memberId: string, agencyId: string, agencyClass: 'POL' | 'GGZ' | 'PROC') => ({
		memberId,
		name: memberId,
		agencyId,
		agencyName: `Organisatie ${agencyId}`,
		class: agencyClass
	});

	test('C28 who is invited stands by agency, in the one order of all screens', () => {
		const people = [
			person('e', 'zvh', 'PROC'),
			person('f', 'ggz', 'GGZ'),
			person('j', 'pol', 'POL'),
			person('m', 'ggz', 'GGZ')
		];
		expect(byAgency(people).map(({ name, people: of }) => [name, of.length])).toEqual([
			['Organisatie pol', 1],
			['Organisatie ggz', 2],
			['Organisatie zvh', 1]
		]);
		expect(inviteFields('c', people.slice(0, 2))).toEqual({
			conferenceId: 'c',
			'memberIds.0': 'e',
			'memberIds.1': 'f'
		});
	});

	test('C28 of each case is said which partners are not invited, and who of them could be', () => {
		const uninvited = [
			{ itemId: '2', agencyIds: ['ggz', 'vt'], names: ['GGZ', 'VT'], memberIds: ['m'] }
		];
		const invitable = [person('m', 'ggz', 'GGZ'), person('n', 'pol', 'POL')];
		expect(conflictOf({ uninvited, invitable }, '1')).toBeNull();
		expect(conflictOf({ uninvited, invitable }, '2')).toMatchObject({
			names: ['GGZ', 'VT'],
			people: [{ memberId: 'm' }],
			without: ['VT']
		});
		expect(conflictOf({ uninvited }, '2')).toMatchObject({ people: [], without: ['GGZ', 'VT'] });
	});
});
