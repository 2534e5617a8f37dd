import type { MemberId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import type { Channel } from './channel.ts';
import { Presence, readOwn } from './presence.ts';

/** The channels on one document, and the carets they show each other. */
export class Audience {
	readonly channels = new Set<Channel>();
	readonly #presence: Presence;
	readonly #claim: (clientId: number, memberId: MemberId) => boolean;

	/** `claim` binds a client id to a member, before anyone is shown it; false when it is not free. */
	constructor(now: () => Instant, claim: (clientId: number, memberId: MemberId) => boolean) {
		this.#presence = new Presence(now);
		this.#claim = claim;
	}

	/** Hands a frame to everyone who has the committed state, but not to `except`. */
	tell(frame: Uint8Array, except: Channel): void {
		for (const channel of this.channels) {
			if (channel !== except && channel.welcomed) channel.send(frame);
		}
	}

	/** A caret that moved, as far as it is the sender's own. Who only reads is not shown. */
	hear(channel: Channel, entries: Uint8Array): void {
		if (channel.access !== 'write' || channel.barred) return;
		const own = readOwn(entries, (clientId) => this.#isOwn(channel, clientId));
		if (!own) return;
		const { clientId, said } = own;
		const frame = said.here
			? this.#presence.put(clientId, channel.identity, said.cursor)
			: this.#presence.remove(clientId);
		if (frame) this.tell(frame, channel);
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
	}

	/** Takes a caret away, unless the same client is here again on another connection. */
	hide(channel: Channel): void {
		const { clientId } = channel;
		if (clientId === null) return;
		const again = [...this.channels].some((one) => one !== channel && one.clientId === clientId);
		const frame = again ? null : this.#presence.remove(clientId);
		if (frame) this.tell(frame, channel);
	}

	/** The first entry of an unbound connection binds it, if the id is free or its member's. */
	#isOwn(channel: Channel, clientId: number): boolean {
		if (channel.clientId !== null) return channel.clientId === clientId;
		if (!this.#claim(clientId, channel.memberId)) return false;
		channel.clientId = clientId;
		return true;
	}
}
