import { createHash, randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Identity } from '#application/ports.ts';
import { spend } from './pace.ts';
import type { IdentitySettings } from './settings.ts';

const hourMs = 60 * 60 * 1000;
/** Links opened or used from one place in a quarter of an hour. */
const perPlace = 120;
/** 256 bits, base64url. */
const tokenForm = /^[\w-]{43}$/;

/**
 * One-time links to set a password. The token is made here and handed out once; what is kept is its
 * SHA-256, so that who reads the database can open no link.
 */
export function createLinks(
	settings: IdentitySettings
): Pick<Identity, 'newLink' | 'linkOf' | 'redeem'> {
	const { links, clock } = settings;
	const byPlace = new RateLimiterMemory({ points: perPlace, duration: 15 * 60 });
	const gone = { ok: false, why: 'gone' } as const;

	async function linkOf(token: string, from: string) {
		const wait = await spend(byPlace, from);
		if (wait > 0) return { ok: false, why: 'tooMany', retryAfterSeconds: wait } as const;
		const link = tokenForm.test(token) ? await links.find(hashed(token)) : null;
		if (!link || link.expiresAt <= clock.now()) return gone;
		return { ok: true, memberId: link.memberId } as const;
	}

	return {
		linkOf,
		async newLink(memberId, hours) {
			const token = randomBytes(32).toString('base64url');
			const expiresAt = clock.now() + hours * hourMs;
			await links.put({ memberId, tokenHash: hashed(token), expiresAt });
			return token;
		},
		async redeem(token, password, from) {
			const link = await linkOf(token, from);
			if (!link.ok) return link;
			// The password is hashed first: whoever else uses the link meanwhile is first, and alone.
			const used = await links.redeem(hashed(token), await hash(password), clock.now());
			return used ? { ok: true, ...used } : gone;
		}
	};
}

function hashed(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
