import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { limits, messageType } from '#shared/wire.ts';
import type { AgencyClass } from '#shared/words.ts';
import type { Instant } from '#shared/time.ts';

/** Who somebody is to the others in a document. Comes from the session, never from the client. */
export interface Identity {
	name: string;
	/** Name of the agency. */
	agency: string;
	agencyClass: AgencyClass;
	/** CSS colour of the caret. */
	color: string;
}

/** What a client says of one client id. `cursor` is null when there is no caret. */
export type Said = { here: true; cursor: unknown } | { here: false };

interface Entry {
	clock: number;
	/** JSON, or `null` for somebody who left. */
	state: string;
}

/**
 * Carets in one document. Clocks are our own and rise with the time, so that a client that returns,
 * or a server that started again, is believed by those who saw an earlier clock.
 */
export class Presence {
	readonly #entries = new Map<number, Entry>();
	readonly #now: () => Instant;

	constructor(now: () => Instant) {
		this.#now = now;
	}

	/** @returns the frame that tells the others */
	put(clientId: number, identity: Identity, cursor: unknown): Uint8Array {
		return this.#set(clientId, JSON.stringify({ user: identity, cursor }));
	}

	/** @returns the frame that tells the others, null when nobody was shown */
	remove(clientId: number): Uint8Array | null {
		const entry = this.#entries.get(clientId);
		if (!entry || entry.state === 'null') return null;
		return this.#set(clientId, 'null');
	}

	/** Everybody who is shown but `clientId`; null when there is nobody. */
	others(clientId: number | null): Uint8Array | null {
		const shown = [...this.#entries].filter(
			([id, { state }]) => id !== clientId && state !== 'null'
		);
		return shown.length > 0 ? frame(shown) : null;
	}

	#set(clientId: number, state: string): Uint8Array {
		const clock = Math.max(this.#now(), (this.#entries.get(clientId)?.clock ?? 0) + 1);
		const entry = { clock, state };
		this.#entries.set(clientId, entry);
		return frame([[clientId, entry]]);
	}
}

function frame(entries: [number, Entry][]): Uint8Array {
	const inner = encoding.createEncoder();
	encoding.writeVarUint(inner, entries.length);
	for (const [clientId, { clock, state }] of entries) {
		encoding.writeVarUint(inner, clientId);
		encoding.writeVarUint(inner, clock);
		encoding.writeVarString(inner, state);
	}
	const outer = encoding.createEncoder();
	encoding.writeVarUint(outer, messageType.awareness);
	encoding.writeVarUint8Array(outer, encoding.toUint8Array(inner));
	return encoding.toUint8Array(outer);
}

/**
 * What an awareness message says of the client id that `isOwn` picks, and which id that is. Entries
 * of others are passed over: an unmodified provider sends them on. Null when there is nothing of its
 * own, or nothing well formed.
 */
export function readOwn(
	entries: Uint8Array,
	isOwn: (clientId: number) => boolean
): { clientId: number; said: Said } | null {
	try {
		const decoder = decoding.createDecoder(entries);
		for (let left = decoding.readVarUint(decoder); left > 0; left--) {
			const clientId = decoding.readVarUint(decoder);
			decoding.readVarUint(decoder);
			const state = decoding.readVarUint8Array(decoder);
			if (isOwn(clientId)) return { clientId, said: readState(state) };
		}
	} catch {
		// Malformed presence is ignored.
	}
	return null;
}

/** @throws for what is no JSON, or a cursor out of bounds */
function readState(json: Uint8Array): Said {
	const state: unknown = JSON.parse(Buffer.from(json).toString('utf8'));
	if (typeof state !== 'object' || state === null) return { here: false };
	const cursor: unknown = 'cursor' in state ? state.cursor : null;
	if (!isCursor(cursor)) throw new RangeError('cursor');
	return { here: true, cursor };
}

function isCursor(cursor: unknown): boolean {
	if (cursor === null || cursor === undefined) return true;
	if (typeof cursor !== 'object') return false;
	if (Buffer.byteLength(JSON.stringify(cursor)) > limits.cursorBytes) return false;
	return Object.values(cursor).every(isPosition);
}

/** Where it names structs, it names them well: a peer looks them up unchecked. */
function isPosition(position: unknown): boolean {
	if (typeof position !== 'object' || position === null) return true;
	return ['type', 'item'].every((key) => {
		const id: unknown = Reflect.get(position, key);
		if (id === null || id === undefined) return true;
		return (
			typeof id === 'object' &&
			isClock(Reflect.get(id, 'client')) &&
			isClock(Reflect.get(id, 'clock'))
		);
	});
}

function isClock(value: unknown): boolean {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}
