import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Admission, DocumentLog, Doorkeeper, Session } from '#application/ports.ts';
import type { CaseId, DocumentId, MemberId } from '#shared/ids.ts';
import { documentsPath, messageType, proseRoot, syncType } from '#shared/wire.ts';
import type { AgencyClass } from '#shared/words.ts';
import { Meter } from '#realtime/meter.ts';
import { Outlet, Post } from '#realtime/outlet.ts';
import { createRealtime, type Realtime, type RealtimeParts } from '#realtime/realtime.ts';
import { readMessage, updateFrame, type Message } from '#realtime/frames.ts';
import { ChannelSocket } from './channelSocket.ts';
import { memoryStorage } from '../kit/storage.ts';
import {
	NOON,
	aMember,
	aDocument,
	anAgency,
	aCase,
	aBatch,
	puts,
	firstState
} from '../kit/region.ts';

/** Somebody at the door, with what they may do. */
export interface Visitor {
	cookie: string;
	session: Session;
	memberId: MemberId;
	name: string;
	access: 'read' | 'write' | null;
	signedIn: boolean;
}

/** A house of one document with a real log, real sockets and a door that these tests keep. */
export interface House {
	origin: string;
	port: number;
	realtime: Realtime;
	documentId: DocumentId;
	/** Documents with the same text beside it. */
	others: DocumentId[];
	caseId: CaseId;
	log: DocumentLog;
	/** What the door was told. */
	refusals: MemberId[];
	activity: MemberId[];
	faults: string[];
	visitors: Record<'politie' | 'om' | 'ggz', Visitor>;
	/** What `factsChanged` judges with: the access of the visitors as it stands. */
	judge: (memberId: MemberId) => 'read' | 'write' | null;
	setEpoch: (epoch: number) => void;
	/** Runs inside `admit`, before it answers. */
	onAdmit: (act: () => void) => void;
	committed: () => Promise<Y.Doc>;
	path: (epoch?: number) => string;
}

const classes: Record<string, AgencyClass> = { politie: 'POL', om: 'OM', ggz: 'GGZ' };

export async function openHouse(
	over: Partial<RealtimeParts> & {
		wrapLog?: (log: DocumentLog) => DocumentLog;
		text?: string;
		others?: number;
	} = {}
): Promise<House> {
	const storage = memoryStorage();
	const agency = anAgency();
	const members = Object.keys(classes).map((name) => aMember(agency, { name }));
	const caseFile = aCase(agency);
	const document = aDocument(caseFile);
	const others = Array.from({ length: over.others ?? 0 }, () => aDocument(caseFile));
	const [first, ...more] = members;
	if (!first) throw new Error('no members');
	await storage.facts.commit(
		aBatch({
			put: [
				...puts(agency, first, caseFile),
				...more.map((row) => ({ table: 'members' as const, row })),
				...[document, ...others].map((row) => ({ table: 'documents' as const, row }))
			],
			documents: [document, ...others].map((one) => firstState(one, over.text ?? ''))
		})
	);

	const [politie, om, ggz] = members.map(({ id, name }): Visitor => {
		const session = { id: randomUUID(), memberId: id };
		return {
			cookie: `session=${session.id}`,
			session,
			memberId: id,
			name,
			access: 'write',
			signedIn: true
		};
	});
	if (!politie || !om || !ggz) throw new Error('no visitors');
	const all = [politie, om, ggz];
	const refusals: MemberId[] = [];
	const activity: MemberId[] = [];
	const faults: string[] = [];
	let current = 1;
	let act = (): void => undefined;
	const judge = (memberId: MemberId) =>
		all.find((one) => one.memberId === memberId)?.access ?? null;

	const door: Doorkeeper = {
		inRoom: async () => null,
		session: async (header) =>
			all.find(({ cookie, signedIn }) => signedIn && cookie === header)?.session ?? null,
		admit: async (session, documentId, epoch): Promise<Admission> => {
			const visitor = all.find((one) => one.session.id === session.id);
			const access = visitor?.access ?? null;
			const answer: Admission =
				!visitor || !access || ![document, ...others].some(({ id }) => id === documentId)
					? { ok: false, why: 'notHere' }
					: epoch !== current
						? { ok: false, why: 'oldEpoch', epoch: current }
						: { ok: true, caseId: caseFile.id, access, member: memberOf(visitor) };
			act();
			return answer;
		},
		active: ({ memberId }) => void activity.push(memberId),
		updateRefused: ({ memberId }) => void refusals.push(memberId)
	};
	const log = over.wrapLog?.(storage.log) ?? storage.log;
	const server = createServer();
	const port = await listen(server);
	const origin = `http://localhost:${port}`;
	const realtime = createRealtime({
		door,
		log,
		now: () => NOON,
		origin: () => origin,
		logger: { error: (_about, message) => void faults.push(message) },
		...over
	});
	server.on('upgrade', (request, socket, head) => {
		if (!realtime.upgrade(request, socket, head)) socket.destroy();
	});
	server.on('request', (request, response) => {
		if (!realtime.handleRequest(request, response)) response.writeHead(404).end();
	});
	onTestFinished(async () => {
		await realtime.close();
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});

	return {
		origin,
		port,
		realtime,
		documentId: document.id,
		others: others.map(({ id }) => id),
		caseId: caseFile.id,
		log: storage.log,
		refusals,
		activity,
		faults,
		visitors: { politie, om, ggz },
		judge,
		setEpoch: (epoch) => (current = epoch),
		onAdmit: (next) => (act = next),
		committed: async () => {
			const logged = await storage.log.load(document.id, 1);
			const doc = new Y.Doc();
			doc.transact(() => logged?.updates.forEach((update) => Y.applyUpdate(doc, update)));
			return doc;
		},
		path: (epoch = 1) => `${document.id}.${epoch}`
	};
}

function memberOf({ memberId, name }: Visitor) {
	const agencyClass = classes[name];
	if (!agencyClass) throw new Error(name);
	return { id: memberId, name, agencyName: `Bureau ${name}`, agencyClass };
}

function listen(server: Server): Promise<number> {
	return new Promise((resolve) => {
		server.listen(0, 'localhost', () => resolve((server.address() as AddressInfo).port));
	});
}

/** Over which kind of line the clients of a test speak. */
export type Kind = 'document' | 'board';
export const kinds = ['document', 'board'] as const;
const line: { kind: Kind } = { kind: 'document' };

/** From here on clients speak over lines of this kind. */
export function speakOver(kind: Kind): void {
	line.kind = kind;
}

/** What a client must do with the Yjs client id that it is given on the one socket. */
type Adopt = (clientId: number) => void;

/** A WebSocket of Node that brings a cookie and an origin, as a browser would by itself. */
export function browserSocket(house: House, visitor: Visitor) {
	return class extends WebSocket {
		constructor(url: string) {
			super(url, { headers: { cookie: visitor.cookie, origin: house.origin } });
		}
	};
}

/** What stands in for a WebSocket, so that an unmodified provider speaks over either kind. */
export function polyfill(
	house: House,
	visitor: Visitor,
	adopt: Adopt
): typeof globalThis.WebSocket {
	if (line.kind === 'document') {
		return browserSocket(house, visitor) as unknown as typeof globalThis.WebSocket;
	}
	return class extends ChannelSocket {
		constructor(url: string) {
			super(house, visitor, url.slice(url.lastIndexOf('/') + 1), adopt);
		}
	} as unknown as typeof globalThis.WebSocket;
}

export interface Desk {
	doc: Y.Doc;
	prose: Y.XmlFragment;
	provider: WebsocketProvider;
	/** Code with which the server closed for good. */
	closed: Promise<number>;
}

/** An unmodified provider of this visitor, on a document of its own unless one is given. */
export function sitDown(house: House, visitor: Visitor, doc = new Y.Doc(), epoch = 1): Desk {
	const provider = new WebsocketProvider(
		`ws://localhost:${house.port}${documentsPath}`,
		house.path(epoch),
		doc,
		{
			disableBc: true,
			maxBackoffTime: 50,
			WebSocketPolyfill: polyfill(house, visitor, (clientId) => adopt(clientId))
		}
	);
	const adopt = (clientId: number) => {
		const { awareness } = provider;
		const state = awareness.getLocalState();
		awareness.states.delete(awareness.clientID);
		awareness.meta.delete(awareness.clientID);
		doc.clientID = clientId;
		awareness.clientID = clientId;
		awareness.setLocalState(state);
	};
	const closed = new Promise<number>((resolve) =>
		provider.on('closed', ({ code }) => resolve(code))
	);
	onTestFinished(() => provider.destroy());
	return { doc, prose: doc.getXmlFragment(proseRoot), provider, closed };
}

/** Waits until the provider has the state of the server. */
export function synced({ provider }: Desk): Promise<void> {
	if (provider.synced) return Promise.resolve();
	return new Promise((resolve) => provider.on('sync', (is) => void (is && resolve())));
}

/** Waits until `holds` after some update of this document. */
export function until(doc: Y.Doc, holds: () => boolean): Promise<void> {
	return new Promise((resolve) => {
		const look = () => {
			if (!holds()) return;
			doc.off('update', look);
			resolve();
		};
		doc.on('update', look);
		look();
	});
}

/** A bare connection: what comes in is kept, what goes out is up to the test. */
export interface Line {
	ws: WebSocket;
	/** The client id that it was given; null on a socket of one document. */
	clientId: () => number | null;
	received: Message[];
	/** Bytes of everything that came in. */
	raw: Uint8Array[];
	/** Waits until something received satisfies `is`. */
	hears: (is: (message: Message) => boolean) => Promise<Message>;
	closed: Promise<number>;
	update: (bytes: Uint8Array) => void;
	step2: (bytes: Uint8Array) => void;
}

export function call(house: House, visitor: Visitor, path = house.path()): Line {
	const given: { clientId: number | null } = { clientId: null };
	const Socket = polyfill(house, visitor, (clientId) => (given.clientId = clientId));
	const url = `ws://localhost:${house.port}${documentsPath}/${path}`;
	const ws = new Socket(url) as unknown as WebSocket;
	const received: Message[] = [];
	const raw: Uint8Array[] = [];
	const listeners = new Set<() => void>();
	ws.on('message', (data: Buffer) => {
		raw.push(data);
		received.push(readMessage(data));
		for (const listener of [...listeners]) listener();
	});
	ws.on('error', () => undefined);
	onTestFinished(() => ws.terminate());
	const hears = (is: (message: Message) => boolean) =>
		new Promise<Message>((resolve) => {
			const look = () => {
				const found = received.find(is);
				if (!found) return;
				listeners.delete(look);
				resolve(found);
			};
			listeners.add(look);
			look();
		});
	const closed = new Promise<number>((resolve) => ws.on('close', resolve));
	const update = (bytes: Uint8Array) => ws.send(updateFrame(bytes));
	const step2 = (bytes: Uint8Array) => {
		const frame = updateFrame(bytes);
		frame[1] = syncType.step2;
		ws.send(frame);
	};
	const clientId = () => given.clientId;
	return { ws, clientId, received, raw, hears, closed, update, step2 };
}

/** A bare connection that has the state of the server, in a document of its own. */
export async function callIn(
	house: House,
	visitor: Visitor,
	path = house.path()
): Promise<Line & { doc: Y.Doc }> {
	const line = call(house, visitor, path);
	const state = await line.hears(({ kind }) => kind === 'step2');
	const doc = new Y.Doc();
	doc.clientID = line.clientId() ?? doc.clientID;
	if (state.kind === 'step2') Y.applyUpdate(doc, state.update);
	line.step2(Uint8Array.of(0, 0));
	return { ...line, doc };
}

/** The update that `write` makes in a document. */
export function updateOf(doc: Y.Doc, write: (prose: Y.XmlFragment) => void): Uint8Array {
	const before = Y.encodeStateVector(doc);
	const made: Uint8Array[] = [];
	const keep = (update: Uint8Array) => void made.push(update);
	doc.on('update', keep);
	doc.transact(() => write(doc.getXmlFragment(proseRoot)));
	doc.off('update', keep);
	return made.length === 1 && made[0] ? made[0] : Y.encodeStateAsUpdate(doc, before);
}

/** Adds a paragraph with this text at the end. */
export function addParagraph(prose: Y.XmlFragment, words: string): Y.XmlText {
	const text = new Y.XmlText(words);
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [text]);
	prose.push([paragraph]);
	return text;
}

/** An awareness message with these entries. */
export function awareness(
	...entries: [clientId: number, clock: number, state: unknown][]
): Uint8Array {
	const parts: number[] = [entries.length];
	for (const [clientId, clock, state] of entries) {
		const json = Buffer.from(JSON.stringify(state));
		parts.push(...varUint(clientId), ...varUint(clock), ...varUint(json.length), ...json);
	}
	return Uint8Array.from([messageType.awareness, ...varUint(parts.length), ...parts]);
}

function varUint(value: number): number[] {
	const bytes: number[] = [];
	let left = value;
	while (left > 127) {
		bytes.push(128 | (left % 128));
		left = Math.floor(left / 128);
	}
	return [...bytes, left];
}

/** The outgoing side of a real socket, and what its other side receives. */
export async function anOutlet() {
	const server = new WebSocketServer({ port: 0 });
	onTestFinished(() => server.close());
	const ws = new WebSocket(`ws://localhost:${(server.address() as AddressInfo).port}`);
	const received: Buffer[] = [];
	ws.on('message', (data: Buffer) => received.push(data));
	const closed = new Promise<number>((resolve) => ws.on('close', resolve));
	const [socket, request] = await new Promise<[WebSocket, IncomingMessage]>((resolve) =>
		server.on('connection', (socket, request) => resolve([socket, request]))
	);
	const meter = new Meter();
	onTestFinished(() => meter.close());
	const outlet = new Outlet(socket, request.socket, {
		post: new Post(),
		meter,
		drainWithin: 30_000
	});
	return { outlet, socket, ws, received, closed };
}
