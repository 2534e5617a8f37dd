import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { Admission, Doorkeeper, Judge, Session } from '#application/ports.ts';
import { isId, type CaseId, type DocumentId, type MemberId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import { closeCode, documentsPath, limits, wordsCode, type CloseCode } from '#shared/wire.ts';
import type { Changes } from './changes.ts';
import { Channel } from './channel.ts';
import type { Engine } from './engine.ts';
import { keepAliveFrame, readMessage } from './frames.ts';
import type { Logger } from './logger.ts';
import type { OpenDocument } from './openDocument.ts';
import { Pace } from './pace.ts';
import type { Identity } from './presence.ts';

type Admitted = Extract<Admission, { ok: true }>;
type Welcome = { session: Session; admission: Admitted; document: OpenDocument };

export interface DocumentsParts {
	door: Doorkeeper;
	engine: Engine;
	changes: Changes;
	colourOf: (agencyClass: Identity['agencyClass']) => string;
	/** Milliseconds between keep-alive messages. */
	keepAliveEvery: number;
	logger: Logger;
	now: () => Instant;
}

const serverOptions = {
	noServer: true,
	perMessageDeflate: false,
	maxPayload: limits.frameBytes,
	clientTracking: false,
	/** Milliseconds that a closed socket may take to say goodbye; newer than the types of ws. */
	closeTimeout: 2000
};
const mostSockets = 64;
const codes = {
	sessionOver: closeCode.sessionOver,
	notHere: closeCode.notHere,
	oldEpoch: closeCode.oldEpoch
} as const;

/** The sockets of documents: one for each document that a browser has open. */
export class Documents {
	readonly #parts: DocumentsParts;
	readonly #server = new WebSocketServer(serverOptions);
	/** How many of each member are open. */
	readonly #sockets = new Map<MemberId, number>();
	readonly #keepAlive: NodeJS.Timeout;

	constructor(parts: DocumentsParts) {
		this.#parts = parts;
		this.#keepAlive = setInterval(() => this.#keepAllAlive(), parts.keepAliveEvery).unref();
	}

	/**
	 * Admits before the handshake is finished, so that nothing a stranger sends is ever kept. After
	 * admission everything happens in one turn.
	 */
	async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
		socket.on('error', () => socket.destroy());
		const answer = await this.#parts.changes
			.steady(() => this.#admit(request))
			.catch((error: unknown) => this.#failed(error));
		this.#server.handleUpgrade(request, socket, head, (ws) => {
			ws.on('error', () => ws.terminate());
			if (typeof answer === 'number') ws.close(answer);
			else this.#open(answer, ws, socket);
		});
	}

	/** Closes and changes what the judge no longer allows, in this very turn. */
	judge(caseId: CaseId, judge: Judge): void {
		for (const [document, channel] of this.#parts.engine.channels(caseId)) {
			const access = judge(channel.memberId, channel.documentId);
			if (access === null) this.#end(document, channel, closeCode.notHere);
			else if (access !== channel.access) {
				channel.access = access;
				if (access === 'read') document.audience.hide(channel);
			}
		}
	}

	endSessions(ids: ReadonlySet<string>): void {
		for (const [document, channel] of this.#parts.engine.channels()) {
			if (ids.has(channel.session.id)) this.#end(document, channel, closeCode.sessionOver);
		}
	}

	close(): void {
		clearInterval(this.#keepAlive);
		for (const [document, channel] of this.#parts.engine.channels()) {
			this.#end(document, channel, closeCode.tryLater);
		}
		this.#server.close();
	}

	async #admit(request: IncomingMessage): Promise<Welcome | CloseCode> {
		const { door, engine } = this.#parts;
		const session = await door.session(request.headers.cookie);
		if (!session) return closeCode.sessionOver;
		const named = readPath(request.url);
		if (!named) return closeCode.notHere;
		const admission = await door.admit(session, named.documentId, named.epoch);
		if (!admission.ok) return codes[admission.why];
		const document = await engine.open(named.documentId, named.epoch);
		return document ? { session, admission, document } : closeCode.notHere;
	}

	#open({ session, admission, document }: Welcome, ws: WebSocket, socket: Duplex): void {
		const { member, access, caseId } = admission;
		const sockets = this.#sockets.get(member.id) ?? 0;
		if (sockets >= mostSockets) return ws.close(closeCode.tooFast);
		this.#sockets.set(member.id, sockets + 1);
		const identity = {
			name: member.name,
			agency: member.agencyName,
			agencyClass: member.agencyClass,
			color: this.#parts.colourOf(member.agencyClass)
		};
		const { documentId } = document.hot;
		const opened = { session, documentId, caseId, memberId: member.id, access, identity };
		const channel = new Channel(opened, ws, socket);
		const pace = new Pace(this.#parts.now);
		ws.on('message', (data, isBinary) => {
			channel.alive = true;
			if (isBinary) this.#receive(document, channel, pace, data);
			else this.#end(document, channel, wordsCode);
		});
		ws.on('close', () => {
			this.#leaveOne(member.id);
			document.audience.leave(channel);
			this.#parts.engine.rest(document);
		});
		document.join(channel);
	}

	#leaveOne(memberId: MemberId): void {
		const sockets = (this.#sockets.get(memberId) ?? 1) - 1;
		if (sockets > 0) this.#sockets.set(memberId, sockets);
		else this.#sockets.delete(memberId);
	}

	#receive(document: OpenDocument, channel: Channel, pace: Pace, data: RawData): void {
		if (channel.barred || !(data instanceof Uint8Array)) return;
		const message = readMessage(data);
		if (message.kind !== 'awareness' && !pace.keeps()) {
			return this.#end(document, channel, closeCode.tooFast);
		}
		switch (message.kind) {
			case 'step1':
				return document.answer(channel, message.stateVector);
			case 'step2':
			case 'update':
				if (!document.receive({ channel, update: message.update, kind: message.kind })) {
					return this.#end(document, channel, closeCode.tryLater);
				}
				return this.#parts.engine.stir(document);
			case 'awareness':
				return document.audience.hear(channel, message.entries);
			case 'queryAwareness':
				return document.audience.show(channel);
			case 'malformed':
				return document.refuse(channel, closeCode.refused);
			case 'ignored':
		}
	}

	#failed(error: unknown): CloseCode {
		const reason = error instanceof Error ? error.message : 'unknown';
		this.#parts.logger.error({ reason }, 'admission failed');
		return closeCode.tryLater;
	}

	#end(document: OpenDocument, channel: Channel, code: CloseCode | typeof wordsCode): void {
		channel.close(code);
		document.audience.leave(channel);
	}

	#keepAllAlive(): void {
		for (const [, channel] of this.#parts.engine.channels()) {
			channel.send(keepAliveFrame);
			channel.probe();
		}
	}
}

/** The document and epoch that a path names; null for what is no such path. */
function readPath(url: string | undefined): { documentId: DocumentId; epoch: number } | null {
	const path = (url ?? '').split('?', 1)[0] ?? '';
	const [documentId, epoch, ...rest] = path.slice(documentsPath.length + 1).split('.');
	if (documentId === undefined || epoch === undefined || rest.length > 0) return null;
	if (!isId(documentId) || !/^(?:0|[1-9]\d{0,8})$/.test(epoch)) return null;
	return { documentId, epoch: Number(epoch) };
}
