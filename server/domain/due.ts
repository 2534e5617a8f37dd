import { workingDayUpTo } from '#shared/calendar.ts';
import { addDays, dayOf, type Day } from '#shared/time.ts';
import { isToDo } from '#shared/words.ts';
import type { CaseFacts, Due, ReleaseWindow, Task } from './facts.ts';

/** What a due day that depends on something is counted from. */
export interface Planning {
	/** The newest window; null when nobody entered one. */
	window: Pick<ReleaseWindow, 'earliest' | 'latest' | 'confirmed'> | null;
	/** The day of the next conference on which the case stands; while it is on the table, of one after. */
	nextConference: Day | null;
}

/** What the facts of a case say of its days, today. */
export function planningOf(facts: CaseFacts, today: Day): Planning {
	const agendaItems = facts.agendaItems.filter(({ state }) => state !== 'open');
	return {
		window: newestWindow(facts),
		nextConference: nextConferenceOf({ agendaItems }, today)
	};
}

/** The window that counts: the one with the highest version. */
export function newestWindow(facts: CaseFacts): ReleaseWindow | null {
	return facts.releaseWindows.reduce<ReleaseWindow | null>(
		(newest, row) => (newest === null || row.version > newest.version ? row : newest),
		null
	);
}

/** The day of the earliest conference, today or later, on whose agenda the case still stands. */
export function nextConferenceOf(facts: Pick<CaseFacts, 'agendaItems'>, today: Day): Day | null {
	const days = facts.agendaItems
		.filter(({ state }) => state === 'planned' || state === 'open')
		.map(({ startsAt }) => dayOf(startsAt))
		.filter((day) => day >= today);
	return days.sort()[0] ?? null;
}

/** True for a rule that counts from the release. */
export function isReleaseRelative(due: Due): boolean {
	return 'beforeRelease' in due || 'afterRelease' in due;
}

/**
 * The day a task is due, never stored. Before a release it counts back from the earliest day, after
 * it from the confirmed day, else the latest; a day so computed that is no working day moves to the
 * one before. A day that was chosen stays, that of a conference too.
 * @returns null when there is nothing to count from
 */
export function resolveDue(due: Due, { window, nextConference }: Planning): Day | null {
	if ('on' in due) return due.on;
	if ('nextConference' in due) return nextConference;
	if (window === null) return null;
	return 'beforeRelease' in due
		? workingDayUpTo(addDays(window.earliest, -due.beforeRelease))
		: workingDayUpTo(addDays(window.confirmed ?? window.latest, due.afterRelease));
}

/** Late is computed, never set: its day is past and nobody has reported it done. */
export function isLate(task: Pick<Task, 'state'>, dueDay: Day | null, today: Day): boolean {
	return isToDo(task) && dueDay !== null && dueDay < today;
}
