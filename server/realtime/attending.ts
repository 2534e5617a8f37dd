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
	session: Session;
	conferenceId: ConferenceId;
}

/** Of how many conferences it is known when a member left them; a screen may name any. */
const remembered = 4;

/**
 * Which screens have a conference open, as they say so themselves: it opens nothing, and nothing is
 * told to them here.
 */
export class Attending {
	readonly #parts: AttendingParts;
	/** By the connection they came over: one conference each. */
	readonly #seats = new Map<string, Seat>();
	/** When screens of a member were last closed, the latest conference at the end. */
	readonly #left = new Map<MemberId, Map<ConferenceId, Instant>>();

	constructor(parts: AttendingParts) {
		this.#parts = parts;
	}

	/** Who has it open (null), and when who had it open left. */
	of(conferenceId: ConferenceId): Map<MemberId, Instant | null> {
		const found = new Map<MemberId, Instant | null>();
		for (const [memberId, left] of this.#left) {
			const at = left.get(conferenceId);
			if (at !== undefined) found.set(memberId, at);
		}
		for (const seat of this.#seats.values())
			if (seat.conferenceId === conferenceId) found.set(seat.session.memberId, null);
		return found;
	}

	/** Whose session ended has nothing open, also over a connection that serves nothing else. */
	endSessions(ids: ReadonlySet<string>): void {
		for (const { screen, session } of [...this.#seats.values()])
			if (ids.has(session.id)) screen.disconnect(true);
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
		this.#seats.set(key, { screen, session, conferenceId });
		before?.screen.disconnect();
		screen.on('disconnect', () => this.#leave(screen));
		return true;
	}

	#leave(screen: Screen): void {
		const key = connectionOf(screen);
		const seat = this.#seats.get(key);
		if (seat?.screen !== screen) return;
		this.#seats.delete(key);
		const { conferenceId, session } = seat;
		const left = this.#left.get(session.memberId) ?? new Map<ConferenceId, Instant>();
		left.delete(conferenceId);
		left.set(conferenceId, this.#parts.now());
		const [oldest] = left.keys();
		if (oldest !== undefined && left.size > remembered) left.delete(oldest);
		this.#left.set(session.memberId, left);
	}
}

function connectionOf({ conn }: Screen): string {
	return (conn as unknown as { id: string }).id;
}
