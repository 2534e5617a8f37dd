import type { Day, Instant } from '$lib/shared/time.ts';
import type { BoardView } from '$lib/shared/view.ts';
import type { WorkView } from '$lib/shared/view-lists.ts';
import type { ConferenceView, MeView } from '$lib/shared/view-region.ts';
import type { RoomView } from '$lib/shared/view-room.ts';
import type { LiveFrame } from '$lib/ui/frame.svelte.ts';

/** What the server handed the page of a conference. */
export interface ConferenceData {
	conference: ConferenceView;
	/** Of the case that is open, for its partners. */
	board: BoardView | null;
	/** Of a member who has no case open now. */
	work: WorkView | null;
	/** What the screen in the room shows, for who runs the conference. */
	room: RoomView | null;
	me: MeView;
	/** Own cases, to put on the agenda. */
	choices: { id: string; number: string; initials: string }[];
	/** The day in Amsterdam, and the time of the server. */
	today: Day;
	now: Instant;
}

/** True from its start to its end, a pause included. */
export function isLive({ state }: Pick<ConferenceView, 'state'>): boolean {
	return state === 'running' || state === 'paused';
}

/** True from its end on: as a draft, or adopted. */
export function hasMinutes({ state }: Pick<ConferenceView, 'state'>): boolean {
	return state === 'minutesDraft' || state === 'adopted' || state === 'reopened';
}

/** True until it is over: then each can take its own cases along on paper. */
export function hasPack({ state }: Pick<ConferenceView, 'state'>): boolean {
	return state === 'draft' || state === 'invited' || isLive({ state });
}

/** True for who runs it now: the acting chair and a secretary, unless they wait like anyone else. */
export function runs({ can, current }: ConferenceView): boolean {
	const leads = ['pauseConference', 'resumeConference'].some((kind) => can.includes(kind));
	return leads && !current?.waiting;
}

/** True for who takes part in it and has no case open now: one's own work goes on meanwhile. */
export function isIdle(conference: ConferenceView, board: BoardView | null): boolean {
	if (!isLive(conference) || runs(conference)) return false;
	return board === null || conference.state === 'paused';
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
