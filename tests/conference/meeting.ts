import type { ConferenceView } from '#shared/view-region.ts';

type Item = ConferenceView['items'][number];

export const itemOf = (id: string, state: Item['state'], partner = true): Item => ({
	id,
	minutes: 20,
	state,
	partner
});

export const person = (memberId: string, name: string): ConferenceView['people'][number] => ({
	memberId,
	name,
	agencyId: 'a',
	agencyName: 'Reclassering',
	class: 'RECL'
});

/** A conference that runs, as `me` sees it. */
export const meetingOf = (fields: Partial<ConferenceView> = {}): ConferenceView => ({
	id: 'c',
	title: 'Tafel Nazorg',
	state: 'running',
	startsAt: '2026-11-26T12:30:00.000Z',
	endsAt: '2026-11-26T14:00:00.000Z',
	place: 'Zaal 2',
	chairId: 'chair',
	actingChairId: 'chair',
	can: [],
	items: [itemOf('1', 'done'), itemOf('2', 'planned')],
	current: null,
	people: [person('me', 'N. Aydin'), person('other', 'S. Bouali')],
	uninvited: [],
	...fields
});
