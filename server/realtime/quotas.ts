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
	opens: { burst: 2048, perSecond: 100 },
	/** Opens of what is not there: no page asks for that, and each is an entry of the audit. */
	misses: { burst: 100, perSecond: 1 }
} as const satisfies Record<string, number | Allowance>;

const ofMember = {
	messages: allowed.memberMessages,
	bytes: allowed.memberBytes,
	opens: allowed.opens,
	misses: allowed.misses
} as const;

interface Guest extends Record<keyof typeof ofMember, Bucket> {
	sockets: number;
	channels: number;
}

/** Counts what each member has open and sends, until all that it may send is there again. */
export class Quotas {
	readonly #now: () => Instant;
	readonly #guests = new Map<MemberId, Guest>();
	/** Who has no socket, in the order in which they left. */
	readonly #gone = new Set<MemberId>();

	constructor(now: () => Instant) {
		this.#now = now;
	}

	/** @returns null for one socket too many */
	enter(memberId: MemberId): ConnectionQuota | null {
		const guest = this.#guestOf(memberId);
		if (guest.sockets >= allowed.sockets) return null;
		guest.sockets++;
		this.#gone.delete(memberId);
		return new ConnectionQuota(guest, this.#now, () => {
			if (--guest.sockets === 0) this.#gone.add(memberId);
		});
	}

	/** False for who asked too often for what is not there. */
	maySeek(memberId: MemberId): boolean {
		return (this.#guests.get(memberId)?.misses.left ?? allowed.misses.burst) >= 1;
	}

	/** It asked for what is not there. */
	missed(memberId: MemberId): void {
		this.#guestOf(memberId).misses.takes(1);
	}

	/** How many are remembered. */
	get size(): number {
		return this.#guests.size;
	}

	#guestOf(memberId: MemberId): Guest {
		const known = this.#guests.get(memberId);
		if (known) return known;
		this.#forget();
		const guest = {
			sockets: 0,
			channels: 0,
			messages: new Bucket(ofMember.messages, this.#now),
			bytes: new Bucket(ofMember.bytes, this.#now),
			opens: new Bucket(ofMember.opens, this.#now),
			misses: new Bucket(ofMember.misses, this.#now)
		};
		this.#guests.set(memberId, guest);
		this.#gone.add(memberId);
		return guest;
	}

	/** Forgets who left and is owed nothing any more, up to the first of whom that is not true. */
	#forget(): void {
		for (const memberId of this.#gone) {
			const guest = this.#guests.get(memberId);
			if (guest && !isRested(guest)) return;
			this.#gone.delete(memberId);
			this.#guests.delete(memberId);
		}
	}
}

/** All that it may send is there again. */
function isRested(guest: Guest): boolean {
	const names = Object.keys(ofMember) as (keyof typeof ofMember)[];
	return names.every((name) => guest[name].left >= ofMember[name].burst);
}

/** What is left of one connection's share. */
export class ConnectionQuota {
	readonly #guest: Guest;
	readonly #now: () => Instant;
	readonly #bytes: Bucket;
	readonly #carets: Bucket;
	readonly #leave: () => void;

	constructor(guest: Guest, now: () => Instant, leave: () => void) {
		this.#guest = guest;
		this.#now = now;
		this.#bytes = new Bucket(allowed.connectionBytes, now);
		this.#carets = new Bucket(allowed.carets, now);
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
		return this.#guest.opens.takes(Math.max(1, count));
	}

	leave(): void {
		this.#leave();
	}
}
