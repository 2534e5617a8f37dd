import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Session } from '#application/ports.ts';
import type { CaseId, DocumentId, MemberId } from '#shared/ids.ts';
import { closeCode } from '#shared/wire.ts';
import type { Identity, Said } from './presence.ts';

/** Bytes that may wait for a slow reader. */
const longestWait = 4 * 1024 * 1024;

export interface Opened {
	session: Session;
	documentId: DocumentId;
	caseId: CaseId;
	memberId: MemberId;
	access: 'read' | 'write';
	identity: Identity;
}

/** One document open on one socket. `access` is read each time it matters, never kept. */
export class Channel {
	readonly session: Session;
	readonly documentId: DocumentId;
	readonly caseId: CaseId;
	readonly memberId: MemberId;
	readonly identity: Identity;
	access: 'read' | 'write';
	/** The Yjs client id this connection writes under, once it is known. */
	clientId: number | null = null;
	/** It has the committed state, so that what is new may follow. */
	welcomed = false;
	/** State vector of the welcome, until its first step 1 is answered. */
	told: Uint8Array | null = null;
	/** State vector of its newest step 1 that is not answered yet. */
	asked: Uint8Array | null = null;
	/** A step 1 of it was answered just now. */
	answered = false;
	/** Its first step 2 has been taken up, so nothing it rests on can still be on its way. */
	synced = false;
	/** What it said last of its caret, until the others are shown it. */
	said: Said | null = null;
	/** A caret of it was shown just now. */
	shown = false;
	/** Updates that rest on what its first step 2 will bring. */
	held: Uint8Array[] = [];
	/** Bytes it sent that are not taken up yet. */
	waiting = 0;
	/** Closed by us: what it still sends or sent is not taken. */
	barred = false;
	/** Something came from the other side since the last round of keep-alive. */
	alive = true;
	readonly #ws: WebSocket;
	readonly #socket: Duplex;
	#outbox: Uint8Array[] = [];
	#outboxBytes = 0;
	/** Bytes of the state it joined with, which may be as large as a document. */
	#welcomeBytes = 0;
	#over = false;

	constructor(opened: Opened, ws: WebSocket, socket: Duplex) {
		this.session = opened.session;
		this.documentId = opened.documentId;
		this.caseId = opened.caseId;
		this.memberId = opened.memberId;
		this.identity = opened.identity;
		this.access = opened.access;
		this.#ws = ws;
		this.#socket = socket;
		ws.on('close', () => (this.#over = true));
		ws.on('pong', () => (this.alive = true));
	}

	/** Hands over the state of a join, beside which as much may wait as beside none. */
	welcome(frame: Uint8Array): void {
		this.welcomed = true;
		this.#welcomeBytes = frame.length;
		this.send(frame);
	}

	/**
	 * Hands over one frame; all frames of this turn leave in one write. Looks at what waits before it
	 * adds to it, so that one large state always fits, and lets go of who reads too slowly.
	 */
	send(frame: Uint8Array): void {
		if (this.#over) return;
		const waits = this.#outboxBytes + this.#ws.bufferedAmount;
		if (waits > longestWait + this.#welcomeBytes) return this.#letGo();
		this.#outboxBytes += frame.length;
		if (this.#outbox.push(frame) === 1) queueMicrotask(() => this.#flush());
	}

	/**
	 * Closes at once: what still waits in the outbox is not sent. After an end of rights not even
	 * what waits for a slow reader is.
	 */
	close(code: number): void {
		this.barred = true;
		if (this.#over) return;
		this.#over = true;
		this.#outbox = [];
		const rightEnded = code === closeCode.notHere || code === closeCode.sessionOver;
		if (rightEnded && this.#ws.bufferedAmount > 0) this.#ws.terminate();
		else this.#ws.close(code);
	}

	/** Sends what is in the outbox, then closes. */
	finish(code: number): void {
		this.#flush();
		this.close(code);
	}

	/** Drops a connection that gave no sign of life since the last call; asks for one. */
	probe(): void {
		if (!this.alive) this.#ws.terminate();
		this.alive = false;
		if (!this.#over) this.#ws.ping();
	}

	#letGo(): void {
		this.close(closeCode.tryLater);
		this.#ws.terminate();
	}

	#flush(): void {
		const frames = this.#outbox;
		this.#outbox = [];
		this.#outboxBytes = 0;
		if (this.#over || frames.length === 0) return;
		this.#socket.cork();
		for (const frame of frames) this.#ws.send(frame);
		this.#socket.uncork();
	}
}
