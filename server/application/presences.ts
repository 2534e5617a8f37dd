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
		const earlier = [...now].flatMap(([id, presence]) => {
			const before = this.of(id);
			return keyOf(before) === keyOf(presence) ? [] : [[id, before] as const];
		});
		this.#known = new Map(now);
		return new Map(earlier);
	}
}

function keyOf({ chairAway, open }: Presence): string {
	return JSON.stringify([chairAway, [...open].sort()]);
}
