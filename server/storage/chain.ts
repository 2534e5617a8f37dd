import { hash } from 'node:crypto';

/**
 * The sum of a row of a log: SHA-256 over the sum of the row before it, none for a snapshot, and the
 * bytes of the row as they are stored.
 */
export function sumOf(bytes: Uint8Array, before?: Uint8Array): Buffer {
	return hash('sha256', before ? Buffer.concat([before, bytes]) : bytes, 'buffer');
}

export function isSum(found: Uint8Array, expected: Uint8Array): boolean {
	return Buffer.compare(found, expected) === 0;
}
