import * as decoding from 'lib0/decoding';
import { Frame } from './frame.ts';
import { presenceFrame } from './frames.ts';
import type { AgencyClass } from '#shared/words.ts';
import type { Instant } from '#shared/time.ts';
import { caretIn, stateIn, type Caret } from './caret.ts';
import { varUintLength, writeVarUint } from './varUint.ts';

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

/** An entry as it goes out: client id, clock and JSON. */
type Entry = Uint8Array;

/** What changed since it was last told. */
export interface News {
	/** The frame for who writes under this client id; null when all of it is its own. */
	for(clientId: number | null): Frame | null;
}

/**
 * Carets in one document. Clocks are our own and rise with the time, so that a client that returns,
 * or a server that started again, is believed by those who saw an earlier clock.
 */
export class Presence {
	readonly #entries = new Map<number, Entry>();
	readonly #changed = new Map<number, Entry>();
	readonly #now: () => Instant;
	/** The highest clock given out: who left is forgotten, and yet believed on return. */
	#latest = 0;

	constructor(now: () => Instant) {
		this.#now = now;
	}

	/** Somebody is here. */
	put(clientId: number, identity: Identity, cursor: Caret | null): void {
		const made = this.#entry(clientId, JSON.stringify({ user: identity, cursor }));
		this.#entries.set(clientId, made);
		this.#changed.set(clientId, made);
	}

	/** @returns false when nobody was shown under this client id */
	remove(clientId: number): boolean {
		if (!this.#entries.delete(clientId)) return false;
		this.#changed.set(clientId, this.#entry(clientId, 'null'));
		return true;
	}

	/** What changed since the last time this was asked; null for nothing. */
	news(): News | null {
		if (this.#changed.size === 0) return null;
		const changed = new Map(this.#changed);
		this.#changed.clear();
		const all = frame([...changed.values()]);
		return {
			for: (clientId) => {
				if (clientId === null || !changed.has(clientId)) return all;
				return frameOrNone(without(changed, clientId));
			}
		};
	}

	/** Everybody who is shown but `clientId`; null when there is nobody. */
	others(clientId: number | null): Frame | null {
		return frameOrNone(without(this.#entries, clientId));
	}

	/** Client ids of everybody who is shown. */
	ids(): number[] {
		return [...this.#entries.keys()];
	}

	/** That those of them who are not here are gone; null when all are here. */
	gone(ids: readonly number[]): Frame | null {
		const gone = ids.filter((clientId) => !this.#entries.has(clientId));
		return frameOrNone(gone.map((clientId) => this.#entry(clientId, 'null')));
	}

	#entry(clientId: number, json: string): Entry {
		this.#latest = Math.max(this.#now(), this.#latest + 1);
		return entry(clientId, this.#latest, json);
	}
}

function without(entries: ReadonlyMap<number, Entry>, clientId: number | null): Entry[] {
	return [...entries].flatMap(([id, entry]) => (id === clientId ? [] : [entry]));
}

function frameOrNone(entries: Entry[]): Frame | null {
	return entries.length > 0 ? frame(entries) : null;
}

function frame(entries: Entry[]): Frame {
	return new Frame(presenceFrame(entries));
}

function entry(clientId: number, clock: number, json: string): Entry {
	const length = Buffer.byteLength(json);
	const counts = [clientId, clock, length];
	const room = counts.reduce((sum, count) => sum + varUintLength(count), 0);
	const bytes = Buffer.allocUnsafe(room + length);
	let at = 0;
	for (const count of counts) writeVarUint(bytes, (at += varUintLength(count)), count);
	bytes.write(json, room);
	return bytes;
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
