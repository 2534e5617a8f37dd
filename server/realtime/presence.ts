import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageType } from '#shared/wire.ts';
import type { AgencyClass } from '#shared/words.ts';
import type { Instant } from '#shared/time.ts';
import { caretIn, stateIn, type Caret } from './caret.ts';

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
export type Said = { here: true; cursor: Caret | null } | { here: false };

interface Entry {
	clock: number;
	/** JSON. */
	state: string;
}

/**
 * Carets in one document. Clocks are our own and rise with the time, so that a client that returns,
 * or a server that started again, is believed by those who saw an earlier clock.
 */
export class Presence {
	readonly #entries = new Map<number, Entry>();
	readonly #now: () => Instant;
	/** The highest clock given out: who left is forgotten, and yet believed on return. */
	#latest = 0;

	constructor(now: () => Instant) {
		this.#now = now;
	}

	/** @returns the frame that tells the others */
	put(clientId: number, identity: Identity, cursor: Caret | null): Uint8Array {
		const entry = { clock: this.#tick(), state: JSON.stringify({ user: identity, cursor }) };
		this.#entries.set(clientId, entry);
		return frame([[clientId, entry]]);
	}

	/** @returns the frame that tells the others, null when nobody was shown */
	remove(clientId: number): Uint8Array | null {
		if (!this.#entries.delete(clientId)) return null;
		return frame([[clientId, { clock: this.#tick(), state: 'null' }]]);
	}

	/** Everybody who is shown but `clientId`; null when there is nobody. */
	others(clientId: number | null): Uint8Array | null {
		const shown = [...this.#entries].filter(([id]) => id !== clientId);
		return shown.length > 0 ? frame(shown) : null;
	}

	#tick(): number {
		this.#latest = Math.max(this.#now(), this.#latest + 1);
		return this.#latest;
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

/** @throws for what no editor says */
function readState(json: Uint8Array): Said {
	const state = stateIn(json);
	if (typeof state !== 'object' || state === null) return { here: false };
	return { here: true, cursor: caretIn(state) };
}
