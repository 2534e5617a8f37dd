import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';

/** Milliseconds between two looks at the event loop. */
const resolution = 20;

/** Upper bounds of the classes of commit time, in milliseconds; the last class has none. */
const commitBounds = [1, 2, 5, 10, 20, 50, 100, 500] as const;

/** Numbers of this room since it opened: how much, never who or what. */
export interface Figures {
	/** Open now. */
	documentSockets: number;
	boardSockets: number;
	channels: number;
	hotDocuments: number;
	damagedDocuments: number;
	/** Waiting now to be admitted. */
	admissionsWaiting: number;
	/** Sockets now whose session is not known yet. */
	strangers: number;
	/** Upgrades that were refused because there were too many. */
	strangersRefused: number;
	updatesAccepted: number;
	/** By fault word. */
	updatesRefused: Record<string, number>;
	bytesIn: number;
	bytesOut: number;
	/** Writes to a socket. */
	writes: number;
	commits: number;
	commitsFailed: number;
	rows: number;
	/** How many commits took at most so many milliseconds; `more` for all others. */
	commitMilliseconds: Record<string, number>;
	commitMillisecondsTotal: number;
	resyncs: number;
	/** Slow readers whose connection was broken off. */
	cut: number;
	/** Of sockets, by close code. */
	closes: Record<string, number>;
	/** Of channels on the one socket of a board, by close code. */
	channelCloses: Record<string, number>;
	presenceIn: number;
	presenceOut: number;
	/** Milliseconds by which the event loop came late. */
	loopDelayP50: number;
	loopDelayP99: number;
}

type Counted = Omit<
	Figures,
	| 'channels'
	| 'hotDocuments'
	| 'damagedDocuments'
	| 'admissionsWaiting'
	| 'strangers'
	| 'loopDelayP50'
	| 'loopDelayP99'
>;

/** Counts, as cheaply as adding one to a number. */
export class Meter implements Counted {
	documentSockets = 0;
	boardSockets = 0;
	strangersRefused = 0;
	updatesAccepted = 0;
	readonly updatesRefused: Record<string, number> = {};
	bytesIn = 0;
	bytesOut = 0;
	writes = 0;
	commits = 0;
	commitsFailed = 0;
	rows = 0;
	readonly commitMilliseconds: Record<string, number> = {};
	commitMillisecondsTotal = 0;
	resyncs = 0;
	cut = 0;
	readonly closes: Record<string, number> = {};
	readonly channelCloses: Record<string, number> = {};
	presenceIn = 0;
	presenceOut = 0;
	readonly #delay: IntervalHistogram = monitorEventLoopDelay({ resolution });

	constructor() {
		for (const bound of [...commitBounds, 'more']) this.commitMilliseconds[bound] = 0;
		this.#delay.enable();
	}

	committed(rows: number, milliseconds: number): void {
		this.commits++;
		this.rows += rows;
		this.commitMillisecondsTotal += milliseconds;
		add(this.commitMilliseconds, commitBounds.find((bound) => milliseconds <= bound) ?? 'more');
	}

	refused(fault: string): void {
		add(this.updatesRefused, fault);
	}

	closed(code: number): void {
		add(this.closes, code);
	}

	channelClosed(code: number): void {
		add(this.channelCloses, code);
	}

	/** A copy of all that is counted. */
	counted(): Counted & Pick<Figures, 'loopDelayP50' | 'loopDelayP99'> {
		return {
			...this,
			updatesRefused: { ...this.updatesRefused },
			commitMilliseconds: { ...this.commitMilliseconds },
			closes: { ...this.closes },
			channelCloses: { ...this.channelCloses },
			loopDelayP50: this.#lateness(50),
			loopDelayP99: this.#lateness(99)
		};
	}

	/** What is measured is from one look to the next, the time between them included. */
	#lateness(percentile: number): number {
		return Math.max(0, this.#delay.percentile(percentile) / 1e6 - resolution);
	}

	close(): void {
		this.#delay.disable();
	}
}

function add(counts: Record<string, number>, key: string | number): void {
	counts[key] = (counts[key] ?? 0) + 1;
}
