import { expect, test } from 'vitest';
import { worldApplication, type House } from '../kit/house.ts';
import { TODAY, agencyId, memberId } from '../kit/world.ts';

/** A case in which the police disclosed a fact to all, and in which everyone looked at nothing yet. */
async function aSharedFact(): Promise<{ house: House; caseId: string; contributionId: string }> {
	const house = await worldApplication();
	const caseId = await house.openCase(['pol', 'om', 'gem', 'ggz']);
	const { contributionId } = await house.perform('pol', {
		kind: 'addContribution',
		caseId,
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		sourceDate: TODAY,
		text: 'Twee meldingen.'
	});
	await house.perform('pol', {
		kind: 'disclose',
		contributionId: String(contributionId),
		level: 'visible'
	});
	return { house, caseId, contributionId: String(contributionId) };
}

async function readersOf(house: House, contributionId: string) {
	const answer = await house.application.readers(house.as('pol'), contributionId);
	if ('refusal' in answer) throw new Error(answer.refusal);
	return answer.readers.map((row) => row.memberId);
}

test('Q32 what a preview shows counts as read, and what it leaves out does not', async () => {
	const { house, caseId, contributionId } = await aSharedFact();
	const om = house.as('om');
	const board = await house.application.preview(om, caseId, agencyId('GGZ'));
	expect('refusal' in board ? null : board.contributions).toEqual([]);
	expect(await readersOf(house, contributionId)).toEqual([]);
	await house.application.preview(om, caseId, agencyId('POL'));
	expect(await readersOf(house, contributionId)).toEqual([memberId('om')]);
});

test('Q33 the audit tells as whom somebody looked, once per visit and agency', async () => {
	const { house, caseId } = await aSharedFact();
	const om = house.as('om');
	for (const as of [agencyId('GGZ'), 'room', agencyId('GGZ')])
		await house.application.preview(om, caseId, as);
	const { entries } = await house.storage.audit.read(caseId, 0, 500);
	const previews = entries.filter(({ what }) => what === 'view:preview');
	expect(previews.map(({ rule }) => rule)).toEqual([
		`view: preview as ${agencyId('GGZ')}`,
		'view: preview as room'
	]);
	expect(previews.every((entry) => entry.memberId === memberId('om'))).toBe(true);
});
