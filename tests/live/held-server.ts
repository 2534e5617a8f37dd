import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createDecoder, readTailAsUint8Array, readVarUint, readVarUint8Array } from 'lib0/decoding';
import {
	createEncoder,
	toUint8Array,
	writeUint8Array,
	writeVarUint,
	writeVarUint8Array
} from 'lib0/encoding';
import type { WebSocket, WebSocketServer as Sockets } from 'ws';
import * as Y from 'yjs';
import {
	controlChannel,
	messageType,
	syncType,
	type ClientControl,
	type CloseCode,
	type ServerControl
} from '#shared/wire.ts';

// The tests of screens resolve packages for a browser, where this one is empty.
const { WebSocketServer } = createRequire(import.meta.url)('ws') as {
	WebSocketServer: typeof Sockets;
};

/** A message of a client: its kind of sync message and the update in it. */
interface Received {
	kind: number;
	payload: Uint8Array;
}

/** A document open on a socket. */
interface Open {
	socket: WebSocket;
	ch: number;
	documentId: string;
	epoch: number;
	clientId: number;
	/** Messages with content received on it. */
	count: number;
}

/**
 * A server that speaks the protocol of the one socket of a page the way ours does, with one text for
 * all documents, and acknowledges when a test says so: everything received stays unacknowledged
 * until `release`.
 */
export class HeldServer {
	readonly doc = new Y.Doc();
	/** Changes received and not yet acknowledged, oldest first. */
	readonly held: { open: Open; n: number; received: Received }[] = [];
	/** Everything received so far. */
	readonly received: Received[] = [];
	/** What clients said on the control channel. */
	readonly controls: ClientControl[] = [];
	/** Presence received, as it came in. */
	readonly presence: Uint8Array[] = [];
	/** Sockets that were opened so far. */
	sockets = 0;
	/** Who `/api/v1/me` says is here; null for nobody. */
	person: string | null = 'kim';
	/** The client id that the next document gets; a fresh one when left out. */
	nextClientId: number | null = null;
	#open = new Map<WebSocket, Map<number, Open>>();
	#http: Server;
	#sockets = new WebSocketServer({ noServer: true });

	private constructor(http: Server) {
		this.#http = http;
		http.on('request', (_request, response) => {
			if (this.person === null) return response.writeHead(401).end();
			return response.end(JSON.stringify({ member: { id: this.person } }));
		});
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

	/** Documents that are open now. */
	get connections(): number {
		return this.open.length;
	}

	get open(): Open[] {
		return [...this.#open.values()].flatMap((channels) => [...channels.values()]);
	}

	/** Acknowledges what is held, oldest first, at most `count`. */
	release(count = this.held.length): void {
		for (const { open, n } of this.held.splice(0, count)) {
			tell(open.socket, { ack: [[open.ch, n]] });
		}
	}

	/** Shows an update of somebody else to everyone. */
	show(payload: Uint8Array): void {
		for (const { socket, ch } of this.open) say(socket, ch, frame(syncType.update, payload));
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
		for (const { socket, ch } of this.open) say(socket, ch, toUint8Array(encoder));
	}

	/** Ends every document with a code, on sockets that stay. */
	end(code: CloseCode, epoch?: number, restored?: true): void {
		this.held.length = 0;
		for (const { socket, ch } of this.open) {
			this.#open.get(socket)?.delete(ch);
			const now = epoch === undefined ? {} : { epoch, ...(restored && { restored }) };
			tell(socket, { closed: { ch, code, ...now } });
		}
	}

	/** Says something on the control channel of every socket. */
	control(control: ServerControl): void {
		for (const socket of this.#sockets.clients) tell(socket, control);
	}

	/** Closes every socket with a code; `terminate` stands for a cable that is pulled. */
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
		this.#http.closeAllConnections();
		await new Promise((resolve) => this.#http.close(resolve));
	}

	#welcome(socket: WebSocket): void {
		this.sockets++;
		this.#open.set(socket, new Map());
		socket.on('close', () => this.#open.delete(socket));
		socket.on('message', (data: Buffer) => {
			const decoder = createDecoder(new Uint8Array(data));
			const ch = readVarUint(decoder);
			const rest = readTailAsUint8Array(decoder);
			if (ch === controlChannel) this.#obey(socket, rest);
			else this.#read(socket, ch, rest);
		});
	}

	#obey(socket: WebSocket, bytes: Uint8Array): void {
		const control = JSON.parse(new TextDecoder().decode(bytes)) as ClientControl;
		this.controls.push(control);
		const channels = this.#open.get(socket);
		if ('close' in control) for (const ch of control.close) channels?.delete(ch);
		else for (const named of control.open) this.#begin(socket, named);
	}

	#begin(socket: WebSocket, named: { ch: number; documentId: string; epoch: number }): void {
		const clientId = this.nextClientId ?? Math.floor(Math.random() * 2 ** 31);
		const { ch } = named;
		this.#open.get(socket)?.set(ch, { socket, ...named, clientId, count: 0 });
		tell(socket, { opened: { ch, access: 'write', clientId } });
		say(socket, ch, frame(syncType.step1, Y.encodeStateVector(this.doc)));
	}

	#read(socket: WebSocket, ch: number, bytes: Uint8Array): void {
		const open = this.#open.get(socket)?.get(ch);
		if (!open) return;
		const decoder = createDecoder(bytes);
		const type = readVarUint(decoder);
		if (type === messageType.awareness) this.presence.push(bytes);
		if (type !== messageType.sync) return;
		const kind = readVarUint(decoder);
		const payload = readVarUint8Array(decoder);
		if (kind === syncType.step1) {
			say(socket, ch, frame(syncType.step2, Y.encodeStateAsUpdate(this.doc, payload)));
			return;
		}
		Y.applyUpdate(this.doc, payload);
		this.received.push({ kind, payload });
		this.held.push({ open, n: ++open.count, received: { kind, payload } });
	}
}

function tell(socket: WebSocket, control: ServerControl): void {
	say(socket, controlChannel, new TextEncoder().encode(JSON.stringify(control)));
}

function say(socket: WebSocket, ch: number, message: Uint8Array): void {
	const encoder = createEncoder();
	writeVarUint(encoder, ch);
	writeUint8Array(encoder, message);
	socket.send(toUint8Array(encoder));
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
