import * as Y from 'yjs';
import type { Doorkeeper, LogRow } from '#application/ports.ts';
import type { Instant } from '#shared/time.ts';
import { closeCode, type CloseCode } from '#shared/wire.ts';
import { Audience } from './audience.ts';
import type { Channel } from './channel.ts';
import { step1Frame, step2Frame, updateFrame } from './frames.ts';
import type { Fault } from './guard.ts';
import type { HotDocument } from './hotDocument.ts';

/** What came in, in the order in which it came. */
interface Letter {
	channel: Channel;
	update: Uint8Array;
	kind: 'step2' | 'update';
}

/** What goes out once the rows it rests on are on disk. */
type Delivery =
	/** `shown`: for the others; `cleaned`: what Yjs did after the update, for the sender too. */
	| {
			kind: 'taken';
			channel: Channel;
			echoes: Uint8Array[];
			shown: Uint8Array[];
			cleaned: Uint8Array[];
	  }
	| { kind: 'refused'; channel: Channel; code: CloseCode };

/** Bytes of one channel that may wait for the disk or for its step 2. */
const longestQueue = 4 * 1024 * 1024;

/** Milliseconds between two answers to one channel: each costs as much as the document is large. */
const answerPause = 100;

/** Rows, and bytes of rows, beyond which an open document is compacted. */
const mostRows = 300;
const largestTail = 256 * 1024;

export interface OpenDocumentParts {
	door: Doorkeeper;
	now: () => Instant;
	/** How long an update may wait for the step 2 it rests on, in milliseconds. */
	patience: number;
}

/**
 * A hot document with the channels on it. Letters wait until the last commit is on disk; then all
 * are judged and applied in one go, so between commits what is hot is what is committed.
 */
export class OpenDocument {
	readonly hot: HotDocument;
	readonly audience: Audience;
	/** Touched by a refused update: to be filled from the log before anything else. */
	spoiled = false;
	/** Applied and not yet on disk. */
	uncommitted = false;
	readonly #parts: OpenDocumentParts;
	#letters: Letter[] = [];
	#deliveries: Delivery[] = [];
	#waiting: (() => void)[] = [];

	constructor(hot: HotDocument, parts: OpenDocumentParts) {
		this.hot = hot;
		this.audience = new Audience(parts.now, hot);
		this.#parts = parts;
	}

	get hasLetters(): boolean {
		return this.#letters.length > 0;
	}

	/** Its rows have become many, and none of them is still on its way to the disk. */
	get isLong(): boolean {
		const { rows, bytes } = this.hot.tail;
		const long = rows > mostRows || bytes > largestTail;
		return long && !this.uncommitted && !this.spoiled;
	}

	get isIdle(): boolean {
		return (
			this.audience.channels.size === 0 && !this.hasLetters && !this.uncommitted && !this.spoiled
		);
	}

	/** Runs now, or as soon as what is hot is what is committed. */
	whenCommitted(act: () => void): void {
		if (this.uncommitted || this.spoiled) this.#waiting.push(act);
		else act();
	}

	/** Puts a channel on: sync step 1, step 2 and who is here; from then on what is new. */
	join(channel: Channel): void {
		this.audience.channels.add(channel);
		this.whenCommitted(() => {
			if (channel.barred) return;
			channel.told = this.hot.vector();
			channel.send(step1Frame(channel.told));
			channel.welcome(step2Frame(this.hot.state()));
			this.audience.show(channel);
		});
	}

	/** Answers a step 1: the first at once, of those that follow the newest, now and then. */
	answer(channel: Channel, vector: Uint8Array): void {
		const waits = channel.asked !== null || channel.answered;
		channel.asked = vector;
		if (!waits) this.whenCommitted(() => this.#reply(channel));
	}

	/** @returns false when this channel has more waiting than fits */
	receive(letter: Letter): boolean {
		letter.channel.waiting += letter.update.length;
		if (letter.channel.waiting > longestQueue) return false;
		this.#letters.push(letter);
		return true;
	}

	/** Judges and applies what came in. @returns the rows to commit; none when nothing was new */
	drain(): LogRow[] {
		const rows: LogRow[] = [];
		let at = 0;
		for (const letter of this.#letters) {
			if (this.spoiled) break;
			at++;
			letter.channel.waiting -= letter.update.length;
			if (!letter.channel.barred) rows.push(...this.#take(letter));
		}
		this.#letters = this.#letters.slice(at);
		this.uncommitted = rows.length > 0;
		return rows;
	}

	/** Everything drained is on disk: tells it. */
	deliver(): void {
		const deliveries = this.#deliveries;
		this.#deliveries = [];
		this.uncommitted = false;
		for (const delivery of deliveries) this.#deliver(delivery);
		if (!this.spoiled) this.#settle();
	}

	/** Is filled again after a refusal. */
	restored(): void {
		this.spoiled = false;
		this.#settle();
	}

	/** Closes a channel for good and records it, after what it is still owed. */
	refuse(channel: Channel, code: CloseCode): void {
		channel.barred = true;
		this.#parts.door.updateRefused(channel.session, this.hot.caseId, this.hot.documentId);
		channel.finish(code);
		this.audience.leave(channel);
	}

	/** The commit failed: nothing was told and nothing will be. */
	fail(): void {
		const deliveries = this.#deliveries;
		this.#letters = [];
		this.#deliveries = [];
		this.#waiting = [];
		this.spoiled = false;
		for (const one of deliveries) if (one.kind === 'refused') this.refuse(one.channel, one.code);
		for (const channel of this.audience.channels) channel.close(closeCode.tryLater);
		this.audience.channels.clear();
	}

	/** The first step 1 asks for what the welcome has just brought. */
	#reply(channel: Channel): void {
		const vector = channel.told ?? channel.asked;
		channel.asked = null;
		if (channel.barred || vector === null || !this.audience.channels.has(channel)) return;
		channel.answered = true;
		setTimeout(() => {
			channel.answered = false;
			if (channel.asked) this.whenCommitted(() => this.#reply(channel));
		}, answerPause).unref();
		try {
			channel.send(step2Frame(this.hot.stateAfter(vector)));
			channel.told = null;
		} catch {
			this.refuse(channel, closeCode.refused);
		}
	}

	#take({ channel, update, kind }: Letter): LogRow[] {
		const first = kind === 'step2' && !channel.synced;
		const held = first ? channel.held : [];
		if (first) {
			channel.synced = true;
			channel.held = [];
		} else if (channel.held.length > 0) {
			this.#hold(channel, update);
			return [];
		}
		const updates = [update, ...held];
		return channel.access === 'write'
			? this.#write(channel, updates, [...held, update])
			: this.#read(channel, updates, [...held, update]);
	}

	#read(channel: Channel, updates: Uint8Array[], echoes: Uint8Array[]): LogRow[] {
		const faults = updates.map((update) => this.hot.readFault(update));
		const fault = faults.find((one) => one !== null);
		if (fault) this.#bar(channel, codeOf(fault));
		else this.#taken(channel, echoes, [], []);
		return [];
	}

	#write(channel: Channel, updates: Uint8Array[], echoes: Uint8Array[]): LogRow[] {
		const rows: LogRow[] = [];
		const cleaned: Uint8Array[] = [];
		for (const update of updates) {
			const taking = this.hot.take(update, channel);
			if (!taking.ok) {
				if (taking.fault === 'gap' && !channel.synced) this.#hold(channel, update);
				else this.#bar(channel, codeOf(taking.fault));
				this.spoiled ||= taking.touched;
				// What came before it in this step was whole and stays.
				if (rows.length > 0) this.#taken(channel, [], rows.map(toUpdate), cleaned);
				return rows;
			}
			if (taking.clientId !== null) channel.clientId = taking.clientId;
			if (taking.canonical.length > 0)
				rows.push(this.#row(channel, taking.canonical, taking.clientId));
			cleaned.push(...taking.canonical.slice(1));
		}
		this.#taken(channel, echoes, rows.map(toUpdate), cleaned);
		return rows;
	}

	#row(channel: Channel, canonical: Uint8Array[], clientId: number | null): LogRow {
		const [first] = canonical;
		const update = first && canonical.length === 1 ? first : Y.mergeUpdates(canonical);
		const { documentId, epoch } = this.hot;
		const row = {
			documentId,
			epoch,
			seq: this.hot.nextSeq(update.length),
			memberId: channel.memberId,
			at: this.#parts.now(),
			update
		};
		return clientId === null ? row : { ...row, clientId };
	}

	#hold(channel: Channel, update: Uint8Array): void {
		if (channel.held.push(update) === 1) {
			setTimeout(() => {
				if (channel.held.length > 0 && !channel.barred) this.refuse(channel, closeCode.refused);
			}, this.#parts.patience).unref();
		}
		const bytes = channel.held.reduce((sum, { length }) => sum + length, 0);
		if (bytes > longestQueue) this.#bar(channel, closeCode.tryLater);
	}

	#taken(channel: Channel, echoes: Uint8Array[], shown: Uint8Array[], cleaned: Uint8Array[]): void {
		this.#deliveries.push({ kind: 'taken', channel, echoes, shown, cleaned });
	}

	#bar(channel: Channel, code: CloseCode): void {
		channel.barred = true;
		this.#deliveries.push({ kind: 'refused', channel, code });
	}

	#deliver(delivery: Delivery): void {
		const { channel } = delivery;
		if (delivery.kind === 'refused') return this.refuse(channel, delivery.code);
		for (const update of delivery.echoes) channel.send(updateFrame(update));
		for (const update of delivery.cleaned) channel.send(updateFrame(update));
		for (const update of delivery.shown) this.audience.tell(updateFrame(update), channel);
		if (delivery.shown.length > 0) this.#parts.door.active(channel.session);
	}

	#settle(): void {
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const act of waiting) act();
	}
}

function codeOf(fault: Fault | 'news'): CloseCode {
	return fault === 'tooLarge' ? closeCode.tooLarge : closeCode.refused;
}

function toUpdate(row: LogRow): Uint8Array {
	return row.update;
}
