import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { closeCode } from '#shared/wire.ts';
import type { Channel } from './channel.ts';
import type { Meter } from './meter.ts';

/** Bytes that may wait for a slow reader. */
const longestWait = 4 * 1024 * 1024;
/** Bytes that wait from which a reader counts as slow. */
export const slowFrom = 256 * 1024;
const mebibyte = 1024 * 1024;

/** Lets all sockets that have something to send do so, at the end of the turn. */
export class Post {
	#due: Outlet[] = [];

	add(outlet: Outlet): void {
		if (this.#due.push(outlet) === 1) queueMicrotask(() => this.#deliver());
	}

	#deliver(): void {
		const due = this.#due;
		this.#due = [];
		for (const outlet of due) outlet.flush();
	}
}

export interface OutletParts {
	post: Post;
	meter: Meter;
	/** Milliseconds in which what waits for a slow reader must leave, for each mebibyte of it. */
	drainWithin: number;
}

/**
 * The outgoing side of one WebSocket. All frames of a turn leave in one write, straight to the
 * socket: `ws` writes its own pings and goodbyes whole, so these never fall within each other.
 */
export class Outlet {
	/** Something came from the other side since the last round of keep-alive. */
	alive = true;
	/** Makes the last frame of a turn, from what the turn brought; null for none. */
	last: () => Buffer | null = () => null;
	readonly #ws: WebSocket;
	readonly #socket: Duplex;
	readonly #parts: OutletParts;
	/** What leaves at the end of this turn, and of which channel each is. */
	#outbox: Buffer[] = [];
	#senders: (Channel | null)[] = [];
	#outboxBytes = 0;
	#due = false;
	#over = false;
	/** Bytes of the largest state among those that may wait: a state only follows when little does. */
	#welcomeBytes = 0;
	/** Who has bytes among those that wait in the socket. */
	readonly #within = new Set<Channel | null>();
	#whenDrained: (() => void)[] = [];
	#patience: NodeJS.Timeout | null = null;

	constructor(ws: WebSocket, socket: Duplex, parts: OutletParts) {
		this.#ws = ws;
		this.#socket = socket;
		this.#parts = parts;
		ws.on('close', (code) => {
			this.#end();
			parts.meter.closed(code);
		});
		ws.on('pong', () => (this.alive = true));
		socket.on('drain', () => this.#drained());
	}

	/** Bytes that wait for the reader. */
	get waiting(): number {
		return this.#outboxBytes + this.#socket.writableLength;
	}

	/** Closed, by either side. */
	get over(): boolean {
		return this.#over;
	}

	/** Beside the state of a join as much may wait as beside none. */
	makeRoom(bytes: number): void {
		this.#welcomeBytes = Math.max(this.#welcomeBytes, bytes);
	}

	/**
	 * Hands over one frame. Looks at what waits before it adds to it, so that one large state always
	 * fits, and lets go of who reads too slowly.
	 */
	put(bytes: Buffer, channel: Channel | null): void {
		if (this.#over) return;
		if (this.waiting > longestWait + this.#welcomeBytes) return this.#letGo();
		this.#outboxBytes += bytes.length;
		this.#outbox.push(bytes);
		this.#senders.push(channel);
		this.due();
	}

	/** There is something to send at the end of this turn. */
	due(): void {
		if (this.#due) return;
		this.#due = true;
		this.#parts.post.add(this);
	}

	/** Runs once nothing waits for the reader, which may be at once. */
	whenDrained(act: () => void): void {
		this.#whenDrained.push(act);
		this.due();
	}

	/** Bytes of this channel wait in the socket, where they cannot be taken back. */
	holds(channel: Channel): boolean {
		return this.#socket.writableLength > 0 && this.#within.has(channel);
	}

	flush(): void {
		this.#due = false;
		if (this.#over || this.#ws.readyState !== this.#ws.OPEN) return;
		const last = this.last();
		if (last) {
			this.#outbox.push(last);
			this.#senders.push(null);
		}
		const [outbox, senders] = [this.#outbox, this.#senders];
		this.#empty();
		if (senders.some(isOver)) {
			const left = outbox.filter((_, at) => !isOver(senders[at] ?? null));
			this.#write(
				left,
				senders.filter((channel) => !isOver(channel))
			);
		} else this.#write(outbox, senders);
		this.#watch();
	}

	/**
	 * Closes at once: what still waits in the outbox is not sent. After an end of rights not even
	 * what waits for a slow reader is.
	 */
	close(code: number): void {
		if (this.#over) return;
		this.#end();
		const rightEnded = code === closeCode.notHere || code === closeCode.sessionOver;
		if (rightEnded && this.#socket.writableLength > 0) {
			this.#parts.meter.cut++;
			this.#ws.terminate();
		} else this.#ws.close(code);
	}

	/** Breaks the connection off. */
	terminate(): void {
		this.#end();
		this.#ws.terminate();
	}

	/** Drops a connection that gave no sign of life since the last call; asks for one. */
	probe(): void {
		if (!this.alive) this.#ws.terminate();
		this.alive = false;
		if (!this.#over) this.#ws.ping();
	}

	#write(outbox: Buffer[], senders: (Channel | null)[]): void {
		const [first] = outbox;
		if (!first) return;
		const bytes = outbox.length === 1 ? first : Buffer.concat(outbox);
		this.#parts.meter.bytesOut += bytes.length;
		this.#parts.meter.writes++;
		if (this.#within.size > 0 && this.#socket.writableLength === 0) this.#within.clear();
		this.#socket.write(bytes);
		if (this.#socket.writableLength > 0) for (const channel of senders) this.#within.add(channel);
	}

	#watch(): void {
		if (!this.#socket.writableNeedDrain) return this.#drained();
		const waits = this.#socket.writableLength;
		if (this.#patience || waits <= slowFrom) return;
		const within = this.#parts.drainWithin * Math.ceil(waits / mebibyte);
		this.#patience = setTimeout(() => this.#letGo(), within).unref();
	}

	#drained(): void {
		if (this.#patience) clearTimeout(this.#patience);
		this.#patience = null;
		this.#welcomeBytes = 0;
		const acts = this.#whenDrained;
		this.#whenDrained = [];
		if (!this.#over) for (const act of acts) act();
	}

	#letGo(): void {
		this.#parts.meter.cut++;
		this.#end();
		this.#ws.close(closeCode.tryLater);
		this.#ws.terminate();
	}

	#end(): void {
		this.#over = true;
		this.#empty();
		this.#whenDrained = [];
		if (this.#patience) clearTimeout(this.#patience);
		this.#patience = null;
	}

	#empty(): void {
		this.#outbox = [];
		this.#senders = [];
		this.#outboxBytes = 0;
	}
}

function isOver(channel: Channel | null): boolean {
	return channel !== null && channel.over;
}
