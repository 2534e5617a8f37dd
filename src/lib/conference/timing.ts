import type { Instant } from '$lib/shared/time.ts';
import type { ConferenceView } from '$lib/shared/view-region.ts';

type Item = ConferenceView['items'][number];
/** The items of a conference, and since when it is paused. */
type Course = Pick<ConferenceView, 'items' | 'pausedAt'>;

const MINUTE_MS = 60_000;
/** The part of the planned minutes after which there is little left. */
const NEARLY = 0.8;

/** How the open item stands in its time. */
export interface Timing {
	/** Milliseconds since it opened, and those planned for it. */
	spent: number;
	planned: number;
	level: 'ok' | 'warn' | 'over';
}

/** Minutes an item has: those planned and those added. */
export function minutesOf({ minutes, added = 0 }: Item): number {
	return minutes + added;
}

/** @param paused milliseconds of it that do not count */
export function timingOf(openedAt: string, minutes: number, now: Instant, paused = 0): Timing {
	const spent = Math.max(0, now - Date.parse(openedAt) - paused);
	const planned = minutes * MINUTE_MS;
	const level = spent >= planned ? 'over' : spent >= planned * NEARLY ? 'warn' : 'ok';
	return { spent, planned, level };
}

/** How the open item stands in its time, which stands still in a pause; null for who has none open. */
export function timingIn({ items, pausedAt }: Course, now: Instant): Timing | null {
	const open = items.find(({ state }) => state === 'open');
	if (open?.openedAt === undefined) return null;
	const at = pausedAt === undefined ? now : Math.min(now, Date.parse(pausedAt));
	return timingOf(open.openedAt, minutesOf(open), at, open.paused);
}

/** When each item to come begins, if nothing runs late any more: the open one first, then in order. */
export function expectedStarts(course: Course, now: Instant): Map<string, Instant> {
	const starts = new Map<string, Instant>();
	let at = now + restOf(course, now);
	for (const item of course.items) {
		if (item.state !== 'planned') continue;
		starts.set(item.id, at);
		at += minutesOf(item) * MINUTE_MS;
	}
	return starts;
}

/** Whole minutes that the conference ends after its time, as it now looks; 0 when it does not. */
export function minutesLate(course: Course & Pick<ConferenceView, 'endsAt'>, now: Instant): number {
	const toCome = course.items.filter(({ state }) => state === 'planned');
	const minutes = toCome.reduce((sum, item) => sum + minutesOf(item), 0);
	const end = now + restOf(course, now) + minutes * MINUTE_MS;
	return Math.max(0, Math.ceil((end - Date.parse(course.endsAt)) / MINUTE_MS));
}

/** Whole minutes an item took; null while it is not over. */
export function minutesTaken({ openedAt, closedAt, paused = 0 }: Item): number | null {
	if (openedAt === undefined || closedAt === undefined) return null;
	return Math.round((Date.parse(closedAt) - Date.parse(openedAt) - paused) / MINUTE_MS);
}

/** Milliseconds that the open item still has. */
function restOf(course: Course, now: Instant): number {
	const timing = timingIn(course, now);
	return timing ? Math.max(0, timing.planned - timing.spent) : 0;
}
