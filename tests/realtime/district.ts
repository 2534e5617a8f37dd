import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Admission, Doorkeeper, Judge, Session } from '#application/ports.ts';
import type { CaseId, DocumentId, MemberId } from '#shared/ids.ts';
import { documentsPath, syncType, type ServerControl } from '#shared/wire.ts';
import { createRealtime, type Realtime } from '#realtime/realtime.ts';
import { syncMessage, nothing, onChannel, controlMessage } from '../kit/lines.ts';
import { NOON, aBatch, aDocument, aMember, firstState, withDocument } from '../kit/region.ts';
import { memoryStorage } from '../kit/storage.ts';
import { heard } from './channelSocket.ts';
import { add, written } from './forgeries.ts';
import { readMessage } from '#realtime/frames.ts';

/*
 * Several documents, several people, and a model of who may read what: at the very write of each frame
 * to a socket it is looked up whether the other side may have it.
 */

export type Access = 'read' | 'write' | null;

export interface Person {
	session: Session;
	cookie: string;
	memberId: MemberId;
	signedIn: boolean;
}

/** Words that say which document, in which epoch, they are of. */
const tagOf = (documentId: DocumentId, epoch: number) => `[${documentId}/${epoch}]`;
const tags = /\[([0-9a-f-]{36})\/(\d+)\]/g;

export class District {
	readonly people: Person[] = [];
	readonly wrongs: string[] = [];
	/** Frames of documents that were written to sockets. */
	frames = 0;
	readonly #access = new Map<string, Access>();
	readonly #epochs = new Map<DocumentId, number>();
	readonly #storage = memoryStorage();
	#caseId: CaseId = '';
	#revs = { roster: 1, case: 1 };
	#realtime: Realtime | null = null;
	#port = 0;

	/** With so many people, the last of whom may write everywhere. */
	static async open(people: number): Promise<District> {
		const district = new District();
		const { agency, caseFile } = await withDocument(district.#storage);
		district.#caseId = caseFile.id;
		const members = Array.from({ length: people }, () => aMember(agency));
		await district.#commit({ put: members.map((row) => ({ table: 'members', row })) });
		district.#revs = { roster: 2, case: 1 };
		for (const { id } of members) {
			const session = { id: randomUUID(), memberId: id };
			const cookie = `session=${session.id}`;
			district.people.push({ session, cookie, memberId: id, signedIn: true });
		}
		await district.#listen();
		return district;
	}

	/** Documents that nobody may open yet but the last of the people. */
	async begin(count: number): Promise<DocumentId[]> {
		const ids = Array.from({ length: count }, () => randomUUID());
		for (const id of ids) await this.#beginEpoch(id, 1);
		return ids;
	}

	epochOf(documentId: DocumentId): number {
		return this.#epochs.get(documentId) ?? 0;
	}

	may(person: Person, documentId: DocumentId): Access {
		if (!person.signedIn) return null;
		if (person === this.people.at(-1)) return 'write';
		return this.#access.get(`${person.memberId} ${documentId}`) ?? null;
	}

	/** A right begins or ends, as after a command. */
	allow(person: Person, documentId: DocumentId, access: Access): void {
		this.#access.set(`${person.memberId} ${documentId}`, access);
		this.#judge();
	}

	async renew(documentId: DocumentId): Promise<void> {
		await this.#beginEpoch(documentId, this.epochOf(documentId) + 1);
		this.#judge();
	}

	signOut(person: Person): void {
		person.signedIn = false;
		this.#realtime?.screens.sessionsEnded([person.session.id]);
	}

	/** Somebody signs in again, in a new session. */
	signIn(person: Person): void {
		person.session = { id: randomUUID(), memberId: person.memberId };
		person.cookie = `session=${person.session.id}`;
		person.signedIn = true;
	}

	socket(person: Person, path: string): WebSocket {
		const headers = { cookie: person.cookie, origin: this.#origin() };
		const ws = new WebSocket(`ws://localhost:${this.#port}${documentsPath}${path}`, { headers });
		ws.on('error', () => undefined);
		return ws;
	}

	#judge(): void {
		const judge: Judge = (memberId, documentId, epoch) => {
			const person = this.people.find((one) => one.memberId === memberId);
			const access = person ? this.may(person, documentId) : null;
			return access && epoch !== this.epochOf(documentId) ? 'oldEpoch' : access;
		};
		this.#realtime?.screens.factsChanged(this.#caseId, judge);
	}

	async #beginEpoch(id: DocumentId, epoch: number): Promise<void> {
		const row = aDocument({ id: this.#caseId } as Parameters<typeof aDocument>[0], { id, epoch });
		await this.#commit({
			put: [{ table: 'documents', row }],
			documents: [firstState(row, tagOf(id, epoch))]
		});
		this.#epochs.set(id, epoch);
	}

	async #commit(over: Parameters<typeof aBatch>[0]): Promise<void> {
		const { roster, case: rev } = this.#revs;
		const ofCase = (over?.documents ?? []).length > 0;
		const revs = ofCase ? { [this.#caseId]: rev } : {};
		const expected = { rosterRev: roster, revs };
		const outcome = await this.#storage.facts.commit(aBatch({ ...over, expect: expected }));
		if (outcome !== 'committed') throw new Error('The facts moved');
		if (ofCase) this.#revs.case++;
	}

	#origin(): string {
		return `http://localhost:${this.#port}`;
	}

	async #listen(): Promise<void> {
		const realtime = createRealtime({
			door: this.#door(),
			log: this.#storage.log,
			now: () => NOON,
			origin: () => this.#origin(),
			logger: {
				error: (_about, message) => {
					this.wrongs.push(message);
				}
			},
			evictAfter: 0
		});
		this.#realtime = realtime;
		const server = createServer();
		server.on('upgrade', (request, socket, head) => {
			const person = this.people.find(({ cookie }) => cookie === request.headers.cookie);
			if (person) this.#overhear(person, person.session.id, request.url ?? '', socket);
			if (!realtime.upgrade(request, socket, head)) socket.destroy();
		});
		server.listen(0, 'localhost');
		await once(server, 'listening');
		this.#port = (server.address() as AddressInfo).port;
		onTestFinished(async () => {
			await realtime.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		});
	}

	#door(): Doorkeeper {
		return {
			inRoom: async () => null,
			session: async (header) =>
				this.people.find(({ cookie, signedIn }) => signedIn && cookie === header)?.session ?? null,
			admit: async ({ id }, documentId, epoch): Promise<Admission> => {
				const person = this.people.find(({ session }) => session.id === id);
				const access = person ? this.may(person, documentId) : null;
				if (!person || !access) return { ok: false, why: 'notHere' };
				if (epoch !== this.epochOf(documentId)) return { ok: false, why: 'oldEpoch' };
				const name = person.memberId;
				const member = { id: name, name, agencyName: 'Bureau', agencyClass: 'POL' as const };
				return { ok: true, caseId: this.#caseId, access, member };
			},
			active: () => undefined,
			updateRefused: () => undefined
		};
	}

	/** Looks at every frame that the server writes to this socket, as it writes it. */
	#overhear(person: Person, sessionId: string, url: string, socket: Duplex): void {
		const [, named] = url.split(`${documentsPath}/`);
		const [documentId = '', epoch = ''] = named?.split('.') ?? [];
		const write = socket.write.bind(socket) as (...all: unknown[]) => boolean;
		let rest: Buffer = Buffer.alloc(0);
		let upgraded = false;
		socket.write = (...all: unknown[]) => {
			const [chunk] = all;
			const bytes =
				typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);
			if (!upgraded) upgraded = bytes.includes('HTTP/1.1');
			else {
				rest = Buffer.concat([rest, bytes]);
				for (let frame = takeFrame(rest); frame; frame = takeFrame(rest)) {
					rest = frame.rest;
					if (frame.opcode !== 2) continue;
					const where = documentId === '' ? null : { documentId, epoch: Number(epoch) };
					this.#look(person, sessionId, where, frame.payload);
				}
			}
			return write(...all);
		};
	}

	#look(
		person: Person,
		sessionId: string,
		where: { documentId: DocumentId; epoch: number } | null,
		payload: Buffer
	): void {
		this.frames++;
		const named = [...payload.toString('latin1').matchAll(tags)].map(([, id = '', epoch]) => ({
			documentId: id,
			epoch: Number(epoch)
		}));
		const isOver = !person.signedIn || person.session.id !== sessionId;
		for (const { documentId, epoch } of where ? [where, ...named] : named) {
			if (!isOver && this.may(person, documentId) && this.epochOf(documentId) === epoch) continue;
			this.wrongs.push(`bytes of a document that is not ${isOver ? 'there' : 'theirs'} any more`);
		}
		if (where && named.some(({ documentId }) => documentId !== where.documentId)) {
			this.wrongs.push('bytes of one document on the line of another');
		}
	}
}

/** The first whole frame of what a server sent, which masks nothing. */
function takeFrame(bytes: Buffer): { opcode: number; payload: Buffer; rest: Buffer } | null {
	if (bytes.length < 2) return null;
	const short = bytes.readUInt8(1);
	const head = short === 126 ? 4 : short === 127 ? 10 : 2;
	if (bytes.length < head) return null;
	const length =
		short === 126
			? bytes.readUInt16BE(2)
			: short === 127
				? Number(bytes.readBigUInt64BE(2))
				: short;
	if (bytes.length < head + length) return null;
	const payload = bytes.subarray(head, head + length);
	return { opcode: bytes.readUInt8(0) & 15, payload, rest: bytes.subarray(head + length) };
}

/** One document in the hands of a person, over either kind of socket. */
export class Seat {
	readonly documentId: DocumentId;
	readonly epoch: number;
	readonly doc = new Y.Doc();
	/** Resolves when the server ended it. */
	readonly ended: Promise<void>;
	isOver = false;
	/** Hangs up. */
	leave: () => void = () => undefined;
	readonly #say: (message: Uint8Array) => void;
	#isReady = false;
	readonly #unsaid: string[] = [];
	#looks = new Set<() => void>();
	#end: () => void = () => undefined;

	constructor(district: District, documentId: DocumentId, say: (message: Uint8Array) => void) {
		this.documentId = documentId;
		this.epoch = district.epochOf(documentId);
		this.#say = say;
		this.ended = new Promise((resolve) => {
			this.#end = () => {
				this.isOver = true;
				resolve();
			};
		});
	}

	over(): void {
		this.#end();
	}

	hear(message: Uint8Array): void {
		const said = readMessage(message);
		if (said.kind !== 'step2' && said.kind !== 'update') return;
		Y.applyUpdate(this.doc, said.update);
		if (said.kind === 'step2' && !this.#isReady) {
			this.#isReady = true;
			this.#say(syncMessage(syncType.step2, nothing));
			for (const words of this.#unsaid) this.#write(words);
		}
		for (const look of this.#looks) look();
	}

	/** Types so many paragraphs at once, now or as soon as it is open. */
	type(count: number, words = ''): void {
		for (let left = count; left > 0; left--) {
			if (this.#isReady) this.#write(words);
			else this.#unsaid.push(words);
		}
	}

	/** Resolves when it shows these words, or is over. */
	async sees(words: string): Promise<void> {
		const seen = new Promise<void>((resolve) => {
			const look = () => {
				if (this.doc.getXmlFragment('prose').toJSON().includes(words)) resolve();
			};
			this.#looks.add(look);
			look();
		});
		await Promise.race([seen, this.ended]);
	}

	#write(words: string): void {
		const tagged = `${tagOf(this.documentId, this.epoch)}${words}`;
		const update = written(this.doc, (prose) => add(prose, tagged));
		this.#say(syncMessage(syncType.update, update));
	}
}

/** Sits down at a document on a socket of its own. */
export function atDocument(district: District, person: Person, documentId: DocumentId): Seat {
	const ws = district.socket(person, `/${documentId}.${district.epochOf(documentId)}`);
	const seat = new Seat(district, documentId, (message) => {
		if (ws.readyState === WebSocket.OPEN) ws.send(message);
	});
	seat.leave = () => ws.terminate();
	ws.on('message', (data: Buffer) => seat.hear(data));
	ws.on('close', () => seat.over());
	return seat;
}

/** The one socket of a person, on which it sits down at documents. */
export class Table {
	readonly #district: District;
	readonly #ws: WebSocket;
	readonly #seats = new Map<number, Seat>();
	#next = 1;
	isOver = false;

	constructor(district: District, person: Person) {
		this.#district = district;
		this.#ws = district.socket(person, '');
		this.#ws.on('message', (data: Buffer) => this.#hear(data));
		this.#ws.on('close', () => {
			this.isOver = true;
			for (const seat of this.#seats.values()) seat.over();
		});
	}

	sit(documentId: DocumentId): Seat {
		const ch = this.#next++;
		const seat = new Seat(this.#district, documentId, (message) => {
			if (!seat.isOver) this.#send(onChannel(ch, message));
		});
		this.#seats.set(ch, seat);
		seat.leave = () => this.#ws.terminate();
		this.#send(controlMessage({ open: [{ ch, documentId, epoch: seat.epoch }] }));
		return seat;
	}

	#send(bytes: Uint8Array): void {
		if (this.#ws.readyState === WebSocket.CONNECTING)
			this.#ws.once('open', () => this.#ws.send(bytes));
		else if (this.#ws.readyState === WebSocket.OPEN) this.#ws.send(bytes);
	}

	#hear(data: Buffer): void {
		const { ch, said, rest } = heard(data);
		if (said) this.#obey(said);
		else this.#seats.get(ch)?.hear(rest);
	}

	#obey(said: ServerControl): void {
		if ('opened' in said) {
			const seat = this.#seats.get(said.opened.ch);
			if (seat) seat.doc.clientID = said.opened.clientId;
		}
		if ('closed' in said) this.#seats.get(said.closed.ch)?.over();
	}
}
