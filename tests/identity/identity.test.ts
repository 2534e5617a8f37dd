import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Identity, Session, SessionCookie, SignedIn } from '#application/ports.ts';
import { createIdentity } from '#identity/identity.ts';
import type { Put } from '#domain/facts.ts';
import { cookieName } from '#shared/wire.ts';
import type { AttendanceMark, ConferenceState } from '#shared/words.ts';
import type { Storage } from '#storage/storage.ts';
import { aConference } from '../kit/conference.ts';
import { aBatch, aMember, withDocument } from '../kit/region.ts';
import { memoryStorage, temporaryStorage } from '../kit/storage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const password = 'Een lang wachtwoord 1!';
/** So long that it is wrong without being looked at. */
const endless = 'x'.repeat(100_000);
const from = '192.0.2.1';

interface Door {
	identity: Identity;
	clock: { now: () => number; pass: (ms: number) => void };
	storage: Storage;
	email: string;
	memberId: string;
}

/** Identity over real storage with one member in it, and a clock that stands near the real now. */
async function aDoor(over: { storage?: Storage; secure?: boolean } = {}): Promise<Door> {
	const { storage = memoryStorage(), secure = true } = over;
	const started = { at: Date.now() };
	const clock = {
		now: () => started.at,
		pass: (ms: number) => {
			started.at += ms;
		}
	};
	const { member } = await withDocument(storage);
	const { sessions, credentials, links, facts } = storage;
	const ports = { sessions, credentials, links, facts };
	const identity = createIdentity({ ...ports, clock, idleMinutes: 15, secure });
	await identity.setPassword(member.id, password);
	return { identity, clock, storage, email: member.email, memberId: member.id };
}

type Opened = Extract<SignedIn, { ok: true }>;

async function opened({ identity, email }: Door): Promise<Opened> {
	const answer = await identity.signIn({ email, password, from });
	if (!answer.ok) throw new Error(answer.why);
	return answer;
}

const headerOf = (cookie: SessionCookie) => `${cookie.name}=${cookie.value}`;

/** Does something so many times, one after another; what came of each. */
async function times<Result>(count: number, act: () => Promise<Result>): Promise<Result[]> {
	const results: Result[] = [];
	while (results.length < count) results.push(await act());
	return results;
}

/** Tries wrong passwords until there is no more answer than to wait; how often, and how long. */
async function triedOut(identity: Identity, email: string, place = from) {
	for (const tries of Array.from({ length: 60 }, (_, index) => index)) {
		const answer = await identity.signIn({ email, password: 'fout', from: place });
		if (answer.ok) throw new Error('signed in with a wrong password');
		if (answer.why === 'tooMany') return { tries, seconds: answer.retryAfterSeconds };
	}
	throw new Error('never refused');
}

test('S1 a wrong password and an unknown address get the same answer', async () => {
	const { identity, email } = await aDoor();
	const wrong = await identity.signIn({ email, password: 'fout', from });
	const unknown = await identity.signIn({ email: 'niemand@proef.example', password, from });
	const empty = await identity.signIn({ email: '', password: '', from });
	const long = await identity.signIn({ email, password: endless, from });
	for (const answer of [wrong, unknown, empty, long])
		expect(answer).toEqual({ ok: false, why: 'wrong' });
});

test('S2 a member without a password signs in with none', async () => {
	const { identity, storage } = await aDoor();
	const { rev, agencies } = await storage.facts.roster();
	const [agency] = agencies;
	if (!agency) throw new Error('no agency');
	const row = aMember(agency);
	const expected = { rosterRev: rev, revs: {} };
	await storage.facts.commit(aBatch({ expect: expected, put: [{ table: 'members', row }] }));
	for (const tried of ['', 'nobody has this password', password]) {
		const answer = await identity.signIn({ email: row.email, password: tried, from });
		expect(answer).toEqual({ ok: false, why: 'wrong' });
	}
});

test('S3 an address is known in upper and lower case, with blanks around it', async () => {
	const { identity, email, memberId } = await aDoor();
	const answer = await identity.signIn({ email: ` ${email.toUpperCase()} `, password, from });
	expect(answer).toMatchObject({ ok: true, session: { memberId } });
});

test('S4 after too many wrong passwords even the right one waits, in seconds that are told', async () => {
	const { identity, email } = await aDoor();
	const { tries, seconds } = await triedOut(identity, email);
	expect(tries).toBeGreaterThanOrEqual(5);
	expect(seconds).toBeGreaterThan(0);
	expect(seconds).toBeLessThanOrEqual(15 * 60);
	expect(Number.isInteger(seconds)).toBe(true);
	const right = await identity.signIn({ email, password, from });
	expect(right).toMatchObject({ ok: false, why: 'tooMany' });
	const shouted = await identity.signIn({ email: email.toUpperCase(), password, from });
	expect(shouted).toMatchObject({ ok: false, why: 'tooMany' });
});

test('S5 who waits is that address: another signs in from the same place', async () => {
	const door = await aDoor();
	await triedOut(door.identity, 'niemand@proef.example');
	expect((await opened(door)).session.memberId).toBe(door.memberId);
});

test('S6 signing in forgets the wrong passwords before it', async () => {
	const door = await aDoor();
	const { tries } = await triedOut(door.identity, 'niemand@proef.example');
	await times(2, async () => {
		await times(tries - 1, () =>
			door.identity.signIn({ email: door.email, password: 'fout', from })
		);
		expect((await opened(door)).ok).toBe(true);
	});
});

test('S7 only activity keeps a session from idling out; looking it up does not', async () => {
	const door = await aDoor();
	const { identity, clock } = door;
	const { session, cookie } = await opened(door);
	clock.pass(10 * MINUTE);
	expect(await identity.find(headerOf(cookie))).toEqual(session);
	clock.pass(4 * MINUTE);
	await identity.touch(session);
	clock.pass(14 * MINUTE);
	expect(await identity.find(headerOf(cookie))).toEqual(session);
	clock.pass(MINUTE);
	expect(await identity.find(headerOf(cookie))).toBeNull();
});

test('S82 who is marked as there at a conference that goes on idles out after an hour', async () => {
	const door = await aDoor();
	const { identity, clock } = door;
	const { session, cookie } = await opened(door);
	await attends(door, 'running', 'online');
	clock.pass(15 * MINUTE);
	expect(await identity.find(headerOf(cookie))).toEqual(session);
	expect(await identity.endOver()).toEqual([]);
	clock.pass(45 * MINUTE - 1);
	expect(await identity.find(headerOf(cookie))).toEqual(session);
	clock.pass(1);
	expect(await identity.find(headerOf(cookie))).toBeNull();
	clock.pass(1);
	expect(await identity.endOver()).toEqual([session.id]);
});

test.each([
	['running', 'excused'],
	['invited', 'room'],
	['minutesDraft', 'room']
] as const)(
	'S82 in a conference that is %s, marked %s, nobody idles longer',
	async (state, attendance) => {
		const door = await aDoor();
		const { cookie } = await opened(door);
		await attends(door, state, attendance);
		door.clock.pass(15 * MINUTE);
		expect(await door.identity.find(headerOf(cookie))).toBeNull();
	}
);

/** Puts this member at a conference. */
async function attends(
	{ storage, memberId }: Door,
	state: ConferenceState,
	attendance: AttendanceMark
): Promise<void> {
	const conference = aConference({ state, chairId: memberId, actingChairId: memberId });
	const mark = { id: randomUUID(), conferenceId: conference.id, itemId: null };
	const put: Put[] = [
		{ table: 'conferences', row: conference },
		{
			table: 'attendances',
			row: { ...mark, attendeeId: memberId, attendance, from: 0, to: null }
		}
	];
	const batch = aBatch({ expect: { rosterRev: 1, revs: {} }, put });
	if ((await storage.facts.commit(batch)) !== 'committed') throw new Error('the roster moved');
}

test('S8 twelve hours after sign-in a session is over, however active', async () => {
	const door = await aDoor();
	const { identity, clock } = door;
	const { session, cookie } = await opened(door);
	await times(12 * 6 - 1, async () => {
		clock.pass(10 * MINUTE);
		await identity.touch(session);
		expect(await identity.find(headerOf(cookie))).toEqual(session);
	});
	clock.pass(10 * MINUTE);
	await identity.touch(session);
	expect(await identity.find(headerOf(cookie))).toBeNull();
});

test('S9 the token of a session is nowhere in the database', async () => {
	const storage = temporaryStorage();
	const door = await aDoor({ storage });
	const { session, cookie } = await opened(door);
	expect(cookie.value.length).toBeGreaterThanOrEqual(20);
	await storage.checkpoint();
	const bytes = readFileSync(storage.file);
	expect(bytes.includes(session.id)).toBe(true);
	expect(bytes.includes(cookie.value)).toBe(false);
	expect(bytes.includes(password)).toBe(false);
	expect(session.id).not.toContain(cookie.value);
});

test('S10 every sign-in gives another session and another token', async () => {
	const door = await aDoor();
	const both = [await opened(door), await opened(door)];
	expect(new Set(both.map(({ session }) => session.id)).size).toBe(2);
	expect(new Set(both.map(({ cookie }) => cookie.value)).size).toBe(2);
	for (const { session, cookie } of both)
		expect(await door.identity.find(headerOf(cookie))).toEqual(session);
});

test('S11 a sign-out ends that session alone, and its cookie with it', async () => {
	const door = await aDoor();
	const [mine, elsewhere] = [await opened(door), await opened(door)];
	const empty = await door.identity.signOut(mine.session);
	expect(empty).toMatchObject({ name: mine.cookie.name, value: '', attributes: { maxAge: 0 } });
	expect(await door.identity.find(headerOf(mine.cookie))).toBeNull();
	await door.identity.touch(mine.session);
	expect(await door.identity.find(headerOf(mine.cookie))).toBeNull();
	expect(await door.identity.find(headerOf(elsewhere.cookie))).toEqual(elsewhere.session);
});

test('S12 what is over is ended once, and told by its id', async () => {
	const door = await aDoor();
	const { identity, clock } = door;
	const idle = await opened(door);
	clock.pass(10 * MINUTE);
	const active = await opened(door);
	expect(await identity.endOver()).toEqual([]);
	clock.pass(6 * MINUTE);
	expect(await identity.endOver()).toEqual([idle.session.id]);
	expect(await identity.endOver()).toEqual([]);
	expect(await identity.find(headerOf(active.cookie))).toEqual(active.session);
	clock.pass(13 * HOUR);
	expect(await identity.endOver()).toEqual([active.session.id]);
});

test('S12 who came back too late is told over, and the session is still told by its id', async () => {
	const door = await aDoor();
	const { session, cookie } = await opened(door);
	door.clock.pass(16 * MINUTE);
	expect(await door.identity.find(headerOf(cookie))).toBeNull();
	expect(await door.identity.endOver()).toEqual([session.id]);
});

test('S13 the cookie is for the server alone, and over https bound to its host', async () => {
	const https = await opened(await aDoor());
	expect(https.cookie.name).toBe('__Host-casustafel');
	expect(https.cookie.attributes).toEqual({
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: true
	});
	const http = await opened(await aDoor({ secure: false }));
	expect(http.cookie.name).toBe('casustafel');
	expect(http.cookie.attributes).toEqual({
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: false
	});
	expect([cookieName(true), cookieName(false)]).toEqual([https.cookie.name, http.cookie.name]);
});

test('S14 nothing but the whole cookie finds a session', async () => {
	const door = await aDoor();
	const { identity } = door;
	const { session, cookie } = await opened(door);
	const { name, value } = cookie;
	const found = (header: string | undefined): Promise<Session | null> => identity.find(header);
	expect(await found(`thema=donker; ${headerOf(cookie)}; taal=nl`)).toEqual(session);
	const others = [
		undefined,
		'',
		`${name}=`,
		`${name}=${session.id}`,
		`${name}=${value.slice(1)}`,
		`${name}=${value.toUpperCase()}`,
		`casustafel=${value}`,
		`${name}=${randomUUID()}`
	];
	for (const header of others) expect(await found(header)).toBeNull();
});

test('S15 a new password takes the place of the old one', async () => {
	const door = await aDoor();
	await door.identity.setPassword(door.memberId, 'Een ander wachtwoord 2!');
	const old = await door.identity.signIn({ email: door.email, password, from });
	expect(old).toEqual({ ok: false, why: 'wrong' });
	const answer = await door.identity.signIn({
		email: door.email,
		password: 'Een ander wachtwoord 2!',
		from
	});
	expect(answer.ok).toBe(true);
});

test('S16 a session that asks too much at once is told to wait, another goes on', async () => {
	vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
	onTestFinished(() => {
		vi.useRealTimers();
	});
	const door = await aDoor();
	const { identity } = door;
	const [busy, calm] = [await opened(door), await opened(door)];
	const waits = await times(2000, () => identity.pace(busy.session, 'request'));
	expect(waits[0]).toBe(0);
	expect(waits.at(-1)).toBeGreaterThan(0);
	expect(await identity.pace(calm.session, 'request')).toBe(0);
	vi.advanceTimersByTime(11_000);
	expect(await identity.pace(busy.session, 'request')).toBe(0);
});

test('S86 commands of one member have a pace of their own, over all its sessions', async () => {
	vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
	onTestFinished(() => {
		vi.useRealTimers();
	});
	const door = await aDoor();
	const { identity } = door;
	const [here, there] = [await opened(door), await opened(door)];
	const waits = await times(301, () => identity.pace(here.session, 'command'));
	expect(waits.filter((wait) => wait > 0)).toHaveLength(1);
	expect(await identity.pace(there.session, 'command')).toBeGreaterThan(0);
	const other = { id: 'van een ander', memberId: 'een ander' };
	expect(await identity.pace(other, 'command')).toBe(0);
	expect(await identity.pace(here.session, 'request')).toBe(0);
	vi.advanceTimersByTime(11_000);
	expect(await identity.pace(there.session, 'command')).toBe(0);
});

test('S17 attempts at the same time are attempts too', async () => {
	const { identity, email } = await aDoor();
	const attempt = { email, password: 'fout', from };
	const answers = await Promise.all(Array.from({ length: 60 }, () => identity.signIn(attempt)));
	const looked = answers.filter((answer) => !answer.ok && answer.why === 'wrong');
	expect(looked.length).toBeLessThanOrEqual(20);
	expect(await identity.signIn(attempt)).toMatchObject({ why: 'tooMany' });
});

test('S18 who tries many addresses from one place waits there, others elsewhere do not', async () => {
	const { identity, email } = await aDoor();
	const guess = () =>
		identity.signIn({ email: `${randomUUID()}@proef.example`, password: endless, from });
	expect((await times(1000, guess)).at(-1)).toMatchObject({ why: 'tooMany' });
	expect(await identity.signIn({ email, password, from })).toMatchObject({ why: 'tooMany' });
	const elsewhere = await identity.signIn({ email, password, from: '192.0.2.2' });
	expect(elsewhere.ok).toBe(true);
});

test('S18 signing in costs a place nothing: a whole house may share one', async () => {
	const door = await aDoor();
	const guess = () =>
		door.identity.signIn({ email: `${randomUUID()}@proef.example`, password: endless, from });
	const free = (await times(1000, guess)).filter((one) => !one.ok && one.why === 'wrong').length;
	const other = await aDoor();
	await times(free - 1, () =>
		other.identity.signIn({ email: `${randomUUID()}@proef.example`, password: endless, from })
	);
	await times(3, () => opened(other));
});

test('S77 a password is looked at so often, the right one too, and others go on', async () => {
	const door = await aDoor();
	const member = { id: door.memberId, email: door.email };
	const outcomes = await times(60, () => door.identity.checkPassword(member, password));
	expect(outcomes[0]).toBe('right');
	expect(outcomes.at(-1)).toBe('tooMany');
	const other = { id: randomUUID(), email: 'ander@proef.example' };
	expect(await door.identity.checkPassword(other, password)).toBe('wrong');
	expect((await opened(door)).session.memberId).toBe(door.memberId);
});
