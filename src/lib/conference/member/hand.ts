import type { ConferenceView } from '$lib/shared/view-region.ts';
import { presentAt } from '../seats.ts';

/** How it stands with one's own hand. */
export type Hand =
	| { what: 'down' }
	/** Place in the order, from 1. */
	| { what: 'up'; place: number }
	/** Has the floor. */
	| { what: 'floor' }
	/** Is not marked present, so has no hand to raise. */
	| { what: 'absent' };

export function standOf(conference: ConferenceView, memberId: string): Hand {
	const at = (conference.hands ?? []).findIndex(({ attendeeId }) => attendeeId === memberId);
	if (at >= 0) return { what: 'up', place: at + 1 };
	if (conference.floor === memberId) return { what: 'floor' };
	const there = presentAt(conference, memberId).some(({ own }) => own);
	return there ? { what: 'down' } : { what: 'absent' };
}
