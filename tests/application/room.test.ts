import { describe, expect, test } from 'vitest';
import { worldApplication, type House } from '../kit/house.ts';
import { TODAY, memberId, type MemberKey } from '../kit/world.ts';

/** A real house with a conference of two cases that runs, the police in the room, the first case open. */
async function aRoom() {
	const house = await worldApplication();
	const one = await house.openCase(['chair', 'secretary', 'pol', 'gem']);
	const two = await house.openCase(['chair', 'vt']);
	const conferenceId = await house.planConference([one, two], ['pol', 'gem', 'vt']);
	await house.perform('chair', { kind: 'startConference', conferenceId });
	const facts = await house.storage.facts.conference(conferenceId);
	const [itemOne = '', itemTwo = ''] = facts?.items.map(({ id }) => id) ?? [];
	const mark = (key: MemberKey, attendance: 'room' | 'absent') =>
		house.perform('chair', {
			kind: 'markAttendance',
			conferenceId,
			attendeeId: memberId(key),
			attendance
		});
	await mark('pol', 'room');
	await house.perform('chair', { kind: 'openItem', conferenceId, itemId: itemOne });
	const { goalId } = await house.perform('chair', {
		kind: 'addGoal',
		caseId: one,
		title: 'Een dak'
	});
	const goal = { kind: 'goal', id: String(goalId) } as const;
	const approach = (await house.facts(one)).documents.find(({ kind }) => kind === 'approach');
	const text = { kind: 'document', id: approach?.id ?? '' } as const;
	return { house, one, two, conferenceId, itemOne, itemTwo, goal, text, mark };
}

const place = 'here';

/** A browser that was paired, as the header that its cookie is. */
async function paired(house: House, conferenceId: string, from = place): Promise<string> {
	const { code } = await house.perform('chair', { kind: 'pairRoom', conferenceId });
	const outcome = await house.application.pair(String(code), from);
	if (!outcome.ok) throw new Error(`not paired: ${outcome.why}`);
	return `${outcome.cookie.name}=${outcome.cookie.value}`;
}

describe('a browser in the room', () => {
	test('C69 comes in by a code of six signs that nobody mistakes, once and within two minutes', async () => {
		const { house, conferenceId } = await aRoom();
		const give = async () => {
			const { code } = await house.perform('secretary', { kind: 'pairRoom', conferenceId });
			return String(code);
		};
		const first = await give();
		expect(first).toMatch(/^[ACDEFHJKMNPRTUVWXY34679]{6}$/);
		const second = await give();
		const gone = { ok: false, why: 'gone' };
		expect(await house.application.pair(first, place), 'another took its place').toEqual(gone);
		const typed = ` ${second.slice(0, 3).toLowerCase()}-${second.slice(3)} `;
		expect(await house.application.pair(typed, place)).toMatchObject({ ok: true, conferenceId });
		expect(await house.application.pair(second, place), 'once').toEqual(gone);
		const third = await give();
		house.clock.pass(2 * 60_000);
		expect(await house.application.pair(third, place), 'late').toEqual(gone);
		expect(await house.give('pol', { kind: 'pairRoom', conferenceId })).toMatchObject({
			refusal: 'notAllowed'
		});
	});

	test('C69 a code is told again by another one, and kept nowhere', async () => {
		const { house, conferenceId } = await aRoom();
		const id = '0e4f1a5e-2f7b-4b7e-9a53-0b3e5f0c7a11';
		const ask = () => house.perform('chair', { kind: 'pairRoom', conferenceId, id });
		const [first, second] = [await ask(), await ask()];
		expect(first['code']).not.toBe(second['code']);
		const answer = await house.storage.facts.answer(memberId('chair'), id);
		expect(answer?.result).toEqual({});
	});

	test('C70 whoever tries many codes from one place is made to wait there', async () => {
		const { house, conferenceId } = await aRoom();
		const tries = [];
		for (let at = 0; at < 31; at++) tries.push(await house.application.pair('AAAAAA', 'elsewhere'));
		expect(tries.at(-2)).toEqual({ ok: false, why: 'gone' });
		expect(tries.at(-1)).toMatchObject({ ok: false, why: 'tooMany' });
		for (let at = 0; at < 31; at++) await paired(house, conferenceId);
	});

	test('C71 its key is a cookie for it alone, for this one conference and until that ends', async () => {
		const { house, conferenceId, goal } = await aRoom();
		const { code } = await house.perform('chair', { kind: 'pairRoom', conferenceId });
		const outcome = await house.application.pair(String(code), place);
		if (!outcome.ok) throw new Error('not paired');
		expect(outcome.cookie.attributes).toMatchObject({
			httpOnly: true,
			sameSite: 'strict',
			path: '/'
		});
		const cookie = `a=b; ${outcome.cookie.name}=${outcome.cookie.value}`;
		const [, key = ''] = outcome.cookie.value.split('.');
		expect(JSON.stringify(await house.storage.facts.conference(conferenceId))).not.toContain(key);
		await house.perform('chair', { kind: 'showInRoom', conferenceId, blocks: [goal] });
		expect(await house.application.roomInside(cookie, conferenceId)).toMatchObject({
			state: 'shown',
			blocks: [{ kind: 'goal', title: 'Een dak' }]
		});
		const notHere = { ok: false, refusal: 'notHere' };
		const other = `${outcome.cookie.name}=${conferenceId}.${'A'.repeat(43)}`;
		expect(await house.application.roomInside(other, conferenceId)).toEqual(notHere);
		expect(await house.application.roomInside(cookie, memberId('pol'))).toEqual(notHere);
		expect(await house.application.roomInside(undefined, conferenceId)).toEqual(notHere);
		expect(await house.application.session(cookie), 'no session').toBeNull();
		await house.perform('chair', { kind: 'endConference', conferenceId });
		expect(await house.application.roomInside(cookie, conferenceId)).toEqual(notHere);
		const late = { kind: 'pairRoom', conferenceId } as const;
		expect(await house.give('chair', late)).toMatchObject({ refusal: 'wrongState' });
	});

	test('C87 a browser takes the place of the one before, which has nothing open any more and hears so', async () => {
		const { house, conferenceId, text } = await aRoom();
		house.screens.listening.add(conferenceId);
		await house.perform('chair', { kind: 'showInRoom', conferenceId, blocks: [text] });
		const first = await paired(house, conferenceId);
		const before = await house.application.inRoom(first, conferenceId);
		house.screens.toldRooms.splice(0);
		const second = await paired(house, conferenceId);
		const after = await house.application.inRoom(second, conferenceId);
		expect(house.screens.toldRooms).toEqual([`over ${conferenceId}`]);
		expect(await house.application.inRoom(first, conferenceId)).toBeNull();
		expect(await house.application.roomInside(first, conferenceId)).toMatchObject({ ok: false });
		expect(await house.application.roomInside(second, conferenceId)).toMatchObject({
			state: 'shown'
		});
		const judged = (id?: string) => house.screens.judges.at(-1)?.(id ?? '', text.id, 1);
		expect([judged(before?.memberId), judged(after?.memberId)]).toEqual([null, 'read']);
	});

	test('C99 its key is good for twelve hours, so that no screen stays on at a conference nobody ends', async () => {
		const { house, conferenceId, text } = await aRoom();
		house.screens.listening.add(conferenceId);
		await house.perform('chair', { kind: 'showInRoom', conferenceId, blocks: [text] });
		const cookie = await paired(house, conferenceId);
		const session = await house.application.inRoom(cookie, conferenceId);
		const judged = () => house.screens.judges.at(-1)?.(session?.memberId ?? '', text.id, 1);
		house.screens.toldRooms.splice(0);
		house.clock.pass(12 * 60 * 60_000 - 1);
		await house.application.tick();
		expect(await house.application.inRoom(cookie, conferenceId)).toEqual(session);
		expect(house.screens.toldRooms).toEqual([]);
		house.clock.pass(1);
		await house.application.tick();
		expect(await house.application.inRoom(cookie, conferenceId)).toBeNull();
		expect(house.screens.toldRooms).toEqual([`over ${conferenceId}`]);
		expect(judged()).toBeNull();
	});

	test('C71 pairing, looking and opening a text are in the audit, without a member', async () => {
		const { house, one, conferenceId, text } = await aRoom();
		const cookie = await paired(house, conferenceId);
		await house.perform('chair', { kind: 'showInRoom', conferenceId, blocks: [text] });
		await house.application.roomInside(cookie, conferenceId);
		const session = await house.application.inRoom(cookie, conferenceId);
		if (!session) throw new Error('not in the room');
		await house.application.admit(session, text.id, 1);
		const entries = async (caseId: string | null) =>
			(await house.storage.audit.read(caseId, 0, 200)).entries;
		const byNobody = (await entries(null)).filter(({ rule }) => rule.startsWith('browser in room'));
		expect(byNobody.map(({ what, memberId: who }) => [what, who])).toEqual([
			['room:paired', null],
			['view:room', null]
		]);
		const opened = (await entries(one)).find(({ what }) => what === `document:${text.id}`);
		expect(opened).toMatchObject({ memberId: null, outcome: 'allowed' });
	});

	test('C72 it opens the texts that are shown, to read, and none that is not', async () => {
		const { house, one, conferenceId, text, goal, mark } = await aRoom();
		const cookie = await paired(house, conferenceId);
		const session = await house.application.inRoom(cookie, conferenceId);
		if (!session) throw new Error('not in the room');
		const open = () => house.application.admit(session, text.id, 1);
		const notHere = { ok: false, why: 'notHere' };
		const show = (...blocks: { kind: 'goal' | 'document'; id: string }[]) =>
			house.perform('chair', { kind: 'showInRoom', conferenceId, blocks });
		const judged = () => house.screens.judges.at(-1)?.(session.memberId, text.id, 1);
		expect(await open()).toEqual(notHere);
		await show(text);
		expect(await open()).toMatchObject({ ok: true, access: 'read', caseId: one });
		expect(judged()).toBe('read');
		await house.perform('chair', { kind: 'addGoal', caseId: one, title: 'Rust' });
		expect(judged(), 'another deed').toBe('read');
		await house.perform('chair', { kind: 'blankRoom', conferenceId });
		expect([await open(), judged()]).toEqual([notHere, null]);
		await show(text);
		await show(goal);
		expect([await open(), judged()]).toEqual([notHere, null]);
		await show(text);
		await mark('gem', 'room');
		expect([await open(), judged()]).toEqual([notHere, null]);
		await show(text);
		await house.perform('chair', { kind: 'closeItem', conferenceId, outcome: 'done' });
		expect([await open(), judged()]).toEqual([notHere, null]);
	});

	test('C88 of a case that is open at two conferences each screen opens what it shows', async () => {
		const { house, one, conferenceId, text } = await aRoom();
		const plan = {
			kind: 'planConference',
			title: 'Ander overleg',
			startsAt: '2026-03-02T13:30:00Z',
			endsAt: '2026-03-02T15:30:00Z',
			place: 'Zaal 3',
			chairId: memberId('chair')
		} as const;
		const other = String((await house.perform('chair', plan))['conferenceId']);
		const about = { conferenceId: other };
		const items = [{ caseId: one, minutes: 20 }];
		await house.perform('chair', { kind: 'setAgenda', ...about, items });
		const memberIds = [memberId('pol')];
		await house.perform('chair', { kind: 'inviteConference', ...about, memberIds });
		await house.perform('chair', { kind: 'startConference', ...about });
		const attendeeId = memberId('pol');
		const mark = { kind: 'markAttendance', attendeeId, attendance: 'room' } as const;
		await house.perform('chair', { ...mark, ...about });
		const facts = await house.storage.facts.conference(other);
		const itemId = facts?.items[0]?.id ?? '';
		await house.perform('chair', { kind: 'openItem', ...about, itemId });
		const opens = async (of: string) => {
			const session = await house.application.inRoom(await paired(house, of), of);
			if (!session) throw new Error('not in the room');
			return (await house.application.admit(session, text.id, 1)).ok;
		};
		await house.perform('chair', { kind: 'showInRoom', ...about, blocks: [text] });
		expect([await opens(conferenceId), await opens(other)]).toEqual([false, true]);
		await house.perform('chair', { kind: 'showInRoom', conferenceId, blocks: [text] });
		await house.perform('chair', { kind: 'blankRoom', ...about });
		expect([await opens(conferenceId), await opens(other)]).toEqual([true, false]);
	});

	test('C86 who has no account any more is marked as gone, and the screen can be shown again', async () => {
		const { house, conferenceId, goal, mark } = await aRoom();
		await mark('gem', 'room');
		await house.perform('administrator', { kind: 'disableMember', memberId: memberId('pol') });
		const blocks = [goal];
		const show = { kind: 'showInRoom', conferenceId, blocks } as const;
		expect(await house.give('chair', show)).toEqual({ ok: false, refusal: 'notForAll' });
		await mark('pol', 'absent');
		await house.perform('chair', show);
		expect(await house.application.room(house.as('chair'), conferenceId)).toMatchObject({
			state: 'shown'
		});
	});

	test('C73 it is told to look when what it shows changed, to go dark when that is gone, and nothing else', async () => {
		const { house, one, two, conferenceId, itemTwo, goal, mark } = await aRoom();
		house.screens.listening.add(conferenceId);
		const told = () => house.screens.toldRooms.splice(0).map((line) => line.split(' ')[0]);
		told();
		const show = () => house.perform('chair', { kind: 'showInRoom', conferenceId, blocks: [goal] });
		await show();
		expect(told()).toEqual(['look']);
		await house.perform('chair', { kind: 'renameGoal', goalId: goal.id, title: 'Een huis' });
		expect(told()).toEqual(['look']);
		await house.perform('chair', { kind: 'setStep', conferenceId, step: 'goals' });
		expect(told()).toEqual(['look']);
		await house.perform('chair', { kind: 'addGoal', caseId: one, title: 'Rust' });
		await house.perform('chair', { kind: 'addGoal', caseId: two, title: 'Werk' });
		await house.perform('pol', { kind: 'setReady', conferenceId, ready: true });
		expect(told()).toEqual([]);
		await mark('gem', 'room');
		expect(told()).toEqual(['dark']);
		await show();
		await house.perform('chair', {
			kind: 'endInvolvement',
			caseId: one,
			memberId: memberId('pol')
		});
		expect(told()).toEqual(['look', 'dark']);
		await house.perform('chair', { kind: 'closeItem', conferenceId, outcome: 'done' });
		await house.perform('chair', {
			kind: 'openItem',
			conferenceId,
			itemId: itemTwo,
			roomCleared: true
		});
		expect(told()).toEqual(['dark', 'dark']);
		await house.perform('chair', { kind: 'endConference', conferenceId });
		expect(told()).toEqual(['over']);
	});
});

describe('who looks at the screen from its own place', () => {
	test('C66 gets it with the committed words of texts, is recorded, and others get notHere', async () => {
		const { house, conferenceId, text, goal } = await aRoom();
		const blocks = [text, goal];
		await house.perform('secretary', { kind: 'showInRoom', conferenceId, blocks });
		const room = (key: MemberKey) => house.application.room(house.as(key), conferenceId);
		expect(await room('chair')).toMatchObject({
			state: 'shown',
			blocks: [{ kind: 'document', epoch: 1, documentKind: 'approach', text: '' }, goal]
		});
		expect(await room('gem')).toMatchObject({ state: 'shown' });
		for (const key of ['vt', 'om', 'administrator', 'officer'] as const)
			expect(await room(key)).toEqual({ ok: false, refusal: 'notHere' });
		const { entries } = await house.storage.audit.read(null, 0, 200);
		const looks = entries.filter(({ what }) => what === 'view:room');
		expect(looks.map(({ outcome }) => outcome).slice(0, 3)).toEqual([
			'allowed',
			'allowed',
			'notHere'
		]);
	});

	test('C65 what is on the screen stands on the page of who runs the conference, and its change is told', async () => {
		const { house, conferenceId, goal } = await aRoom();
		const page = async (key: MemberKey) => {
			const found = await house.application.conference(house.as(key), conferenceId);
			return 'refusal' in found ? null : found.room;
		};
		for (const key of ['chair', 'secretary', 'pol', 'vt'] as const)
			house.screens.here.add(memberId(key));
		house.screens.looks.splice(0);
		await house.perform('secretary', { kind: 'showInRoom', conferenceId, blocks: [goal] });
		expect(house.screens.looks.map(({ memberId: id }) => id).sort()).toEqual(
			[memberId('chair'), memberId('secretary')].sort()
		);
		expect(await page('chair')).toEqual({ shown: true, blocks: [goal] });
		expect(await page('pol')).toBeUndefined();
	});

	test('C61 a guest at the item keeps what it may not read off the screen', async () => {
		const { house, one, conferenceId } = await aRoom();
		const picture = (await house.facts(one)).documents.find(({ kind }) => kind === 'picture');
		const blocks = [{ kind: 'document', id: picture?.id ?? '' } as const];
		const show = { kind: 'showInRoom', conferenceId, blocks } as const;
		await house.perform('chair', show);
		const { guestId } = await house.perform('chair', {
			kind: 'registerGuest',
			conferenceId,
			name: 'G. Ast',
			organisation: 'Woonstichting',
			secrecySignedOn: TODAY
		});
		const attendeeId = String(guestId);
		const mark = { kind: 'markAttendance', conferenceId, attendeeId, attendance: 'room' } as const;
		await house.perform('chair', mark);
		expect(await house.application.room(house.as('chair'), conferenceId)).toMatchObject({
			state: 'blank',
			blocks: []
		});
		expect(await house.give('chair', show)).toEqual({ ok: false, refusal: 'notForAll' });
	});
});
