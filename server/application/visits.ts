import type { Clock } from './ports.ts';

const visitMs = 15 * 60 * 1000;

/**
 * Looking at something is one entry of the audit per session and visit: a visit goes on while the
 * same thing is looked at again within a quarter of an hour.
 */
export class Visits {
	readonly #clock: Clock;
	readonly #last = new Map<string, number>();

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** True when this look begins a visit. */
	begins(sessionId: string, thing: string): boolean {
		const now = this.#clock.now();
		const key = `${sessionId} ${thing}`;
		const last = this.#last.get(key);
		this.#last.delete(key);
		this.#last.set(key, now);
		this.#forget(now);
		return last === undefined || now - last > visitMs;
	}

	#forget(now: number): void {
		for (const [key, at] of this.#last) {
			if (now - at <= visitMs) return;
			this.#last.delete(key);
		}
	}
}
