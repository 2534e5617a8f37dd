import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { WebSocket } from 'ws';
import { isId } from '#shared/ids.ts';
import { documentsPath, type ClientControl, type ServerControl } from '#shared/wire.ts';
import { keepAliveFrame, readMessage, updateFrame } from '#realtime/frames.ts';
import type { House, Visitor } from './kit.ts';

const ch = 300;

/** A message on the channel of a `ChannelSocket`. */
export function onChannel(number: number, message: Uint8Array): Uint8Array {
	const head: number[] = [];
	let left = number;
	for (; left > 127; left = Math.floor(left / 128)) head.push(128 | (left % 128));
	return Uint8Array.from([...head, left, ...message]);
}

/** A control message. */
export function control(said: ClientControl): Uint8Array {
	return onChannel(0, Buffer.from(JSON.stringify(said)));
}

/** What a message on the one socket says: its channel, and the control or the message on it. */
export function heard(data: Uint8Array): { ch: number; said: ServerControl | null; rest: Buffer } {
	let ch = 0;
	let at = 0;
	for (let factor = 1; ; factor *= 128) {
		const byte = data[at++] ?? 0;
		ch += (byte & 127) * factor;
		if (byte < 128) break;
	}
	const rest = Buffer.from(data.subarray(at));
	return { ch, rest, said: ch === 0 ? (JSON.parse(rest.toString()) as ServerControl) : null };
}

/**
 * One channel on the one socket of a board that behaves as a socket of one document does: what is
 * acknowledged it gives back as an echo, and a quiet server it answers for.
 */
export class ChannelSocket extends EventEmitter {
	readonly OPEN = WebSocket.OPEN;
	readyState: number = WebSocket.CONNECTING;
	binaryType = 'arraybuffer';
	onopen: (() => void) | null = null;
	onclose: ((event: { code: number }) => void) | null = null;
	onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
	onerror: (() => void) | null = null;
	readonly #ws: WebSocket;
	readonly #sent: Uint8Array[] = [];
	#acknowledged = 0;

	constructor(house: House, visitor: Visitor, name: string, adopt: (clientId: number) => void) {
		super();
		const [documentId = '', epoch = '0'] = name.split('.');
		const named = {
			documentId: isId(documentId) ? documentId : randomUUID(),
			epoch: Number(epoch)
		};
		this.#ws = new WebSocket(`ws://localhost:${house.port}${documentsPath}`, {
			headers: { cookie: visitor.cookie, origin: house.origin }
		});
		this.#ws.on('open', () => this.#ws.send(control({ open: [{ ch, ...named }] })));
		this.#ws.on('error', () => this.onerror?.());
		this.#ws.on('pong', () => this.emit('pong'));
		this.#ws.on('close', (code) => this.#end(code));
		this.#ws.on('message', (data: Buffer) => {
			const message = heard(data);
			if (message.said) this.#obey(message.said, adopt);
			else if (message.ch === ch) this.#give(message.rest);
		});
	}

	send(data: Uint8Array | string): void {
		if (typeof data === 'string') return this.#ws.send(data);
		const bytes = new Uint8Array(data);
		const message = readMessage(bytes);
		if (message.kind === 'step2' || message.kind === 'update') this.#sent.push(message.update);
		this.#ws.send(onChannel(ch, bytes));
	}

	close(): void {
		if (this.readyState === WebSocket.OPEN) this.#ws.send(control({ close: [ch] }));
		this.#ws.close();
	}

	terminate(): void {
		this.#ws.terminate();
	}

	ping(): void {
		this.#ws.ping();
	}

	pause(): void {
		this.#ws.pause();
	}

	resume(): void {
		this.#ws.resume();
	}

	#obey(said: ServerControl, adopt: (clientId: number) => void): void {
		if ('opened' in said) {
			adopt(said.opened.clientId);
			this.readyState = WebSocket.OPEN;
			this.onopen?.();
			this.emit('open');
		}
		if ('alive' in said) this.#give(Buffer.from(keepAliveFrame));
		if ('closed' in said) {
			this.#end(said.closed.code);
			this.#ws.close();
		}
		if ('ack' in said) for (const [, n] of said.ack) this.#acknowledge(n);
	}

	#acknowledge(n: number): void {
		for (; this.#acknowledged < n; this.#acknowledged++) {
			const update = this.#sent[this.#acknowledged];
			if (update) this.#give(Buffer.from(updateFrame(update)));
		}
	}

	#give(bytes: Buffer): void {
		this.onmessage?.({ data: Uint8Array.from(bytes).buffer });
		this.emit('message', bytes, true);
	}

	#end(code: number): void {
		if (this.readyState === WebSocket.CLOSED) return;
		this.readyState = WebSocket.CLOSED;
		this.onclose?.({ code });
		this.emit('close', code);
	}
}
