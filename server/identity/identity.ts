import { hash, verify } from '@node-rs/argon2';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { MemberId } from '#shared/ids.ts';
import type { Identity, SignedIn, SignInAttempt } from '#application/ports.ts';
import { createLinks } from './links.ts';
import { spend } from './pace.ts';
import { createRoomKeys } from './room-codes.ts';
import { createSessions } from './sessions.ts';
import type { IdentitySettings } from './settings.ts';

const quarter = 15 * 60;
/** Wrong passwords for one address, and from one place, in a quarter of an hour. */
const wrongPerEmail = 20;
const wrongPerPlace = 300;
/** Passwords of one account looked at while it is signed in, in a quarter of an hour, right or wrong. */
const checksPerMember = 30;
/** Requests of one session, and commands of one member, in ten seconds: others wait for commands. */
const requestsPerSession = 1000;
const commandsPerMember = 300;

/** E-mail and password behind rate limits, sessions by Lucia. */
export function createIdentity(settings: IdentitySettings): Identity {
	const sessions = createSessions(settings);
	const byEmail = new RateLimiterMemory({ points: wrongPerEmail, duration: quarter });
	const byPlace = new RateLimiterMemory({ points: wrongPerPlace, duration: quarter });
	const checks = new RateLimiterMemory({ points: checksPerMember, duration: quarter });
	const requests = new RateLimiterMemory({ points: requestsPerSession, duration: 10 });
	const commands = new RateLimiterMemory({ points: commandsPerMember, duration: 10 });
	/** Verified for unknown addresses, so that they take as long as known ones. */
	const nobody = hash('nobody has this password');

	async function check({ email, password }: SignInAttempt) {
		const found = await settings.credentials.byEmail(email);
		const right = await verify(found?.passwordHash ?? (await nobody), password);
		return found && right ? found : null;
	}

	/** A session by a password that was changed while it was looked at would outlive the change. */
	async function openBy({ memberId, passwordHash }: { memberId: MemberId; passwordHash: string }) {
		const opened = await sessions.open(memberId);
		if ((await settings.credentials.hashOf(memberId)) === passwordHash) return opened;
		await sessions.close(opened.session);
		return null;
	}

	async function signIn(given: SignInAttempt): Promise<SignedIn> {
		const attempt = { ...given, email: given.email.trim().toLowerCase() };
		// Spent before the password is looked at: attempts at the same time are attempts too.
		const wait = Math.max(await spend(byEmail, attempt.email), await spend(byPlace, attempt.from));
		if (wait > 0) return { ok: false, why: 'tooMany', retryAfterSeconds: wait };
		const found = attempt.password.length > 200 ? null : await check(attempt);
		const opened = found && (await openBy(found));
		if (!opened) return { ok: false, why: 'wrong' };
		await Promise.all([byEmail.delete(attempt.email), byPlace.reward(attempt.from)]);
		return { ok: true, ...opened };
	}

	async function checkPassword(
		member: { id: MemberId; email: string },
		password: string
	): Promise<'right' | 'wrong' | 'tooMany'> {
		// Right ones count too: each takes long, and commands of others wait for it.
		if ((await spend(checks, member.id)) > 0) return 'tooMany';
		if ((await spend(byEmail, member.email.toLowerCase())) > 0) return 'tooMany';
		const known = await settings.credentials.hashOf(member.id);
		if (known === null || !(await verify(known, password))) return 'wrong';
		await byEmail.delete(member.email.toLowerCase());
		return 'right';
	}

	return {
		signIn,
		checkPassword,
		...createLinks(settings),
		rooms: createRoomKeys(settings),
		withPassword: () => settings.credentials.members(),
		async lockOut(memberId) {
			await settings.credentials.remove(memberId);
			await settings.links.remove(memberId);
		},
		endSessions: sessions.endOf,
		find: sessions.find,
		touch: sessions.touch,
		signOut: sessions.close,
		endOver: sessions.endOver,
		pace: ({ id, memberId }, what) =>
			what === 'command' ? spend(commands, memberId) : spend(requests, id),
		async setPassword(memberId, password) {
			await settings.credentials.setPassword(memberId, await hash(password));
		}
	};
}
