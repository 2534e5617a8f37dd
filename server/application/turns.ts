/**
 * Runs one piece of work at a time. Who waits is let in by turns, one of each key; what has one key
 * runs in the order in which it was asked for.
 */
export class Turns {
	#busy = false;
	readonly #waiting = new Map<string, (() => void)[]>();

	/** What came of the work, or its fault; the work after it runs either way. */
	async take<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
		if (this.#busy) await new Promise<void>((go) => this.#wait(key, go));
		this.#busy = true;
		try {
			return await work();
		} finally {
			this.#next();
		}
	}

	#wait(key: string, go: () => void): void {
		const others = this.#waiting.get(key);
		if (others) others.push(go);
		else this.#waiting.set(key, [go]);
	}

	/** Whose turn it was comes last again. */
	#next(): void {
		const [first] = this.#waiting;
		if (!first) return void (this.#busy = false);
		const [key, [go, ...others]] = first;
		this.#waiting.delete(key);
		if (others.length > 0) this.#waiting.set(key, others);
		go?.();
	}
}
