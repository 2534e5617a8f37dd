import * as decoding from 'lib0/decoding';
import type { RawData } from 'ws';
import type { Session } from '#application/ports.ts';
import type { DocumentId } from '#shared/ids.ts';
import {
	closeCode,
	controlChannel,
	limits,
	wordsCode,
	type CloseCode,
	type ServerControl
} from '#shared/wire.ts';
import type { Admissions, Answer, Named } from './admissions.ts';
import { Channel, type EndCode, type Line } from './channel.ts';
import { readControl } from './control.ts';
import { Frame } from './frame.ts';
import type { Meter } from './meter.ts';
import type { Outlet } from './outlet.ts';
import type { Identity } from './presence.ts';
import type { ConnectionQuota } from './quotas.ts';
import type { Place, Reception } from './reception.ts';

type Admitted = Extract<Answer, { ok: true }>;

export interface BoardParts {
	admissions: Admissions;
	reception: Reception;
	meter: Meter;
	identify: (member: Admitted['admission']['member']) => Identity;
}

/** Channels that ended, of which something may still be on its way, that are remembered. */
const mostEnded = 4096;

/** One socket with many documents, each on a channel of its own. */
export class Board implements Line {
	readonly session: Session;
	readonly #outlet: Outlet;
	readonly #quota: ConnectionQuota;
	readonly #parts: BoardParts;
	readonly #places = new Map<number, Place>();
	readonly #numbers = new Map<Channel, number>();
	/** Channels that are being judged. */
	readonly #opening = new Map<number, DocumentId>();
	readonly #ended = new Set<number>();
	/** What is on disk since the last write, of each channel. */
	readonly #acks = new Map<Channel, number>();

	constructor(session: Session, outlet: Outlet, quota: ConnectionQuota, parts: BoardParts) {
		this.session = session;
		this.#outlet = outlet;
		this.#quota = quota;
		this.#parts = parts;
		outlet.last = () => this.#takeAcks();
	}

	get waiting(): number {
		return this.#outlet.waiting;
	}

	send(channel: Channel, frame: Frame): void {
		const number = this.#numbers.get(channel);
		if (number !== undefined) this.#outlet.put(frame.on(number), channel);
	}

	/** The browser counts what it sent, so it gets a number and none of its own bytes. */
	acknowledge(channel: Channel, n: number): void {
		this.#acks.set(channel, n);
		this.#outlet.due();
	}

	makeRoom(bytes: number): void {
		this.#outlet.makeRoom(bytes);
	}

	whenDrained(act: () => void): void {
		this.#outlet.whenDrained(act);
	}

	/**
	 * Ends one channel; the others stay. When bytes of it wait for a slow reader that may see them no
	 * more, they cannot be taken back but by breaking off all.
	 */
	end(channel: Channel, code: EndCode, owed: boolean): void {
		if (code === closeCode.sessionOver || code === wordsCode) return this.close(code);
		if (owed) this.#outlet.flush();
		const number = this.#numbers.get(channel);
		if (number === undefined) return;
		this.#forget(number);
		if (code === closeCode.notHere && this.#outlet.holds(channel)) return this.#outlet.terminate();
		this.#parts.meter.channelClosed(code);
		this.say({ closed: { ch: number, code } });
	}

	hear(data: RawData, isBinary: boolean): void {
		this.#outlet.alive = true;
		if (this.#outlet.over) return;
		if (!isBinary) return this.close(wordsCode);
		if (!(data instanceof Uint8Array)) return;
		const [number, rest] = split(data);
		const place = this.#places.get(number);
		if (place) this.#parts.reception.take(place, rest, this.#quota);
		else if (number === controlChannel) this.#obey(rest);
		else if (!this.#ended.has(number)) this.close(closeCode.refused);
	}

	say(control: ServerControl): void {
		this.#outlet.put(controlFrame(control), null);
	}

	keepAlive(): void {
		this.say({ alive: true });
		this.#outlet.probe();
	}

	/** Closes the socket with all its channels. */
	close(code: EndCode): void {
		for (const { channel } of this.#places.values()) channel.barred = true;
		this.#outlet.close(code);
	}

	/** Sends what is waiting, then closes. */
	finish(code: EndCode): void {
		this.#outlet.flush();
		this.close(code);
	}

	/** The socket is gone. */
	leave(): void {
		this.#opening.clear();
		for (const [number, { channel, document }] of this.#places) {
			channel.over = channel.barred = true;
			this.#forget(number);
			this.#parts.reception.leave(document, channel);
		}
	}

	#obey(bytes: Uint8Array): void {
		const control = readControl(bytes);
		if (!control) return this.close(closeCode.refused);
		if (!this.#quota.takesOpens('open' in control ? control.open.length : 0)) {
			return this.close(closeCode.tooFast);
		}
		if ('close' in control) for (const number of control.close) this.#leave(number);
		else for (const { ch, ...named } of control.open) this.#open(ch, named);
	}

	#open(number: number, named: Named): void {
		if (this.#outlet.over) return;
		if (this.#places.has(number) || this.#opening.has(number)) return this.close(closeCode.refused);
		const isFull = this.#places.size + this.#opening.size >= limits.channels;
		if (isFull || this.#hasOpen(named.documentId)) return this.#deny(number, closeCode.tooFast);
		this.#ended.delete(number);
		this.#opening.set(number, named.documentId);
		const waits = () => this.#opening.has(number);
		void this.#parts.admissions.seek(this.session, named, waits, (answer) => {
			if (!this.#opening.delete(number)) this.#parts.admissions.unused(answer);
			else if (answer.ok) this.#admit(number, answer);
			else this.#deny(number, answer.code, answer.now);
		});
	}

	/** A document is open once on a socket: its state need not be handed over twice. */
	#hasOpen(documentId: DocumentId): boolean {
		for (const { channel } of this.#places.values())
			if (channel.documentId === documentId) return true;
		return [...this.#opening.values()].includes(documentId);
	}

	#admit(number: number, { admission, document }: Admitted): void {
		const { member, access, caseId, textOnly = false } = admission;
		const pace = this.#quota.openChannel();
		if (!pace) return this.#deny(number, closeCode.tooFast);
		const channel = new Channel(
			{
				session: this.session,
				documentId: document.hot.documentId,
				caseId,
				memberId: member.id,
				access: document.allows(access),
				identity: this.#parts.identify(member),
				textOnly
			},
			this
		);
		this.#places.set(number, { channel, document, pace });
		this.#numbers.set(channel, number);
		const clientId = document.give(channel);
		this.say({ opened: { ch: number, access: channel.access, clientId } });
		document.join(channel);
	}

	#deny(number: number, code: CloseCode, now?: { epoch: number; restored?: true }): void {
		if (code === closeCode.sessionOver) return this.close(code);
		this.#remember(number);
		this.#parts.meter.channelClosed(code);
		this.say({ closed: { ch: number, code, ...now } });
	}

	/** The browser closes a channel, or no longer wants it. */
	#leave(number: number): void {
		this.#opening.delete(number);
		const place = this.#places.get(number);
		this.#remember(number);
		if (!place) return;
		const { channel, document } = place;
		channel.over = channel.barred = true;
		this.#forget(number);
		this.#parts.reception.leave(document, channel);
	}

	#forget(number: number): void {
		const place = this.#places.get(number);
		if (!place) return;
		this.#places.delete(number);
		this.#numbers.delete(place.channel);
		this.#acks.delete(place.channel);
		this.#quota.closeChannel();
		this.#remember(number);
	}

	#remember(number: number): void {
		this.#ended.add(number);
		const [oldest] = this.#ended;
		if (this.#ended.size > mostEnded && oldest !== undefined) this.#ended.delete(oldest);
	}

	#takeAcks(): Buffer | null {
		const ack: [number, number][] = [];
		for (const [channel, n] of this.#acks) {
			const number = this.#numbers.get(channel);
			if (number !== undefined) ack.push([number, n]);
		}
		this.#acks.clear();
		return ack.length > 0 ? controlFrame({ ack }) : null;
	}
}

/** The channel of a message, and the rest of it. What has no number has one that nobody has. */
function split(data: Uint8Array): [number: number, rest: Uint8Array] {
	const decoder = decoding.createDecoder(data);
	try {
		const number = decoding.readVarUint(decoder);
		return [number, data.subarray(decoder.pos)];
	} catch {
		return [-1, new Uint8Array()];
	}
}

/** A JSON object on channel 0, whose number is one zero byte. */
function controlFrame(control: ServerControl): Buffer {
	const json = Buffer.from(JSON.stringify(control));
	return new Frame(Buffer.concat([Uint8Array.of(controlChannel), json])).on(0);
}
