import { describe, expect, test } from 'vitest';
import type { Command, CommandOf } from '#shared/commands.ts';
import type { MemberFunction } from '#shared/words.ts';
import { decide, type Reading } from '#domain/decide.ts';
import type { Happening, Member, Put, Roster, Task } from '#domain/facts.ts';
import { viewerOf } from '#policy/policy.ts';
import {
	NOW,
	TODAY,
	aCase,
	aCaseFile,
	aRoster,
	aTask,
	agencyId,
	caseId,
	counting,
	everyone,
	give,
	idOf,
	memberId,
	memberKeys,
	wordOf,
	type AgencyKey,
	type MemberKey
} from '../kit/world.ts';

const nobody = aCase([]);
const someone = idOf('somebody new');

const nothingRead: Reading = {
	text: '',
	readers: [],
	erasing: { state: new Uint8Array(), versions: [] },
	awaySince: null,
	staying: [],
	recorded: { texts: new Map(), hash: JSON.stringify }
};

function given(by: MemberKey, command: Command, roster: Roster = aRoster()): string {
	return wordOf(give(nobody, by, command, { roster }));
}

/** What is wrong, and with which field. */
function wrong(by: MemberKey, command: Command): unknown {
	const roster = aRoster();
	const member = roster.members.find(({ id }) => id === memberId(by));
	const outcome = decide(
		{
			facts: nobody,
			roster,
			conference: null,
			cases: new Map(),
			memberId: memberId(by),
			agencyId: member?.agencyId ?? '',
			now: NOW,
			today: TODAY,
			newId: counting()
		},
		command,
		nothingRead
	);
	return outcome.ok ? 'done' : outcome.errors?.map(({ field, problem }) => [field, problem.code]);
}

function adding(
	at: AgencyKey,
	functions: MemberFunction[],
	over: Partial<CommandOf<'addMember'>> = {}
): Command {
	const who = { name: 'N. Nieuw', email: 'nieuw@proef.example' };
	return { kind: 'addMember', agencyId: agencyId(at), functions, ...who, ...over };
}

function withMember(key: MemberKey, over: Partial<Member>): Roster {
	const roster = aRoster();
	const change = (row: Member) => (row.id === memberId(key) ? { ...row, ...over } : row);
	return { ...roster, members: roster.members.map(change) };
}

describe('the region', () => {
	test('E1 an agency has a name that no other has, and each statutory task once', () => {
		const agency = {
			kind: 'addAgency' as const,
			class: 'GGZ' as const,
			statutoryTasks: ['zorg', 'zorg']
		};
		const made = give(nobody, 'administrator', { ...agency, name: 'GGZ Nieuw' });
		if (!made.ok) throw new Error(made.refusal);
		const [row] = made.changes.flatMap(({ put }) => put);
		expect(row).toMatchObject({
			table: 'agencies',
			row: { id: made.result['agencyId'], class: 'GGZ', statutoryTasks: ['zorg'] }
		});
		expect(wrong('administrator', { ...agency, name: 'ORGANISATIE POL' })).toEqual([
			['name', 'taken']
		]);
	});

	test('E2 a member has an address that no other has, and an employer that is there', () => {
		const email = aRoster().members[0]?.email.toUpperCase() ?? '';
		expect(wrong('administrator', adding('POL', [], { email }))).toEqual([['email', 'taken']]);
		expect(given('administrator', adding('POL', [], { agencyId: someone }))).toBe('notHere');
		expect(given('administrator', adding('POL', []))).toBe('done');
	});

	test.each<[AgencyKey, MemberFunction[], boolean]>([
		['PROC', ['chair', 'secretary', 'spoc'], true],
		['POL', ['spoc'], true],
		['POL', ['chair'], false],
		['GEM', ['secretary'], false],
		['GEM', ['administrator'], true],
		['GEM', ['dataProtectionOfficer', 'administrator'], true],
		['PROC', ['administrator', 'chair'], false],
		['POL', ['dataProtectionOfficer', 'spoc'], false]
	])('E3 functions that go together, at %s: %j is %s', (at, functions, fits) => {
		const expected = fits ? 'done' : [['functions', 'choice']];
		expect(wrong('administrator', adding(at, functions))).toEqual(expected);
	});

	test('E3 who has no employer is no spoc', () => {
		const command = { kind: 'setFunctions', memberId: memberId('officer') } as const;
		const give = (functions: MemberFunction[]) => wrong('administrator', { ...command, functions });
		expect(give(['spoc'])).toEqual([['functions', 'choice']]);
		expect(give([])).toBe('done');
	});

	test('E4 procesregie alone acts for another, and for a public agency', () => {
		const actsFor = (at: AgencyKey, other: AgencyKey) =>
			wrong('administrator', adding(at, [], { actsFor: agencyId(other) }));
		expect(actsFor('PROC', 'GEM')).toBe('done');
		for (const [at, other] of [
			['PROC', 'GGZ'],
			['PROC', 'PROC'],
			['POL', 'GEM']
		] as const)
			expect(actsFor(at, other)).toEqual([['actsFor', 'choice']]);
	});

	test('E9 the region keeps an administrator', () => {
		const target = memberId('administrator');
		const byOther = (command: Command) => {
			const roster = withMember('officer', { functions: ['dataProtectionOfficer'] });
			const situation = { roster, facts: nobody, conference: null, cases: new Map() };
			const who = { memberId: memberId('officer'), agencyId: '' };
			const at = { now: NOW, today: TODAY, newId: counting() };
			const done = decide({ ...situation, ...who, ...at }, command, nothingRead);
			return done.ok ? 'done' : done.refusal;
		};
		expect(byOther({ kind: 'disableMember', memberId: target })).toBe('wrongState');
		expect(byOther({ kind: 'setFunctions', memberId: target, functions: [] })).toBe('wrongState');
	});

	test('E10 an ended account is ended for good', () => {
		const roster = withMember('pol', { disabledAt: NOW });
		const about = { memberId: memberId('pol') };
		const words = [
			given('administrator', { kind: 'disableMember', ...about }, roster),
			given('administrator', { kind: 'resetPassword', ...about }, roster),
			given('administrator', { kind: 'setFunctions', functions: ['spoc'], ...about }, roster),
			given('polSpoc', { kind: 'setPhone', phone: '0101234567', ...about }, roster)
		];
		expect(words).toEqual(['already', 'wrongState', 'wrongState', 'wrongState']);
	});
});

describe('who may', () => {
	const about = (key: MemberKey | null) => ({ memberId: key ? memberId(key) : someone });
	const commands = (key: MemberKey | null): Command[] => [
		{ kind: 'setFunctions', functions: [], ...about(key) },
		{ kind: 'resetPassword', ...about(key) },
		{ kind: 'disableMember', ...about(key) }
	];

	test('E5 the administrator alone, and never about itself', () => {
		for (const by of memberKeys) {
			const may = by === 'administrator' ? 'done' : 'notAllowed';
			for (const command of commands('pol')) expect(given(by, command)).toBe(may);
			expect(given(by, adding('POL', []))).toBe(may);
		}
		for (const command of commands('administrator'))
			expect(given('administrator', command)).toBe('notAllowed');
	});

	test('E5 a phone is its member`s own, its spoc`s and procesregie`s', () => {
		const allowed = memberKeys.filter(
			(by) => given(by, { kind: 'setPhone', phone: '0109876543', ...about('pol') }) === 'done'
		);
		expect(allowed.sort()).toEqual(['chair', 'deputy', 'pol', 'polSpoc', 'secretary']);
	});

	test('E6 to who may not, one who is there and one who is not are one answer', () => {
		for (const by of memberKeys.filter((key) => key !== 'administrator'))
			for (const [at, command] of commands('pol').entries())
				expect(given(by, command)).toBe(given(by, commands(null)[at] ?? command));
		const phone = { kind: 'setPhone', phone: '0109876543' } as const;
		for (const by of ['pol', 'gemSpoc', 'administrator', 'officer'] as const)
			expect(given(by, { ...phone, ...about('om') })).toBe(given(by, { ...phone, ...about(null) }));
	});
});

describe('who leaves', () => {
	const task = aTask({ agencyId: agencyId('POL'), memberId: memberId('pol'), state: 'accepted' });
	const facts = aCase(['chair', 'pol', 'gem'], {
		cases: [aCaseFile({ caseLeadId: memberId('pol') })],
		tasks: [task]
	});
	const cases = new Map([[caseId, facts]]);
	const puts = (command: Command): Put[] => {
		const outcome = give(nobody, 'administrator', command, { cases });
		if (!outcome.ok) throw new Error(outcome.refusal);
		return outcome.changes.flatMap(({ put }) => put);
	};
	const rowsOf = <Row>(all: Put[], table: Put['table']) =>
		all.filter((one) => one.table === table).map((one) => one.row as Row);

	test.each<[string, Command]>([
		['ends', { kind: 'disableMember', memberId: memberId('pol') }],
		[
			'oversees',
			{ kind: 'setFunctions', memberId: memberId('pol'), functions: ['dataProtectionOfficer'] }
		]
	])('E7 whose account %s leaves every case', (_, command) => {
		const all = puts(command);
		expect(rowsOf(all, 'memberInvolvements')).toMatchObject([
			{ memberId: memberId('pol'), to: NOW }
		]);
		expect(rowsOf<Task>(all, 'tasks')).toMatchObject([{ id: task.id, memberId: null }]);
		expect(rowsOf(all, 'cases')).toMatchObject([{ caseLeadId: null }]);
		expect(rowsOf<Happening>(all, 'happenings')).toMatchObject([
			{ kind: 'involvementEnded', agencyId: null, memberId: null, caseId }
		]);
	});

	test('E7 other functions end no part in a case', () => {
		const command = { kind: 'setFunctions', memberId: memberId('pol') } as const;
		const all = puts({ ...command, functions: ['spoc'] });
		expect(all.map(({ table }) => table)).toEqual(['members']);
	});

	test('E8 who oversees is involved in no case, and sees none', () => {
		const roster = withMember('polSpoc', { functions: ['administrator'] });
		const command = { kind: 'involveMember', caseId, memberId: memberId('polSpoc') } as const;
		expect(wordOf(give(facts, 'chair', command, { roster }))).toBe('memberUnfit');
		const whole = aCase(everyone);
		expect(viewerOf(whole, aRoster(), memberId('polSpoc'), TODAY)).not.toBeNull();
		expect(viewerOf(whole, roster, memberId('polSpoc'), TODAY)).toBeNull();
	});
});
