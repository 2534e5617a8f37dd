import { createHash } from 'node:crypto';

/**
 * The sum of a row of a log: SHA-256 over the sum of the row before it, none for a snapshot, and the
 * bytes of the row as they are stored.
 */
export function sumOf(bytes: Uint8Array, before?: Uint8Array): Buffer {
	const hash = createHash('sha256');
	if (before) hash.update(before);
	return hash.update(bytes).digest();
}

export function isSum(found: Uint8Array, expected: Uint8Array): boolean {
	return Buffer.compare(found, expected) === 0;
}
