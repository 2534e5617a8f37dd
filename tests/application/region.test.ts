import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CommandOf } from '#shared/commands.ts';
import { regionView } from '#shared/view-region.ts';
import type { Performed } from '#application/house.ts';
import { worldApplication, type House } from '../kit/house.ts';
import { agencyId, idOf, memberId, type MemberKey } from '../kit/world.ts';

const minute = 60_000;
const hour = 60 * minute;
const password = 'een heel nieuw wachtwoord';
const newcomer: CommandOf<'addMember'> = {
	kind: 'addMember',
	agencyId: agencyId('GEM'),
	name: 'N. Nieuw',
	email: 'nieuw@proef.example',
	functions: []
};

function tokenIn(result: Record<string, unknown>): string {
	return /^\/wachtwoord\/([\w-]{43})$/.exec(String(result['link']))?.[1] ?? '';
}

/** Chooses a password by a link; `done`, or why not. */
async function choose({ application }: House, token: string, chosen = password): Promise<string> {
	const outcome = await application.choosePassword({ token, password: chosen, from: 'here' });
	return outcome.ok ? 'done' : outcome.why;
}

async function signIn({ application }: House, email: string, given: string) {
	const outcome = await application.signIn({ email, password: given, from: 'here' });
	return outcome.ok ? outcome.session : outcome.why;
}

async function emailOf({ storage }: House, key: MemberKey): Promise<string> {
	const { members } = await storage.facts.roster();
	return members.find(({ id }) => id === memberId(key))?.email ?? '';
}

/** Everything that is kept beside the facts. */
async function keptBy({ storage }: House, key: MemberKey, id: string): Promise<string> {
	const answer = await storage.facts.answer(memberId(key), id);
	return JSON.stringify([answer, await storage.audit.read(null, 0, 1000)]);
}

function wordOf(performed: Performed): string {
	return performed.ok ? 'done' : performed.refusal;
}

describe('a one-time link', () => {
	test('E2 E11 lets a new member choose a password, once', async () => {
		const house = await worldApplication();
		const token = tokenIn(await house.perform('administrator', newcomer));
		expect(token).not.toBe('');
		expect(await signIn(house, newcomer.email, password)).toBe('wrong');
		expect(await house.application.openLink(token, 'here')).toEqual({
			ok: true,
			name: newcomer.name,
			email: newcomer.email
		});
		expect(await choose(house, token)).toBe('done');
		expect(await signIn(house, newcomer.email, password)).toHaveProperty('memberId');
		expect(await choose(house, token, 'nog een ander wachtwoord')).toBe('gone');
	});

	test.each([
		['a new member', 7 * 24],
		['a reset', 24]
	])('E11 lives, for %s, %i hours', async (who, hours) => {
		const house = await worldApplication();
		const reset = { kind: 'resetPassword', memberId: memberId('gem') } as const;
		const command = who === 'a reset' ? reset : newcomer;
		const first = tokenIn(await house.perform('administrator', command));
		house.clock.pass(hours * hour - 1);
		expect((await house.application.openLink(first, 'here')).ok).toBe(true);
		house.clock.pass(1);
		expect((await house.application.openLink(first, 'here')).ok).toBe(false);
		expect(await choose(house, first)).toBe('gone');
	});

	test('E12 E18 is kept nowhere; a repeated command gives another, judged and recorded as a reset', async () => {
		const house = await worldApplication();
		const id = idOf('command');
		const first = await house.perform('administrator', { ...newcomer, id });
		const again = await house.perform('administrator', { ...newcomer, id });
		expect(again['memberId']).toBe(first['memberId']);
		expect(tokenIn(again)).not.toBe(tokenIn(first));
		expect(await choose(house, tokenIn(first))).toBe('gone');
		const kept = await keptBy(house, 'administrator', id);
		for (const result of [first, again]) expect(kept).not.toContain(tokenIn(result));
		expect(kept).toContain('command:addMember');
		expect(kept).toContain('command:resetPassword');
		const { members } = await house.storage.facts.roster();
		expect(members.filter(({ email }) => email === newcomer.email)).toHaveLength(1);
	});

	test('E18 who is no administrator any more gets no link by repeating', async () => {
		const house = await worldApplication();
		const id = idOf('command');
		const roles = { kind: 'setFunctions', memberId: memberId('gem') } as const;
		await house.perform('administrator', { ...roles, functions: ['administrator'] });
		await house.perform('gem', { ...newcomer, id });
		await house.perform('administrator', { ...roles, functions: [] });
		expect(await house.give('gem', { ...newcomer, id })).toEqual({
			ok: false,
			refusal: 'notAllowed'
		});
	});

	test('E13 a reset ends the password, the former link and every session', async () => {
		const house = await worldApplication();
		const session = await house.signIn('gem');
		const reset = { kind: 'resetPassword', memberId: memberId('gem') } as const;
		const first = tokenIn(await house.perform('administrator', reset));
		expect(house.screens.ended).toEqual([session.id]);
		expect(await signIn(house, await emailOf(house, 'gem'), 'een wachtwoord')).toBe('wrong');
		const second = tokenIn(await house.perform('administrator', reset));
		expect(await choose(house, first)).toBe('gone');
		expect(await choose(house, second)).toBe('done');
	});

	test('E14 using it ends every session of its member', async () => {
		const house = await worldApplication();
		const token = tokenIn(
			await house.perform('administrator', { kind: 'resetPassword', memberId: memberId('gem') })
		);
		const session = await house.signIn('gem');
		expect(await choose(house, token)).toBe('done');
		expect(house.screens.ended).toEqual([session.id]);
	});

	test('E15 unknown, used and malformed are one answer, also with a password that would not do', async () => {
		const house = await worldApplication();
		const used = tokenIn(await house.perform('administrator', newcomer));
		await choose(house, used);
		const reset = { kind: 'resetPassword', memberId: memberId('gem') } as const;
		const living = tokenIn(await house.perform('administrator', reset));
		for (const token of [used, 'A'.repeat(43), '', '../..', "' or 1=1"])
			for (const given of [password, 'kort', 'x'.repeat(201)])
				expect(await choose(house, token, given)).toBe('gone');
		expect(await choose(house, living, 'kort')).toBe('unfit');
		expect(await choose(house, living, 'x'.repeat(201))).toBe('unfit');
		expect(await choose(house, living)).toBe('done');
	});

	test('E15 tries are counted per place', async () => {
		const house = await worldApplication();
		const token = tokenIn(await house.perform('administrator', newcomer));
		const open = (given: string, from: string) => house.application.openLink(given, from);
		for (let tries = 0; tries < 120; tries++) await open('A'.repeat(43), 'here');
		expect(await open(token, 'here')).toMatchObject({ ok: false, why: 'tooMany' });
		expect(await open(token, 'elsewhere')).toMatchObject({ ok: true });
	});

	test('E12 of its token the database holds the SHA-256 alone', async () => {
		const house = await worldApplication();
		const token = tokenIn(await house.perform('administrator', newcomer));
		expect(await house.storage.links.find(token)).toBeNull();
		const hashed = createHash('sha256').update(token).digest('hex');
		expect(await house.storage.links.find(hashed)).not.toBeNull();
	});

	test('E10 E15 that of an ended account is gone', async () => {
		const house = await worldApplication();
		const about = { memberId: memberId('gem') };
		const token = tokenIn(
			await house.perform('administrator', { kind: 'resetPassword', ...about })
		);
		await house.perform('administrator', { kind: 'disableMember', ...about });
		expect((await house.application.openLink(token, 'here')).ok).toBe(false);
		expect(await choose(house, token)).toBe('gone');
	});
});

describe('one`s own password', () => {
	const id = idOf('change');
	const change = { kind: 'changePassword', id, old: 'een wachtwoord', new: password } as const;

	test('E16 takes the old one, keeps this session and ends the others', async () => {
		const house = await worldApplication();
		const [here, elsewhere] = [await house.signIn('gem'), await house.signIn('gem')];
		const { application } = house;
		const refused = await application.perform(here, { ...change, old: 'iets anders' });
		expect(refused).toEqual({
			ok: false,
			refusal: 'badInput',
			errors: [{ field: 'old', problem: { code: 'password' } }]
		});
		expect(house.screens.ended).toEqual([]);
		expect(wordOf(await application.perform(here, change))).toBe('done');
		expect(house.screens.ended).toEqual([elsewhere.id]);
		expect(await house.storage.sessions.find(here.id)).not.toBeNull();
		const email = await emailOf(house, 'gem');
		expect(await signIn(house, email, 'een wachtwoord')).toBe('wrong');
		expect(await signIn(house, email, password)).toHaveProperty('memberId');
	});

	test('E16 wrong ones count as wrong sign-ins', async () => {
		const house = await worldApplication();
		const session = await house.signIn('gem');
		const wrong = { kind: 'changePassword', old: 'geraden', new: password };
		for (let guess = 0; guess < 20; guess++)
			expect(wordOf(await house.application.perform(session, wrong))).toBe('badInput');
		expect(wordOf(await house.application.perform(session, change))).toBe('busy');
		expect(await signIn(house, await emailOf(house, 'gem'), 'een wachtwoord')).toBe('tooMany');
	});

	test('E17 stands in no answer and no audit, nor can it be guessed from them', async () => {
		const kept = await Promise.all(
			[password, 'een ander lang wachtwoord'].map(async (chosen) => {
				const house = await worldApplication();
				const session = await house.signIn('gem');
				await house.application.perform(session, { ...change, new: chosen });
				const answer = await house.storage.facts.answer(memberId('gem'), id);
				expect(await keptBy(house, 'gem', id)).not.toContain(chosen);
				return answer?.bodyHash;
			})
		);
		expect(kept[0]).toBeDefined();
		expect(kept[0]).toBe(kept[1]);
	});

	test('E18 the same id is the same change only with the same new password', async () => {
		const house = await worldApplication();
		const session = await house.signIn('gem');
		expect(wordOf(await house.application.perform(session, change))).toBe('done');
		expect(wordOf(await house.application.perform(session, change))).toBe('done');
		const other = { ...change, new: 'een ander lang wachtwoord' };
		expect(wordOf(await house.application.perform(session, other))).toBe('idReused');
		expect(await signIn(house, await emailOf(house, 'gem'), password)).toHaveProperty('memberId');
	});
});

describe('screens', () => {
	const present = ['chair', 'pol', 'gem', 'om', 'administrator'] as const;

	async function opened() {
		const house = await worldApplication();
		const caseId = await house.openCase(['chair', 'pol', 'gem']);
		for (const key of present) house.screens.here.add(memberId(key));
		house.screens.looks.splice(0);
		house.screens.told.splice(0);
		return { house, caseId };
	}

	test('E30 a phone signals those whose board shows it, and nobody else', async () => {
		const { house, caseId } = await opened();
		const before = await house.application.board(house.as('gem'), caseId);
		await house.perform('pol', {
			kind: 'setPhone',
			memberId: memberId('pol'),
			phone: '0109876543'
		});
		const after = await house.application.board(house.as('gem'), caseId);
		expect('version' in before && 'version' in after && before.version !== after.version).toBe(
			true
		);
		const told = house.screens.looks.filter(({ topic }) => topic === `case:${caseId}`);
		expect(told.map((look) => look.memberId).sort()).toEqual(
			(['chair', 'pol', 'gem'] as const).map((key) => memberId(key)).sort()
		);
		house.screens.looks.splice(0);
		await house.perform('pol', {
			kind: 'setPhone',
			memberId: memberId('pol'),
			phone: '0109876543'
		});
		await house.perform('administrator', newcomer);
		expect(house.screens.looks).toEqual([]);
	});

	test('E19 an ended account is shut out before anyone looks, and its channels close', async () => {
		const { house, caseId } = await opened();
		const session = await house.signIn('pol');
		const { documents } = await house.facts(caseId);
		const documentId = documents.find(({ kind }) => kind === 'approach')?.id ?? '';
		const { sessionsEnded, told } = house.screens;
		house.screens.sessionsEnded = (ids) => {
			told.push('sessionsEnded');
			sessionsEnded(ids);
		};
		await house.perform('administrator', { kind: 'disableMember', memberId: memberId('pol') });
		expect(house.screens.ended).toEqual([session.id]);
		const judge = house.screens.judges.at(-1);
		expect(judge?.(memberId('pol'), documentId, 1)).toBeNull();
		expect(judge?.(memberId('gem'), documentId, 1)).not.toBeNull();
		expect(told.slice(0, 2)).toEqual(['sessionsEnded', 'factsChanged']);
		const board = await house.application.board(house.as('gem'), caseId);
		expect(JSON.stringify(board)).not.toContain(memberId('pol'));
	});

	test('E31 who gets other functions looks again at its own pages', async () => {
		const { house } = await opened();
		const command = { kind: 'setFunctions', memberId: memberId('om') } as const;
		await house.perform('administrator', { ...command, functions: ['spoc'] });
		expect(house.screens.looks).toEqual([{ memberId: memberId('om'), topic: 'work' }]);
	});
});

describe('the list of accounts', () => {
	test('E20 the administrator alone reads it, and nothing of any case', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(['chair', 'pol', 'gem']);
		await house.signIn('gem');
		const view = await house.application.regionView(house.as('administrator'));
		const { members } = regionView.parse(view);
		const withPassword = members.filter(({ hasPassword }) => hasPassword);
		expect(withPassword.map(({ id }) => id)).toEqual([memberId('gem')]);
		expect(JSON.stringify(view)).not.toContain(caseId);
		for (const by of ['chair', 'officer', 'gemSpoc', 'pol'] as const)
			expect(await house.application.regionView(house.as(by))).toEqual({
				ok: false,
				refusal: 'notAllowed'
			});
	});

	test('E38 a command that waited while its account ended is refused', async () => {
		const house = await worldApplication();
		const about = { memberId: memberId('gem') };
		const answers = await Promise.all([
			house.give('administrator', { kind: 'disableMember', ...about }),
			house.give('gem', { kind: 'setPhone', phone: '0109876543', ...about })
		]);
		expect(answers.map(wordOf)).toEqual(['done', 'notAllowed']);
	});
});
