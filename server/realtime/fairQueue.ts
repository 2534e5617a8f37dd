/** Work of which only so much goes on at once. Who waits is let in by turns, one of each key. */
export class FairQueue {
	readonly #most: number;
	#busy = 0;
	readonly #waiting = new Map<string, (() => void)[]>();

	constructor(most: number) {
		this.#most = most;
	}

	/** How many wait. */
	get length(): number {
		return [...this.#waiting.values()].reduce((sum, { length }) => sum + length, 0);
	}

	async run(key: string, job: () => Promise<void>): Promise<void> {
		if (this.#busy < this.#most) this.#busy++;
		else await new Promise<void>((resolve) => this.#wait(key, resolve));
		try {
			await job();
		} finally {
			// In a turn of its own: a long queue keeps nobody else from the event loop.
			if (this.#waiting.size > 0) setImmediate(() => this.#next());
			else this.#busy--;
		}
	}

	#wait(key: string, go: () => void): void {
		const others = this.#waiting.get(key);
		if (others) others.push(go);
		else this.#waiting.set(key, [go]);
	}

	#next(): void {
		const [first] = this.#waiting;
		if (!first) return void this.#busy--;
		const [key, [go, ...others]] = first;
		this.#waiting.delete(key);
		if (others.length > 0) this.#waiting.set(key, others);
		go?.();
	}
}
