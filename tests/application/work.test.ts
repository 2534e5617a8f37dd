import { describe, expect, test } from 'vitest';
import type { WorkView } from '#shared/view-lists.ts';
import type { Command } from '#shared/commands.ts';
import { worldApplication, type House } from '../kit/house.ts';
import { agencyId, memberId, memberKeys, type AgencyKey, type MemberKey } from '../kit/world.ts';

const partners: readonly MemberKey[] = ['dji', 'gem', 'pol', 'recl', 'wmo', 'ggz'];

function workOf({ application, as }: House, key: MemberKey): Promise<WorkView> {
	return application.myWork(as(key));
}

function aMove(caseId: string, earliest: string): Command {
	return {
		kind: 'setReleaseWindow',
		caseId,
		earliest,
		latest: '2026-07-30',
		releaseKind: 'sentenceEnd',
		source: 'PI',
		reason: 'berekend'
	};
}

/** A task before the release, taken on by whoever is given. */
async function beforeRelease(house: House, caseId: string, by: MemberKey, to: AgencyKey) {
	const { taskId } = await house.perform('chair', {
		kind: 'proposeTask',
		caseId,
		title: 'Bed regelen',
		agencyId: agencyId(to),
		due: { beforeRelease: 7 }
	});
	await house.perform(by, { kind: 'acceptTask', taskId: String(taskId) });
	return String(taskId);
}

async function aCase() {
	const house = await worldApplication();
	const caseId = await house.openCase(partners);
	await house.perform('dji', aMove(caseId, '2026-06-20'));
	return { house, caseId };
}

/** The police lets it be known that it has something; a question about it by the probation service. */
async function askPolice(house: House, caseId: string): Promise<void> {
	const { contributionId } = await house.perform('pol', {
		kind: 'addContribution',
		caseId,
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		sourceDate: '2026-03-01',
		text: 'Twee meldingen.'
	});
	const known = { contributionId: String(contributionId), level: 'known' } as const;
	await house.perform('pol', { kind: 'disclose', ...known });
	house.screens.looks.length = 0;
	const about = { agencyId: agencyId('POL'), group: 'safety' } as const;
	const question = 'Is er iets bekend?';
	await house.perform('recl', { kind: 'askAfter', caseId, ...about, question });
}

/** Who of all members was told to look at its work, in order and each as often as it was told. */
function told(house: House): MemberKey[] {
	const looks = house.screens.looks.splice(0).filter(({ topic }) => topic === 'work');
	return memberKeys.flatMap((key) =>
		looks.filter((look) => look.memberId === memberId(key)).map(() => key)
	);
}

describe('my work', () => {
	test('Q18 shows what is asked of the agency to its involved members, until it is answered', async () => {
		const { house, caseId } = await aCase();
		await askPolice(house, caseId);
		const asks = async (key: MemberKey) => (await workOf(house, key)).asks;
		expect(await asks('pol')).toMatchObject([
			{ caseId, question: 'Is er iets bekend?', fromAgencyName: 'Organisatie RECL' }
		]);
		for (const key of memberKeys) if (key !== 'pol') expect(await asks(key), key).toEqual([]);
		const askId = (await asks('pol'))[0]?.askId ?? '';
		await house.perform('pol', { kind: 'answerAsk', askId, answer: 'notShared' });
		expect(await asks('pol')).toEqual([]);
	});

	test('Q19 a moved release is one message per case and agency, with all its tasks', async () => {
		const { house, caseId } = await aCase();
		const other = await house.openCase(partners);
		await house.perform('dji', aMove(other, '2026-06-20'));
		const own = [];
		for (let turn = 0; turn < 3; turn++) own.push(await beforeRelease(house, caseId, 'gem', 'GEM'));
		await beforeRelease(house, caseId, 'wmo', 'WMO');
		await beforeRelease(house, other, 'gem', 'GEM');
		const shifts = async (key: MemberKey) => (await workOf(house, key)).shifts;
		expect(await shifts('gem')).toEqual([]);
		await house.perform('dji', aMove(caseId, '2026-06-09'));
		expect(await shifts('gem')).toMatchObject([
			{ caseId, windowVersion: 2, earliest: '2026-06-09', earlier: '2026-06-20' }
		]);
		expect((await shifts('gem'))[0]?.tasks.map(({ id }) => id)).toEqual(own);
		expect(await shifts('wmo')).toHaveLength(1);
		expect([await shifts('pol'), await shifts('dji'), await shifts('chair')]).toEqual([[], [], []]);
		await house.perform('dji', aMove(other, '2026-06-09'));
		expect((await shifts('gem')).map((shift) => shift.caseId).sort()).toEqual(
			[caseId, other].sort()
		);
		const answer = { kind: 'answerShift', windowVersion: 2, answer: 'canDo' } as const;
		for (const taskId of own) await house.perform('gem', { ...answer, taskId });
		expect((await shifts('gem')).map((shift) => shift.caseId)).toEqual([other]);
	});

	test('Q24 a spoc that takes no part sees how many tasks of its agency nobody does, and no more', async () => {
		const { house, caseId } = await aCase();
		const unclaimed = async (key: MemberKey) => (await workOf(house, key)).unclaimed;
		expect(await unclaimed('gemSpoc')).toBe(0);
		const propose = { kind: 'proposeTask', caseId, title: 'kanarie', agencyId: agencyId('GEM') };
		const due = { on: '2026-04-01' };
		const { taskId } = await house.perform('chair', { ...propose, due } as Command);
		await house.perform('chair', { ...propose, due } as Command);
		expect(await unclaimed('gemSpoc')).toBe(2);
		expect([await unclaimed('polSpoc'), await unclaimed('gem')]).toEqual([0, undefined]);
		const { groups, ...rest } = await workOf(house, 'gemSpoc');
		expect(groups.flatMap(({ tasks }) => tasks)).toEqual([]);
		expect(rest).toEqual({ asks: [], shifts: [], nextConference: null, unclaimed: 2 });
		expect(JSON.stringify(await house.application.cases(house.as('gemSpoc')))).not.toContain(
			'A.B.'
		);
		const claimed = { taskId: String(taskId), memberId: memberId('gem') };
		await house.perform('gem', { kind: 'acceptTask', taskId: String(taskId) });
		await house.give('gem', { kind: 'assignTask', ...claimed });
		const own = (await house.facts(caseId)).tasks.filter((task) => task.memberId === null);
		expect(await unclaimed('gemSpoc')).toBe(own.length);
		await house.perform('chair', { kind: 'involveMember', caseId, memberId: memberId('gemSpoc') });
		expect(await unclaimed('gemSpoc')).toBe(0);
	});

	test('Q25 hears of a question, an answer, a moved release and a new task by who has it on a list', async () => {
		const { house, caseId } = await aCase();
		const taskId = await beforeRelease(house, caseId, 'gem', 'GEM');
		for (const key of memberKeys) {
			house.screens.here.add(memberId(key));
			const answer = await house.application.board(house.as(key), caseId);
			if ('refusal' in answer) expect(partners, key).not.toContain(key);
		}
		told(house);
		await askPolice(house, caseId);
		expect(told(house)).toEqual(['pol']);
		await house.perform('dji', aMove(caseId, '2026-06-09'));
		// All who read releases have it in their list of them; nobody else, and no one twice.
		const heard = told(house);
		expect(heard).toEqual([...new Set(heard)]);
		expect(heard).toEqual(expect.arrayContaining(['chair', 'dji', 'gem']));
		expect(heard.every((key) => key === 'chair' || partners.includes(key))).toBe(true);
		house.clock.pass(1000);
		const shift = { kind: 'answerShift', taskId, windowVersion: 2, answer: 'canDo' } as const;
		await house.perform('gem', shift);
		expect(told(house)).toContain('gem');
		await house.perform('chair', {
			kind: 'proposeTask',
			caseId,
			title: 'Bellen',
			agencyId: agencyId('GEM'),
			due: { on: '2026-04-01' }
		});
		// The spoc of the team takes no part: its number of unclaimed tasks goes up.
		expect(told(house)).toEqual(expect.arrayContaining(['gem', 'gemSpoc']));
	});
});
