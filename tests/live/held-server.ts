import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import type { WebSocket, WebSocketServer as Sockets } from 'ws';
import * as Y from 'yjs';
import { messageType, syncType } from '#shared/wire.ts';

// The tests of screens resolve packages for a browser, where this one is empty.
const { WebSocketServer } = createRequire(import.meta.url)('ws') as {
	WebSocketServer: typeof Sockets;
};

/** A frame of a client: its kind of sync message and the update in it. */
interface Received {
	kind: number;
	payload: Uint8Array;
}

/**
 * A server of one document that speaks y-websocket the way ours does, and acknowledges when a test
 * says so: everything received stays unacknowledged until `release`.
 */
export class HeldServer {
	readonly doc = new Y.Doc();
	/** Changes received and not yet echoed, oldest first. */
	readonly held: { socket: WebSocket; received: Received }[] = [];
	/** Everything received so far. */
	readonly received: Received[] = [];
	#http: Server;
	#sockets = new WebSocketServer({ noServer: true });

	private constructor(http: Server) {
		this.#http = http;
		http.on('upgrade', (request, socket, head) => {
			this.#sockets.handleUpgrade(request, socket, head, (client) => {
				this.#welcome(client);
			});
		});
	}

	static async start(port = 0): Promise<HeldServer> {
		const http = createServer();
		const server = new HeldServer(http);
		await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
		return server;
	}

	get port(): number {
		return (this.#http.address() as AddressInfo).port;
	}

	get origin(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	get connections(): number {
		return this.#sockets.clients.size;
	}

	/** Echoes what is held, oldest first, at most `count`. */
	release(count = this.held.length): void {
		for (const { socket, received } of this.held.splice(0, count)) {
			socket.send(frame(syncType.update, received.payload));
		}
	}

	/** Shows an update of somebody else to everyone. */
	show(payload: Uint8Array): void {
		for (const client of this.#sockets.clients) client.send(frame(syncType.update, payload));
	}

	/** Tells everyone where somebody else's caret is. */
	tellPresence(clientId: number, state: unknown, clock = 1): void {
		const update = createEncoder();
		writeVarUint(update, 1);
		writeVarUint(update, clientId);
		writeVarUint(update, clock);
		const json = new TextEncoder().encode(JSON.stringify(state));
		writeVarUint8Array(update, json);
		const encoder = createEncoder();
		writeVarUint(encoder, messageType.awareness);
		writeVarUint8Array(encoder, toUint8Array(update));
		for (const client of this.#sockets.clients) client.send(toUint8Array(encoder));
	}

	/** Closes every connection with a code; `terminate` stands for a cable that is pulled. */
	drop(code: number | 'terminate'): void {
		this.held.length = 0;
		for (const client of this.#sockets.clients) {
			if (code === 'terminate') client.terminate();
			else client.close(code);
		}
	}

	async stop(): Promise<void> {
		this.drop('terminate');
		this.#sockets.close();
		await new Promise((resolve) => this.#http.close(resolve));
	}

	#welcome(socket: WebSocket): void {
		socket.on('message', (data: Buffer) => {
			this.#read(socket, new Uint8Array(data));
		});
		socket.send(frame(syncType.step1, Y.encodeStateVector(this.doc)));
	}

	#read(socket: WebSocket, bytes: Uint8Array): void {
		const decoder = createDecoder(bytes);
		if (readVarUint(decoder) !== messageType.sync) return;
		const kind = readVarUint(decoder);
		const payload = readVarUint8Array(decoder);
		if (kind === syncType.step1) {
			socket.send(frame(syncType.step2, Y.encodeStateAsUpdate(this.doc, payload)));
			return;
		}
		Y.applyUpdate(this.doc, payload);
		this.received.push({ kind, payload });
		this.held.push({ socket, received: { kind, payload } });
	}
}

function frame(kind: number, payload: Uint8Array): Uint8Array {
	const encoder = createEncoder();
	writeVarUint(encoder, messageType.sync);
	writeVarUint(encoder, kind);
	writeVarUint8Array(encoder, payload);
	return toUint8Array(encoder);
}

/** The plain text of a document, one line per block. */
export function textOf(doc: Y.Doc): string {
	const lines: string[] = [];
	for (const type of doc.getXmlFragment('prose').createTreeWalker(() => true)) {
		if (type instanceof Y.XmlText) {
			const delta = type.toDelta() as { insert: unknown }[];
			lines.push(delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join(''));
		}
	}
	return lines.join('\n');
}
