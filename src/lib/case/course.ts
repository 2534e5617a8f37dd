import { dayOf } from '$lib/shared/time.ts';
import type { BoardView } from '$lib/shared/view.ts';

export type Happening = BoardView['history'][number];

export interface CourseDay {
	day: string;
	happenings: Happening[];
}

/** The course of the case by day in Amsterdam, the newest first. */
export function courseDays(history: readonly Happening[]): CourseDay[] {
	const days = new Map<string, Happening[]>();
	for (const happening of history.toReversed()) {
		const day = dayOf(Date.parse(happening.at));
		days.set(day, [...(days.get(day) ?? []), happening]);
	}
	return [...days].map(([day, happenings]) => ({ day, happenings }));
}
