import { expect, test } from 'vitest';
import type { SessionRow } from '#application/ports.ts';
import { NOON, aBatch, aMember, withDocument } from '../kit/region.ts';
import { memoryStorage } from '../kit/storage.ts';

const MINUTE = 60_000;

test('S40 a session is found by its id until it is removed', async () => {
	const { sessions, session } = await withMember();
	const opened = session('a');
	await sessions.insert(opened);
	expect(await sessions.find('a')).toEqual(opened);
	expect(await sessions.find('b')).toBeNull();
	await sessions.remove('a');
	expect(await sessions.find('a')).toBeNull();
});

test('S41 activity only moves forward', async () => {
	const { sessions, session } = await withMember();
	await sessions.insert(session('a'));
	await sessions.touch('a', NOON + MINUTE);
	await sessions.touch('a', NOON);
	expect(await sessions.find('a')).toMatchObject({ activeAt: NOON + MINUTE });
});

test('S42 sessions idle too long or expired are removed and named, the others stay', async () => {
	const { sessions, session } = await withMember();
	await sessions.insert(session('idle', { activeAt: NOON - 1 }));
	await sessions.insert(session('expired', { expiresAt: NOON + MINUTE }));
	await sessions.insert(session('living'));
	const over = await sessions.removeOver(NOON + MINUTE, NOON);
	expect(over.sort()).toEqual(['expired', 'idle']);
	expect(await sessions.find('idle')).toBeNull();
	expect(await sessions.find('living')).not.toBeNull();
	expect(await sessions.removeOver(NOON + MINUTE, NOON)).toEqual([]);
});

test('S82 of who attends sessions are idle later', async () => {
	const { sessions, session, facts, agency } = await withMember();
	const other = aMember(agency);
	const put = [{ table: 'members' as const, row: other }];
	await facts.commit(aBatch({ expect: { rosterRev: 1, revs: {} }, put }));
	const attending = { members: [other.id], idleBefore: NOON - MINUTE };
	await sessions.insert(session('idle', { activeAt: NOON - 1 }));
	await sessions.insert(session('listens', { memberId: other.id, activeAt: NOON - 1 }));
	await sessions.insert(session('sleeps', { memberId: other.id, activeAt: NOON - MINUTE - 1 }));
	const over = await sessions.removeOver(NOON, NOON, attending);
	expect(over.sort()).toEqual(['idle', 'sleeps']);
});

test('S43 all sessions of one member end together, and nobody else’s', async () => {
	const { sessions, session, facts, agency } = await withMember();
	const other = aMember(agency);
	const put = [{ table: 'members' as const, row: other }];
	await facts.commit(aBatch({ expect: { rosterRev: 1, revs: {} }, put }));
	await sessions.insert(session('a'));
	await sessions.insert(session('b'));
	await sessions.insert(session('c', { memberId: other.id }));
	expect((await sessions.removeOf(session('a').memberId)).sort()).toEqual(['a', 'b']);
	expect(await sessions.find('c')).not.toBeNull();
});

test('S44 a password hash is found by e-mail in any case, and replaced as a whole', async () => {
	const { credentials, member } = await withMember();
	expect(await credentials.byEmail(member.email)).toBeNull();
	await credentials.setPassword(member.id, 'een');
	await credentials.setPassword(member.id, 'twee');
	expect(await credentials.byEmail(member.email.toUpperCase())).toEqual({
		memberId: member.id,
		passwordHash: 'twee'
	});
	expect(await credentials.byEmail('niemand@proef.example')).toBeNull();
});

test('S45 no fact holds a password hash', async () => {
	const { credentials, facts, member, caseFile } = await withMember();
	await credentials.setPassword(member.id, 'geheime-hash');
	const read = [await facts.roster(), await facts.caseFacts(caseFile.id)];
	expect(JSON.stringify(read)).not.toContain('geheime-hash');
});

test('S46 two members cannot have the same e-mail, whatever its case', async () => {
	const { facts, agency, member } = await withMember();
	const twin = aMember(agency, { email: member.email.toUpperCase() });
	const put = [{ table: 'members' as const, row: twin }];
	const batch = aBatch({ expect: { rosterRev: 1, revs: {} }, put });
	await expect(facts.commit(batch)).rejects.toThrow(/UNIQUE/);
});

async function withMember() {
	const storage = memoryStorage();
	const made = await withDocument(storage);
	const session = (id: string, over: Partial<SessionRow> = {}): SessionRow => ({
		id,
		memberId: made.member.id,
		createdAt: NOON,
		activeAt: NOON,
		expiresAt: NOON + 600 * MINUTE,
		...over
	});
	return { ...storage, ...made, session };
}
