import type { Page } from '@playwright/test';
import { expect, openCase, test } from './kit.ts';
import { Keyboard } from './keyboard.ts';

/** A case of this afternoon, and what stands beside it on her page. */
const caseRow = (page: Page, number: string) =>
	page.getByRole('article', { name: new RegExp(number) });

/** What she knows in a minute, from one page. */
async function readsTheMorning(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overzicht');
	await expect(page.getByRole('article')).toHaveCount(12);
	await expect(
		page.getByRole('link', { name: /^13\.30 uur, Casusoverleg Maasmond/ })
	).toBeVisible();
	const row = caseRow(page, '2026-0001');
	await expect(row.getByText(/dingen veranderd sinds u keek/)).toBeVisible();
	await expect(row.getByText(/\d+\sdagen te laat/)).toBeVisible();
	await expect(row.getByRole('heading', { name: 'Geen antwoord van' })).toBeVisible();
	await expect(row.getByText('2 verschoven dagen').first()).toBeVisible();
	await expect(
		row.getByText(/^een NIFP-rapport, sinds\s\d+\s\w+(\s\d{4})? \(\d+\sdagen\)/)
	).toBeVisible();
	await expect(row.getByText(/Tot dan: GGZ Maasmond\./)).toBeVisible();
	await expect(row.getByText('Niemand houdt dit vast')).toBeVisible();
}

/** So many days from today, as a field of a date takes it. */
function inDays(count: number): string {
	return new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
}

test('U130 a chair reads her morning on one page and involves a stand-in, with the mouse', async ({
	sit
}) => {
	const { page } = await sit('voorzitter');
	const standIn = await sit('politie2');
	await page.getByRole('link', { name: 'Overzicht' }).click();
	await readsTheMorning(page);
	await page.getByText('Vandaag in overleg').click();
	await expect(page.getByRole('article')).toHaveCount(5);
	await caseRow(page, '2026-0002')
		.getByText(/veranderd sinds u keek/)
		.click();
	await expect(caseRow(page, '2026-0002').getByRole('listitem').last()).toBeVisible();

	await page.getByRole('link', { name: '2026-0002', exact: true }).click();
	await page.getByRole('link', { name: 'Partners', exact: true }).click();
	await page.getByRole('button', { name: 'Meer over Politie' }).click();
	await page.getByRole('button', { name: 'Medewerker toevoegen' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Medewerker').selectOption({ label: 'M. el Idrissi' });
	await dialog.getByLabel('Vervanger tot en met').fill(inDays(14));
	await dialog.getByRole('button', { name: 'Medewerker toevoegen' }).click();
	await expect(dialog).toBeHidden();
	const person = page.getByRole('listitem').filter({ hasText: 'M. el Idrissi' }).last();
	await expect(person).toContainText('tot en met');
	await openCase(standIn.page, '2026-0002');
});

test('U130 a chair reads her morning and involves a stand-in by keyboard alone', async ({
	sit
}) => {
	const { page } = await sit('voorzitter');
	const standIn = await sit('politie2');
	const keys = new Keyboard(page);
	await keys.on(page.getByRole('link', { name: 'Overzicht' }));
	await readsTheMorning(page);
	await keys.to(page.getByRole('radio', { name: /^Alles/ }));
	await keys.press('ArrowRight');
	await expect(page.getByRole('article')).toHaveCount(5);

	await keys.on(page.getByRole('link', { name: '2026-0007', exact: true }));
	await page.getByRole('heading', { level: 1, name: 'Casus 2026-0007' }).waitFor();
	await keys.on(page.getByRole('link', { name: 'Partners', exact: true }));
	await keys.on(page.getByRole('button', { name: 'Meer over Politie' }));
	await keys.to(page.getByRole('button', { name: 'Medewerker toevoegen' }), 'ArrowDown');
	await keys.press('Enter');
	const dialog = page.getByRole('dialog');
	await keys.choose(dialog.getByLabel('Medewerker'), 'M. el Idrissi');
	await keys.day(dialog.getByLabel('Vervanger tot en met'), inDays(14));
	await keys.on(dialog.getByRole('button', { name: 'Medewerker toevoegen' }));
	await expect(dialog).toBeHidden();
	const person = page.getByRole('listitem').filter({ hasText: 'M. el Idrissi' }).last();
	await expect(person).toContainText('tot en met');
	await openCase(standIn.page, '2026-0007');
});
