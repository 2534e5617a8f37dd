import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageType, syncType } from '../../src/lib/shared/wire.ts';

/*
 * The y-websocket protocol on bytes, and what hocuspocus puts around it: before each message the
 * name of the document, and a token before the first.
 */

/** Where one client sits down. */
export interface Seat {
	url: string;
	headers: Record<string, string>;
	/** Name of the document for a server that wants it before each message; null for the others. */
	named: string | null;
}

/** What came in, as far as a client of a benchmark looks at it. */
export type Said =
	| { kind: 'step1'; vector: Uint8Array }
	| { kind: 'step2' | 'update'; update: Uint8Array }
	| { kind: 'other' };

/** A reply of hocuspocus to a step 1. */
const syncReply = 4;
const other: Said = { kind: 'other' };

/** How to speak to the server of this seat. */
export interface Speech {
	/** Sent first. */
	greeting: Uint8Array[];
	read(frame: Uint8Array): Said;
	step1(vector: Uint8Array): Uint8Array;
	step2(update: Uint8Array): Uint8Array;
	update(update: Uint8Array): Uint8Array;
	/** One entry of presence. */
	presence(clientId: number, clock: number, state: string): Uint8Array;
}

export function speechOf({ named }: Seat): Speech {
	const sync = (kind: number, bytes: Uint8Array) =>
		messageOf(named, messageType.sync, (encoder) => {
			encoding.writeVarUint(encoder, kind);
			encoding.writeVarUint8Array(encoder, bytes);
		});
	return {
		greeting: named === null ? [] : [messageOf(named, messageType.auth, writeToken)],
		read: (frame) => readFrame(frame, named !== null),
		step1: (vector) => sync(syncType.step1, vector),
		step2: (update) => sync(syncType.step2, update),
		update: (update) => sync(syncType.update, update),
		presence: (clientId, clock, state) =>
			messageOf(named, messageType.awareness, (encoder) => {
				encoding.writeVarUint8Array(encoder, entryOf(clientId, clock, state));
			})
	};
}

function messageOf(
	named: string | null,
	type: number,
	write: (encoder: encoding.Encoder) => void
): Uint8Array {
	const encoder = encoding.createEncoder();
	if (named !== null) encoding.writeVarString(encoder, named);
	encoding.writeVarUint(encoder, type);
	write(encoder);
	return encoding.toUint8Array(encoder);
}

function writeToken(encoder: encoding.Encoder): void {
	encoding.writeVarUint(encoder, 0);
	encoding.writeVarString(encoder, 'nobody asks');
}

function entryOf(clientId: number, clock: number, state: string): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, 1);
	encoding.writeVarUint(encoder, clientId);
	encoding.writeVarUint(encoder, clock);
	encoding.writeVarString(encoder, state);
	return encoding.toUint8Array(encoder);
}

function readFrame(frame: Uint8Array, isNamed: boolean): Said {
	const decoder = decoding.createDecoder(frame);
	if (isNamed) decoding.readVarUint8Array(decoder);
	const type = decoding.readVarUint(decoder);
	if (type !== messageType.sync && type !== syncReply) return other;
	const kind = decoding.readVarUint(decoder);
	const bytes = decoding.readVarUint8Array(decoder);
	if (kind === syncType.step1) return { kind: 'step1', vector: bytes };
	return { kind: kind === syncType.step2 ? 'step2' : 'update', update: bytes };
}

/** Whose structs an update begins with, and at which clock; null when it only deletes. */
export function beginningOf(update: Uint8Array): { clientId: number; clock: number } | null {
	const decoder = decoding.createDecoder(update);
	if (decoding.readVarUint(decoder) === 0) return null;
	decoding.readVarUint(decoder);
	return { clientId: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
}
