import { describe, expect, test } from 'vitest';
import { worldApplication, type House } from '../kit/house.ts';
import { agencyId, type MemberKey } from '../kit/world.ts';

const partners: readonly MemberKey[] = ['dji', 'recl', 'gem', 'ggz', 'pol'];

function aWindow(caseId: string, earliest: string) {
	return {
		kind: 'setReleaseWindow',
		caseId,
		earliest,
		latest: '2026-07-30',
		releaseKind: 'sentenceEnd',
		source: 'PI',
		reason: 'berekend'
	} as const;
}

async function listOf({ application, as }: House, key: MemberKey) {
	return (await application.releases(as(key))).releases;
}

/** Three cases, the middle one first to be released and the last one without a window. */
async function threeCases() {
	const house = await worldApplication();
	const ids: string[] = [];
	for (const earliest of ['2026-06-20', '2026-06-01', null]) {
		const caseId = await house.openCase(partners);
		if (earliest !== null) await house.perform('dji', aWindow(caseId, earliest));
		ids.push(caseId);
	}
	const [late = '', early = '', none = ''] = ids;
	return { house, late, early, none };
}

describe('the list of releases', () => {
	test('Q16 lies by earliest day; who enters them sees last the cases without one, others do not', async () => {
		const { house, late, early, none } = await threeCases();
		const ids = async (key: MemberKey) => (await listOf(house, key)).map((row) => row.caseId);
		expect(await ids('dji')).toEqual([early, late, none]);
		expect((await listOf(house, 'dji')).at(-1)?.window).toBeNull();
		for (const key of ['chair', 'recl', 'gem', 'pol'] as const)
			expect(await ids(key), key).toEqual([early, late]);
		for (const key of ['deputy', 'om', 'officer', 'administrator'] as const)
			expect(await ids(key), key).toEqual([]);
	});

	test('Q16 a moved day moves its line, and only who may move it is offered to', async () => {
		const { house, late, early } = await threeCases();
		await house.perform('dji', aWindow(late, '2026-05-20'));
		const [first, second] = await listOf(house, 'recl');
		expect([first?.caseId, second?.caseId]).toEqual([late, early]);
		expect(first?.window).toMatchObject({ earliest: '2026-05-20', version: 2 });
		const offered = async (key: MemberKey) => (await listOf(house, key)).flatMap((row) => row.can);
		expect(await offered('dji')).toHaveLength(3);
		expect(await offered('gem')).toEqual([]);
	});

	test('Q17 a line is what the board shows: own tasks, the answers, lines of the gate card', async () => {
		const { house, early } = await threeCases();
		const task = { kind: 'proposeTask', caseId: early, agencyId: agencyId('GEM') } as const;
		for (const days of [7, 14]) {
			const due = { beforeRelease: days };
			const { taskId } = await house.perform('chair', { ...task, title: 'Bed regelen', due });
			await house.perform('gem', { kind: 'acceptTask', taskId: String(taskId) });
		}
		await house.perform('dji', aWindow(early, '2026-05-25'));
		for (const key of ['dji', 'recl', 'gem', 'ggz', 'pol'] as const) {
			const board = await house.application.board(house.as(key), early);
			if ('refusal' in board) throw new Error(board.refusal);
			const row = (await listOf(house, key)).find(({ caseId }) => caseId === early);
			const reads = board.compartments.some((one) => one.key === 'plan.gatecard');
			if (board.releaseWindow === null) expect(row, key).toBeUndefined();
			else
				expect(row, key).toMatchObject({
					openTasks: board.tasks.length,
					answers: { open: board.releaseWindow.answers.reduce((sum, one) => sum + one.open, 0) },
					gateLines: reads ? board.gateCard.length : null
				});
		}
		expect((await listOf(house, 'gem'))[0]?.answers).toEqual({ canDo: 0, cannot: 0, open: 2 });
	});
});
