import { expect, test } from 'vitest';
import { worldApplication, type House } from '../kit/house.ts';
import { agencyId, memberId, type MemberKey } from '../kit/world.ts';

const minute = 60_000;

async function newsOf({ application, as }: House, key: MemberKey, caseId: string) {
	const board = await application.board(as(key), caseId);
	if ('refusal' in board) throw new Error(board.refusal);
	return board.sinceLast?.history.map(({ kind }) => kind);
}

async function isNew({ application, as }: House, key: MemberKey) {
	return (await application.cases(as(key))).cases[0]?.changedSince;
}

test('Q35 news is what others did since the visit before, and a visit goes on for half an hour', async () => {
	const house = await worldApplication();
	const caseId = await house.openCase(['gem', 'pol']);
	await newsOf(house, 'gem', caseId);
	house.clock.pass(60 * minute);
	expect(await isNew(house, 'gem')).toBe(false);
	await house.perform('chair', { kind: 'addGoal', caseId, title: 'Een dak' });
	const gem = { agencyId: agencyId('GEM'), due: { on: '2026-04-01' } };
	await house.perform('gem', { kind: 'proposeTask', caseId, title: 'Bellen', ...gem });
	house.clock.pass(minute);
	expect(await isNew(house, 'gem')).toBe(true);
	expect(await newsOf(house, 'gem', caseId)).toEqual(['goalAdded']);
	expect(await isNew(house, 'gem')).toBe(false);
	house.clock.pass(25 * minute);
	expect(await newsOf(house, 'gem', caseId)).toEqual(['goalAdded']);
	house.clock.pass(31 * minute);
	expect(await newsOf(house, 'gem', caseId)).toEqual([]);
});

test('Q36 who read a contribution is told to its provider; to all others it is not here', async () => {
	const house = await worldApplication();
	const caseId = await house.openCase(['gem', 'pol', 'om']);
	const { contributionId } = await house.perform('pol', {
		kind: 'addContribution',
		caseId,
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		sourceDate: '2026-03-01',
		text: 'Twee meldingen.'
	});
	const id = String(contributionId);
	await house.perform('pol', { kind: 'disclose', contributionId: id, level: 'visible' });
	for (const key of ['pol', 'om', 'om'] as const) await newsOf(house, key, caseId);
	const { application, as } = house;
	expect(await application.readers(as('pol'), id)).toMatchObject({
		readers: [{ memberId: memberId('om'), version: 1 }]
	});
	for (const key of ['om', 'gem', 'vt', 'polSpoc'] as const) {
		const answer = await application.readers(as(key), id);
		expect(answer).toEqual(await application.readers(as(key), caseId));
		expect('refusal' in answer && answer.refusal).toBe('notHere');
	}
});

test('Q1 of two who are one viewer each is receipted, once', async () => {
	const house = await worldApplication();
	const spoc = { memberId: memberId('reclSpoc'), functions: [] };
	await house.perform('administrator', { kind: 'setFunctions', ...spoc });
	const caseId = await house.openCase(['pol', 'recl', 'reclSpoc']);
	const { contributionId } = await house.perform('pol', {
		kind: 'addContribution',
		caseId,
		compartment: 'safety.alerts',
		basis: 'fact',
		ground: 'wgs-2.30',
		sourceDate: '2026-03-01',
		text: 'Twee meldingen.'
	});
	const id = String(contributionId);
	await house.perform('pol', { kind: 'disclose', contributionId: id, level: 'visible' });
	for (const key of ['recl', 'reclSpoc', 'recl'] as const) {
		await newsOf(house, key, caseId);
		house.clock.pass(minute);
	}
	const answer = await house.application.readers(house.as('pol'), id);
	const readers = 'refusal' in answer ? [] : answer.readers.map((row) => row.memberId);
	expect(readers).toEqual([memberId('recl'), memberId('reclSpoc')]);
});
