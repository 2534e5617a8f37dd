import type { Doorkeeper } from '#application/ports.ts';
import type { Instant } from '#shared/time.ts';

/** Milliseconds between two reports of activity in one session. */
const pause = 1000;
const mostRemembered = 1000;

/** The same door, told of activity at most once a second for each session. */
export function throttled(door: Doorkeeper, now: () => Instant): Doorkeeper {
	const told = new Map<string, Instant>();
	return {
		session: (cookieHeader) => door.session(cookieHeader),
		inRoom: (cookieHeader, conferenceId) => door.inRoom(cookieHeader, conferenceId),
		admit: (session, documentId, epoch) => door.admit(session, documentId, epoch),
		updateRefused: (session, caseId, documentId) => door.updateRefused(session, caseId, documentId),
		active: (session) => {
			const at = now();
			if (at - (told.get(session.id) ?? -Infinity) < pause) return;
			if (told.size >= mostRemembered) told.clear();
			told.set(session.id, at);
			door.active(session);
		}
	};
}
