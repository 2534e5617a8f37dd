import { expect, test } from 'vitest';
import type { BoardView } from '#shared/view.ts';
import { worldApplication, type House } from '../kit/house.ts';
import { TODAY, agencyId, memberId, type MemberKey } from '../kit/world.ts';

const minute = 60_000;
const partners: readonly MemberKey[] = ['pol', 'polSpoc', 'om', 'gem', 'gemSpoc', 'ggz'];

async function boardOf({ application, as }: House, key: MemberKey, caseId: string) {
	const board = await application.board(as(key), caseId);
	if ('refusal' in board) throw new Error(board.refusal);
	return board;
}

async function newsOf(house: House, key: MemberKey, caseId: string): Promise<string[]> {
	const { sinceLast } = await boardOf(house, key, caseId);
	return sinceLast?.history.map(({ kind }) => kind) ?? [];
}

async function isNew({ application, as }: House, key: MemberKey): Promise<boolean | undefined> {
	return (await application.cases(as(key))).cases[0]?.changedSince;
}

/** A case at which everybody looked an hour ago. */
async function aLookedAtCase(): Promise<{ house: House; caseId: string }> {
	const house = await worldApplication();
	const caseId = await house.openCase(partners);
	for (const key of ['chair', ...partners] as const) await boardOf(house, key, caseId);
	house.clock.pass(60 * minute);
	return { house, caseId };
}

/** The police discloses a fact to all whom the table lets read it. */
async function discloseFact(house: House, caseId: string): Promise<void> {
	const { contributionId } = await house.perform('pol', {
		kind: 'addContribution',
		caseId,
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		sourceDate: TODAY,
		text: 'Twee meldingen.'
	});
	const disclosed = { contributionId: String(contributionId), level: 'visible' } as const;
	await house.perform('pol', { kind: 'disclose', ...disclosed });
}

test('Q4 own deeds are no news, and those of a colleague of the same agency are', async () => {
	const { house, caseId } = await aLookedAtCase();
	const task = { title: 'Bellen', agencyId: agencyId('GEM'), due: { on: '2026-04-01' } };
	await house.perform('gem', { kind: 'proposeTask', caseId, ...task });
	house.clock.pass(minute);
	expect(await isNew(house, 'gem')).toBe(false);
	expect(await isNew(house, 'gemSpoc')).toBe(true);
	expect(await newsOf(house, 'gem', caseId)).toEqual([]);
	expect(await newsOf(house, 'gemSpoc', caseId)).toEqual(['taskProposed']);
});

test('Q5 who sees the same but looked at another time has the same version of the board', async () => {
	const { house, caseId } = await aLookedAtCase();
	await house.perform('chair', { kind: 'addGoal', caseId, title: 'Een dak' });
	house.clock.pass(minute);
	const bare = ({ sinceLast: _, ...rest }: BoardView) => rest;
	const [one, again] = [await boardOf(house, 'om', caseId), await boardOf(house, 'om', caseId)];
	house.clock.pass(60 * minute);
	const later = await boardOf(house, 'om', caseId);
	expect(one.sinceLast?.history).toHaveLength(1);
	expect(later.sinceLast?.history).toEqual([]);
	expect(bare(again)).toEqual(bare(one));
	expect(bare(later)).toEqual(bare(one));
});

test('Q6 neither the lists nor a preview is a look at the case', async () => {
	const { house, caseId } = await aLookedAtCase();
	const { application, as } = house;
	await house.perform('gem', {
		kind: 'proposeTask',
		caseId,
		title: 'Bellen',
		agencyId: agencyId('GEM'),
		due: { on: '2026-04-01' }
	});
	house.clock.pass(minute);
	const before = await house.storage.receipts.lastLook(memberId('chair'), caseId);
	const session = as('chair');
	await application.overview(session);
	await application.myWork(session);
	await application.releases(session);
	for (const eyes of [agencyId('GGZ'), 'room']) await application.preview(session, caseId, eyes);
	expect(await isNew(house, 'chair')).toBe(true);
	expect(await house.storage.receipts.lastLook(memberId('chair'), caseId)).toBe(before);
	await boardOf(house, 'chair', caseId);
	expect(await isNew(house, 'chair')).toBe(false);
});

test('Q7 what one may not see is no news, not even that there is any', async () => {
	const { house, caseId } = await aLookedAtCase();
	await discloseFact(house, caseId);
	house.clock.pass(minute);
	expect(await isNew(house, 'ggz')).toBe(false);
	expect(await newsOf(house, 'ggz', caseId)).toEqual([]);
	expect(await isNew(house, 'om')).toBe(true);
	expect(await newsOf(house, 'om', caseId)).toEqual(['contributionDisclosed']);
});
