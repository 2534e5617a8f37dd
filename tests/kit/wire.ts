import { io } from 'socket.io-client';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { documentsPath, proseRoot, signalsPath } from '#shared/wire.ts';
import type { Client } from './client.ts';

/** Everything the server said on one document channel, and how it ended. */
export interface Heard {
	bytes: Buffer;
	/** Close code; null while it is open. */
	code: number | null;
}

/** A `WebSocket` for y-websocket that signs in as this member does. */
export function socketOf(client: Client): typeof globalThis.WebSocket {
	class SignedInSocket extends WebSocket {
		constructor(url: string | URL) {
			super(url, { headers: client.headers() });
		}
	}
	return SignedInSocket as unknown as typeof globalThis.WebSocket;
}

/**
 * Knocks on a document as a scripted client would, asks for its state and hangs up: all bytes it
 * was handed until its state came or the server closed.
 */
export function knock(client: Client, documentId: string, epoch = 1): Promise<Heard> {
	const url = `${client.url.replace('http', 'ws')}${documentsPath}/${documentId}.${epoch}`;
	const socket = new WebSocket(url, { headers: client.headers() });
	const heard: Heard = { bytes: Buffer.alloc(0), code: null };
	return new Promise((resolve, reject) => {
		socket.on('message', (data: Buffer) => {
			heard.bytes = Buffer.concat([heard.bytes, data]);
			if (data[0] === 0 && data[1] === 1) socket.close();
		});
		socket.on('close', (code) => {
			heard.code = code;
			resolve(heard);
		});
		socket.on('error', reject);
	});
}

/** An open document of an unmodified y-websocket client. */
export interface Desk {
	doc: Y.Doc;
	provider: WebsocketProvider;
	/** Close code of the first closing by the server. */
	closed: Promise<number>;
	/** Resolves when the server has told that everything typed here is on its disk. */
	saved(): Promise<void>;
	leave(): void;
}

/** Opens a document as any program with y-websocket would, and waits until it is synced. */
export async function sitDown(client: Client, documentId: string, epoch = 1): Promise<Desk> {
	const doc = new Y.Doc();
	const provider = new WebsocketProvider(
		`${client.url.replace('http', 'ws')}${documentsPath}`,
		`${documentId}.${epoch}`,
		doc,
		{ disableBc: true, WebSocketPolyfill: socketOf(client) }
	);
	const closed = new Promise<number>((resolve) => {
		provider.on('connection-close', (event) => {
			if (event) resolve(event.code);
		});
	});
	await new Promise<void>((resolve) => {
		provider.once('sync', () => {
			resolve();
		});
	});
	return {
		doc,
		provider,
		closed,
		saved: echoes(doc, provider),
		leave() {
			provider.destroy();
			doc.destroy();
		}
	};
}

/** Follows what is typed here and what of it the server sends back. */
function echoes(doc: Y.Doc, provider: WebsocketProvider): () => Promise<void> {
	const unsaved: Uint8Array[] = [];
	const waiting: (() => void)[] = [];
	doc.on('update', (update: Uint8Array, origin: unknown) => {
		if (origin !== provider) unsaved.push(update);
	});
	provider.ws?.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
		const frame = Buffer.from(data);
		const at = unsaved.findIndex(
			(update) => frame[1] === 2 && frame.subarray(-update.length).equals(update)
		);
		unsaved.splice(0, at + 1);
		if (unsaved.length === 0) for (const resolve of waiting.splice(0)) resolve();
	});
	return () =>
		unsaved.length === 0
			? Promise.resolve()
			: new Promise((resolve) => {
					waiting.push(resolve);
				});
}

/** Adds a paragraph at the end. */
export function write(doc: Y.Doc, words: string): void {
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText(words)]);
	doc.getXmlFragment(proseRoot).push([paragraph]);
}

/** Resolves as soon as the document holds these words. */
export function untilHolds(doc: Y.Doc, words: string): Promise<void> {
	const holds = () => doc.getXmlFragment(proseRoot).toJSON().includes(words);
	if (holds()) return Promise.resolve();
	return new Promise((resolve) => {
		const look = () => {
			if (!holds()) return;
			doc.off('update', look);
			resolve();
		};
		doc.on('update', look);
	});
}

/** The signals of one member: topics in the order they came, and every packet as text. */
export interface Ear {
	topics: string[];
	packets: string[];
	/** Resolves with the next topic that fits, those heard since `topics` was last emptied first. */
	next(topic: string): Promise<void>;
	ended: Promise<void>;
	hangUp(): void;
}

/** Listens to the signals as a page does. */
export async function listenIn(client: Client): Promise<Ear> {
	const socket = io(client.url, {
		path: signalsPath,
		transports: ['websocket'],
		extraHeaders: client.headers(),
		reconnection: false,
		forceNew: true
	});
	const topics: string[] = [];
	const packets: string[] = [];
	const waiting: { topic: string; resolve: () => void }[] = [];
	socket.onAny((name: string, said: { topic: string }) => {
		packets.push(JSON.stringify([name, said]));
		topics.push(said.topic);
		for (const one of waiting.filter(({ topic }) => topic === said.topic)) one.resolve();
	});
	await new Promise<void>((resolve, reject) => {
		socket.on('connect', () => {
			resolve();
		});
		socket.on('connect_error', reject);
	});
	return {
		topics,
		packets,
		next: (topic) =>
			topics.includes(topic)
				? Promise.resolve()
				: new Promise((resolve) => {
						waiting.push({ topic, resolve });
					}),
		ended: new Promise((resolve) => {
			socket.on('disconnect', () => {
				resolve();
			});
		}),
		hangUp: () => {
			socket.disconnect();
		}
	};
}
