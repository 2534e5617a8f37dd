import type { DocumentLog, Doorkeeper, LogRow } from '#application/ports.ts';
import type { CaseId, DocumentId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import { closeCode } from '#shared/wire.ts';
import type { Channel } from './channel.ts';
import type { Claims } from './claims.ts';
import { Holds } from './holds.ts';
import { HotDocument } from './hotDocument.ts';
import type { Logger } from './logger.ts';
import type { Meter } from './meter.ts';
import { OpenDocument } from './openDocument.ts';

export interface EngineParts {
	door: Doorkeeper;
	log: DocumentLog;
	now: () => Instant;
	logger: Logger;
	/** How long a document stays in memory after its last channel, in milliseconds. */
	evictAfter: number;
	/** How long an update may wait for the step 2 it rests on, in milliseconds. */
	patience: number;
	meter: Meter;
}

/** Milliseconds by which commits that follow each other closely are at most apart. */
const longestWindow = 10;
/** Of the time between two commits at most one part in so many goes to the first of them. */
const share = 8;
/** Documents that left memory of which it is remembered whose client ids are whose. */
const mostRemembered = 2000;
/** Milliseconds for each reader of one document by which two tellings of it are apart, at most so. */
const apart = { each: 0.25, most: 25 };

/**
 * All documents in memory, and the one loop that commits: every turn takes what came in for all of
 * them, appends it in one transaction, and only then tells anybody (I6).
 */
export class Engine {
	readonly #parts: EngineParts;
	readonly #documents = new Map<string, Promise<OpenDocument | null>>();
	readonly #ready = new Map<string, OpenDocument>();
	readonly #evictions = new Map<OpenDocument, NodeJS.Timeout>();
	/** Documents with something to take. */
	readonly #due = new Set<OpenDocument>();
	/** Documents that have something to take in a moment. */
	readonly #resting = new Map<OpenDocument, NodeJS.Timeout>();
	#running: Promise<void> | null = null;
	/** A turn that has begun to take in, until it is told. */
	#turning: Promise<void> | null = null;
	/** Whose client ids were whose in documents that left memory, oldest first. */
	readonly #claims = new Map<string, Claims>();
	readonly #holds = new Holds<OpenDocument>();
	/** When the next turn may begin: after a long one, a while later. */
	#notBefore = -Infinity;

	constructor(parts: EngineParts) {
		this.#parts = parts;
	}

	/** @returns null for a document or epoch that the log does not know. @throws when loading fails */
	open(documentId: DocumentId, epoch: number): Promise<OpenDocument | null> {
		const key = keyOf(documentId, epoch);
		const known = this.#documents.get(key);
		if (known) return known;
		const opening = this.#load(documentId, epoch);
		this.#documents.set(key, opening);
		opening.then(
			(document) => {
				if (document) this.#ready.set(key, document);
				else this.#documents.delete(key);
				if (document) this.rest(document);
			},
			() => this.#documents.delete(key)
		);
		return opening;
	}

	/** How many documents are in memory, and how many of them are damaged. */
	get held(): { hot: number; damaged: number } {
		const hot = [...this.#ready.values()];
		return { hot: hot.length, damaged: hot.filter((one) => one.hot.damaged).length };
	}

	/** Every open channel of a case, or of all. */
	*channels(caseId?: CaseId): Generator<[OpenDocument, Channel]> {
		for (const document of [...this.#ready.values()]) {
			if (caseId !== undefined && document.hot.caseId !== caseId) continue;
			for (const channel of [...document.audience.channels]) yield [document, channel];
		}
	}

	/**
	 * Something waits to be taken: starts a turn unless one is under way. A crowd on one document is
	 * told less often: each telling costs a write for every reader.
	 */
	stir(document: OpenDocument): void {
		const wait = document.restsUntil - performance.now();
		if (wait < 1) this.#wake(document);
		else if (!this.#resting.has(document))
			this.#resting.set(
				document,
				setTimeout(() => this.#wake(document), wait)
			);
	}

	#wake(document: OpenDocument): void {
		clearTimeout(this.#resting.get(document));
		this.#resting.delete(document);
		this.#due.add(document);
		this.#start();
	}

	/**
	 * Takes in nothing more of a case, of all when it is null, until the function it gives is called.
	 * What is under way to the disk is there by then, and told. What waits already has its turn first:
	 * one hold right after the other would keep it waiting for ever. So who holds asks for no second.
	 */
	async hold(caseId: CaseId | null): Promise<() => void> {
		const due = [...this.#due].filter(({ hot }) => caseId === null || hot.caseId === caseId);
		await this.#holds.after(due);
		const release = this.#holds.take(caseId);
		await this.#turning;
		return () => {
			release();
			if (this.#hasDue()) this.#start();
		};
	}

	#isHeld({ hot }: OpenDocument): boolean {
		return this.#holds.covers(hot.caseId);
	}

	#hasDue(): boolean {
		return [...this.#due].some((document) => !this.#isHeld(document));
	}

	/** Nobody may be left on it: lets it go after a while. */
	rest(document: OpenDocument): void {
		if (document.audience.channels.size > 0 || this.#evictions.has(document)) return;
		const timer = setTimeout(() => {
			this.#evictions.delete(document);
			void this.#evict(document);
		}, this.#parts.evictAfter);
		this.#evictions.set(document, timer.unref());
	}

	/** Commits what came in, compacts and lets go of everything. Channels must be closed. */
	async close(): Promise<void> {
		for (const document of [...this.#resting.keys()]) this.#wake(document);
		while (this.#running) await this.#running;
		for (const timer of this.#evictions.values()) clearTimeout(timer);
		this.#evictions.clear();
		await Promise.allSettled(this.#documents.values());
		await Promise.all([...this.#ready.values()].map((document) => this.#evict(document)));
	}

	async #load(documentId: DocumentId, epoch: number): Promise<OpenDocument | null> {
		const logged = await this.#parts.log.load(documentId, epoch);
		if (!logged) return null;
		const key = keyOf(documentId, epoch);
		const hot = new HotDocument(documentId, epoch, logged, this.#claims.get(key));
		this.#claims.delete(key);
		if (hot.damaged) this.#alarm(documentId);
		return new OpenDocument(hot, this.#parts);
	}

	#start(): void {
		this.#running ??= this.#run().finally(() => {
			this.#running = null;
			if (this.#hasDue()) this.#start();
		});
	}

	async #run(): Promise<void> {
		await this.#gather();
		const due = [...this.#due].filter((document) => !this.#isHeld(document));
		for (const document of due) this.#due.delete(document);
		this.#turning = this.#turn(due);
		await this.#turning;
		this.#turning = null;
		this.#holds.passed(due);
		await this.#tend(due);
	}

	/** From what came in to what is told, with one commit between. */
	async #turn(due: OpenDocument[]): Promise<void> {
		const began = performance.now();
		const taken = due.map((document) => ({ document, rows: document.drain() }));
		const rows = taken.flatMap(({ rows }) => rows);
		const failed = rows.length > 0 && !(await this.#append(rows));
		for (const { document, rows } of taken) {
			if (failed && rows.length > 0) document.fail();
			else document.deliver();
			const readers = document.audience.channels.size;
			document.restsUntil = began + Math.min(apart.most, readers * apart.each);
		}
		// What was told leaves the sockets now, as a part of this turn.
		await Promise.resolve();
		const took = performance.now() - began;
		this.#notBefore = began + Math.min(longestWindow, took * share);
	}

	/**
	 * Waits while others may come in to share the commit: to the end of this turn of the event loop,
	 * and under load for as long as it takes to spend little of the time on commits.
	 */
	#gather(): Promise<void> {
		const wait = this.#notBefore - performance.now();
		return new Promise((resolve) => {
			if (wait < 1) setImmediate(resolve);
			else setTimeout(resolve, wait);
		});
	}

	/**
	 * Each in a turn of the event loop of its own. Of those that are long one alone is compacted: texts
	 * that are written at the same pace grow long together, and what comes in meanwhile waits.
	 */
	async #tend(due: OpenDocument[]): Promise<void> {
		const long = due.find(({ spoiled, isLong }) => isLong && !spoiled);
		for (const document of due) {
			const { spoiled } = document;
			if (spoiled) await this.#restore(document);
			else if (document === long) await this.#compact(document);
			if (spoiled || document === long) await new Promise(setImmediate);
			if (document.hasLetters) this.stir(document);
			this.rest(document);
		}
	}

	async #append(rows: LogRow[]): Promise<boolean> {
		const { meter } = this.#parts;
		const began = performance.now();
		try {
			await this.#parts.log.append(rows);
			meter.committed(rows.length, performance.now() - began);
			return true;
		} catch (error) {
			meter.commitsFailed++;
			this.#report(error, rows[0]?.documentId, 'append of updates failed');
			return false;
		}
	}

	async #restore(document: OpenDocument): Promise<void> {
		const { documentId, epoch } = document.hot;
		try {
			const logged = await this.#parts.log.load(documentId, epoch);
			if (!logged) throw new Error('document is gone from the log');
			document.hot.fill(logged);
			document.restored();
		} catch (error) {
			this.#report(error, documentId, 'rebuild of a document failed');
			this.#drop(document);
		}
	}

	async #evict(document: OpenDocument): Promise<void> {
		const { hot } = document;
		if (!document.isIdle || this.#ready.get(keyOf(hot.documentId, hot.epoch)) !== document) return;
		const seq = hot.headSeq;
		if (seq > hot.compactedSeq) await this.#compact(document);
		if (!document.isIdle || hot.headSeq !== seq) return;
		this.#forget(document);
	}

	/** Puts the state in the place of the rows it comes from. What is hot must be what is committed. */
	async #compact({ hot }: OpenDocument): Promise<void> {
		const seq = hot.headSeq;
		hot.tail = { rows: 0, bytes: 0 };
		if (hot.damaged) return;
		try {
			await this.#parts.log.compact(hot.documentId, hot.epoch, seq, hot.state());
			hot.compactedSeq = seq;
		} catch (error) {
			if (await this.#isOver(hot)) return;
			this.#report(error, hot.documentId, 'compaction failed');
		}
	}

	/** Of an epoch that is over nothing is left to compact. */
	async #isOver({ documentId, epoch }: HotDocument): Promise<boolean> {
		const logged = await this.#parts.log.load(documentId, epoch).catch(() => undefined);
		return logged === null;
	}

	#drop(document: OpenDocument): void {
		document.fail();
		document.spoiled = false;
		this.#forget(document);
	}

	#forget(document: OpenDocument): void {
		const key = keyOf(document.hot.documentId, document.hot.epoch);
		if (this.#ready.get(key) !== document) return;
		this.#ready.delete(key);
		this.#documents.delete(key);
		this.#remember(key, document.hot.claims.unwritten());
		document.audience.close();
		document.hot.destroy();
	}

	/** Who returns to write on what it typed offline finds its client ids its own. */
	#remember(key: string, claims: Claims): void {
		if (claims.isEmpty) return;
		this.#claims.set(key, claims);
		const [oldest] = this.#claims.keys();
		if (this.#claims.size > mostRemembered && oldest !== undefined) this.#claims.delete(oldest);
	}

	/** Once for each time that it is loaded. */
	#alarm(documentId: DocumentId): void {
		this.#parts.logger.error({ documentId }, 'log of a document is damaged: it is read-only');
	}

	#report(error: unknown, documentId: DocumentId | undefined, message: string): void {
		const reason = error instanceof Error ? error.message : 'unknown';
		this.#parts.logger.error({ documentId, reason, code: closeCode.tryLater }, message);
	}
}

function keyOf(documentId: DocumentId, epoch: number): string {
	return `${documentId}.${epoch}`;
}
