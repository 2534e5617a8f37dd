import type { Session } from '#application/ports.ts';
import type { CaseId, DocumentId, MemberId } from '#shared/ids.ts';
import type { CloseCode, wordsCode } from '#shared/wire.ts';
import type { Frame } from './frame.ts';
import type { Identity } from './presence.ts';

export interface Opened {
	session: Session;
	documentId: DocumentId;
	caseId: CaseId;
	memberId: MemberId;
	access: 'read' | 'write';
	identity: Identity;
	/** It is told words alone, and nobody's caret. */
	textOnly: boolean;
}

export type EndCode = CloseCode | typeof wordsCode;

/** A socket as far as its channels know it: with one document on it, or with many. */
export interface Line {
	/** Bytes that wait for its reader. */
	readonly waiting: number;
	send(channel: Channel, frame: Frame): void;
	/** Of what came on this channel all is on disk up to message `n`; `echoes` are the newest. */
	acknowledge(channel: Channel, n: number, echoes: Uint8Array[]): void;
	/** A state of so many bytes is on its way. */
	makeRoom(bytes: number): void;
	whenDrained(act: () => void): void;
	/** The channel ended. `owed`: what it was handed in this turn still leaves. */
	end(channel: Channel, code: EndCode, owed: boolean): void;
}

/**
 * One document open on one line; the core knows nothing else of sockets. `access` is read each time
 * it matters, never kept.
 */
export class Channel {
	readonly session: Session;
	readonly documentId: DocumentId;
	readonly caseId: CaseId;
	readonly memberId: MemberId;
	readonly identity: Identity;
	readonly textOnly: boolean;
	access: 'read' | 'write';
	/** The Yjs client id this connection writes under, once it is known. */
	clientId: number | null = null;
	/** How many client ids it may still bring beside the one it was given; null when given none. */
	spare: number | null = null;
	/** It has the committed state, so that what is new may follow. */
	welcomed = false;
	/** It reads too slowly: from this state vector on it is told nothing until it has read all. */
	staleFrom: Uint8Array | null = null;
	/** State vector of the welcome, until its first step 1 is answered. */
	told: Uint8Array | null = null;
	/** State vector of its newest step 1 that is not answered yet. */
	asked: Uint8Array | null = null;
	/** A step 1 of it was answered just now. */
	answered = false;
	/** Its first step 2 has been taken up, so nothing it rests on can still be on its way. */
	synced = false;
	/** Updates that rest on what its first step 2 will bring. */
	held: Uint8Array[] = [];
	/** Messages with content that came in. */
	received = 0;
	/** Bytes it sent that are not taken up yet. */
	waiting = 0;
	/** Closed by us: what it still sends or sent is not taken. */
	barred = false;
	/** Nothing more leaves on it. */
	over = false;
	readonly #line: Line;

	constructor(opened: Opened, line: Line) {
		this.session = opened.session;
		this.documentId = opened.documentId;
		this.caseId = opened.caseId;
		this.memberId = opened.memberId;
		this.identity = opened.identity;
		this.textOnly = opened.textOnly;
		this.access = opened.access;
		this.#line = line;
	}

	/** Bytes that wait for the reader of its line. */
	get unread(): number {
		return this.#line.waiting;
	}

	/** Hands over the state of a join, beside which as much may wait as beside none. */
	welcome(frame: Frame): void {
		this.welcomed = true;
		this.#line.makeRoom(frame.message.length);
		this.send(frame);
	}

	/** Hands over one message; all messages of this turn leave in one write. */
	send(frame: Frame): void {
		if (!this.over) this.#line.send(this, frame);
	}

	/** Tells that all it sent is on disk up to its message `n`. `echoes` are the newest of it. */
	acknowledge(n: number, echoes: Uint8Array[]): void {
		if (!this.over) this.#line.acknowledge(this, n, echoes);
	}

	/** Runs once its line has nothing left to send. */
	whenDrained(act: () => void): void {
		this.#line.whenDrained(act);
	}

	/** Ends it at once: what it was handed in this turn is not sent. */
	close(code: EndCode): void {
		this.#end(code, false);
	}

	/** Sends what it was handed, then ends it. */
	finish(code: EndCode): void {
		this.#end(code, true);
	}

	#end(code: EndCode, owed: boolean): void {
		this.barred = true;
		if (this.over) return;
		this.#line.end(this, code, owed);
		this.over = true;
	}
}
