import { describe, expect, test } from 'vitest';
import type { Command } from '#shared/commands.ts';
import type { AuditEntry } from '#application/ports.ts';
import { worldApplication, type House } from '../kit/house.ts';
import { TODAY, agencyId, idOf, memberId, memberKeys, type MemberKey } from '../kit/world.ts';

const quarter = 15 * 60_000;

async function entries(house: House, chain: string | null): Promise<AuditEntry[]> {
	const { entries: found, unbroken } = await house.storage.audit.read(chain, 0, 10_000);
	expect(unbroken).toBe(true);
	return found;
}

/** What a deed adds to a chain, as `member what rule outcome`. */
async function added(house: House, chain: string | null, deed: () => Promise<unknown>) {
	const before = (await entries(house, chain)).length;
	await deed();
	const after = await entries(house, chain);
	return after.slice(before).map(({ memberId: who, what, rule, outcome }) => {
		const key = memberKeys.find((other) => memberId(other) === who) ?? 'nobody';
		return [key, what, rule, outcome].join(' | ');
	});
}

const partners = ['chair', 'pol', 'om', 'gem', 'ggz'] as const;

describe('commands', () => {
	test('A20 every command leaves one entry in the chain of its case, with its rule and what came of it', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(partners);
		const goal = { kind: 'addGoal', caseId, title: 'Een dak' };
		const involve = { kind: 'involveAgency', caseId, agencyId: agencyId('GEM') };
		const cases: [MemberKey, object, string][] = [
			['chair', goal, 'addGoal: chair | allowed'],
			['pol', goal, 'addGoal: no way | notAllowed'],
			['vt', goal, 'no involvement | notHere'],
			['chair', involve, 'involveAgency: chair | already']
		];
		for (const [by, command, expected] of cases) {
			const kind = 'kind' in command ? String(command.kind) : '';
			expect(await added(house, caseId, () => house.give(by, command))).toEqual([
				`${by} | command:${kind} | ${expected}`
			]);
		}
	});

	test('A20 what names no case that exists stands in the chain of the region', async () => {
		const house = await worldApplication();
		const missing = { kind: 'startTask', taskId: idOf('nothing') };
		expect(await added(house, null, () => house.give('pol', missing))).toEqual([
			'pol | command:startTask | no involvement | notHere'
		]);
		const goal = { kind: 'addGoal', caseId: idOf('nothing'), title: 'Een dak' };
		expect(await added(house, null, () => house.give('pol', goal))).toEqual([
			'pol | command:addGoal | no involvement | notHere'
		]);
	});

	test('A21 a command answered once more is no second entry, but every reveal of a BSN is one', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(partners);
		await house.perform('gem', { kind: 'setBsn', caseId, bsn: '999990019' });
		const twice = async (by: MemberKey, command: Command) => {
			await house.perform(by, { ...command, id: idOf(command.kind) });
			await house.perform(by, { ...command, id: idOf(command.kind) });
		};
		const goal = { kind: 'addGoal', caseId, title: 'Een dak' } as const;
		expect(await added(house, caseId, () => twice('chair', goal))).toHaveLength(1);
		const reveal = { kind: 'revealBsn', caseId } as const;
		expect(await added(house, caseId, () => twice('gem', reveal))).toEqual([
			'gem | command:revealBsn | revealBsn: readsBsn | allowed',
			'gem | command:revealBsn | revealBsn: readsBsn | allowed'
		]);
	});
});

describe('looking', () => {
	test('A22 the first look of a visit at a board is one entry, looking again within it none', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(partners);
		const look = (by: MemberKey) => () => house.application.board(house.as(by), caseId);
		const entry = (by: MemberKey, outcome: string) =>
			`${by} | view:board | view: board | ${outcome}`;
		expect(await added(house, caseId, look('gem'))).toEqual([entry('gem', 'allowed')]);
		house.clock.pass(quarter);
		expect(await added(house, caseId, look('gem'))).toEqual([]);
		house.clock.pass(quarter);
		expect(await added(house, caseId, look('gem'))).toEqual([]);
		expect(await added(house, caseId, look('pol'))).toEqual([entry('pol', 'allowed')]);
		house.clock.pass(quarter + 1);
		expect(await added(house, caseId, look('gem'))).toEqual([entry('gem', 'allowed')]);
		expect(await added(house, caseId, look('vt'))).toEqual([entry('vt', 'notHere')]);
		expect(await added(house, caseId, look('vt'))).toEqual([]);
	});

	test('A22 lists are looked at once per visit too; who one is and a mere count are no look', async () => {
		const house = await worldApplication();
		await house.openCase(partners);
		const { application } = house;
		const session = house.as('gem');
		const everything = async () => {
			const { cases } = await application.cases(session);
			const named = cases.map(({ id, number, initials }) => ({ id, number, initials }));
			expect(await application.choices(session)).toEqual(named);
			await application.myWork(session);
			await application.me(session);
			await application.attention(session);
		};
		expect(await added(house, null, everything)).toEqual([
			'gem | view:cases | view: cases | allowed',
			'gem | view:my-work | view: my-work | allowed'
		]);
		expect(await added(house, null, everything)).toEqual([]);
	});

	test('A23 opening a document is one entry per visit, allowed or not', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(partners);
		const { documents } = await house.facts(caseId);
		const { id, epoch } = documents.find((row) => row.kind === 'approach') ?? { id: '', epoch: 0 };
		const open = (by: MemberKey) => () => house.application.admit(house.as(by), id, epoch);
		expect(await added(house, caseId, open('gem'))).toEqual([
			`gem | document:${id} | document: write | allowed`
		]);
		expect(await added(house, caseId, open('gem'))).toEqual([]);
		expect(await added(house, caseId, open('vt'))).toEqual([
			`vt | document:${id} | document: no access | notHere`
		]);
		expect(await added(house, caseId, open('vt'))).toEqual([]);
		house.clock.pass(quarter + 1);
		expect(await added(house, caseId, open('gem'))).toHaveLength(1);
	});

	test('A29 the directory is looked at by who involves people, and refused to others, once per visit', async () => {
		const house = await worldApplication();
		const look = (by: MemberKey) => () => house.application.directory(house.as(by));
		const outcomes = { chair: 'allowed', secretary: 'allowed', gemSpoc: 'allowed' };
		const refusals = { gem: 'notAllowed', vt: 'notAllowed' };
		for (const [by, outcome] of Object.entries({ ...outcomes, ...refusals })) {
			const key = memberKeys.find((other) => other === by) ?? 'chair';
			expect(await added(house, null, look(key))).toEqual([
				`${by} | view:directory | view: directory | ${outcome}`
			]);
			expect(await added(house, null, look(key))).toEqual([]);
		}
	});

	test('A24 only the data protection officer reads the audit, and trying is an entry as reading is', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(partners);
		const read = (by: MemberKey) => house.application.audit(house.as(by), caseId, 0);
		for (const by of memberKeys.filter((key) => key !== 'officer')) {
			const refused = async () =>
				expect(await read(by)).toEqual({ ok: false, refusal: 'notAllowed' });
			expect(await added(house, null, refused)).toEqual([
				`${by} | view:audit | view: audit | notAllowed`
			]);
		}
		expect(await added(house, caseId, () => read('officer'))).toEqual([
			'officer | view:audit | view: audit | allowed'
		]);
		expect(await added(house, caseId, () => read('officer'))).toEqual([]);
		const view = await read('officer');
		expect(view).toMatchObject({ chain: 'unbroken' });
		expect('entries' in view && view.entries.map((entry) => entry.n)).toEqual(
			(await entries(house, caseId)).map((_, index) => index + 1)
		);
	});

	test('A24 the officer sees no case by it', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(partners);
		await house.application.audit(house.as('officer'), caseId, 0);
		expect(await house.application.board(house.as('officer'), caseId)).toEqual({
			ok: false,
			refusal: 'notHere'
		});
		expect(await house.application.cases(house.as('officer'))).toEqual({ cases: [] });
	});
});

/** Words that appear nowhere but in what the members of this case write. */
const secrets = [
	'Q.Z.',
	'doelwoord',
	'criteriumwoord',
	'Naamwoord',
	'Bijwoord',
	'Straatwoord',
	'999990019',
	'doeltitel',
	'taaktitel',
	'reden van weigeren',
	'notitiewoord',
	'voortgangswoord',
	'bronwoord',
	'grondwoord',
	'bijdragewoord',
	'intrekwoord'
] as const;

/** A case in which every one of those words is written, by allowed and by refused commands. */
async function wordy(house: House): Promise<string> {
	const criteria = { a: 'criteriumwoord', b: 'b', c: 'c', d: 'd' };
	const opened = await house.perform('chair', {
		kind: 'openCase',
		initials: 'Q.Z.',
		purpose: 'doelwoord',
		criteria,
		decidedBy: agencyId('GEM')
	});
	const caseId = String(opened['caseId']);
	for (const key of ['POL', 'GEM', 'GGZ'] as const)
		await house.perform('chair', { kind: 'involveAgency', caseId, agencyId: agencyId(key) });
	for (const key of ['pol', 'gem', 'ggz'] as const)
		await house.perform('chair', { kind: 'involveMember', caseId, memberId: memberId(key) });
	const subject = { name: 'Naamwoord', aliases: ['Bijwoord'], address: 'Straatwoord' };
	await house.perform('gem', { kind: 'setSubject', caseId, ...subject });
	await house.perform('gem', { kind: 'setBsn', caseId, bsn: '999990019' });
	await house.perform('gem', { kind: 'revealBsn', caseId });
	await house.perform('chair', { kind: 'addGoal', caseId, title: 'doeltitel' });
	await house.give('vt', { kind: 'addGoal', caseId, title: 'doeltitel' });
	await tasksOf(house, caseId);
	await contributionsOf(house, caseId);
	return caseId;
}

async function tasksOf(house: House, caseId: string): Promise<void> {
	const task = { kind: 'proposeTask', caseId, title: 'taaktitel' } as const;
	const to = { agencyId: agencyId('GEM'), due: { on: TODAY } };
	const ids: string[] = [];
	for (const note of ['notitiewoord', 'notitiewoord'])
		ids.push(String((await house.perform('gem', { ...task, ...to, note }))['taskId']));
	const [taskId = '', other = ''] = ids;
	const reason = 'reden van weigeren';
	await house.perform('gem', { kind: 'reportTask', taskId, text: 'voortgangswoord' });
	await house.perform('gem', { kind: 'returnTask', taskId, reason });
	await house.give('gem', { kind: 'declineTask', taskId: other, reasonKind: 'other', reason });
}

async function contributionsOf(house: House, caseId: string): Promise<void> {
	const made = await house.perform('ggz', {
		kind: 'addContribution',
		caseId,
		compartment: 'health.content',
		basis: 'judgement',
		ground: 'consent',
		groundNote: 'grondwoord',
		source: 'bronwoord',
		sourceDate: TODAY,
		text: 'bijdragewoord'
	});
	const contributionId = String(made['contributionId']);
	await house.perform('ggz', { kind: 'disclose', contributionId, level: 'visible' });
	await house.perform('ggz', {
		kind: 'withdrawContribution',
		contributionId,
		reason: 'intrekwoord'
	});
}

/** Everybody looks at everything there is to look at, and refused updates are told of. */
async function lookedAtByAll(house: House, caseId: string): Promise<void> {
	const { application } = house;
	const { documents } = await house.facts(caseId);
	for (const key of memberKeys) {
		const session = house.as(key);
		await application.cases(session);
		await application.myWork(session);
		await application.board(session, caseId);
		await application.directory(session);
		await application.audit(session, caseId, 0);
		for (const { id, epoch } of documents) await application.admit(session, id, epoch);
	}
	const { id } = documents[0] ?? { id: '' };
	await application.updateRefused(house.as('gem'), caseId, id);
}

describe('the audit as a whole', () => {
	test('A25 no entry holds a word of what anyone wrote: ids, words of the tables and times alone', async () => {
		const house = await worldApplication();
		const caseId = await wordy(house);
		const facts = JSON.stringify(await house.facts(caseId));
		const texts = await house.storage.log.texts(
			(await house.facts(caseId)).documents.map(({ id }) => id)
		);
		const written = `${facts} ${[...texts.values()].join(' ')}`;
		// The reason of a withdrawal is a line of the supply record, which no case is loaded with.
		expect(secrets.filter((word) => !written.includes(word))).toEqual(['intrekwoord']);
		await lookedAtByAll(house, caseId);
		const all = [...(await entries(house, caseId)), ...(await entries(house, null))];
		const text = JSON.stringify(all);
		expect(secrets.filter((word) => text.includes(word))).toEqual([]);
		const people = (await house.storage.facts.roster()).members;
		expect(people.filter((row) => text.includes(row.name) || text.includes(row.email))).toEqual([]);
		const shapes = /^(command:[a-zA-Z]+|view:[a-z-]+|document:[0-9a-f-]{36})$/;
		expect(all.map((entry) => entry.what).filter((what) => !shapes.test(what))).toEqual([]);
	});

	test('A26 commands and looks given all at once leave every chain whole and numbered', async () => {
		const house = await worldApplication();
		const ids = [await house.openCase(partners), await house.openCase(partners)];
		await Promise.all(
			ids.flatMap((caseId) =>
				partners.flatMap((by) => [
					house.give(by, { kind: 'addGoal', caseId, title: 'Een dak' }),
					house.application.board(house.as(by), caseId),
					house.application.cases(house.as(by))
				])
			)
		);
		for (const chain of [...ids, null]) {
			const found = await entries(house, chain);
			expect(found.map((entry) => entry.n)).toEqual(found.map((_, index) => index + 1));
			expect(found.every((entry) => entry.caseId === chain)).toBe(true);
		}
	});

	test('A27 a refused update of a document is an entry, without what it held', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(partners);
		const id = (await house.facts(caseId)).documents[0]?.id ?? '';
		const refused = () => house.application.updateRefused(house.as('gem'), caseId, id);
		expect(await added(house, caseId, refused)).toEqual([
			`gem | document:${id} | guard | badInput`
		]);
	});

	test('A28 signing in and out are entries; a wrong attempt is one that names nobody', async () => {
		const house = await worldApplication();
		const signing = async () => {
			const session = await house.signIn('gem');
			const email = 'gem@proef.example';
			await house.application.signIn({ email, password: 'geraden', from: 'here' });
			await house.application.signOut(session);
		};
		expect(await added(house, null, signing)).toEqual([
			'gem | session:open | password | allowed',
			'nobody | session:open | password | wrong',
			'gem | session:close | self | allowed'
		]);
		const text = JSON.stringify(await entries(house, null));
		expect(text).not.toMatch(/proef\.example|geraden|wachtwoord/);
	});
});
