import type { Instant } from '$lib/shared/time.ts';
import type { ConferenceView } from '$lib/shared/view-region.ts';

type Item = ConferenceView['items'][number];

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

export function timingOf(openedAt: string, minutes: number, now: Instant): Timing {
	const spent = Math.max(0, now - Date.parse(openedAt));
	const planned = minutes * MINUTE_MS;
	const level = spent >= planned ? 'over' : spent >= planned * NEARLY ? 'warn' : 'ok';
	return { spent, planned, level };
}

/** When each item to come begins, if nothing runs late any more: the open one first, then in order. */
export function expectedStarts(items: readonly Item[], now: Instant): Map<string, Instant> {
	const starts = new Map<string, Instant>();
	let at = now + restOf(items, now);
	for (const item of items) {
		if (item.state !== 'planned') continue;
		starts.set(item.id, at);
		at += minutesOf(item) * MINUTE_MS;
	}
	return starts;
}

/** Whole minutes that the conference ends after its time, as it now looks; 0 when it does not. */
export function minutesLate(
	{ items, endsAt }: Pick<ConferenceView, 'items' | 'endsAt'>,
	now: Instant
): number {
	const toCome = items.filter(({ state }) => state === 'planned');
	const minutes = toCome.reduce((sum, item) => sum + minutesOf(item), 0);
	const end = now + restOf(items, now) + minutes * MINUTE_MS;
	return Math.max(0, Math.ceil((end - Date.parse(endsAt)) / MINUTE_MS));
}

/** Whole minutes an item took; null while it is not over. */
export function minutesTaken({ openedAt, closedAt }: Item): number | null {
	if (openedAt === undefined || closedAt === undefined) return null;
	return Math.round((Date.parse(closedAt) - Date.parse(openedAt)) / MINUTE_MS);
}

/** Milliseconds that the open item still has. */
function restOf(items: readonly Item[], now: Instant): number {
	const open = items.find(({ state }) => state === 'open');
	if (open?.openedAt === undefined) return 0;
	const { spent, planned } = timingOf(open.openedAt, minutesOf(open), now);
	return Math.max(0, planned - spent);
}
