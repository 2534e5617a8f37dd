import { expect, test } from 'vitest';
import { createIdentity } from '#identity/identity.ts';
import type { Storage } from '#storage/storage.ts';
import { withDocument } from '../kit/region.ts';
import { memoryStorage } from '../kit/storage.ts';

const HOUR = 60 * 60 * 1000;
const from = '192.0.2.1';
const [first, second] = ['een eerste wachtwoord', 'een tweede wachtwoord'] as const;

/** Identity over real storage with one member, and a clock that is set. */
async function aDoor(storage: Storage = memoryStorage()) {
	const state = { at: Date.now() };
	const clock = { now: () => state.at };
	const { member } = await withDocument(storage);
	const { sessions, credentials, links, facts } = storage;
	const over = { sessions, credentials, links, facts, clock };
	const identity = createIdentity({ ...over, idleMinutes: 15, secure: true });
	const signIn = (password: string) => identity.signIn({ email: member.email, password, from });
	const pass = (ms: number) => {
		state.at += ms;
	};
	return { identity, storage, signIn, pass, memberId: member.id };
}

test('E11 a link works until its last moment, and not at its end', async () => {
	const { identity, memberId, pass } = await aDoor();
	const token = await identity.newLink(memberId, 24);
	pass(24 * HOUR - 1);
	expect(await identity.linkOf(token, from)).toEqual({ ok: true, memberId });
	pass(1);
	expect(await identity.linkOf(token, from)).toEqual({ ok: false, why: 'gone' });
	expect(await identity.redeem(token, first, from)).toEqual({ ok: false, why: 'gone' });
});

test('E11 looking at a link does not use it up, and a new one voids it', async () => {
	const { identity, memberId } = await aDoor();
	const token = await identity.newLink(memberId, 24);
	for (const place of [from, '192.0.2.2', from])
		expect(await identity.linkOf(token, place)).toMatchObject({ ok: true });
	const next = await identity.newLink(memberId, 24);
	expect(await identity.redeem(token, first, from)).toEqual({ ok: false, why: 'gone' });
	expect(await identity.redeem(next, first, from)).toMatchObject({ ok: true });
});

test('E14 of those who use a link at once one is first, and alone', async () => {
	const { identity, memberId, signIn } = await aDoor();
	const token = await identity.newLink(memberId, 24);
	const tries = [first, second, first, second].map((chosen) => ({
		chosen,
		used: identity.redeem(token, chosen, from)
	}));
	const used = await Promise.all(tries.map((one) => one.used));
	expect(used.filter(({ ok }) => ok)).toHaveLength(1);
	const chosen = tries[used.findIndex(({ ok }) => ok)]?.chosen;
	for (const password of [first, second])
		expect((await signIn(password)).ok, password).toBe(password === chosen);
});

test('E14 a sign-in under way with the old password does not outlive the link', async () => {
	const { identity, storage, memberId, signIn } = await aDoor();
	await identity.setPassword(memberId, first);
	const token = await identity.newLink(memberId, 24);
	await Promise.all([signIn(first), identity.redeem(token, second, from)]);
	expect(await storage.sessions.removeOf(memberId)).toEqual([]);
});

test('E13 a sign-in whose password ends while it is looked at is not let in', async () => {
	const storage = memoryStorage();
	const { credentials, sessions } = storage;
	const { identity, memberId, signIn } = await aDoor({
		...storage,
		credentials: {
			...credentials,
			/** The password is taken as soon as it was read. */
			async byEmail(email) {
				const found = await credentials.byEmail(email);
				await identity.lockOut(memberId);
				await identity.endSessions(memberId);
				return found;
			}
		}
	});
	await identity.setPassword(memberId, first);
	expect(await signIn(first)).toEqual({ ok: false, why: 'wrong' });
	expect(await sessions.removeOf(memberId)).toEqual([]);
});

test('E15 tokens of any other form are gone, like unknown ones', async () => {
	const { identity, memberId } = await aDoor();
	const token = await identity.newLink(memberId, 24);
	const others = [
		'',
		'x',
		token.slice(1),
		`${token}A`,
		`${token}\n`,
		'A'.repeat(43),
		`%00${token}`
	];
	for (const other of others)
		expect(await identity.linkOf(other, from)).toEqual({ ok: false, why: 'gone' });
	expect(await identity.linkOf(token, from)).toMatchObject({ ok: true });
});

test('E15 who tries too many tokens waits, in whole seconds; another place does not', async () => {
	const { identity, memberId } = await aDoor();
	const token = await identity.newLink(memberId, 24);
	const guesses = Array.from({ length: 200 }, () => identity.linkOf('A'.repeat(43), from));
	const waits = (await Promise.all(guesses)).filter((one) => !one.ok && one.why === 'tooMany');
	expect(waits.length).toBeGreaterThan(0);
	const refused = await identity.redeem(token, first, from);
	expect(refused).toMatchObject({ ok: false, why: 'tooMany' });
	const seconds = 'retryAfterSeconds' in refused ? refused.retryAfterSeconds : 0;
	expect(Number.isInteger(seconds) && seconds > 0 && seconds <= 15 * 60).toBe(true);
	expect(await identity.redeem(token, first, '192.0.2.2')).toMatchObject({ ok: true });
});
