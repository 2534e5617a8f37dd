import * as decoding from 'lib0/decoding';
import { messageType, syncType } from '#shared/wire.ts';
import { varUintLength, writeVarUint } from './varUint.ts';

/** One message of the y-websocket protocol. `update` serves step 2 and updates alike. */
export type Message =
	| { kind: 'step1'; stateVector: Uint8Array }
	| { kind: 'step2' | 'update'; update: Uint8Array }
	| { kind: 'awareness'; entries: Uint8Array }
	| { kind: 'queryAwareness' }
	| { kind: 'ignored' }
	| { kind: 'malformed' };

/** An awareness message without entries: keeps a provider from taking a quiet server for dead. */
export const keepAliveFrame = Uint8Array.of(messageType.awareness, 1, 0);

/** True for what can be nothing but presence. */
export function isPresence(frame: Uint8Array): boolean {
	return frame[0] === messageType.awareness;
}

/** Reads the one message of a frame. What is no document message at all is ignored, not malformed. */
export function readMessage(frame: Uint8Array): Message {
	const decoder = decoding.createDecoder(frame);
	try {
		const type = decoding.readVarUint(decoder);
		if (type === messageType.sync) return readSync(decoder);
		if (type === messageType.queryAwareness) return { kind: 'queryAwareness' };
		if (type !== messageType.awareness) return { kind: 'ignored' };
	} catch {
		return { kind: 'malformed' };
	}
	try {
		return { kind: 'awareness', entries: decoding.readVarUint8Array(decoder) };
	} catch {
		return { kind: 'ignored' };
	}
}

function readSync(decoder: decoding.Decoder): Message {
	const type = decoding.readVarUint(decoder);
	const bytes = decoding.readVarUint8Array(decoder);
	if (type === syncType.step1) return { kind: 'step1', stateVector: bytes };
	if (type === syncType.step2) return { kind: 'step2', update: bytes };
	if (type === syncType.update) return { kind: 'update', update: bytes };
	return { kind: 'malformed' };
}

export function step1Frame(stateVector: Uint8Array): Uint8Array {
	return syncFrame(syncType.step1, stateVector);
}

export function step2Frame(state: Uint8Array): Uint8Array {
	return syncFrame(syncType.step2, state);
}

export function updateFrame(update: Uint8Array): Uint8Array {
	return syncFrame(syncType.update, update);
}

/** Of presence: entries as they follow each other, one after the other. */
export function presenceFrame(entries: readonly Uint8Array[]): Uint8Array {
	const count = Buffer.allocUnsafe(varUintLength(entries.length));
	writeVarUint(count, count.length, entries.length);
	const bytes = entries.reduce((sum, { length }) => sum + length, count.length);
	const head = Buffer.allocUnsafe(1 + varUintLength(bytes));
	head[0] = messageType.awareness;
	writeVarUint(head, head.length, bytes);
	return Buffer.concat([head, count, ...entries]);
}

function syncFrame(type: number, bytes: Uint8Array): Uint8Array {
	const room = 2 + varUintLength(bytes.length);
	const frame = Buffer.allocUnsafe(room + bytes.length);
	frame[0] = messageType.sync;
	frame[1] = type;
	writeVarUint(frame, room, bytes.length);
	frame.set(bytes, room);
	return frame;
}
