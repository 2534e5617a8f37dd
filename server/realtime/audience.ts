import type { MemberId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import type { Channel } from './channel.ts';
import { Presence, readOwn } from './presence.ts';

/** Milliseconds between two carets of one channel that the others are shown. */
const caretPause = 100;

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

	constructor(now: () => Instant, ids: ClientIds) {
		this.#presence = new Presence(now);
		this.#ids = ids;
	}

	/** Hands a frame to everyone who has the committed state, but not to `except`. */
	tell(frame: Uint8Array, except: Channel): void {
		for (const channel of this.channels) {
			if (channel !== except && channel.welcomed) channel.send(frame);
		}
	}

	/**
	 * A caret that moved, as far as it is the sender's own: shown at once, and of what follows within
	 * a tenth of a second the newest. Who only reads is not shown.
	 */
	hear(channel: Channel, entries: Uint8Array): void {
		if (channel.access !== 'write' || channel.barred) return;
		const own = readOwn(entries, (clientId) => this.#isOwn(channel, clientId));
		if (!own) return;
		channel.said = own.said;
		if (!channel.shown) this.#showNewest(channel);
	}

	/** Tells one channel who is here. */
	show(channel: Channel): void {
		const present = this.#presence.others(channel.clientId);
		if (present && channel.welcomed) channel.send(present);
	}

	/** Takes a channel off, and its caret with it. */
	leave(channel: Channel): void {
		this.channels.delete(channel);
		this.hide(channel);
		const { clientId } = channel;
		if (clientId !== null && !this.#isHere(clientId)) this.#ids.leave(clientId);
	}

	/** Takes a caret away, unless the same client is here again on another connection. */
	hide(channel: Channel): void {
		const { clientId } = channel;
		if (clientId === null || this.#isHere(clientId, channel)) return;
		const frame = this.#presence.remove(clientId);
		if (frame) this.tell(frame, channel);
	}

	#isHere(clientId: number, except?: Channel): boolean {
		return [...this.channels].some((one) => one !== except && one.clientId === clientId);
	}

	#showNewest(channel: Channel): void {
		const { clientId, said } = channel;
		channel.said = null;
		if (!said || clientId === null || channel.access !== 'write') return;
		if (channel.barred || !this.channels.has(channel)) return;
		channel.shown = true;
		setTimeout(() => {
			channel.shown = false;
			this.#showNewest(channel);
		}, caretPause).unref();
		const frame = said.here
			? this.#presence.put(clientId, channel.identity, said.cursor)
			: this.#presence.remove(clientId);
		if (frame) this.tell(frame, channel);
	}

	/** The first entry of an unbound connection binds it, if the id is free or its member's. */
	#isOwn(channel: Channel, clientId: number): boolean {
		if (channel.clientId !== null) return channel.clientId === clientId;
		if (!this.#ids.claim(clientId, channel.memberId)) return false;
		channel.clientId = clientId;
		return true;
	}
}
