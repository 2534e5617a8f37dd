import type { Instant } from '$lib/shared/time.ts';

/** The clock of the server, as far as this browser knows it: seconds go by on the page. */
export class MeetingClock {
	#here = $state<Instant | null>(null);
	readonly #read: () => Instant;
	/** How far the server is ahead of this browser. */
	#ahead = $derived.by(() => this.#read() - Date.now());

	/** @param read the time at which the server made the page's data */
	constructor(read: () => Instant) {
		this.#read = read;
	}

	get now(): Instant {
		const made = this.#read();
		return this.#here === null ? made : Math.max(made, this.#here + this.#ahead);
	}

	/** Goes by the second until the function it returns is called. */
	start(): () => void {
		const second = setInterval(() => {
			this.#here = Date.now();
		}, 1000);
		return () => clearInterval(second);
	}
}
