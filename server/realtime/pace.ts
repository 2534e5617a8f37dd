import type { Instant } from '#shared/time.ts';

/** How much at once, and how much of it comes back each second. */
export interface Allowance {
	burst: number;
	perSecond: number;
}

/** Whether something keeps to so much at once and so much a second after it. */
export class Bucket {
	readonly #allowance: Allowance;
	readonly #now: () => Instant;
	#left: number;
	#at: Instant;

	constructor(allowance: Allowance, now: () => Instant) {
		this.#allowance = allowance;
		this.#now = now;
		this.#left = allowance.burst;
		this.#at = now();
	}

	/** Takes so much. False, with nothing taken, when it is too soon. */
	takes(amount: number): boolean {
		if (this.left < amount) return false;
		this.#left -= amount;
		return true;
	}

	/** How much can be taken now. */
	get left(): number {
		const { burst, perSecond } = this.#allowance;
		const at = this.#now();
		const since = Math.max(0, at - this.#at);
		this.#at = at;
		this.#left = Math.min(burst, this.#left + (since * perSecond) / 1000);
		return this.#left;
	}
}
