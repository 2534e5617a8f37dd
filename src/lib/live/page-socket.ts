import { createDecoder, readTailAsUint8Array, readVarUint } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding';
import {
	closeCode,
	controlChannel,
	documentsPath,
	limits,
	messageType,
	type ClientControl,
	type ServerControl
} from '$lib/shared/wire.ts';
import type { DocumentId } from '$lib/shared/ids.ts';
import { whoIsHere } from './who.ts';

/** Under which epoch a document goes on; `restored`: from a backup, which lacks what is newer. */
export interface PresentEpoch {
	epoch: number;
	restored: boolean;
}

/** A document that is open, or waits to be, on the socket of the page. */
export interface Line {
	readonly documentId: DocumentId;
	readonly epoch: number;
	/** The server opened it. `clientId` is for its Y.Doc, before anything is sent. */
	opened(clientId: number): void;
	/** One message of the y-websocket protocol, in memory of its own. */
	received(message: Uint8Array<ArrayBuffer>): void;
	/** So many of its messages with content are on the server's disk. */
	acknowledged(count: number): void;
	/** It ended, and is forgotten here. `now`: the present epoch, where the server tells it. */
	closed(code: number, now?: PresentEpoch): void;
}

/** What a line does with its side of the socket. */
export interface Channel {
	send(message: Uint8Array): void;
	close(): void;
}

/** Close code of a connection that went without a word. */
const goneCode = 1006;
/** Milliseconds before the first attempt to come back, doubled at each next one, and the most. */
const firstWait = 250;
const longestWait = 8000;
/** A socket on which nothing is heard for so many milliseconds is dead, whatever it says itself. */
const silence = 30_000;
/** Every so many milliseconds the providers hear that their connection lives. */
const beat = 10_000;
const noEntries = Uint8Array.of(messageType.awareness, 1, 0);

/** The sockets of this page: one for each server, and a page has one server. */
const sockets = new Map<string, PageSocket>();

/** The one socket of this page to the server of this origin. */
export function pageSocket(origin = location.origin): PageSocket {
	const found = sockets.get(origin) ?? new PageSocket(origin);
	sockets.set(origin, found);
	return found;
}

/** After a session ended and the same person signed in again: all documents come back at once. */
export function resumeSockets(): void {
	for (const socket of sockets.values()) socket.resume();
}

/**
 * One WebSocket that carries every open document of a page, each on a channel of its own. It opens
 * with the first document, closes with the last, and comes back by itself when it is lost; all
 * documents then open again in one message.
 *
 * Text that waits here was typed by one person. So a connection carries nothing before it is sure
 * that the browser is still that person's: another tab may have signed in somebody else meanwhile.
 */
export class PageSocket {
	#origin: string;
	#lines = new Map<number, Line>();
	/** Of those, the ones that were asked for on this connection. */
	#asked = new Set<number>();
	/** Channels to give back. */
	#closing: number[] = [];
	#last = 0;
	#socket: WebSocket | null = null;
	/** The person is known, so that documents may open. */
	#ready = false;
	#person: string | null = null;
	/** The session is over, or another's: nothing is tried until `resume`. */
	#held = false;
	#attempts = 0;
	#retryAfter: number | null = null;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#beats: ReturnType<typeof setInterval> | undefined;
	#heardAt = 0;
	#flushing = false;

	constructor(origin: string) {
		this.#origin = origin;
	}

	/** False while no connection can carry documents; what opens then waits for it. */
	get isUp(): boolean {
		return this.#ready;
	}

	/** Opens a document as soon as it can. Its line hears `opened` or `closed`. */
	open(line: Line): Channel {
		const ch = ++this.#last;
		this.#lines.set(ch, line);
		this.#connect();
		this.#flushSoon();
		return {
			send: (message) => {
				if (this.#asked.has(ch)) this.#send(ch, message);
			},
			close: () => this.#close(ch)
		};
	}

	/** The same person is signed in again. */
	resume(): void {
		this.#held = false;
		this.#attempts = 0;
		clearTimeout(this.#retry);
		this.#retry = undefined;
		this.#connect();
	}

	#close(ch: number): void {
		if (!this.#lines.delete(ch)) return;
		if (this.#asked.delete(ch)) this.#closing.push(ch);
		this.#afterOne();
	}

	/** One document less: another that waits may open, and without any the socket closes. */
	#afterOne(): void {
		this.#flushSoon();
		// One text may take the place of another: only what stays without any is over.
		if (this.#lines.size === 0) setTimeout(() => this.#endUnused(), 0);
	}

	#endUnused(): void {
		if (this.#lines.size > 0) return;
		this.#socket?.close();
		this.#leave();
	}

	#connect(): void {
		if (this.#socket || this.#retry !== undefined || this.#held || this.#lines.size === 0) return;
		const socket = new WebSocket(this.#origin.replace(/^http/, 'ws') + documentsPath);
		this.#socket = socket;
		socket.binaryType = 'arraybuffer';
		socket.onopen = () => void this.#admit(socket);
		socket.onmessage = ({ data }) => {
			if (socket === this.#socket && data instanceof ArrayBuffer) this.#hear(new Uint8Array(data));
		};
		socket.onclose = ({ code }) => {
			if (socket === this.#socket) this.#lost(code);
		};
	}

	/** Asks who is here only now: whose this connection is was settled when it opened. */
	async #admit(socket: WebSocket): Promise<void> {
		const person = await whoIsHere(this.#origin).catch(() => undefined);
		if (socket !== this.#socket) return;
		if (person === undefined) return this.#drop(goneCode);
		this.#person ??= person;
		if (person === null || person !== this.#person) return this.#drop(closeCode.sessionOver);
		this.#ready = true;
		this.#heardAt = Date.now();
		this.#beats = setInterval(() => this.#beat(), beat);
		this.#flush();
	}

	#drop(code: number): void {
		this.#socket?.close();
		this.#lost(code);
	}

	#lost(code: number): void {
		this.#leave();
		this.#held ||= code === closeCode.sessionOver;
		if (!this.#held) this.#comeBack();
		const ended = [...this.#asked];
		this.#asked.clear();
		for (const ch of ended) this.#end(ch, goneCode);
	}

	/** Forgets a connection, and what waits for it. */
	#leave(): void {
		this.#socket = null;
		this.#ready = false;
		this.#closing = [];
		clearInterval(this.#beats);
	}

	/** After a restart of the server, not everybody comes back in the same instant. */
	#comeBack(): void {
		const most = Math.min(longestWait, firstWait * 2 ** this.#attempts++);
		const wait = this.#retryAfter ?? most * (0.5 + Math.random() / 2);
		this.#retryAfter = null;
		this.#retry = setTimeout(() => {
			this.#retry = undefined;
			this.#connect();
		}, wait);
	}

	#beat(): void {
		if (Date.now() - this.#heardAt > silence) return this.#drop(goneCode);
		for (const ch of this.#asked) this.#lines.get(ch)?.received(noEntries.slice());
	}

	#hear(bytes: Uint8Array): void {
		this.#heardAt = Date.now();
		const decoder = createDecoder(bytes);
		const ch = readVarUint(decoder);
		const rest = readTailAsUint8Array(decoder);
		if (ch !== controlChannel) return this.#lines.get(ch)?.received(rest.slice());
		this.#obey(JSON.parse(new TextDecoder().decode(rest)) as ServerControl);
	}

	#obey(control: ServerControl): void {
		if ('opened' in control) {
			this.#attempts = 0;
			this.#lines.get(control.opened.ch)?.opened(control.opened.clientId);
		} else if ('ack' in control) {
			for (const [ch, count] of control.ack) this.#lines.get(ch)?.acknowledged(count);
		} else if ('closed' in control) {
			const { ch, code, epoch, restored = false } = control.closed;
			this.#asked.delete(ch);
			this.#end(ch, code, epoch === undefined ? undefined : { epoch, restored });
		} else if ('retryAfter' in control) this.#retryAfter = control.retryAfter;
	}

	#end(ch: number, code: number, now?: PresentEpoch): void {
		const line = this.#lines.get(ch);
		this.#lines.delete(ch);
		line?.closed(code, now);
		this.#afterOne();
	}

	#flushSoon(): void {
		if (this.#flushing) return;
		this.#flushing = true;
		queueMicrotask(() => {
			this.#flushing = false;
			this.#flush();
		});
	}

	#flush(): void {
		if (!this.#ready) return;
		const closing = this.#closing.splice(0);
		if (closing.length > 0) this.#tell({ close: closing });
		const waiting = [...this.#lines].filter(([ch]) => !this.#asked.has(ch));
		const open = waiting
			.slice(0, limits.channels - this.#asked.size)
			.map(([ch, { documentId, epoch }]) => ({ ch, documentId, epoch }));
		for (const { ch } of open) this.#asked.add(ch);
		if (open.length > 0) this.#tell({ open });
	}

	#tell(control: ClientControl): void {
		this.#send(controlChannel, new TextEncoder().encode(JSON.stringify(control)));
	}

	#send(ch: number, message: Uint8Array): void {
		const encoder = createEncoder();
		writeVarUint(encoder, ch);
		writeUint8Array(encoder, message);
		this.#socket?.send(toUint8Array(encoder));
	}
}
