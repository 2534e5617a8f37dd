import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandKind } from '#shared/commands.ts';
import { commandTable } from '#policy/commands.ts';
import { anyCommand, bound, commandsAbout, slots } from '../kit/commands.ts';
import { worldApplication, type House } from '../kit/house.ts';
import { TODAY, agencyId, idOf, memberId, type MemberKey } from '../kit/world.ts';

/** A case with a goal, two tasks and two contributions of the police, one disclosed to all. */
async function filled(house: House) {
	const caseId = await house.openCase(['chair', 'secretary', 'pol', 'om', 'gem', 'ggz']);
	await house.perform('chair', { kind: 'addGoal', caseId, title: 'Een dak' });
	const task = { kind: 'proposeTask', caseId, agencyId: agencyId('GEM') } as const;
	const due = { on: '2026-04-01' };
	const first = await house.perform('chair', { ...task, title: 'Briefadres regelen', due });
	await house.perform('chair', { ...task, title: 'Inkomen regelen', due });
	await house.perform('gem', { kind: 'acceptTask', taskId: String(first['taskId']) });
	const add = {
		kind: 'addContribution',
		caseId,
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		sourceDate: TODAY
	} as const;
	const shown = await house.perform('pol', { ...add, text: 'Twee meldingen.' });
	const draft = await house.perform('pol', { ...add, text: 'Nog niet.' });
	const contributionId = String(shown['contributionId']);
	await house.perform('pol', { kind: 'disclose', contributionId, level: 'visible' });
	return {
		caseId,
		taskId: String(first['taskId']),
		contributionId,
		draftId: String(draft['contributionId'])
	};
}

type Filled = Awaited<ReturnType<typeof filled>>;

/** Who gives which command, and the word it is answered; each also breaks every later rule it can. */
const answers: [word: string, by: MemberKey, make: (of: Filled) => object][] = [
	['badInput', 'vt', (of) => ({ kind: 'addGoal', caseId: of.caseId, title: '' })],
	['badInput', 'vt', (of) => ({ kind: 'startTask', taskId: of.taskId, more: 1 })],
	['badInput', 'vt', () => ({ kind: 'startTask', taskId: 'geen id' })],
	['badInput', 'chair', () => ({ kind: 'fly' })],
	['notHere', 'vt', (of) => ({ kind: 'addGoal', caseId: of.caseId, title: 'Een dak' })],
	['notHere', 'vt', (of) => ({ kind: 'startTask', taskId: of.taskId })],
	['notHere', 'om', (of) => ({ kind: 'disclose', contributionId: of.draftId, level: 'visible' })],
	['notHere', 'pol', (of) => ({ kind: 'setTaskGoal', taskId: of.taskId, goalId: idOf('nothing') })],
	[
		'notHere',
		'pol',
		(of) => ({
			kind: 'proposeTask',
			caseId: of.caseId,
			title: 'Wonen',
			agencyId: agencyId('VT'),
			due: { on: '2026-04-01' },
			goalId: idOf('nothing')
		})
	],
	['notAllowed', 'pol', (of) => ({ kind: 'addGoal', caseId: of.caseId, title: 'Een dak' })],
	['notAllowed', 'pol', (of) => ({ kind: 'acceptTask', taskId: of.taskId })],
	[
		'notAllowed',
		'om',
		(of) => ({
			kind: 'disclose',
			contributionId: of.contributionId,
			level: 'visible',
			agencyIds: [agencyId('GGZ')]
		})
	],
	['notAllowed', 'gem', (of) => contributed(of, 'police.art8_13', 'consent')],
	['groundUnfit', 'pol', (of) => contributed(of, 'police.art8_13', 'consent')],
	[
		'memberUnfit',
		'gem',
		(of) => ({ kind: 'acceptTask', taskId: of.taskId, memberId: memberId('pol') })
	],
	[
		'beyondUpTo',
		'pol',
		(of) => ({
			kind: 'disclose',
			contributionId: of.contributionId,
			audience: [
				{ agencyId: agencyId('GGZ'), level: 'visible' },
				{ agencyId: agencyId('VT'), level: 'visible' }
			],
			ground: 'consent'
		})
	],
	['groundNeeded', 'ggz', (of) => contributed(of, 'health.content', 'consent')],
	[
		'unchanged',
		'pol',
		(of) => ({ kind: 'disclose', contributionId: of.contributionId, level: 'visible' })
	],
	['wrongState', 'gem', (of) => ({ kind: 'acceptTask', taskId: of.taskId })],
	[
		'already',
		'chair',
		(of) => ({ kind: 'involveAgency', caseId: of.caseId, agencyId: agencyId('POL') })
	]
];

function contributed({ caseId }: Filled, compartment: string, ground: string) {
	const kind = 'addContribution';
	return { kind, caseId, compartment, basis: 'fact', ground, sourceDate: TODAY };
}

describe('the order of answers', () => {
	test('N9 shape is judged first, then what may be seen, the deed, its values, and the moment', async () => {
		const house = await worldApplication();
		const of = await filled(house);
		const wrong: unknown[] = [];
		for (const [word, by, make] of answers) {
			const answer = await house.give(by, make(of));
			if (answer.ok || answer.refusal !== word) wrong.push([word, by, make(of), answer]);
		}
		expect(wrong).toEqual([]);
	});

	test('N10 what is no command at all is bad input', async () => {
		const house = await worldApplication();
		for (const input of [null, undefined, 3, 'addGoal', [], {}, { kind: null }, { kind: [] }])
			expect(await house.give('chair', input)).toMatchObject({ refusal: 'badInput' });
	});

	test('N11 to who takes no part every command is answered alike, the thing missing or not', async () => {
		const house = await worldApplication();
		const { caseId } = await filled(house);
		const facts = await house.facts(caseId);
		const kinds = (Object.keys(commandsAbout(slots)) as CommandKind[]).filter(
			(kind) => commandTable[kind].scope !== 'region'
		);
		const strangers = fc.constantFrom<MemberKey>(
			'deputy',
			'gemSpoc',
			'vt',
			'administrator',
			'officer'
		);
		await fc.assert(
			fc.asyncProperty(anyCommand(slots, kinds), strangers, async (command, by) => {
				const missing = await house.give(by, command);
				const hidden = await house.give(by, bound(command, facts));
				expect(hidden).toEqual(missing);
				if (!hidden.ok) expect(['notHere', 'badInput']).toContain(hidden.refusal);
				expect(hidden.ok).toBe(false);
			}),
			{ numRuns: 150 }
		);
	});

	test('N12 to a partner a draft of another agency and a contribution that is not there are alike', async () => {
		const house = await worldApplication();
		const { draftId } = await filled(house);
		for (const by of ['om', 'gem', 'chair', 'ggz'] as const)
			for (const contributionId of [draftId, idOf('nothing')]) {
				const disclose = { kind: 'disclose', contributionId, level: 'visible' };
				const withdraw = { kind: 'withdrawContribution', contributionId, reason: 'fout' };
				const refused = { ok: false, refusal: 'notHere' };
				expect(await house.give(by, disclose)).toEqual(refused);
				expect(await house.give(by, withdraw)).toEqual(refused);
			}
	});

	test('N13 a fault in one command does not keep the next from its turn', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(['chair']);
		const goal = { kind: 'addGoal', caseId, title: 'Een dak' };
		const ghost = { id: 'session of nobody', memberId: idOf('nobody') };
		const [fault, next] = await Promise.allSettled([
			house.application.perform(ghost, goal),
			house.give('chair', goal)
		]);
		expect(fault.status).toBe('rejected');
		expect(next).toMatchObject({ status: 'fulfilled', value: { ok: true } });
	});
});

describe('opening a document', () => {
	test('N14 the provider writes in its contribution, and nobody else opens it, disclosed or not', async () => {
		const house = await worldApplication();
		const { caseId } = await filled(house);
		const { documents } = await house.facts(caseId);
		for (const { id, epoch } of documents.filter((row) => row.kind === 'contribution')) {
			expect(await house.application.admit(house.as('pol'), id, epoch)).toMatchObject({
				ok: true,
				caseId,
				access: 'write',
				member: { id: memberId('pol'), agencyClass: 'POL' }
			});
			for (const by of ['polSpoc', 'om', 'chair', 'gem', 'ggz', 'vt', 'officer'] as const)
				expect(await house.application.admit(house.as(by), id, epoch)).toEqual({
					ok: false,
					why: 'notHere'
				});
		}
	});

	test('N15 an epoch that is over is told to who may open the document, and to nobody else', async () => {
		const house = await worldApplication();
		const { caseId } = await filled(house);
		const { documents } = await house.facts(caseId);
		const approach = documents.find((row) => row.kind === 'approach');
		const { id = '', epoch = 0 } = approach ?? {};
		const admit = (by: MemberKey, at: number) => house.application.admit(house.as(by), id, at);
		expect(await admit('gem', epoch)).toMatchObject({ ok: true, access: 'write' });
		expect(await admit('gem', epoch + 1)).toEqual({
			ok: false,
			why: 'oldEpoch',
			epoch,
			restored: false
		});
		expect(await admit('vt', epoch + 1)).toEqual({ ok: false, why: 'notHere' });
		expect(await house.application.admit(house.as('gem'), idOf('nothing'), 1)).toEqual({
			ok: false,
			why: 'notHere'
		});
	});

	test('N16 to a disabled account its session is over, whatever it asks for', async () => {
		const house = await worldApplication();
		const { caseId } = await filled(house);
		const { documents } = await house.facts(caseId);
		await house.disable('gem');
		for (const id of [...documents.map((row) => row.id), idOf('nothing')])
			expect(await house.application.admit(house.as('gem'), id, 1)).toEqual({
				ok: false,
				why: 'sessionOver'
			});
	});
});
