import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { expect, openPage, test } from './kit.ts';

const password = 'zeven blauwe fietsen';

/** What axe finds now, at both ends of the sizes and in both themes. */
async function violations(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const colorScheme of ['light', 'dark'] as const)
		for (const width of [1440, 390]) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.setViewportSize({ width, height: 844 });
			const ids = await page.evaluate<string[]>(
				`(async () => { ${axe.source};
					const { violations } = await axe.run();
					return violations.map(({ id, nodes }) => id + ' ' + nodes[0].html); })()`
			);
			found.push(...ids.map((id) => `${width} ${colorScheme} ${id}`));
		}
	await page.setViewportSize({ width: 1440, height: 900 });
	return found;
}

test('E22 an administrator adds an organisation and a member, who signs in with its own password', async ({
	sit,
	browser,
	server
}) => {
	test.setTimeout(120_000);
	const { page } = await sit('beheer');
	await expect(page).toHaveURL(/\/beheer$/);
	expect(await violations(page)).toEqual([]);

	await page.getByRole('button', { name: 'Organisatie toevoegen' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Naam').fill('Wijkzorg Maasmond');
	await dialog.getByLabel('Soort organisatie').selectOption({ label: 'Wmo-aanbieder' });
	await dialog.getByLabel('Wettelijke taken').fill('Begeleiding (Wmo)\n\nDagbesteding (Wmo)\n');
	expect(await violations(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Organisatie toevoegen' }).click();
	const agency = page.getByRole('region', { name: 'Wijkzorg Maasmond' });
	await expect(agency.getByText('2 wettelijke taken')).toBeVisible();

	await agency.getByRole('button', { name: /^Medewerker toevoegen/ }).click();
	await expect(dialog.getByLabel('Organisatie', { exact: true })).toHaveValue(/.+/);
	await dialog.getByLabel('Naam').fill('T. Proef');
	await dialog.getByLabel('E-mailadres').fill('geen adres');
	await dialog.getByRole('button', { name: 'Medewerker toevoegen' }).click();
	await expect(dialog.getByText('Dit is geen e-mailadres. Controleer het.')).toBeVisible();
	await dialog.getByLabel('E-mailadres').fill('t.proef@oefen.example');
	await dialog.getByLabel('Contactpersoon').check();
	expect(await violations(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Medewerker toevoegen' }).click();

	const field = dialog.getByLabel('Link om een wachtwoord te kiezen');
	await expect(field).toHaveValue(/^http.*\/wachtwoord\/.{20,}$/);
	const link = await field.inputValue();
	expect(await violations(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Klaar' }).click();
	await expect(dialog).toBeHidden();
	await expect(agency.getByText('Nog geen wachtwoord')).toBeVisible();

	const context = await browser.newContext({ baseURL: server.url });
	const member = await context.newPage();
	await openPage(member, link);
	const fields = member.locator('input[autocomplete="new-password"]');
	for (const one of await fields.all()) await one.fill(password);
	await member.keyboard.press('Enter');
	await member.waitForURL((address) => !address.pathname.startsWith('/wachtwoord'));
	await openPage(member, '/login');
	await member.getByLabel('E-mailadres').fill('t.proef@oefen.example');
	await member.getByLabel('Wachtwoord', { exact: true }).fill(password);
	await member.keyboard.press('Enter');
	await expect(member.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
	await context.close();

	await page.reload();
	await expect(agency.getByText('T. Proef')).toBeVisible();
	await expect(agency.getByText('Nog geen wachtwoord')).toHaveCount(0);
});

test('E23 a link is gone when its window closes, and stands in no address', async ({ sit }) => {
	const { page } = await sit('beheer');
	const row = page.getByRole('listitem').filter({ hasText: 'wmo@oefen.example' }).first();
	await row.waitFor();
	await row.getByRole('button', { name: /^Meer voor/ }).click();
	await page.getByRole('button', { name: 'Nieuwe link geven' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Nieuwe link maken' }).click();
	const field = dialog.getByLabel('Link om een wachtwoord te kiezen');
	await expect(field).toHaveValue(/\/wachtwoord\//);
	const token = (await field.inputValue()).split('/').at(-1) ?? '';
	const traces = () =>
		page.evaluate(() =>
			JSON.stringify([location.href, history.state, document.documentElement.outerHTML])
		);
	expect(await traces()).not.toContain(token);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(field).toHaveCount(0);
	await page.reload();
	await row.waitFor();
	expect(await traces()).not.toContain(token);
	expect(await (await page.request.get('/api/v1/region')).text()).not.toContain(token);
});

test('E24 a new link is copied by keyboard; its window says how to hand it over and how long it lives', async ({
	sit
}) => {
	const { page, context } = await sit('beheer');
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const row = page.getByRole('listitem').filter({ hasText: 'ggd@oefen.example' }).first();
	await row.getByRole('button', { name: /^Meer voor/ }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Nieuwe link geven' }).focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Nieuwe link maken' }).focus();
	await page.keyboard.press('Enter');
	const field = dialog.getByLabel('Link om een wachtwoord te kiezen');
	await expect(field).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(dialog.getByText('De link is gekopieerd.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await field.inputValue());
	await expect(dialog.getByText('De link werkt één keer en 24 uur lang.')).toBeVisible();
	await expect(dialog.getByText(/Liever niet per e-mail/)).toBeVisible();
	await expect(dialog.getByText(/Geef dan een nieuwe link/)).toBeVisible();
});

test('E20 who is no administrator reads no accounts, as page or over the API', async ({ sit }) => {
	for (const key of ['voorzitter', 'fg']) {
		const { page } = await sit(key);
		expect((await page.request.get('/beheer')).status()).toBe(403);
		const answer = await page.request.get('/api/v1/region');
		expect(answer.status()).toBe(403);
		expect(await answer.json()).toMatchObject({ refusal: 'notAllowed' });
	}
});
