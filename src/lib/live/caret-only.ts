import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import {
	createEncoder,
	toUint8Array,
	writeVarString,
	writeVarUint,
	writeVarUint8Array
} from 'lib0/encoding';
import { messageType } from '$lib/shared/wire.ts';

/** What one client says of itself: its caret, null without one; `here` is false when it leaves. */
export interface OwnPresence {
	clock: number;
	cursor: unknown;
	here: boolean;
}

/**
 * What a presence message says of this client. A provider sends on what others say as well, and all
 * that an editor puts in its state; of that nothing is ours to tell.
 */
export function ownPresence(message: Uint8Array, clientId: number): OwnPresence | null {
	const outer = createDecoder(message);
	if (readVarUint(outer) !== messageType.awareness) return null;
	const entries = createDecoder(readVarUint8Array(outer));
	for (let left = readVarUint(entries); left > 0; left--) {
		const id = readVarUint(entries);
		const clock = readVarUint(entries);
		const state = JSON.parse(readVarString(entries)) as { cursor?: unknown } | null;
		if (id === clientId) return { clock, cursor: state?.cursor ?? null, here: state !== null };
	}
	return null;
}

/** The presence message of one client that says where its caret is, and nothing else. */
export function caretOnly({ clock, cursor, here }: OwnPresence, clientId: number): Uint8Array {
	const entries = createEncoder();
	writeVarUint(entries, 1);
	writeVarUint(entries, clientId);
	writeVarUint(entries, clock);
	writeVarString(entries, here ? JSON.stringify(cursor === null ? {} : { cursor }) : 'null');
	const message = createEncoder();
	writeVarUint(message, messageType.awareness);
	writeVarUint8Array(message, toUint8Array(entries));
	return toUint8Array(message);
}
