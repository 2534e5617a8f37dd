import type { ConferenceView } from '#shared/view-region.ts';
import type { AgencyClass } from '#shared/words.ts';

/** A conference that runs, with nothing on its agenda. */
export function conference(fields: Partial<ConferenceView> = {}): ConferenceView {
	return {
		id: 'c',
		title: 'Tafel Nazorg',
		state: 'running',
		startsAt: '2026-11-26T12:30:00.000Z',
		endsAt: '2026-11-26T14:00:00.000Z',
		place: 'Zaal 2',
		chairId: 'Vos',
		actingChairId: 'Vos',
		can: [],
		items: [],
		current: null,
		people: [],
		uninvited: [],
		...fields
	};
}

/** An item to come, of a case its viewer is partner of. */
export function item(fields: Partial<ConferenceView['items'][number]> = {}) {
	return {
		id: 'i',
		minutes: 20,
		state: 'planned' as const,
		partner: true,
		case: { id: 'case', number: '2026-0001', initials: 'R.K.' },
		...fields
	};
}

/** Somebody who is invited; the id is the name. */
export function person(name: string, agencyClass: AgencyClass): ConferenceView['people'][number] {
	return {
		memberId: name,
		name,
		agencyId: agencyClass,
		agencyName: agencyClass,
		class: agencyClass
	};
}
