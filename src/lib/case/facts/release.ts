import { daysBetween, type Day } from '$lib/shared/time.ts';
import type { ReleaseWindowView, TaskView } from '$lib/shared/view.ts';

/** What the days are counted to, or from once it is over. */
export type Counted = 'earliest' | 'latest' | 'confirmed' | 'past';

export interface Countdown {
	what: Counted;
	day: Day;
	/** Never negative. */
	days: number;
}

/**
 * The days to release: to the confirmed day when there is one, else to the earliest, then to the
 * latest.
 */
export function countdown(window: ReleaseWindowView, today: Day): Countdown {
	const { confirmed, earliest, latest } = window;
	const last = confirmed ?? latest;
	if (today > last) return { what: 'past', day: last, days: daysBetween(last, today) };
	if (confirmed !== null)
		return { what: 'confirmed', day: confirmed, days: daysBetween(today, confirmed) };
	const what = today <= earliest ? 'earliest' : 'latest';
	const day = what === 'earliest' ? earliest : latest;
	return { what, day, days: daysBetween(today, day) };
}

/** The day on which release is expected: confirmed, else the earliest. */
export function expectedDay(window: ReleaseWindowView): Day {
	return window.confirmed ?? window.earliest;
}

export interface Change {
	/** The earliest day of the version before. */
	was: Day;
	/** Days that it came nearer; negative when it went away. */
	earlier: number;
}

/** How the newest version differs from the one before; null for a first one. */
export function changeOf(window: ReleaseWindowView): Change | null {
	const before = window.history.at(-1);
	if (!before) return null;
	return { was: before.earliest, earlier: daysBetween(window.earliest, before.earliest) };
}

/** Tasks of an agency that a moved release gave another day and that wait for its answer. */
export function awaitingAnswer(
	tasks: readonly TaskView[],
	agencyId: string | undefined
): TaskView[] {
	return tasks.filter(
		(task) =>
			task.agencyId === agencyId && task.shift?.answer === null && task.can.includes('answerShift')
	);
}

/** How many tasks of how many agencies got another day. */
export function replanned(window: ReleaseWindowView): { tasks: number; agencies: number } {
	const tasks = window.answers.reduce((sum, row) => sum + row.canDo + row.cannot + row.open, 0);
	return { tasks, agencies: window.answers.length };
}

/** Days after which a change is no longer news to who has nothing to answer. */
const NEWS_DAYS = 7;

/** True while the change is to be told above the board. */
export function isNews(window: ReleaseWindowView, changedOn: Day, today: Day): boolean {
	return window.history.length > 0 && daysBetween(changedOn, today) <= NEWS_DAYS;
}
