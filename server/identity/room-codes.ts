import { createHash, randomBytes, randomInt } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { RoomKeys } from '#application/ports.ts';
import { isId, type ConferenceId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import { roomCookieName } from '#shared/wire.ts';
import { spend } from './pace.ts';
import type { IdentitySettings } from './settings.ts';

/** Read aloud and typed over: nothing in it looks or sounds like another. */
const letters = 'ACDEFHJKMNPRTUVWXY34679';
const codeLength = 6;
const codeMs = 2 * 60_000;
/** Wrong codes typed at one place in a quarter of an hour. */
const perPlace = 30;
/** 256 bits, base64url. */
const keyForm = /^[\w-]{43}$/;

/**
 * How the browser in the room comes in: by a code that is typed over, once; and from then on by a key
 * of its own in a cookie, of which only the SHA-256 is kept. Codes live here alone, and not for long.
 */
export function createRoomKeys({
	clock,
	secure
}: Pick<IdentitySettings, 'clock' | 'secure'>): RoomKeys {
	const codes = new Map<ConferenceId, { code: string; until: Instant }>();
	const byPlace = new RateLimiterMemory({ points: perPlace, duration: 15 * 60 });
	const name = roomCookieName(secure);

	return {
		newCode(conferenceId) {
			const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]);
			codes.set(conferenceId, { code: code.join(''), until: clock.now() + codeMs });
			return code.join('');
		},
		async redeem(typed, from) {
			const wait = await spend(byPlace, from);
			if (wait > 0) return { ok: false, why: 'tooMany', retryAfterSeconds: wait };
			const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
			const found = [...codes].find(([, given]) => given.code === code);
			const [conferenceId, given] = found ?? [];
			if (conferenceId === undefined || !given) return { ok: false, why: 'gone' };
			codes.delete(conferenceId);
			if (given.until <= clock.now()) return { ok: false, why: 'gone' };
			await byPlace.reward(from);
			return { ok: true, conferenceId };
		},
		newKey(conferenceId) {
			const key = randomBytes(32).toString('base64url');
			return {
				keyHash: hashed(key),
				cookie: {
					name,
					value: `${conferenceId}.${key}`,
					attributes: { path: '/', httpOnly: true, sameSite: 'strict', secure }
				}
			};
		},
		read(cookieHeader) {
			const [conferenceId = '', key = ''] = valueOf(cookieHeader, name).split('.');
			if (!isId(conferenceId) || !keyForm.test(key)) return null;
			return { conferenceId, keyHash: hashed(key) };
		}
	};
}

function valueOf(header: string | undefined, name: string): string {
	const pairs = (header ?? '').split(';').map((pair) => pair.trim());
	return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

function hashed(key: string): string {
	return createHash('sha256').update(key).digest('hex');
}
