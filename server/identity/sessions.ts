import { createHash } from 'node:crypto';
import { Lucia, TimeSpan, type Adapter, type Cookie, type DatabaseSession } from 'lucia';
import type { MemberId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import { cookieName } from '#shared/wire.ts';
import type { Session, SessionCookie, SessionRow, SessionStore } from '#application/ports.ts';
import type { IdentitySettings } from './settings.ts';

/** A session never lives longer than a working day. */
const absoluteHours = 12;
const hourMs = 60 * 60 * 1000;
/** Who attends a conference that goes on sits and listens. */
const attendingMs = hourMs;
/** Activity is written down at most this often. */
const touchMs = 10_000;

export interface Sessions {
	open(memberId: MemberId): Promise<{ session: Session; cookie: SessionCookie }>;
	find(cookieHeader: string | undefined): Promise<Session | null>;
	touch(session: Session): Promise<void>;
	close(session: Session): Promise<SessionCookie>;
	endOver(): Promise<string[]>;
	endOf(memberId: MemberId, except?: Session): Promise<string[]>;
}

/**
 * Sessions by Lucia, kept in our own tables: it makes the token and the cookie and checks them, we
 * keep only the token's SHA-256 and judge idleness by our own clock (ADR 005, ADR 009).
 */
export function createSessions(settings: IdentitySettings): Sessions {
	const { sessions: store, clock, secure } = settings;
	const idleMs = settings.idleMinutes * 60_000;
	const longMs = Math.max(idleMs, attendingMs);
	const lucia = new Lucia(
		adapter(store, () => clock.now()),
		{
			sessionExpiresIn: new TimeSpan(absoluteHours, 'h'),
			sessionCookie: {
				name: cookieName(secure),
				expires: false,
				attributes: { secure, sameSite: 'lax', path: '/' }
			}
		}
	);

	async function find(cookieHeader: string | undefined): Promise<Session | null> {
		const token = lucia.readSessionCookie(cookieHeader ?? '');
		if (!token) return null;
		const { session } = await lucia.validateSession(token);
		const row = session ? await store.find(hashed(token)) : null;
		if (!row) return null;
		const now = clock.now();
		// What is over is removed by `endOver` alone, which tells whose sockets must close.
		return row.expiresAt > now && (await isAwake(row, now)) ? idOf(row) : null;
	}

	async function isAwake({ memberId, activeAt }: SessionRow, now: Instant): Promise<boolean> {
		if (activeAt + idleMs > now) return true;
		return activeAt + longMs > now && (await settings.facts.attending()).includes(memberId);
	}

	async function endOver(): Promise<string[]> {
		const members = await settings.facts.attending();
		const now = clock.now();
		return store.removeOver(now, now - idleMs, { members, idleBefore: now - longMs });
	}

	return {
		find,
		async open(memberId) {
			const { id: token } = await lucia.createSession(memberId, {});
			const cookie = asCookie(lucia.createSessionCookie(token));
			return { session: { id: hashed(token), memberId }, cookie };
		},
		async touch(session) {
			const row = await store.find(session.id);
			const now = clock.now();
			if (row && now - row.activeAt >= touchMs) await store.touch(row.id, now);
		},
		async close(session) {
			await store.remove(session.id);
			return asCookie(lucia.createBlankSessionCookie());
		},
		endOver,
		endOf: (memberId, except) => store.removeOf(memberId, except?.id)
	};
}

function idOf(row: { id: string; memberId: MemberId }): Session {
	return { id: row.id, memberId: row.memberId };
}

function hashed(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** Lucia's store. It would move a session's end along; ours stays where it was set. */
function adapter(store: SessionStore, now: () => number): Adapter {
	return {
		async getSessionAndUser(token) {
			const row = await store.find(hashed(token));
			if (!row) return [null, null];
			const session: DatabaseSession = {
				id: token,
				userId: row.memberId,
				expiresAt: new Date(row.expiresAt),
				attributes: {}
			};
			return [session, { id: row.memberId, attributes: {} }];
		},
		getUserSessions: () => Promise.resolve([]),
		setSession: (session) =>
			store.insert({
				id: hashed(session.id),
				memberId: session.userId,
				createdAt: now(),
				activeAt: now(),
				expiresAt: now() + absoluteHours * hourMs
			}),
		updateSessionExpiration: () => Promise.resolve(),
		deleteSession: () => Promise.resolve(),
		async deleteUserSessions(memberId) {
			await store.removeOf(memberId);
		},
		deleteExpiredSessions: () => Promise.resolve()
	};
}

/** Gone when the browser closes; only the empty cookie that ends a session has an age, none. */
function asCookie(cookie: Cookie): SessionCookie {
	return {
		name: cookie.name,
		value: cookie.value,
		attributes: {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: cookie.attributes.secure ?? false,
			...(cookie.value === '' ? { maxAge: 0 } : {})
		}
	};
}
