import { Client } from '../kit/client.ts';
import { expect, openCase, signIn, test, writeIn } from './kit.ts';

test('D82 two agencies write in one plan and see words, carets and names appear', async ({
	sit
}) => {
	const police = await sit('politie');
	const probation = await sit('reclassering');
	await openCase(police.page, '2026-0001');
	await openCase(probation.page, '2026-0001');
	await writeIn(police.page, 'Gezamenlijk beeld');
	await police.page.keyboard.press('Enter');
	await police.page.keyboard.type('De politie schrijft mee.');
	await writeIn(probation.page, 'Gezamenlijk beeld');
	await expect(probation.page.getByText('De politie schrijft mee.')).toBeVisible();
	await probation.page.keyboard.press('Enter');
	await probation.page.keyboard.type('De reclassering ook.');
	await expect(police.page.getByText('De reclassering ook.')).toBeVisible();
	await expect(police.page.getByText('N. Aydin').first()).toBeVisible();
	await expect(probation.page.getByText('J. Verhagen').first()).toBeVisible();
	await expect(police.page.getByText(/^Opgeslagen \d\d:\d\d$/)).toBeVisible();
});

test('V62 what probation may not read is not there for it, not a byte', async ({ sit, server }) => {
	const writer = await Client.signIn(server.url, 'politie');
	const { id: caseId } = await writer.board('2026-0001');
	const probation = await sit('reclassering');
	await openCase(probation.page, '2026-0001');
	const police = await sit('politie');
	await openCase(police.page, '2026-0001');
	const { contributionId } = await writer.perform({
		kind: 'addContribution',
		caseId,
		compartment: 'police.art8_13',
		basis: 'judgement',
		ground: 'wpg-8',
		source: 'kanariebron',
		sourceDate: '2026-11-01',
		text: 'kanariewoord voor het OM'
	});
	const { involvements } = await writer.board('2026-0001');
	const om = involvements.find((one) => one.class === 'OM');
	await writer.perform({
		kind: 'disclose',
		contributionId,
		level: 'visible',
		agencyIds: [om?.agencyId]
	});
	await expect(police.page.getByText('kanariewoord voor het OM')).toBeVisible();
	await probation.page.reload();
	await probation.page.getByRole('link', { name: 'Mijn werk' }).click();
	await expect(probation.page.getByRole('heading', { level: 1 })).toHaveText('Mijn werk');
	await openCase(probation.page, '2026-0001');
	await probation.page.getByRole('heading', { name: 'Partners' }).scrollIntoViewIfNeeded();
	const words = [caseId, String(contributionId), 'kanariebron', 'kanariewoord'];
	expect(probation.handed(...words)).toEqual([caseId]);
	expect(police.handed(...words)).toEqual(words);
});

test('D83 access that ends in mid-sentence closes the text and leaves nothing of the case', async ({
	sit,
	server
}) => {
	const probation = await sit('reclassering');
	await openCase(probation.page, '2026-0001');
	await writeIn(probation.page, 'Gezamenlijk oordeel');
	await probation.page.keyboard.type(' Midden in een zin');
	await expect(probation.page.getByText(/^Opgeslagen \d\d:\d\d$/)).toBeVisible();
	const chair = await Client.signIn(server.url, 'voorzitter');
	const { id: caseId, involvements } = await chair.board('2026-0001');
	const member = involvements
		.flatMap(({ members }) => members)
		.find(({ name }) => name === 'N. Aydin');
	await chair.perform({ kind: 'endInvolvement', caseId, memberId: member?.memberId });
	await expect(probation.page.getByText('Uw toegang tot deze casus is gestopt.')).toBeVisible();
	await expect(probation.page.getByText('Midden in een zin')).toHaveCount(0);
	await expect(probation.page.getByText('R.K.')).toHaveCount(0);
	await chair.perform({ kind: 'involveMember', caseId, memberId: member?.memberId });
});

test('D84 the server is killed in the middle and nothing that anyone saw is lost', async ({
	sit,
	server
}) => {
	const police = await sit('politie');
	const city = await sit('gemeente');
	await openCase(police.page, '2026-0001');
	await openCase(city.page, '2026-0001');
	await writeIn(city.page, 'Gezamenlijk beeld');
	await writeIn(police.page, 'Gezamenlijk beeld');
	await police.page.keyboard.press('Enter');
	await police.page.keyboard.type('Gezien voor de stop.');
	await expect(city.page.getByText('Gezien voor de stop.')).toBeVisible();
	await server.killAndRestart();
	await police.page.keyboard.type(' Getypt erna.');
	await expect(city.page.getByText('Getypt erna.')).toBeVisible({ timeout: 30_000 });
	await expect(police.page.getByText(/^Opgeslagen \d\d:\d\d$/)).toBeVisible();
	const { documents } = await (await Client.signIn(server.url, 'om')).board('2026-0001');
	const picture = documents.find(({ kind }) => kind === 'picture');
	expect(picture?.text).toContain('Gezien voor de stop. Getypt erna.');
});

test('S74 after signing out, Back shows nothing', async ({ sit, server }) => {
	const { page } = await sit('politie');
	await openCase(page, '2026-0001');
	await page.getByRole('button', { name: /J\. Verhagen/ }).click();
	await page.getByRole('button', { name: 'Uitloggen' }).click();
	await page.waitForURL(/login/);
	await page.goBack();
	await expect(page.getByRole('heading', { name: 'Inloggen' })).toBeVisible();
	await expect(page.getByText('R.K.')).toHaveCount(0);
	await signIn(page, server.url, 'politie');
});
