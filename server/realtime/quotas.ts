import type { MemberId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import { Bucket, type Allowance } from './pace.ts';

const mebibyte = 1024 * 1024;

/** What one channel, one connection and one member on all its connections may send and have open. */
const allowed = {
	sockets: 64,
	channels: 1024,
	channelMessages: { burst: 1000, perSecond: 100 },
	memberMessages: { burst: 8000, perSecond: 800 },
	connectionBytes: { burst: 16 * mebibyte, perSecond: mebibyte },
	memberBytes: { burst: 32 * mebibyte, perSecond: 2 * mebibyte },
	/** Of one connection, counted apart: an unmodified provider sends on what it hears of others. */
	carets: { burst: 2000, perSecond: 200 },
	opens: { burst: 2048, perSecond: 100 }
} as const satisfies Record<string, number | Allowance>;

interface Guest {
	sockets: number;
	channels: number;
	messages: Bucket;
	bytes: Bucket;
}

/** Counts what each member has open and sends, as long as it has anything open. */
export class Quotas {
	readonly #now: () => Instant;
	readonly #guests = new Map<MemberId, Guest>();

	constructor(now: () => Instant) {
		this.#now = now;
	}

	/** @returns null for one socket too many */
	enter(memberId: MemberId): ConnectionQuota | null {
		const guest = this.#guests.get(memberId) ?? this.#newGuest();
		if (guest.sockets >= allowed.sockets) return null;
		guest.sockets++;
		this.#guests.set(memberId, guest);
		return new ConnectionQuota(guest, this.#now, () => {
			if (--guest.sockets === 0) this.#guests.delete(memberId);
		});
	}

	#newGuest(): Guest {
		return {
			sockets: 0,
			channels: 0,
			messages: new Bucket(allowed.memberMessages, this.#now),
			bytes: new Bucket(allowed.memberBytes, this.#now)
		};
	}
}

/** What is left of one connection's share. */
export class ConnectionQuota {
	readonly #guest: Guest;
	readonly #now: () => Instant;
	readonly #bytes: Bucket;
	readonly #carets: Bucket;
	readonly #opens: Bucket;
	readonly #leave: () => void;

	constructor(guest: Guest, now: () => Instant, leave: () => void) {
		this.#guest = guest;
		this.#now = now;
		this.#bytes = new Bucket(allowed.connectionBytes, now);
		this.#carets = new Bucket(allowed.carets, now);
		this.#opens = new Bucket(allowed.opens, now);
		this.#leave = leave;
	}

	/** The bucket of a new channel, null for one too many of this member. */
	openChannel(): Bucket | null {
		if (this.#guest.channels >= allowed.channels) return null;
		this.#guest.channels++;
		return new Bucket(allowed.channelMessages, this.#now);
	}

	closeChannel(): void {
		this.#guest.channels--;
	}

	/** Counts a message that came in. False when it is too much or too soon. */
	takesMessage(channel: Bucket, bytes: number): boolean {
		const { messages, bytes: memberBytes } = this.#guest;
		return (
			channel.takes(1) && messages.takes(1) && this.#bytes.takes(bytes) && memberBytes.takes(bytes)
		);
	}

	/** Counts presence. False when it is to be passed over. */
	takesCaret(bytes: number): boolean {
		return this.#carets.takes(1) && this.#bytes.takes(bytes) && this.#guest.bytes.takes(bytes);
	}

	/** Counts a request to open so many documents. */
	takesOpens(count: number): boolean {
		return this.#opens.takes(Math.max(1, count));
	}

	leave(): void {
		this.#leave();
	}
}
