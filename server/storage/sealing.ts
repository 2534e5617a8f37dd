import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

/*
 * AES-256-GCM with a random nonce of 96 bits: one version byte, the nonce, the words, the tag. One
 * key seals one case, far below the 2^32 values up to which random nonces are safe.
 */

const algorithm = 'aes-256-gcm';
const version = 1;
const nonceLength = 12;
const tagLength = 16;
/** Bytes that sealing adds. */
const overhead = 1 + nonceLength + tagLength;

/** Length of a key in bytes. */
export const keyLength = 32;

/** Thrown for bytes that were not sealed with this key for this place, or were changed since. */
export class SealBroken extends Error {}

/**
 * Seals bytes for one place: nowhere else and with no other key do they open again.
 * @param key 32 bytes
 * @param place what the value is of: table or kind, and the id of its row
 */
export function seal(key: Uint8Array, place: string, plain: Uint8Array): Uint8Array {
	const head = Buffer.allocUnsafe(1 + nonceLength);
	takeNonce(head.subarray(1));
	head.writeUInt8(version, 0);
	const cipher = createCipheriv(algorithm, key, head.subarray(1), { authTagLength: tagLength });
	cipher.setAAD(boundTo(place));
	return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Opens what `seal` made with this key for this place.
 * @throws SealBroken when key, place or any bit differs
 */
export function unseal(key: Uint8Array, place: string, sealed: Uint8Array): Uint8Array {
	if (sealed.length < overhead || sealed[0] !== version) throw broken(place);
	const nonce = sealed.subarray(1, 1 + nonceLength);
	const end = sealed.length - tagLength;
	const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength });
	decipher.setAAD(boundTo(place));
	decipher.setAuthTag(sealed.subarray(end));
	try {
		const plain = decipher.update(sealed.subarray(1 + nonceLength, end));
		return Buffer.concat([plain, decipher.final()]);
	} catch (cause) {
		throw broken(place, cause);
	}
}

/** Nonces that are made and not used yet: one by one, asking for chance costs as much as sealing. */
const made = { bytes: Buffer.alloc(nonceLength * 512), used: nonceLength * 512 };

function takeNonce(into: Buffer): void {
	if (made.used === made.bytes.length) {
		randomFillSync(made.bytes);
		made.used = 0;
	}
	made.bytes.copy(into, 0, made.used, made.used + nonceLength);
	made.used += nonceLength;
}

/** The version is bound as well: a later one cannot be passed off as this one. */
function boundTo(place: string): Buffer {
	return Buffer.from(`${version} ${place}`);
}

function broken(place: string, cause?: unknown): SealBroken {
	return new SealBroken(`What is sealed as ${place} does not open`, { cause });
}
