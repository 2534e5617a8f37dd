import { expect, openCase, test } from './kit.ts';

test('T40 the chair assigns, the agency accepts and later reports it done, by screen alone', async ({
	sit
}) => {
	const title = 'Nagaan of het huisverbod nog loopt';
	const chair = await sit('voorzitter');
	const probation = await sit('reclassering');
	await openCase(chair.page, '2026-0001');
	await openCase(probation.page, '2026-0001');

	await chair.page.getByRole('button', { name: 'Actie', exact: true }).click();
	const proposal = chair.page.getByRole('dialog');
	await proposal.getByLabel('Wat moet er gebeuren?').fill(title);
	await proposal.getByLabel('Organisatie', { exact: true }).selectOption({ label: 'Reclassering' });
	await proposal.getByLabel('Welke dag?').fill('2027-01-15');
	await proposal.getByRole('button', { name: 'Actie voorstellen' }).click();
	await expect(chair.page.getByRole('link', { name: title })).toBeVisible();

	await probation.page.getByRole('link', { name: title }).click();
	const panel = probation.page.getByRole('complementary');
	await panel.getByRole('button', { name: 'Aannemen' }).click();
	await probation.page.getByRole('dialog').getByRole('button', { name: 'Aannemen' }).click();
	await expect(panel.getByText('aangenomen').first()).toBeVisible();
	await expect(
		chair.page.getByRole('listitem').filter({ hasText: title }).getByText('aangenomen')
	).toBeVisible();

	await probation.page.getByRole('link', { name: 'Mijn werk' }).click();
	const row = probation.page.getByRole('listitem').filter({ hasText: title });
	await row.getByRole('button', { name: 'Gereed melden' }).click();
	const report = probation.page.getByRole('dialog');
	await report.getByLabel('Resultaat').fill('Het verbod loopt tot 1 maart.');
	await report.getByRole('button', { name: 'Gereed melden' }).click();
	await expect(report).toBeHidden();
	await expect(
		chair.page.getByRole('listitem').filter({ hasText: title }).getByText('gereed gemeld')
	).toBeVisible();
});

test('T41 an action is taken up by keyboard alone', async ({ sit }) => {
	const { page } = await sit('politie');
	await openCase(page, '2026-0001');
	const offer = page.getByRole('link', { name: 'Plan het wijkteam in op de dag van vrijlating' });
	await offer.focus();
	await page.keyboard.press('Enter');
	const panel = page.getByRole('complementary');
	await panel.getByRole('button', { name: 'Aannemen' }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('dialog').getByRole('button', { name: 'Aannemen' }).focus();
	await page.keyboard.press('Enter');
	await expect(panel.getByText('aangenomen').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
});
