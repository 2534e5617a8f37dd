import { varUintLength, writeVarUint } from './varUint.ts';

/** First byte of a WebSocket frame that holds a whole binary message. */
const wholeBinary = 0x82;

/** Number of the only channel of a socket that has one document: it is not written. */
export const alone = 0;

/**
 * One message to any number of readers. What a server sends is not masked, so the bytes on the
 * sockets are the same for all who have it on the same channel, and are made once.
 */
export class Frame {
	readonly message: Uint8Array;
	#alone: Buffer | null = null;
	#numbered: Map<number, Buffer> | null = null;

	constructor(message: Uint8Array) {
		this.message = message;
	}

	/** The bytes on the wire, to be left as they are. */
	on(channel: number): Buffer {
		if (channel === alone) return (this.#alone ??= framed(this.message, 0));
		const numbered = (this.#numbered ??= new Map<number, Buffer>());
		const known = numbered.get(channel);
		if (known) return known;
		const made = framed(this.message, varUintLength(channel));
		writeVarUint(made, made.length - this.message.length, channel);
		numbered.set(channel, made);
		return made;
	}
}

/** A WebSocket frame with this message, and `room` bytes before it that are still to be written. */
function framed(message: Uint8Array, room: number): Buffer {
	const length = room + message.length;
	const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
	const bytes = Buffer.allocUnsafe(header + length);
	bytes[0] = wholeBinary;
	if (header === 2) bytes[1] = length;
	else if (header === 4) {
		bytes[1] = 126;
		bytes.writeUInt16BE(length, 2);
	} else {
		bytes[1] = 127;
		bytes.writeUInt32BE(0, 2);
		bytes.writeUInt32BE(length, 6);
	}
	bytes.set(message, header + room);
	return bytes;
}
