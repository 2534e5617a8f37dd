import { describe, expect, test } from 'vitest';
import { worldApplication, type House } from '../kit/house.ts';
import { agencyId, idOf, memberId, type AgencyKey, type MemberKey } from '../kit/world.ts';

const id = idOf('command');
const undo = { kind: 'undo', commandId: id } as const;
const people: MemberKey[] = ['chair', 'dji', 'gem', 'pol', 'wmo', 'ggz'];

async function propose(house: House, caseId: string, to: AgencyKey, due: object): Promise<string> {
	const task = { kind: 'proposeTask', caseId, title: 'Bed regelen', agencyId: agencyId(to), due };
	const given = await house.give('chair', task);
	return given.ok ? String(given.result['taskId']) : given.refusal;
}

function aMove(caseId: string, earliest: string) {
	return {
		kind: 'setReleaseWindow',
		caseId,
		earliest,
		latest: '2026-06-24',
		releaseKind: 'leave',
		source: 'PI',
		reason: 'eindverlof'
	} as const;
}

describe('a release that moves', () => {
	test('R16 is heard once by every open screen, and once as work by each owner it re-plans', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(people);
		await house.perform('dji', aMove(caseId, '2026-06-17'));
		for (const to of ['GEM', 'WMO'] as const)
			for (const days of [7, 14]) await propose(house, caseId, to, { beforeRelease: days });
		await propose(house, caseId, 'GGZ', { on: '2026-05-27' });
		for (const key of people) house.screens.here.add(memberId(key));
		house.screens.looks.length = 0;
		await house.perform('dji', aMove(caseId, '2026-06-05'));
		const heard = (topic: string) =>
			house.screens.looks.filter((look) => look.topic === topic).map((look) => look.memberId);
		expect(heard(`case:${caseId}`).sort()).toEqual(people.map(memberId).sort());
		for (const key of ['gem', 'wmo'] as const)
			expect(heard('work').filter((one) => one === memberId(key))).toHaveLength(1);
	});

	test('R16 the rule is what is kept, in the tasks as in the list of work', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(people);
		const taskId = await propose(house, caseId, 'GEM', { beforeRelease: 7 });
		const dueDay = async () => {
			const { groups } = await house.application.myWork(house.as('gem'));
			return groups.flatMap(({ tasks }) => tasks).find((task) => task.id === taskId)?.dueDay;
		};
		expect(await dueDay()).toBeNull();
		await house.perform('dji', aMove(caseId, '2026-06-17'));
		expect(await dueDay()).toBe('2026-06-10');
		await house.perform('dji', aMove(caseId, '2026-06-05'));
		expect(await dueDay()).toBe('2026-05-29');
		const [task] = (await house.facts(caseId)).tasks;
		expect(task?.due).toEqual({ beforeRelease: 7 });
		expect(task?.shift).toMatchObject({ windowVersion: 2, from: '2026-06-10', to: '2026-05-29' });
	});
});

describe('taking back', () => {
	test('N46 leaves no row of the thing, nor a line of it, and signals to who saw it', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(people);
		const before = await house.facts(caseId);
		await house.perform('chair', { kind: 'addGoal', id, caseId, title: 'Een dak' });
		house.screens.here.add(memberId('pol'));
		house.clock.pass(10_000);
		await house.perform('chair', undo);
		const facts = await house.facts(caseId);
		expect({ ...facts, rev: before.rev }).toEqual(before);
		expect(house.screens.looks).toEqual([{ memberId: memberId('pol'), topic: `case:${caseId}` }]);
	});

	test('N46 answers the same of another`s command, of none, and of what is no longer one`s case', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(people);
		const give = (title: string) => ({ kind: 'addGoal', id, caseId, title }) as const;
		await house.perform('chair', give('Een dak'));
		const answers = [await house.give('gem', undo), await house.give('officer', undo)];
		await house.perform('chair', { kind: 'setPhase', caseId, phase: 'execution' });
		answers.push(await house.give('chair', { kind: 'undo', commandId: idOf('none') }));
		for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: 'notHere' });
		house.clock.pass(10_001);
		expect(await house.give('chair', undo)).toEqual({ ok: false, refusal: 'wrongState' });
	});

	test('N46 a task comes back as it stood when its withdrawal is taken back', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(people);
		const taskId = await propose(house, caseId, 'GEM', { beforeRelease: 7 });
		const before = await house.facts(caseId);
		await house.perform('chair', { kind: 'withdrawTask', id, taskId, reason: 'dubbel' });
		await house.perform('chair', undo);
		const facts = await house.facts(caseId);
		expect(facts.tasks).toEqual(before.tasks);
		expect(facts.happenings).toEqual(before.happenings);
	});
});
