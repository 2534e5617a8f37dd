import * as Y from 'yjs';
import { measureCpu, quantile } from './meter.ts';
import { Rhythm } from './rhythm.ts';
import type { Seat } from './speech.ts';
import { Typist } from './typist.ts';

/* What the generator can be asked to do. It holds the clients; a server is another process. */

/** How often one client does what, each second. */
export interface Pace {
	edits: number;
	carets: number;
}

/** What came of typing for a while. */
export interface Measured {
	/** Milliseconds from a keystroke to another client of the same document. */
	p50: number;
	p99: number;
	/** How many keystrokes were measured. */
	shown: number;
	/** Of what should have been shown meanwhile, the part that was. */
	arrived: number;
	/** Of the generator itself, in per cent of one core. */
	cpu: number;
}

/** Clients of one document whose screens are watched. */
const watchers = 10;
/** Sockets that knock at the same time. */
const together = 20;
/** Keystrokes of each writer a second, in the row of what is lost. */
const hurry = 50;

export class Load {
	#typists: Typist[] = [];
	#rhythm: Rhythm | null = null;
	/** When which keystroke was typed, by client and clock. */
	readonly #typed = new Map<number, Map<number, number>>();
	#delays: number[] = [];
	#strokes = 0;
	/** Screens, of those that are watched, on which a keystroke should show. */
	#audience = 0;
	#seen: [clientId: number, clock: number][] = [];

	/** Sits down on all seats; each says where its caret is, as an editor does. */
	async open({ seats }: { seats: Seat[] }): Promise<void> {
		for (let at = 0; at < seats.length; at += together) {
			const some = seats.slice(at, at + together).map((seat) => Typist.open(seat));
			this.#typists.push(...(await Promise.all(some)));
		}
		for (const typist of this.#typists) typist.move();
	}

	/** Everyone begins to type. Client `i` sits at document `i % documents`. */
	type({ documents, pace }: { documents: number; pace: Pace }): void {
		this.#typists.forEach((typist, place) => {
			const own = new Map<number, number>();
			this.#typed.set(typist.doc.clientID, own);
			if (place < watchers * documents) typist.watch((id, clock) => this.#see(id, clock));
			typist.begin();
		});
		const here = this.#typists.length / documents;
		this.#audience = (Math.min(watchers, here) * (here - 1)) / here;
		const players = this.#typists.flatMap((typist) => [
			{ act: () => this.#strike(typist), perSecond: pace.edits },
			{ act: () => typist.move(), perSecond: pace.carets }
		]);
		this.#rhythm = new Rhythm(players);
	}

	/** Measures for a while what goes on. @throws when a client was sent away meanwhile */
	async measure({ seconds }: { seconds: number }): Promise<Measured> {
		this.#delays = [];
		this.#strokes = 0;
		const cpu = measureCpu(process.pid);
		await pass(seconds);
		const delays = this.#delays;
		const gone = this.#typists.filter(({ closed }) => closed !== null);
		if (gone[0]) throw new Error(`${gone.length} clients were closed: ${gone[0].closed ?? ''}`);
		return {
			p50: quantile(delays, 0.5),
			p99: quantile(delays, 0.99),
			shown: delays.length,
			arrived: delays.length / (this.#strokes * this.#audience),
			cpu: cpu()
		};
	}

	/** Milliseconds of each time that somebody opens a document with so many paragraphs. */
	async join(given: { seat: Seat; paragraphs: number; times: number }): Promise<number[]> {
		const writer = await Typist.open(given.seat);
		writer.fill(given.paragraphs);
		const times: number[] = [];
		while (times.length < given.times) {
			const start = performance.now();
			const reader = await Typist.open(given.seat);
			const took = performance.now() - start;
			const has = reader.doc.getXmlFragment('prose').length;
			// A server may answer before it has taken up what the writer filled.
			if (has >= given.paragraphs) times.push(took);
			await reader.leave();
		}
		await writer.leave();
		return times;
	}

	/** All but the last type as fast as may be, and go on; the last notes what it is shown. */
	async hurry({ seconds }: { seconds: number }): Promise<void> {
		const writers = this.#typists.slice(0, -1);
		this.#seen = [];
		this.#typists.at(-1)?.watch((clientId, clock) => this.#seen.push([clientId, clock]));
		for (const writer of writers) writer.begin();
		const act = (writer: Typist) => () => void writer.type();
		this.#rhythm = new Rhythm(writers.map((one) => ({ act: act(one), perSecond: hurry })));
		await pass(seconds);
	}

	/** Of what was seen, how much a newcomer does not get. */
	async lost({ seat }: { seat: Seat }): Promise<{ seen: number; lost: number }> {
		await this.leave();
		const newcomer = await Typist.open(seat);
		const lacks = ([clientId, clock]: [number, number]) =>
			Y.getState(newcomer.doc.store, clientId) <= clock;
		const lost = this.#seen.filter(lacks).length;
		await newcomer.leave();
		return { seen: this.#seen.length, lost };
	}

	/** Everybody stops and hangs up. */
	async leave(): Promise<void> {
		this.#rhythm?.stop();
		this.#rhythm = null;
		this.#typed.clear();
		await Promise.all(this.#typists.splice(0).map((typist) => typist.leave()));
	}

	#strike(typist: Typist): void {
		const at = performance.now();
		this.#strokes++;
		this.#typed.get(typist.doc.clientID)?.set(typist.type(), at);
	}

	#see(clientId: number, clock: number): void {
		const at = this.#typed.get(clientId)?.get(clock);
		if (at !== undefined) this.#delays.push(performance.now() - at);
	}
}

function pass(seconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
