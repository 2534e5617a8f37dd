import type { Locator, Page } from '@playwright/test';
import { expect } from './kit.ts';

/* What people do by hand in a conference that runs, each on the screen that it is done on. */

/** A button by its whole name, or by what its name looks like. */
export function button(page: Page, name: string | RegExp): Locator {
	return page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
}

/** The chair marks somebody from the menu of its own screen. */
export async function marks(page: Page, name: string, how: string): Promise<void> {
	await button(page, `Aanwezigheid en hand van ${name}`).click();
	await button(page, how).click();
	await expect(page.getByRole('listitem').filter({ hasText: name }).first()).toContainText(how);
}

/** The chair writes a guest down. */
export async function registersGuest(page: Page): Promise<void> {
	await button(page, 'Gast opschrijven').click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Naam').fill('B. Gast');
	await dialog.getByLabel('Organisatie').fill('Buurtteam');
	await dialog.getByLabel('geheimhoudingsverklaring').fill('2026-01-05');
	await dialog.getByRole('button', { name: 'Gast opschrijven' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'B. Gast' })).toBeVisible();
}

/** The chair opens the next case, for which somebody leaves the room. */
export async function opensNext(page: Page, leaving: string): Promise<void> {
	await button(page, /^Casus openen/).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByText(`${leaving} gaat nu weg.`)).toBeVisible();
	await dialog.getByLabel('Zij zijn de ruimte uit').check();
	await dialog.getByRole('button', { name: 'Casus openen' }).click();
}

/** A member refuses an action that is offered to its agency. */
export async function declines(page: Page, title: string, reason: string): Promise<void> {
	const offers = page.getByRole('region', { name: /^Nieuw voor / });
	const card = offers.getByRole('listitem').filter({ hasText: title });
	await card.getByRole('button', { name: 'Weigeren met reden' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByText('Hier is geen geld voor').click();
	await dialog.getByLabel('Reden', { exact: true }).fill(reason);
	await dialog.getByRole('button', { name: 'Actie weigeren' }).click();
	await expect(card).toHaveCount(0);
}

/** A member says for its agency with what it does not agree. */
export async function disagrees(page: Page, note: string): Promise<void> {
	await button(page, 'Niet akkoord').click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Waarmee bent u het niet eens?').fill(note);
	await dialog.getByRole('button', { name: 'Niet akkoord geven' }).click();
	await expect(page.getByText('Uw organisatie is niet akkoord.')).toBeVisible();
}

/** Presses what asks for a second press. */
export async function pressesTwice(page: Page, name: string): Promise<void> {
	await button(page, name).click();
	await button(page, /^Druk nog eens/).click();
}
