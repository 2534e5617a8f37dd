import type { ConferenceView } from '$lib/shared/view-region.ts';
import type { LiveFrame } from '$lib/ui/frame.svelte.ts';

/** True from its start to its end, a pause included. */
export function isLive({ state }: Pick<ConferenceView, 'state'>): boolean {
	return state === 'running' || state === 'paused';
}

/** What the frame says of it; null while it does not run. */
export function liveFrame(conference: ConferenceView): LiveFrame | null {
	const { title, place, state } = conference;
	return isLive(conference) ? { title, place, paused: state === 'paused' } : null;
}

/** The item that is being discussed. */
export function openItem({ items }: ConferenceView): ConferenceView['items'][number] | undefined {
	return items.find(({ state }) => state === 'open');
}

/** The case of that item; null between items, and for who is no partner of it. */
export function openCaseId(conference: ConferenceView): string | null {
	return isLive(conference) ? (openItem(conference)?.case?.id ?? null) : null;
}
