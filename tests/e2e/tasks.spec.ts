import { addDays, dayOf } from '#shared/time.ts';
import { Client } from '../kit/client.ts';
import { expect, openCase, openPage, test } from './kit.ts';

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
	await proposal.getByLabel('Welke dag?').fill(addDays(dayOf(Date.now()), 45));
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
	await expect(probation.page.getByRole('heading', { level: 1 })).toHaveText('Mijn werk');
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
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(panel.getByText('aangenomen').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
});

test('U200 the keyboard stays at its task when a colleague moves it, and goes on in its place when it is gone', async ({
	sit,
	server
}) => {
	const title = 'Vraag naar de sleutel van de opvang';
	const chair = await Client.signIn(server.url, 'voorzitter');
	const colleague = await Client.signIn(server.url, 'reclassering');
	const { id: caseId, involvements } = await chair.board('2026-0001');
	const agencyId = involvements.find(({ name }) => name === 'Reclassering')?.agencyId;
	const { taskId } = await chair.perform({
		kind: 'proposeTask',
		id: crypto.randomUUID(),
		caseId,
		agencyId,
		title,
		due: { beforeRelease: 7 }
	});

	const { page } = await sit('reclassering');
	await openPage(page, '/mijn-werk');
	const link = page.getByRole('link', { name: title, exact: true });
	await link.focus();
	await colleague.perform({ kind: 'acceptTask', taskId });
	await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('aangenomen');
	await expect(link).toBeFocused();

	await chair.perform({ kind: 'withdrawTask', taskId, reason: 'De opvang regelt het zelf.' });
	await expect(link).toHaveCount(0);
	await expect(page.locator('a.title:focus')).toBeVisible();
});
