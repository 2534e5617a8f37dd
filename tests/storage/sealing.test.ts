import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SealBroken, seal, unseal } from '#storage/sealing.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const bytes = fc.uint8Array({ maxLength: 300 });
const place = fc.string({ maxLength: 40, unit: 'grapheme' });

test('K1 what is sealed comes back as it was, with its key and in its place', () => {
	fc.assert(
		fc.property(key, place, bytes, (secret, where, plain) => {
			expect(new Uint8Array(unseal(secret, where, seal(secret, where, plain)))).toEqual(plain);
		})
	);
});

test('K1 with another key or in another place it does not open', () => {
	fc.assert(
		fc.property(key, key, place, place, bytes, (secret, other, here, there, plain) => {
			fc.pre(here !== there && Buffer.compare(secret, other) !== 0);
			const sealed = seal(secret, here, plain);
			expect(() => unseal(other, here, sealed)).toThrow(SealBroken);
			expect(() => unseal(secret, there, sealed)).toThrow(SealBroken);
		})
	);
});

test('K1 with one bit turned, cut short or made longer it does not open', () => {
	fc.assert(
		fc.property(key, place, bytes, fc.nat(), (secret, where, plain, at) => {
			const sealed = seal(secret, where, plain);
			const turned = Uint8Array.from(sealed);
			const bit = at % (sealed.length * 8);
			turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			const spoilt = [
				turned,
				sealed.subarray(0, at % sealed.length),
				Buffer.concat([sealed, plain, Buffer.of(0)])
			];
			for (const one of spoilt) expect(() => unseal(secret, where, one)).toThrow(SealBroken);
		})
	);
});

test('K1 the same words sealed twice look different, and nothing of them is seen', () => {
	const [secret, words] = [randomBytes(32), Buffer.from('geheime woorden '.repeat(4))];
	const [one, two] = [0, 1].map(() => Buffer.from(seal(secret, 'tasks 1', words)));
	expect(one?.equals(two ?? Buffer.of())).toBe(false);
	expect(one?.includes('geheime')).toBe(false);
});
