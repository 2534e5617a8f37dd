import * as Y from 'yjs';
import type { Doorkeeper, LogRow } from '#application/ports.ts';
import type { MemberId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import { closeCode, limits, type CloseCode } from '#shared/wire.ts';
import { Audience } from './audience.ts';
import { CatchingUp } from './catchingUp.ts';
import type { Channel } from './channel.ts';
import { Frame } from './frame.ts';
import { updateFrame } from './frames.ts';
import type { Fault } from './guard.ts';
import { ordinary, type HotDocument, type Taking } from './hotDocument.ts';
import type { Meter } from './meter.ts';
import { Bucket, type Allowance } from './pace.ts';

type Taken = Extract<Taking, { ok: true }>;

/** What came in, in the order in which it came. */
interface Letter {
	channel: Channel;
	update: Uint8Array;
	kind: 'step2' | 'update';
	/** Its number among the messages with content of its channel. */
	n: number;
}

/** An update, and how large it may be. */
interface Sized {
	update: Uint8Array;
	bytes: number;
}

/** What goes out once the rows it rests on are on disk. */
type Delivery =
	/** `shown`: for the others; `cleaned`: what Yjs did after the update, for the sender too. */
	| {
			kind: 'taken';
			channel: Channel;
			/** Number of the newest message that is taken with it; 0 for none. */
			upTo: number;
			echoes: Uint8Array[];
			shown: Uint8Array[];
			cleaned: Uint8Array[];
	  }
	| { kind: 'refused'; channel: Channel; code: CloseCode; fault: string };

/** Bytes of one channel that may wait for the disk or for its step 2. */
const longestQueue = 4 * 1024 * 1024;

/** Rows, and bytes of rows, beyond which an open document is compacted. */
const mostRows = 300;
const largestTail = 256 * 1024;

/** Client ids that one channel may bring beside the one it was given. */
const mostBrought = 16;

/** Steps of one member on one text: see `effort.ts`. */
const effortOf: Allowance = { burst: 300_000, perSecond: 20_000 };

/** Bytes of state that are filled again after refused updates of one member on one text. */
const rebuildsOf: Allowance = { burst: 8 * 1024 * 1024, perSecond: 256 * 1024 };

/** An update that says nothing: its row only tells whose a client id is. */
const nothing = Uint8Array.of(0, 0);

export interface OpenDocumentParts {
	door: Doorkeeper;
	meter: Meter;
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
	/** Told so shortly ago that what comes in waits until then, by the clock of the process. */
	restsUntil = -Infinity;
	readonly #parts: OpenDocumentParts;
	#letters: Letter[] = [];
	#deliveries: Delivery[] = [];
	#waiting: (() => void)[] = [];
	readonly #catchingUp: CatchingUp;
	/** What members cost here beyond what writing costs. */
	readonly #strains = new Map<MemberId, { effort: Bucket; rebuilds: Bucket }>();

	constructor(hot: HotDocument, parts: OpenDocumentParts) {
		this.hot = hot;
		this.audience = new Audience(parts.now, hot, parts.meter);
		this.#parts = parts;
		this.#catchingUp = new CatchingUp({
			hot,
			audience: this.audience,
			meter: parts.meter,
			whenCommitted: (act) => {
				this.whenCommitted(act);
			},
			refuse: (channel, code, fault) => {
				this.refuse(channel, code, fault);
			}
		});
	}

	get hasLetters(): boolean {
		return this.#letters.length > 0;
	}

	/** Its rows have become many, and none of them is still on its way to the disk. */
	get isLong(): boolean {
		const { rows, bytes } = this.hot.tail;
		const long = rows > mostRows || bytes > largestTail;
		return long && !this.uncommitted && !this.spoiled && !this.hot.damaged;
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

	/** What a channel may do here, when policy says it may do this. */
	allows(access: 'read' | 'write'): 'read' | 'write' {
		return this.hot.damaged ? 'read' : access;
	}

	/** This member had the document filled again so often that it waits before it comes back. */
	isTired(memberId: MemberId): boolean {
		const rebuilds = this.#strains.get(memberId)?.rebuilds;
		return rebuilds !== undefined && rebuilds.left < Math.min(this.hot.size, rebuildsOf.burst);
	}

	/** Puts a channel on: it is brought to the committed state, and told what is new from then on. */
	join(channel: Channel): void {
		channel.access = this.allows(channel.access);
		this.audience.channels.add(channel);
		this.#catchingUp.welcome(channel);
	}

	/** As `join`, under a client id that is given: bound before anybody is shown. */
	give(channel: Channel): number {
		channel.spare = mostBrought;
		return (channel.clientId = this.hot.give(channel.memberId));
	}

	/** Answers a step 1. */
	answer(channel: Channel, vector: Uint8Array): void {
		this.#catchingUp.answer(channel, vector);
	}

	/** @returns false when this channel has more waiting than fits */
	receive(letter: Omit<Letter, 'n'>): boolean {
		const { channel, update } = letter;
		channel.waiting += update.length;
		if (channel.waiting > longestQueue) return false;
		this.#letters.push({ ...letter, n: ++channel.received });
		return true;
	}

	/** Judges and applies what came in. @returns the rows to commit; none when nothing was new */
	drain(): LogRow[] {
		const rows: LogRow[] = [];
		this.#catchingUp.spareSlowReaders();
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
		if (deliveries.length > 0) this.audience.rideAlong();
		if (!this.spoiled) this.#settle();
	}

	/** Is filled again after a refusal. */
	restored(): void {
		this.spoiled = false;
		this.#settle();
	}

	/** Closes a channel for good and records it, after what it is still owed. */
	refuse(channel: Channel, code: CloseCode, fault: string): void {
		channel.barred = true;
		this.#parts.meter.refused(fault);
		this.#parts.door.updateRefused(channel.session, this.hot.caseId, this.hot.documentId);
		channel.finish(code);
		this.audience.leave(channel);
	}

	/**
	 * The commit failed: nothing was told and nothing will be. What is hot is no longer what is
	 * committed; whose client ids are whose is remembered.
	 */
	fail(): void {
		const deliveries = this.#deliveries;
		this.#letters = [];
		this.#deliveries = [];
		this.#waiting = [];
		this.spoiled = true;
		this.uncommitted = false;
		for (const one of deliveries) {
			if (one.kind === 'refused') this.refuse(one.channel, one.code, one.fault);
		}
		for (const channel of [...this.audience.channels]) {
			channel.close(closeCode.tryLater);
			this.audience.leave(channel);
		}
	}

	#take({ channel, update, kind, n }: Letter): LogRow[] {
		const first = kind === 'step2' && !channel.synced;
		const held = first ? channel.held : [];
		if (first) {
			channel.synced = true;
			channel.held = [];
		} else if (channel.held.length > 0) {
			this.#hold(channel, update);
			return [];
		}
		const letters = [update, ...held].map((one, at) => ({
			update: one,
			// A step 2 carries every deletion there ever was.
			bytes: kind === 'step2' && at === 0 ? limits.frameBytes : ordinary.bytes
		}));
		return channel.access === 'write'
			? this.#write(channel, letters, [...held, update], n)
			: this.#read(channel, letters, [...held, update], n);
	}

	#read(channel: Channel, letters: Sized[], echoes: Uint8Array[], upTo: number): LogRow[] {
		const faults = letters.map(({ update, bytes }) => this.hot.readFault(update, bytes));
		const fault = faults.find((one) => one !== null);
		if (fault) this.#bar(channel, fault);
		else this.#taken({ channel, upTo, echoes, shown: [], cleaned: [] });
		return [];
	}

	#write(channel: Channel, letters: Sized[], echoes: Uint8Array[], upTo: number): LogRow[] {
		const rows: LogRow[] = [];
		const shown: Uint8Array[] = [];
		const cleaned: Uint8Array[] = [];
		const { effort, rebuilds } = this.#strainOf(channel.memberId);
		for (const { update, bytes } of letters) {
			const most = Math.min(ordinary.effort, effort.left);
			const taking = this.hot.take(update, channel, { bytes, effort: most });
			if (!taking.ok) {
				if (mayStillCome(channel, taking)) this.#hold(channel, update);
				else this.#bar(channel, taking.fault);
				this.spoiled ||= taking.touched;
				if (taking.fault === 'tooCostly') effort.takes(most);
				if (taking.touched) rebuilds.takes(Math.min(this.hot.size, rebuilds.left));
				// What came before it in this step was whole and stays.
				if (rows.length > 0) this.#taken({ channel, upTo: 0, echoes: [], shown, cleaned });
				return rows;
			}
			effort.takes(taking.effort);
			this.#bind(channel, taking);
			if (taking.canonical.length === 0) continue;
			rows.push(...this.#rows(channel, taking));
			shown.push(...taking.canonical);
			cleaned.push(...taking.canonical.slice(1));
		}
		if (channel.synced && channel.spare !== null) channel.spare = 0;
		this.#taken({ channel, upTo, echoes, shown, cleaned });
		return rows;
	}

	#strainOf(memberId: MemberId): { effort: Bucket; rebuilds: Bucket } {
		const { now } = this.#parts;
		const strain = this.#strains.get(memberId) ?? {
			effort: new Bucket(effortOf, now),
			rebuilds: new Bucket(rebuildsOf, now)
		};
		this.#strains.set(memberId, strain);
		return strain;
	}

	/** A channel that was given no client id has the one it writes under. */
	#bind(channel: Channel, { writers, brought }: Taken): void {
		const [first] = writers;
		if (channel.spare !== null) channel.spare = Math.max(0, channel.spare - brought);
		else if (first !== undefined) channel.clientId = first;
	}

	/** The row of an update, and one more for each other client id under which it brings something. */
	#rows(channel: Channel, { canonical, writers }: Taken): LogRow[] {
		const [first] = canonical;
		const update = first && canonical.length === 1 ? first : Y.mergeUpdates(canonical);
		const [clientId = null, ...others] = writers;
		return [
			this.#row(channel, update, clientId),
			...others.map((other) => this.#row(channel, nothing, other))
		];
	}

	#row(channel: Channel, update: Uint8Array, clientId: number | null): LogRow {
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
				if (channel.held.length === 0 || channel.barred) return;
				this.refuse(channel, closeCode.refused, 'gap');
			}, this.#parts.patience).unref();
		}
		const bytes = channel.held.reduce((sum, { length }) => sum + length, 0);
		if (bytes > longestQueue) this.#bar(channel, 'tooMuchHeld');
	}

	#taken(delivery: Omit<Extract<Delivery, { kind: 'taken' }>, 'kind'>): void {
		this.#deliveries.push({ kind: 'taken', ...delivery });
	}

	#bar(channel: Channel, fault: Fault | 'news' | 'tooMuchHeld'): void {
		channel.barred = true;
		this.#deliveries.push({ kind: 'refused', channel, code: codeOf(fault), fault });
	}

	#deliver(delivery: Delivery): void {
		const { channel } = delivery;
		if (delivery.kind === 'refused') return this.refuse(channel, delivery.code, delivery.fault);
		const { upTo, echoes, shown, cleaned } = delivery;
		if (upTo > 0) channel.acknowledge(upTo, echoes);
		for (const update of cleaned) channel.send(new Frame(updateFrame(update)));
		for (const update of shown) this.audience.tell(new Frame(updateFrame(update)), channel);
		this.#parts.meter.updatesAccepted += shown.length;
		if (shown.length > 0) this.#parts.door.active(channel.session);
	}

	#settle(): void {
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const act of waiting) act();
	}
}

/**
 * What it rests on may be in the first step 2, which is still on its way: earlier updates of the
 * same client, or of the one that its writer was before the line broke.
 */
function mayStillCome(
	channel: Channel,
	{ fault, touched }: Extract<Taking, { ok: false }>
): boolean {
	if (channel.synced || touched) return false;
	return fault === 'gap' || (fault === 'unknownDependency' && channel.spare !== null);
}

function codeOf(fault: Fault | 'news' | 'tooMuchHeld'): CloseCode {
	if (fault === 'tooMuchHeld') return closeCode.tryLater;
	return fault === 'tooLarge' ? closeCode.tooLarge : closeCode.refused;
}
