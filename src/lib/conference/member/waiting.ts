import type { Instant } from '$lib/shared/time.ts';
import type { ConferenceView } from '$lib/shared/view-region.ts';

/** When somebody who waits is expected back. */
export interface Back {
	/** ISO 8601, in whole minutes. */
	at: string;
	/** From now; 0 when it is past. */
	minutes: number;
	/** Place on the agenda of the first own item to come, from 1. */
	place: number;
}

/** Null when no own item is to come, and for who does not wait. */
export function backAt({ current, items }: ConferenceView, now: Instant): Back | null {
	if (!current?.waiting || current.expectedBackAt === null) return null;
	const open = items.findIndex(({ id }) => id === current.itemId);
	const next = items.findIndex(
		({ partner, state }, at) => at > open && partner && state === 'planned'
	);
	const left = Date.parse(current.expectedBackAt) - now;
	return {
		at: current.expectedBackAt,
		minutes: Math.max(0, Math.ceil(left / 60_000)),
		place: next + 1
	};
}

/** What a quiet screen is about, when one's own case is not open or there is a pause. */
export type Quiet = 'paused' | 'begin' | 'between' | 'over';

export function quietOf({ state, items }: ConferenceView): Quiet {
	if (state === 'paused') return 'paused';
	if (!items.some((item) => item.state === 'planned')) return 'over';
	return items.every((item) => item.state === 'planned') ? 'begin' : 'between';
}
