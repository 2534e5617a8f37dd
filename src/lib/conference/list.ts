import { dayOf, type Day } from '$lib/shared/time.ts';
import type { ConferenceListView } from '$lib/shared/view-region.ts';

type Line = ConferenceListView['conferences'][number];

/** Conferences of one day. */
export interface DayOfConferences {
	day: Day;
	conferences: Line[];
}

/** What is today or later by day, the first day first; and what is past, the last first. */
export function split(
	conferences: readonly Line[],
	today: Day
): { toCome: DayOfConferences[]; past: DayOfConferences[] } {
	const days = new Map<Day, Line[]>();
	for (const line of conferences) {
		const day = dayOf(Date.parse(line.startsAt));
		days.set(day, [...(days.get(day) ?? []), line]);
	}
	const all = [...days].map(([day, lines]) => ({ day, conferences: lines }));
	all.sort((a, b) => (a.day < b.day ? -1 : 1));
	return {
		toCome: all.filter(({ day }) => day >= today),
		past: all.filter(({ day }) => day < today).reverse()
	};
}
