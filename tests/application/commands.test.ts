import { describe, expect, test } from 'vitest';
import { worldApplication } from '../kit/house.ts';
import { agencyId, idOf, memberId } from '../kit/world.ts';

const id = idOf('command');

describe('the same command', () => {
	test('N1 the same id with the same body has one effect and the first answer', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(['chair', 'gem']);
		const command = { kind: 'addGoal', id, caseId, title: 'Een dak' } as const;
		const first = await house.give('chair', command);
		house.clock.pass(1000);
		const again = await house.give('chair', { title: 'Een dak', caseId, id, kind: 'addGoal' });
		expect(first.ok).toBe(true);
		expect(again).toEqual(first);
		expect((await house.facts(caseId)).goals).toHaveLength(1);
	});

	test('N2 sent at the same time it has one effect too, and every answer is that one', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(['chair', 'gem']);
		const command = { kind: 'addGoal', id, caseId, title: 'Een dak' } as const;
		const answers = await Promise.all(
			Array.from({ length: 8 }, () => house.give('chair', command))
		);
		expect(answers[0]?.ok).toBe(true);
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		expect((await house.facts(caseId)).goals).toHaveLength(1);
	});

	test('N3 the same id with another body is `idReused`, and does nothing', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(['chair', 'gem']);
		await house.perform('chair', { kind: 'addGoal', id, caseId, title: 'Een dak' });
		const other = { kind: 'addGoal', id, caseId, title: 'Werk' } as const;
		expect(await house.give('chair', other)).toEqual({ ok: false, refusal: 'idReused' });
		expect((await house.facts(caseId)).goals.map((goal) => goal.title)).toEqual(['Een dak']);
	});

	test('N3 also when the first one revealed a BSN, which itself is never kept', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(['chair', 'gem']);
		await house.perform('gem', { kind: 'setBsn', caseId, bsn: '999990019' });
		const reveal = { kind: 'revealBsn', id, caseId } as const;
		expect(await house.perform('gem', reveal)).toEqual({ bsn: '999990019' });
		expect(await house.perform('gem', reveal)).toEqual({ bsn: '999990019' });
		expect(JSON.stringify(await house.storage.facts.answer(memberId('gem'), id))).not.toContain(
			'999990019'
		);
		const other = { kind: 'proposeTask', id, caseId, title: 'Briefadres' } as const;
		const full = { ...other, agencyId: agencyId('GEM'), due: { on: '2026-04-01' } };
		expect(await house.give('gem', full)).toEqual({ ok: false, refusal: 'idReused' });
	});

	test('N4 an id is its member`s own: two members may use the same', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(['chair', 'secretary']);
		const command = { kind: 'addGoal', id, caseId, title: 'Een dak' } as const;
		const [one, other] = [
			await house.give('chair', command),
			await house.give('secretary', command)
		];
		expect([one.ok, other.ok]).toEqual([true, true]);
		expect((await house.facts(caseId)).goals).toHaveLength(2);
	});

	test('N5 a refusal is not remembered', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(['chair', 'gem']);
		const propose = {
			kind: 'proposeTask',
			id,
			caseId,
			title: 'Toezicht starten',
			agencyId: agencyId('RECL'),
			due: { on: '2026-04-01' }
		} as const;
		expect(await house.give('chair', propose)).toMatchObject({ refusal: 'agencyNotInvolved' });
		await house.perform('chair', { kind: 'involveAgency', caseId, agencyId: agencyId('RECL') });
		expect(await house.give('chair', propose)).toMatchObject({ ok: true });
	});
});

describe('races', () => {
	test('N6 twenty goals added at once are twenty goals, numbered without a gap', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(['chair', 'gem']);
		const answers = await Promise.all(
			Array.from({ length: 20 }, (_, index) =>
				house.give('chair', { kind: 'addGoal', caseId, title: `Doel ${index}` })
			)
		);
		expect(answers.filter((answer) => !answer.ok)).toEqual([]);
		const { goals } = await house.facts(caseId);
		const expected = Array.from({ length: 20 }, (_, index) => index + 1);
		expect(goals.map((goal) => goal.number).sort((a, b) => a - b)).toEqual(expected);
		expect(goals.map((goal) => goal.position + 1).sort((a, b) => a - b)).toEqual(expected);
	});

	test('N7 of accepting and declining at once one wins; the loser is decided on the new state', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(['chair', 'gem', 'gemSpoc']);
		const taskId = String(
			(
				await house.perform('chair', {
					kind: 'proposeTask',
					caseId,
					title: 'Briefadres regelen',
					agencyId: agencyId('GEM'),
					due: { on: '2026-04-01' }
				})
			)['taskId']
		);
		const answers = await Promise.all([
			house.give('gem', { kind: 'acceptTask', taskId }),
			house.give('gemSpoc', { kind: 'declineTask', taskId, reasonKind: 'other', reason: 'vol' })
		]);
		expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
		expect(answers).toContainEqual({ ok: false, refusal: 'wrongState' });
	});

	test('N8 cases opened at once get different numbers, one after the other', async () => {
		const house = await worldApplication();
		const ids = await Promise.all(Array.from({ length: 6 }, () => house.openCase(['chair'])));
		const numbers = await Promise.all(
			ids.map(async (caseId) => (await house.facts(caseId)).cases[0]?.number)
		);
		expect(numbers.sort()).toEqual(Array.from({ length: 6 }, (_, index) => `2026-000${index + 1}`));
	});
});
