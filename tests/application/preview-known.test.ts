import { expect, test } from 'vitest';
import { worldApplication } from '../kit/house.ts';
import { TODAY, agencyId, type MemberKey } from '../kit/world.ts';

/** What a preview says is known, when the police told these agencies that it knows something. */
async function knownIn(told: MemberKey[], by: MemberKey, as: string): Promise<unknown[]> {
	const house = await worldApplication();
	const caseId = await house.openCase(['pol', 'om', 'gem', 'recl']);
	const { contributionId } = await house.perform('pol', {
		kind: 'addContribution',
		caseId,
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		sourceDate: TODAY,
		text: 'Twee meldingen.'
	});
	const audience = told.map((key) => {
		const names = { om: 'OM', gem: 'GEM', recl: 'RECL' } as const;
		return { agencyId: agencyId(names[key as keyof typeof names]), level: 'known' as const };
	});
	await house.perform('pol', {
		kind: 'disclose',
		contributionId: String(contributionId),
		audience,
		ground: 'wpg-8',
		reason: 'Nodig voor het plan.'
	});
	const board = await house.application.preview(house.as(by), caseId, as);
	if ('refusal' in board) throw new Error(board.refusal);
	return board.known.map((line) => line.agencyId);
}

test('Q40 to a third a preview is the same whether another knows of something or not', async () => {
	for (const as of [agencyId('GEM'), 'room'])
		expect(await knownIn(['om', 'gem', 'recl'], 'om', as)).toEqual(await knownIn(['om'], 'om', as));
});

test('Q40 its provider sees who knows, and who looks as its provider what it knows itself', async () => {
	const police = [agencyId('POL')];
	expect(await knownIn(['om', 'gem'], 'pol', agencyId('GEM'))).toEqual(police);
	expect(await knownIn(['om'], 'pol', agencyId('GEM'))).toEqual([]);
	expect(await knownIn(['om'], 'om', agencyId('POL'))).toEqual(police);
});
