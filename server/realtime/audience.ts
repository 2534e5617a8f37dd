import type { MemberId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import type { Channel } from './channel.ts';
import type { Frame } from './frame.ts';
import type { Meter } from './meter.ts';
import { Presence, readOwn, type Said } from './presence.ts';

/** Milliseconds after which a caret that moved is shown again: sooner when words go out anyway. */
const pause = { latest: 100, withWords: 60 };

/** Who may be here under which client id. */
export interface ClientIds {
	/** Binds a client id to a member, before anyone is shown it; false when it is not free. */
	claim(clientId: number, memberId: MemberId): boolean;
	/** Nobody is here under this client id any more. */
	leave(clientId: number): void;
}

/** The channels on one document, and the carets they show each other. */
export class Audience {
	readonly channels = new Set<Channel>();
	readonly #presence: Presence;
	readonly #ids: ClientIds;
	readonly #meter: Meter;
	/** What was said since the last frame of presence: of each channel the newest. */
	readonly #said = new Map<Channel, Said>();
	#timer: NodeJS.Timeout | null = null;
	#leaving: NodeJS.Immediate | null = null;
	#shownAt = -Infinity;
	/** Whom a slow reader last saw. */
	readonly #saw = new WeakMap<Channel, number[]>();

	constructor(now: () => Instant, ids: ClientIds, meter: Meter) {
		this.#presence = new Presence(now);
		this.#ids = ids;
		this.#meter = meter;
	}

	/** Hands a frame to everyone who has the committed state, but not to `except`. */
	tell(frame: Frame, except: Channel): void {
		for (const channel of this.channels) {
			if (channel !== except && hears(channel)) channel.send(frame);
		}
	}

	/**
	 * A caret that moved, as far as it is the sender's own: shown at once, and of what follows within
	 * a tenth of a second the newest, together with those of others. Who only reads is not shown.
	 */
	hear(channel: Channel, entries: Uint8Array): void {
		if (channel.access !== 'write' || channel.barred) return;
		const own = readOwn(entries, (clientId) => this.#isOwn(channel, clientId));
		if (!own) return;
		this.#said.set(channel, own.said);
		this.#schedule();
	}

	/** Words are being told: carets that wait go with them, in the same write. */
	rideAlong(): void {
		if (!this.#timer || performance.now() < this.#shownAt + pause.withWords) return;
		clearTimeout(this.#timer);
		this.#timer = null;
		this.#showNewest();
	}

	/** Tells one channel who is here. */
	show(channel: Channel): void {
		const present = this.#presence.others(channel.clientId);
		if (present && sees(channel)) channel.send(present);
	}

	/** It is told of no caret for a while. */
	forgetful(channel: Channel): void {
		this.#saw.set(channel, this.#presence.ids());
	}

	/** Tells who was told nothing for a while who is here, and who is here no more. */
	remind(channel: Channel): void {
		const gone = this.#presence.gone(this.#saw.get(channel) ?? []);
		if (gone && sees(channel)) channel.send(gone);
		this.show(channel);
	}

	/** Takes a channel off, and its caret with it. */
	leave(channel: Channel): void {
		if (!this.channels.delete(channel)) return;
		this.hide(channel);
		const { clientId } = channel;
		if (clientId !== null && !this.#isHere(clientId)) this.#ids.leave(clientId);
	}

	/** Takes a caret away, unless the same client is here again on another connection. */
	hide(channel: Channel): void {
		this.#said.delete(channel);
		const { clientId } = channel;
		if (clientId === null || this.#isHere(clientId, channel)) return;
		if (this.#presence.remove(clientId)) this.#tellSoon();
	}

	/** Nobody is left to be told anything. */
	close(): void {
		if (this.#timer) clearTimeout(this.#timer);
		if (this.#leaving) clearImmediate(this.#leaving);
	}

	#isHere(clientId: number, except?: Channel): boolean {
		for (const one of this.channels) if (one !== except && one.clientId === clientId) return true;
		return false;
	}

	/** Who is gone is gone at once, with all who go in the same turn. */
	#tellSoon(): void {
		if (this.#leaving) return;
		this.#leaving = setImmediate(() => {
			this.#leaving = null;
			this.#showNewest();
		});
	}

	#schedule(): void {
		if (this.#timer) return;
		const wait = this.#shownAt + pause.latest - performance.now();
		if (wait <= 0) return this.#showNewest();
		this.#timer = setTimeout(() => {
			this.#timer = null;
			this.#showNewest();
		}, wait).unref();
	}

	/** One frame for all; who has something in it gets one without that. */
	#showNewest(): void {
		this.#shownAt = performance.now();
		for (const [channel, said] of this.#said) {
			const { clientId } = channel;
			if (clientId === null || channel.access !== 'write' || channel.barred) continue;
			if (said.here) this.#presence.put(clientId, channel.identity, said.cursor);
			else this.#presence.remove(clientId);
		}
		this.#said.clear();
		const news = this.#presence.news();
		if (!news) return;
		this.#meter.presenceOut++;
		for (const channel of this.channels) {
			const frame = news.for(channel.clientId);
			if (frame && sees(channel)) channel.send(frame);
		}
	}

	/**
	 * The first entry of an unbound connection binds it, if the id is free or its member's. A
	 * connection that was given one has that.
	 */
	#isOwn(channel: Channel, clientId: number): boolean {
		if (channel.clientId !== null) return channel.clientId === clientId;
		// A provider passes on what it hears: of another connection of the same member, that is not own.
		if (this.#isHere(clientId, channel) || !this.#ids.claim(clientId, channel.memberId))
			return false;
		channel.clientId = clientId;
		return true;
	}
}

/** It is shown who is here. */
function sees(channel: Channel): boolean {
	return hears(channel) && !channel.textOnly;
}

function hears(channel: Channel): boolean {
	return channel.welcomed && channel.staleFrom === null;
}
