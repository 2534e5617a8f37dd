import type { Socket } from 'socket.io';
import type { Doorkeeper, Session } from '#application/ports.ts';
import { isId, type ConferenceId, type MemberId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import type { Changes } from './changes.ts';

export interface AttendingParts {
	door: Doorkeeper;
	changes: Changes;
	now: () => Instant;
}

/** As much of a socket as is asked of it here. */
type Screen = Pick<Socket, 'conn' | 'connected' | 'handshake' | 'request' | 'disconnect'> & {
	on(event: 'disconnect', listener: () => void): unknown;
};

interface Seat {
	screen: Screen;
	memberId: MemberId;
	conferenceId: ConferenceId;
}

/** Who left longer ago than this many milliseconds is forgotten. */
const memory = 60 * 60 * 1000;

/**
 * Which screens have a conference open, as they say so themselves: it opens nothing, and nothing is
 * told to them here.
 */
export class Attending {
	readonly #parts: AttendingParts;
	/** By the connection they came over: one conference each. */
	readonly #seats = new Map<string, Seat>();
	/** When the last screen of who has none any more closed, by conference and member. */
	readonly #left = new Map<ConferenceId, Map<MemberId, Instant>>();

	constructor(parts: AttendingParts) {
		this.#parts = parts;
	}

	/** Who has it open (null), and when who had it open left. */
	of(conferenceId: ConferenceId): Map<MemberId, Instant | null> {
		const found = new Map<MemberId, Instant | null>(this.#left.get(conferenceId));
		for (const seat of this.#seats.values())
			if (seat.conferenceId === conferenceId) found.set(seat.memberId, null);
		return found;
	}

	/** The session may have ended since the handshake, so it is asked for again. */
	async open(screen: Screen): Promise<void> {
		const { changes, door } = this.#parts;
		const seated = await changes
			.steady(
				() => door.session(screen.request.headers.cookie),
				(found) => this.#seat(screen, found)
			)
			.catch(() => false);
		if (!seated) screen.disconnect();
	}

	#seat(screen: Screen, session: Session | null): boolean {
		const { conferenceId } = screen.handshake.auth as { conferenceId?: unknown };
		if (!session || !screen.connected) return false;
		if (typeof conferenceId !== 'string' || !isId(conferenceId)) return false;
		const key = connectionOf(screen);
		const before = this.#seats.get(key);
		this.#seats.set(key, { screen, memberId: session.memberId, conferenceId });
		before?.screen.disconnect();
		screen.on('disconnect', () => this.#leave(screen));
		return true;
	}

	#leave(screen: Screen): void {
		const key = connectionOf(screen);
		const seat = this.#seats.get(key);
		if (seat?.screen !== screen) return;
		this.#seats.delete(key);
		const { conferenceId, memberId } = seat;
		const now = this.#parts.now();
		const left = [...(this.#left.get(conferenceId) ?? [])];
		const recent = left.filter(([, at]) => now - at < memory);
		this.#left.set(conferenceId, new Map([...recent, [memberId, now]]));
	}
}

function connectionOf({ conn }: Screen): string {
	return (conn as unknown as { id: string }).id;
}
