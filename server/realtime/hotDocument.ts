import { randomInt } from 'node:crypto';
import * as Y from 'yjs';
import type { CaseId, DocumentId, MemberId } from '#shared/ids.ts';
import { limits, proseRoot } from '#shared/wire.ts';
import { Claims } from './claims.ts';
import { CountingDoc, TooMuchEffort } from './effort.ts';
import {
	bringsNews,
	decode,
	hasOrderedDeletes,
	judgeUpdate,
	type Fault,
	type Known,
	type Sender
} from './guard.ts';
import { isProseTransaction } from './inspection.ts';

/** What the log holds of a document. */
export interface Logged {
	caseId: CaseId;
	headSeq: number;
	updates: Uint8Array[];
	claims?: ReadonlyMap<number, MemberId>;
	/** The end of the log is missing or not what was written: these updates are the good part. */
	damaged?: boolean;
}

/**
 * `canonical`: what applying really did, in the order in which it happened; the first is the
 * update, another one is formatting that Yjs cleaned up after it. Empty when nothing was new.
 * `writers`: under which client ids anything was new; `brought`: how many of them were nobody's.
 */
export type Taking =
	| { ok: true; canonical: Uint8Array[]; writers: number[]; brought: number; effort: number }
	| { ok: false; fault: Fault; touched: boolean };

/** How much one update may be and take. */
export interface Most {
	/** As it comes. What is new in it is `limits.updateBytes` at most in any case. */
	bytes: number;
	/** Steps of `effort.ts`. */
	effort: number;
}

/** What one update may be and take that is not the first of its connection. */
export const ordinary: Most = { bytes: limits.updateBytes, effort: 150_000 };

/**
 * One Y.Doc in memory, one epoch of one document. Knows its content and whose client ids are whose;
 * knows no sockets and no log. Once `touched` by a refused update it must be filled again.
 */
export class HotDocument implements Known {
	readonly documentId: DocumentId;
	readonly epoch: number;
	readonly caseId: CaseId;
	/** Not all of the log could be read, so nothing may be added to it. */
	damaged = false;
	/** Number of the last row in the log. */
	headSeq = 0;
	/** Number of the last row that is compacted away. */
	compactedSeq = 0;
	/** Rows, and their bytes, since compaction was last tried. */
	tail = { rows: 0, bytes: 0 };
	#doc = new CountingDoc();
	readonly claims: Claims;
	/** Never less than the encoded state, corrected when it nears the limit. */
	#bytes = 0;
	#emitted: Uint8Array[] = [];
	#isProse = true;
	/** Encoded once for everyone who joins before the next change. */
	#state: Uint8Array | null = null;
	#vector: Uint8Array | null = null;

	/** `claims`: of when it was in memory before. */
	constructor(documentId: DocumentId, epoch: number, logged: Logged, before = new Claims()) {
		this.claims = before;
		this.documentId = documentId;
		this.epoch = epoch;
		this.caseId = logged.caseId;
		this.fill(logged);
	}

	/**
	 * Starts from what the log holds; claims made since are kept.
	 *
	 * In one transaction: applied one by one, Yjs would clean up formatting again and so delete what
	 * no row of the log deletes.
	 */
	fill({ headSeq, updates, claims, damaged = false }: Logged): void {
		this.damaged = damaged;
		this.#doc.destroy();
		const doc = new CountingDoc();
		doc.getXmlFragment(proseRoot);
		doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
		doc.on('beforeObserverCalls', (transaction) => {
			this.#isProse &&= isProseTransaction(transaction);
		});
		doc.on('update', (update) => this.#emitted.push(update));
		claims?.forEach((memberId, clientId) => this.claims.bind(clientId, memberId));
		this.#doc = doc;
		this.#bytes = updates.reduce((sum, { length }) => sum + length, 0);
		this.headSeq = headSeq;
		const rows = updates.slice(1);
		this.compactedSeq = headSeq - rows.length;
		this.tail = { rows: rows.length, bytes: rows.reduce((sum, { length }) => sum + length, 0) };
		this.#state = this.#vector = null;
	}

	/** Numbers the next row of the log. */
	nextSeq(bytes: number): number {
		this.tail.rows++;
		this.tail.bytes += bytes;
		return ++this.headSeq;
	}

	clockOf(clientId: number): number {
		return Y.getState(this.#doc.store, clientId);
	}

	ownerOf(clientId: number): MemberId | null {
		return this.claims.ownerOf(clientId);
	}

	isDeleted(clientId: number, clock: number, length: number): boolean {
		if (clock + length > this.clockOf(clientId)) return false;
		const structs = this.#doc.store.clients.get(clientId) ?? [];
		for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
			const struct = structs[at];
			if (!struct || struct.id.clock >= clock + length) break;
			if (!struct.deleted) return false;
		}
		return true;
	}

	/** Binds a client id to a member, before anyone else hears of it. False when it is not free. */
	claim(clientId: number, memberId: MemberId): boolean {
		const owner = this.ownerOf(clientId);
		if (owner === null ? this.clockOf(clientId) > 0 : owner !== memberId) return false;
		this.claims.bind(clientId, memberId);
		return true;
	}

	/** Binds a client id that nobody has or had to a member. */
	give(memberId: MemberId): number {
		const clientId = randomInt(1, 2 ** 32);
		if (this.ownerOf(clientId) !== null || this.clockOf(clientId) > 0) return this.give(memberId);
		this.claims.bind(clientId, memberId);
		return clientId;
	}

	/** Nobody is here under this client id any more. */
	leave(clientId: number): void {
		if (this.clockOf(clientId) === 0) this.claims.leave(clientId);
	}

	/** Why an update of a reader is refused; null when it would change nothing. */
	readFault(update: Uint8Array, most = ordinary.bytes): Fault | 'news' | null {
		if (update.length > most) return 'tooLarge';
		const decoded = decode(update);
		if (!decoded || !hasOrderedDeletes(decoded)) return 'malformed';
		return bringsNews(decoded, this) ? 'news' : null;
	}

	/** Bytes of its state, or a little more. */
	get size(): number {
		return this.#bytes;
	}

	/** Guards an update and applies it. */
	take(update: Uint8Array, sender: Sender, most = ordinary): Taking {
		if (update.length > most.bytes) return refused('tooLarge', false);
		const decoded = decode(update);
		if (!decoded) return refused('malformed', false);
		const verdict = judgeUpdate(decoded, this, sender);
		if (!verdict.ok) return refused(verdict.fault, false);
		const { writers } = verdict;
		if (!verdict.news) return { ok: true, canonical: [], writers, brought: 0, effort: 0 };
		const brought = writers.filter((clientId) => this.ownerOf(clientId) === null).length;
		const { fault, effort } = this.#apply(update, most.effort);
		if (fault) return refused(fault, true);
		for (const clientId of writers) this.claims.bind(clientId, sender.memberId);
		return { ok: true, canonical: this.#emitted, writers, brought, effort };
	}

	/** The whole state, garbage-collected. */
	state(): Uint8Array {
		return (this.#state ??= Y.encodeStateAsUpdate(this.#doc));
	}

	/** What somebody with this state vector lacks. @throws for what is no state vector */
	stateAfter(vector: Uint8Array): Uint8Array {
		const isEmpty = vector.length === 1 && vector[0] === 0;
		return isEmpty ? this.state() : Y.encodeStateAsUpdate(this.#doc, vector);
	}

	vector(): Uint8Array {
		return (this.#vector ??= Y.encodeStateVector(this.#doc));
	}

	destroy(): void {
		this.#doc.destroy();
	}

	#apply(update: Uint8Array, most: number): { fault: Fault | null; effort: number } {
		this.#emitted = [];
		this.#isProse = true;
		this.#state = this.#vector = null;
		try {
			const effort = this.#doc.applyWithin(most, update);
			return { fault: this.#faultNow(), effort };
		} catch (error) {
			return { fault: error instanceof TooMuchEffort ? 'tooCostly' : 'malformed', effort: most };
		}
	}

	/** What is wrong with the document as the update left it. */
	#faultNow(): Fault | null {
		const { store, share } = this.#doc;
		if (store.pendingStructs !== null || store.pendingDs !== null) return 'unknownDependency';
		if (share.size !== 1) return 'root';
		if (!this.#isProse) return 'content';
		const fresh = this.#emitted.reduce((sum, { length }) => sum + length, 0);
		return fresh > limits.updateBytes || this.#outgrows(fresh) ? 'tooLarge' : null;
	}

	#outgrows(fresh: number): boolean {
		this.#bytes += fresh;
		if (this.#bytes <= limits.documentBytes) return false;
		this.#bytes = Y.encodeStateAsUpdate(this.#doc).length;
		return this.#bytes > limits.documentBytes;
	}
}

function refused(fault: Fault, touched: boolean): Taking {
	return { ok: false, fault, touched };
}
