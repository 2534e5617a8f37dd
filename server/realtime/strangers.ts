import type { Meter } from './meter.ts';

/** Sockets whose session is not known yet, or that have none and are on their way out. */
const most = { inAll: 1024, ofOneAddress: 256 };

/** Counts who stands at the door and did not show yet who it is. */
export class Strangers {
	readonly #meter: Meter;
	readonly #byAddress = new Map<string, number>();
	#inAll = 0;

	constructor(meter: Meter) {
		this.#meter = meter;
	}

	get count(): number {
		return this.#inAll;
	}

	/** @returns how to take it off the count again, or the status with which it is refused */
	enter(address = ''): { leave: () => void } | 429 | 503 {
		const ofAddress = this.#byAddress.get(address) ?? 0;
		if (this.#inAll >= most.inAll) return this.#refuse(503);
		if (ofAddress >= most.ofOneAddress) return this.#refuse(429);
		this.#inAll++;
		this.#byAddress.set(address, ofAddress + 1);
		const once = { counted: true };
		return {
			leave: () => {
				if (!once.counted) return;
				once.counted = false;
				this.#leave(address);
			}
		};
	}

	#leave(address: string): void {
		this.#inAll--;
		const left = (this.#byAddress.get(address) ?? 1) - 1;
		if (left > 0) this.#byAddress.set(address, left);
		else this.#byAddress.delete(address);
	}

	#refuse(status: 429 | 503): 429 | 503 {
		this.#meter.strangersRefused++;
		return status;
	}
}
