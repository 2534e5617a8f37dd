import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { addDays, dayOf } from '#shared/time.ts';
import { Keyboard } from './keyboard.ts';
import { expect, openCase, test } from './kit.ts';

/** Fills in the dialog of a release. */
async function changeRelease(page: Page, earliest: string, reason: string): Promise<void> {
	await page.getByRole('button', { name: 'Vrijlating wijzigen' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Vroegste dag').fill(earliest);
	await dialog.getByLabel('Bron').fill('PI Maasmond');
	await dialog.getByLabel('Reden van de wijziging').fill(reason);
}

/** A day so many days from today in Amsterdam. */
const inDays = (count: number) => addDays(dayOf(Date.now()), count);

test('U68 an answer given on the board is read at once by who chairs', async ({ sit }) => {
	const municipality = await sit('gemeente');
	const chair = await sit('voorzitter');
	await openCase(municipality.page, '2026-0001');
	await openCase(chair.page, '2026-0001');
	const message = municipality.page.getByRole('region', { name: /De vroegste vrijlating/ });
	const first = message.getByRole('listitem').filter({ hasText: 'Regel een slaapplek' });
	await first.getByRole('button', { name: 'Haal ik', exact: true }).click();
	await expect(first).toBeHidden();
	const answers = chair.page.getByRole('region', { name: /De vroegste vrijlating/ });
	await expect(
		answers.getByRole('listitem').filter({ hasText: 'Gemeente' }).getByText('haalt het')
	).toBeVisible();
});

test('U76 when two change a release, the second is shown both days and chooses', async ({
	sit
}) => {
	const prison = await sit('dji');
	const chair = await sit('voorzitter');
	await openCase(prison.page, '2026-0001');
	await openCase(chair.page, '2026-0001');
	await changeRelease(prison.page, inDays(6), 'Eindverlof is eerder gegeven.');
	await changeRelease(chair.page, inDays(7), 'Gebeld door de PI.');
	await chair.page.getByRole('button', { name: 'Vrijlating wijzigen' }).last().click();
	await expect(chair.page.getByRole('dialog')).toBeHidden();
	const dialog = prison.page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Vrijlating wijzigen' }).click();
	await expect(dialog.getByRole('status')).toContainText('Zorg- en Veiligheidshuis koos net');
	await dialog.getByRole('button', { name: /^Zet op/ }).click();
	await expect(dialog).toBeHidden();
	await expect(chair.page.getByRole('region', { name: 'Vrijlating', exact: true })).toContainText(
		'6 dagen'
	);
});

test('U84 an agency that may not read what is waited for cannot hold it', async ({ sit }) => {
	const { page } = await sit('gemeente');
	await openCase(page, '2026-0001');
	const wait = page.getByRole('article', { name: /Wacht op Een Wmo-plek/ });
	await wait.getByRole('button', { name: 'Afspraak wijzigen' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Organisatie').selectOption({ label: 'Politie' });
	await dialog.getByRole('button', { name: 'Afspraak opslaan' }).click();
	await expect(dialog.getByRole('status')).toContainText(
		'Politie mag niet lezen waarop deze casus wacht'
	);
	await dialog.getByLabel('Organisatie').selectOption({ label: 'Reclassering' });
	await dialog.getByRole('button', { name: 'Afspraak opslaan' }).click();
	await expect(dialog).toBeHidden();
	await expect(wait).toContainText('Reclassering');
});

test('U78 a wait is opened by keyboard alone, and nobody holds it yet', async ({ sit }) => {
	const { page } = await sit('gemeente');
	await openCase(page, '2026-0001');
	await page.getByRole('button', { name: 'Wacht op', exact: true }).focus();
	await page.keyboard.press('Enter');
	const kind = page.getByRole('dialog').getByLabel('Waarop');
	await expect(kind).toBeFocused();
	await new Keyboard(page).choose(kind, /^Een b/);
	await page.keyboard.press('Tab');
	await page.getByRole('dialog').getByRole('button', { name: 'Wachten toevoegen' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('article', { name: /Wacht op Een b/ }).last()).toContainText(
		'Niemand houdt dit vast.'
	);
});

test('U82 the gate card opens from the board and holds nothing of the frame on paper', async ({
	sit
}) => {
	const { page } = await sit('reclassering');
	await openCase(page, '2026-0001');
	await page.getByRole('link', { name: 'Poortkaart bekijken en afdrukken' }).click();
	await expect(page.getByRole('heading', { name: 'Uw eerste dagen buiten' })).toBeVisible();
	const faults: unknown = await page.evaluate(
		`(async () => { ${axe.source}; return (await axe.run()).violations.map(({ id }) => id); })()`
	);
	expect(faults).toEqual([]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeHidden();
});
