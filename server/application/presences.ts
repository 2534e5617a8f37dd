import type { ConferenceId } from '#shared/ids.ts';
import { nobody, type Presence } from '#policy/policy.ts';

/**
 * Who is at a screen, of every conference that goes on, as it was at the last tick. No command changes
 * it, so that what a command changed can be compared, and what time changed too.
 */
export class Presences {
	#known = new Map<ConferenceId, Presence>();

	of(conferenceId: ConferenceId): Presence {
		return this.#known.get(conferenceId) ?? nobody;
	}

	/** What it is now. @returns what it was, of conferences where it is something else */
	turn(now: ReadonlyMap<ConferenceId, Presence>): Map<ConferenceId, Presence> {
		const known = new Map<ConferenceId, Presence>();
		const earlier = new Map<ConferenceId, Presence>();
		for (const [id, presence] of now) {
			const before = this.of(id);
			// The same object while it is the same: views are kept by it.
			const isSame = keyOf(before) === keyOf(presence);
			known.set(id, isSame ? before : presence);
			if (!isSame) earlier.set(id, before);
		}
		this.#known = known;
		return earlier;
	}
}

function keyOf({ chairAway, open }: Presence): string {
	return JSON.stringify([chairAway, [...open].sort()]);
}
