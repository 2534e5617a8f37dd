import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import {
	controlChannel,
	documentsPath,
	messageType,
	proseRoot,
	syncType,
	type ServerControl
} from '#shared/wire.ts';
import type { Client } from './client.ts';

/*
 * Documents spoken by hand, frame by frame: what was typed, what the server said is saved, and what
 * it showed of others. Nothing is sent again, so what is gone stays gone.
 */

/** Nothing, as an update. */
export const nothing = Uint8Array.of(0, 0);

/** A sync message with these bytes. */
export function syncMessage(type: number, bytes: Uint8Array): Uint8Array {
	return encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, messageType.sync);
		encoding.writeVarUint(encoder, type);
		encoding.writeVarUint8Array(encoder, bytes);
	});
}

/** A message of the one socket: the number of a channel, and what is said on it. */
export function onChannel(channel: number, message: Uint8Array): Uint8Array {
	return encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, channel);
		encoding.writeUint8Array(encoder, message);
	});
}

/** What is said on the control channel of the one socket. */
export function controlMessage(said: unknown): Uint8Array {
	return onChannel(controlChannel, Buffer.from(JSON.stringify(said)));
}

/** A socket on a path of documents, signed in as this member. */
export function socketTo(client: Client, path: string): WebSocket {
	const url = `${client.url.replace('http', 'ws')}${documentsPath}${path}`;
	return new WebSocket(url, { headers: client.headers() });
}

/** One document, open in the hands of one member. */
export class TypingLine {
	readonly doc = new Y.Doc();
	/** Own updates of which the server said that they are on its disk. */
	readonly saved: Uint8Array[] = [];
	/** Updates of others. */
	readonly seen: Uint8Array[] = [];
	/** Code with which the connection ended. */
	readonly closed: Promise<number>;
	/** Runs after every message that says or shows something new. */
	onHeard: () => void = () => undefined;
	readonly #ws: WebSocket;
	readonly #channel: number | null;
	/** Sent, and not yet said to be saved. */
	readonly #unsaved: Uint8Array[] = [];
	#text: Y.XmlText | null = null;
	#sent = 0;
	#acknowledged = 0;
	#open: () => void = () => undefined;

	private constructor(ws: WebSocket, channel: number | null) {
		this.#ws = ws;
		this.#channel = channel;
		this.closed = new Promise((resolve) => ws.on('close', resolve));
		ws.on('error', () => undefined);
		ws.on('message', (data: Buffer) => {
			this.#hear(data);
		});
		this.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== this) this.#send(syncType.update, update);
		});
	}

	/** On a socket of its own, as an unmodified provider has. */
	static async onDocument(client: Client, documentId: string, epoch = 1): Promise<TypingLine> {
		const line = new TypingLine(socketTo(client, `/${documentId}.${epoch}`), null);
		await line.#opened();
		return line;
	}

	/** On a channel of the one socket of a board. */
	static async onBoard(client: Client, documentId: string, epoch = 1): Promise<TypingLine> {
		const ws = socketTo(client, '');
		const line = new TypingLine(ws, 1);
		await Promise.race([once(ws, 'open'), line.closed]);
		ws.send(controlMessage({ open: [{ ch: 1, documentId, epoch }] }));
		await line.#opened();
		return line;
	}

	/** How many of its updates are sent and not yet said to be saved. */
	get waiting(): number {
		return this.#unsaved.length;
	}

	/** How many messages with content it sent. */
	get sent(): number {
		return this.#sent;
	}

	/** Types at the end of a paragraph of its own. */
	type(words: string): void {
		const text = this.#text ?? this.#begin();
		text.insert(text.length, words);
	}

	/** Takes back the first letters of what it typed. */
	erase(letters: number): void {
		const text = this.#text;
		if (text) text.delete(0, Math.min(letters, text.length));
	}

	leave(): void {
		this.#ws.terminate();
		this.doc.destroy();
	}

	#begin(): Y.XmlText {
		const text = new Y.XmlText();
		const paragraph = new Y.XmlElement('paragraph');
		paragraph.insert(0, [text]);
		this.doc.getXmlFragment(proseRoot).push([paragraph]);
		this.#text = text;
		return text;
	}

	async #opened(): Promise<void> {
		const open = new Promise<void>((resolve) => (this.#open = resolve));
		const ended = this.closed.then((code) => {
			throw new Error(`The document closed with ${code}`);
		});
		await Promise.race([open, ended]);
		ended.catch(() => undefined);
		this.#send(syncType.step2, nothing);
	}

	#send(type: number, update: Uint8Array): void {
		if (this.#ws.readyState !== WebSocket.OPEN) return;
		const message = syncMessage(type, update);
		this.#ws.send(this.#channel === null ? message : onChannel(this.#channel, message));
		this.#unsaved.push(update);
		this.#sent++;
	}

	#hear(data: Buffer): void {
		const decoder = decoding.createDecoder(data);
		if (this.#channel !== null && decoding.readVarUint(decoder) === controlChannel) {
			this.#control(JSON.parse(data.subarray(1).toString()) as ServerControl);
			return;
		}
		if (decoding.readVarUint(decoder) !== messageType.sync) return;
		const type = decoding.readVarUint(decoder);
		const bytes = decoding.readVarUint8Array(decoder);
		if (type === syncType.step1) return;
		if (type === syncType.update && this.#isEcho(bytes)) this.#isSaved(1);
		else {
			if (type === syncType.update) this.seen.push(bytes);
			Y.applyUpdate(this.doc, bytes, this);
		}
		if (type === syncType.step2) this.#open();
		this.onHeard();
	}

	/** On a socket of its own, one's own bytes come back in the order in which they were sent. */
	#isEcho(bytes: Uint8Array): boolean {
		const [oldest] = this.#unsaved;
		return this.#channel === null && oldest !== undefined && Buffer.from(bytes).equals(oldest);
	}

	#control(said: ServerControl): void {
		if ('opened' in said) this.doc.clientID = said.opened.clientId;
		if ('closed' in said) this.#ws.close();
		if (!('ack' in said)) return;
		for (const [, n] of said.ack) {
			this.#isSaved(n - this.#acknowledged);
			this.#acknowledged = n;
		}
		this.onHeard();
	}

	#isSaved(count: number): void {
		this.saved.push(...this.#unsaved.splice(0, count));
	}
}

/** The state of a document as somebody who joins now gets it. */
export async function stateOf(client: Client, documentId: string): Promise<Y.Doc> {
	const line = await TypingLine.onDocument(client, documentId);
	line.leave();
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(line.doc));
	return doc;
}

/** Those of these updates that a document does not hold. */
export function missingFrom(doc: Y.Doc, updates: readonly Uint8Array[]): Uint8Array[] {
	return updates.filter((update) => {
		const news: Uint8Array[] = [];
		const keep = (one: Uint8Array) => void news.push(one);
		doc.on('update', keep);
		Y.applyUpdate(doc, update);
		doc.off('update', keep);
		const { pendingStructs, pendingDs } = doc.store;
		return news.length > 0 || pendingStructs !== null || pendingDs !== null;
	});
}
