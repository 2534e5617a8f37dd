/** Who does what at which moment of each second. */
interface Deed {
	/** Milliseconds since the second began. */
	at: number;
	act: () => void;
}

/** Milliseconds between two looks at the clock. */
const tick = 4;

/**
 * Has each player act so many times a second, all of them spread evenly over it. What is late is
 * done at once, never left out.
 */
export class Rhythm {
	readonly #deeds: Deed[];
	readonly #timer: NodeJS.Timeout;
	#second = performance.now();
	#next = 0;

	constructor(players: readonly { act: () => void; perSecond: number }[]) {
		this.#deeds = players
			.flatMap(({ act, perSecond }, place) =>
				Array.from({ length: perSecond }, (_, turn) => ({
					at: ((turn + phaseOf(place)) * 1000) / perSecond,
					act
				}))
			)
			.sort((a, b) => a.at - b.at);
		this.#timer = setInterval(() => this.#beat(), tick);
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	#beat(): void {
		if (this.#deeds.length === 0) return;
		const now = performance.now();
		for (;;) {
			const deed = this.#deeds[this.#next];
			if (!deed) {
				this.#next = 0;
				this.#second += 1000;
			} else if (this.#second + deed.at <= now) {
				this.#next++;
				deed.act();
			} else return;
		}
	}
}

/** From 0 to 1, the same every time, spread without a pattern (the golden ratio). */
function phaseOf(place: number): number {
	return (place * 0.618_033_988_75) % 1;
}
