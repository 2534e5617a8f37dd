import type { Instant } from '#shared/time.ts';

const perSecond = 100;
const burst = 1000;

/** Whether a channel keeps to 100 messages a second, after 1,000 at once. */
export class Pace {
	readonly #now: () => Instant;
	#left = burst;
	#at: Instant;

	constructor(now: () => Instant) {
		this.#now = now;
		this.#at = now();
	}

	/** Counts one message. False when it is too soon. */
	keeps(): boolean {
		const at = this.#now();
		const since = Math.max(0, at - this.#at);
		this.#at = at;
		this.#left = Math.min(burst, this.#left + (since * perSecond) / 1000);
		if (this.#left < 1) return false;
		this.#left--;
		return true;
	}
}
