import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCommand } from '#shared/commands.ts';
import type { FieldProblem } from '#shared/refusals.ts';
import { anyCommand } from '../kit/commands.ts';
import { agencyId, caseId, idOf, memberId } from '../kit/world.ts';

const taskId = idOf('task');
const due = { on: '2026-03-20' };
const proposal = { kind: 'proposeTask', caseId, title: 'Een taak', agencyId: agencyId('GEM'), due };
const contribution = {
	kind: 'addContribution',
	caseId,
	compartment: 'police.art8_13',
	basis: 'fact',
	ground: 'wpg-8',
	sourceDate: '2026-03-01'
};
const disclosing = { kind: 'disclose', contributionId: idOf('contribution') };

/** The problem of every field that is wrong; empty when the command is read. */
function wrong(input: unknown): Record<string, FieldProblem> {
	const parsed = parseCommand(input);
	if (parsed.ok) return {};
	expect(parsed.refusal).toBe('badInput');
	const errors = parsed.errors ?? [];
	const problems = Object.fromEntries(errors.map(({ field, problem }) => [field, problem]));
	expect(errors.length).toBeGreaterThan(0);
	expect(Object.keys(problems).length).toBe(errors.length);
	return problems;
}

test('N35 every command that is well formed is read as it was sent', () => {
	const pool = {
		agencies: [agencyId('GEM')],
		members: [memberId('gem')],
		goals: [idOf('goal')],
		tasks: [taskId],
		contributions: [idOf('contribution')]
	};
	fc.assert(
		fc.property(anyCommand(pool), (command) => {
			const audience = (command.kind === 'disclose' && command.audience) || [];
			fc.pre(new Set(audience.map((row) => row.agencyId)).size === audience.length);
			expect(parseCommand(command)).toEqual({ ok: true, command });
		}),
		{ numRuns: 500 }
	);
});

test('N35 the id of a command may be any UUID, and is read in lower case', () => {
	const id = '0190A5C4-7B1E-7F00-9ABC-0123456789AB';
	expect(parseCommand({ ...proposal, id })).toEqual({
		ok: true,
		command: { ...proposal, id: id.toLowerCase() }
	});
	expect(wrong({ ...proposal, caseId: caseId.toUpperCase() })).toEqual({ caseId: { code: 'id' } });
});

test('N35 a text is read without the blanks around it', () => {
	const parsed = parseCommand({ ...proposal, title: '  Een taak ' });
	expect(parsed).toEqual({ ok: true, command: proposal });
});

test.each<[what: string, input: object, problems: Record<string, FieldProblem>]>([
	[
		'missing fields',
		{ kind: 'proposeTask', caseId },
		{
			title: { code: 'required' },
			agencyId: { code: 'required' },
			due: { code: 'required' }
		}
	],
	[
		'wrong types',
		{ ...proposal, title: 7, due: '2026-03-20', mandatory: 'ja' },
		{ title: { code: 'type' }, due: { code: 'choice' }, mandatory: { code: 'type' } }
	],
	[
		'lengths',
		{ ...proposal, title: 'ab', note: 'x'.repeat(4001) },
		{ title: { code: 'short', least: 3 }, note: { code: 'long', most: 4000 } }
	],
	[
		'ids and days',
		{ ...proposal, caseId: '1', due: { on: '2026-02-30' }, goalId: `${taskId}0` },
		{ caseId: { code: 'id' }, 'due.on': { code: 'day' }, goalId: { code: 'id' } }
	],
	[
		'fields that do not exist',
		{ ...proposal, agency: 'x', due: { ...due, at: 'noon' } },
		{ agency: { code: 'unknown' }, 'due.at': { code: 'unknown' } }
	],
	[
		'choices',
		{ ...contribution, compartment: 'police', basis: 'gossip', ground: 'wet' },
		{
			compartment: { code: 'choice' },
			basis: { code: 'choice' },
			ground: { code: 'choice' }
		}
	],
	[
		'items of a list',
		{ ...disclosing, audience: [{ agencyId: agencyId('OM'), level: 'all' }, { level: 'known' }] },
		{ 'audience.0.level': { code: 'choice' }, 'audience.1.agencyId': { code: 'required' } }
	],
	[
		'lists that are too long',
		{ ...contribution, conditions: Array.from({ length: 5 }, () => 'notInPlan') },
		{ conditions: { code: 'many', most: 4 } }
	],
	[
		'a bsn and an id of the command',
		{ kind: 'setBsn', caseId, bsn: '123456789', id: 'eerste' },
		{ bsn: { code: 'bsn' }, id: { code: 'id' } }
	],
	[
		'nothing where something is to be told',
		{ kind: 'declineTask', taskId, reasonKind: 'other', reason: ' \n ' },
		{ reason: { code: 'required' } }
	],
	['a kind that does not exist', { kind: 'dropCase', caseId }, { kind: { code: 'choice' } }],
	['no kind', { caseId }, { kind: { code: 'choice' } }]
])('N36 every wrong field is named with what is wrong with it: %s', (_what, input, problems) => {
	expect(wrong(input)).toEqual(problems);
});

test('N36 what is no object at all is refused as a whole', () => {
	for (const input of [null, undefined, 'proposeTask', 7, true, []])
		expect(Object.keys(wrong(input)).length).toBe(1);
});

test.each<[what: string, text: string]>([
	['a null character', 'een\u0000taak'],
	['a control character', 'een\u0007taak'],
	['an escape', 'een\u001b[2Jtaak'],
	['a C1 control character', 'een\u0085taak'],
	['nothing to be seen alone', '\u200d\u200e\u200d'],
	['blank letters alone', '\u3164\u2800\u3164'],
	['turn of direction', 'een\u202ekaat'],
	['embedded direction', 'een\u2067kaat\u2069'],
	['a lone high surrogate', 'een\ud83dtaak'],
	['a lone low surrogate', 'een\ude00taak']
])('N37 text takes no %s', (_what, text) => {
	expect(wrong({ ...proposal, title: text })).toEqual({ title: { code: 'text' } });
	expect(wrong({ kind: 'reportTask', taskId, text })).toEqual({ text: { code: 'text' } });
});

test('N37 a line takes no newline or tab, longer text does; letters of any script are text', () => {
	for (const title of ['een\ntaak', 'een\ttaak', 'een\u2028taak'])
		expect(wrong({ ...proposal, title })).toEqual({ title: { code: 'text' } });
	expect(wrong({ kind: 'reportTask', taskId, text: 'een\n\ttwee' })).toEqual({});
	for (const title of ['Çağla, Zoë & Ḥasan', 'задача', '任务一件', 'klaar 👍🏽'])
		expect(wrong({ ...proposal, title })).toEqual({});
});

test('N37 what takes no room is left out of a text, and joiners stay', () => {
	const unseen = 'zij\u00adwaarts \u200been\u2060 taak\ufeff';
	const parsed = parseCommand({ ...proposal, title: unseen });
	expect(parsed).toMatchObject({ command: { title: 'zijwaarts een taak' } });
	const told = parseCommand({ kind: 'reportTask', taskId, text: `${unseen}\n` });
	expect(told).toMatchObject({ command: { text: 'zijwaarts een taak' } });
	expect(wrong({ kind: 'reportTask', taskId, text: '\u200b' })).toEqual({
		text: { code: 'required' }
	});
	const joined = 'می\u200cخواهم 👩\u200d👩\u200d👧';
	expect(parseCommand({ ...proposal, title: joined })).toMatchObject({
		command: { title: joined }
	});
});

test('N48 a phone is six to fifteen digits as people write them, or none at all', () => {
	const phone = (phone: string) => wrong({ kind: 'setPhone', memberId: memberId('gem'), phone });
	for (const good of ['', '06 12345678', '+31 (0)10 - 000 00 01', '0900-8844', '123456'])
		expect(phone(good)).toEqual({});
	for (const bad of ['------', '(   )  -', '12-34-5', '06+12345678', 'bel mij', '1'.repeat(16)])
		expect(phone(bad)).toEqual({ phone: { code: 'phone' } });
});

test('N38 keys of the language itself are unknown fields, and touch nothing', () => {
	const sneaky: unknown = JSON.parse(
		JSON.stringify(proposal).replace('{', '{"__proto__":{"mandatory":true},')
	);
	expect(Object.entries(wrong(sneaky))).toEqual([['__proto__', { code: 'unknown' }]]);
	expect(Object.hasOwn(Object.prototype, 'mandatory')).toBe(false);
	expect(wrong({ ...proposal, constructor: 'x', toString: 'y' })).toEqual({
		constructor: { code: 'unknown' },
		toString: { code: 'unknown' }
	});
	for (const kind of ['__proto__', 'constructor', 'toString'])
		expect(wrong({ kind, caseId })).toEqual({ kind: { code: 'choice' } });
});

test('N39 an end is of an agency or of a member, never both or neither', () => {
	const end = { kind: 'endInvolvement', caseId };
	expect(wrong(end)).toEqual({ agencyId: { code: 'required' } });
	const both = { ...end, agencyId: agencyId('GEM'), memberId: memberId('gem') };
	expect(wrong(both)).toEqual({ memberId: { code: 'unknown' } });
	expect(wrong({ ...end, memberId: memberId('gem') })).toEqual({});
});

test('N39 nobody is named twice in one disclosure', () => {
	const named = (level: string) => ({ agencyId: agencyId('GEM'), level });
	expect(wrong({ ...disclosing, audience: [named('known'), named('visible')] })).toEqual({
		'audience.1.agencyId': { code: 'choice' }
	});
});

test('N39 a thing stands on the screen in the room once', () => {
	const block = { kind: 'goal', id: idOf('goal') };
	const show = { kind: 'showInRoom', conferenceId: idOf('conference') };
	expect(wrong({ ...show, blocks: [block] })).toEqual({});
	expect(wrong({ ...show, blocks: [block, { ...block, id: idOf('other') }, block] })).toEqual({
		'blocks.2.id': { code: 'choice' }
	});
});

test('N39 disclosing names one level, or a level for each reader', () => {
	const audience = [{ agencyId: agencyId('GEM'), level: 'known' }];
	expect(wrong(disclosing)).toEqual({ level: { code: 'required' } });
	expect(wrong({ ...disclosing, audience, level: 'visible' })).toEqual({
		level: { code: 'unknown' }
	});
	expect(wrong({ ...disclosing, audience })).toEqual({});
	expect(wrong({ ...disclosing, agencyIds: [] })).toEqual({ agencyIds: { code: 'required' } });
});
