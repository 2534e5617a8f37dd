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
	readonly #framed = new Map<number, Buffer>();

	constructor(message: Uint8Array) {
		this.message = message;
	}

	/** The bytes on the wire, to be left as they are. */
	on(channel: number): Buffer {
		const known = this.#framed.get(channel);
		if (known) return known;
		const made = framed(this.message, channel === alone ? 0 : lengthOf(channel));
		if (channel !== alone) writeVarUint(made, made.length - this.message.length, channel);
		this.#framed.set(channel, made);
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

function lengthOf(value: number): number {
	let length = 1;
	for (let left = value; left > 127; left = Math.floor(left / 128)) length++;
	return length;
}

/** Writes a lib0 varUint that ends right before `end`. */
function writeVarUint(bytes: Buffer, end: number, value: number): void {
	let at = end - lengthOf(value);
	let left = value;
	for (; left > 127; left = Math.floor(left / 128)) bytes[at++] = 128 | (left % 128);
	bytes[at] = left;
}
