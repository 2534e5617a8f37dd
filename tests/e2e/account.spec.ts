import type { Page } from '@playwright/test';
import { expect, openPage, type Seat, test } from './kit.ts';
import { violations } from './looks.ts';

const password = 'zeven blauwe fietsen';

/** Gives a command as the page of this member would; its result. */
function perform({ page }: Seat, command: object): Promise<Record<string, string>> {
	return page.evaluate(async (body) => {
		const headers = { 'Content-Type': 'application/json' };
		const response = await fetch('/api/v1/commands', {
			method: 'POST',
			headers,
			body: JSON.stringify(body)
		});
		return ((await response.json()) as { result: Record<string, string> }).result;
	}, command);
}

/** A new link for the account with this address. */
async function linkFor(seat: Seat, email: string): Promise<string> {
	const memberId = await seat.page.evaluate(async (address) => {
		const view = (await (await fetch('/api/v1/region')).json()) as {
			members: { id: string; email: string }[];
		};
		return view.members.find((member) => member.email === address)?.id;
	}, email);
	return (await perform(seat, { kind: 'resetPassword', memberId }))['link'] ?? '';
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('E39 a link sets a password in a browser without script, and then works no more', async ({
	sit,
	browser
}) => {
	const link = await linkFor(await sit('beheer'), 'wmo@oefen.example');
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(link);
	await expect(page).toHaveTitle('Kies uw wachtwoord - Casustafel');
	await page.locator('[name=password]').fill('te kort');
	await page.locator('[name=repeat]').fill('te kort');
	await page.getByRole('button', { name: 'Wachtwoord instellen' }).click();
	await expect(page.getByText('Dit is te kort. Schrijf minstens 12 tekens.')).toBeVisible();
	await page.locator('[name=password]').fill(password);
	await page.locator('[name=repeat]').fill(password);
	await page.getByRole('button', { name: 'Wachtwoord instellen' }).click();
	await expect(page.getByText('Uw wachtwoord is ingesteld. Log nu in.')).toBeVisible();
	expect((await page.goto(link))?.status()).toBe(404);
	await expect(page.getByText('Bel de beheerder van uw regio.')).toBeVisible();
	await context.close();
});

test('E39 who sets a password goes on to sign in, work and sign out in the same window', async ({
	sit,
	browser
}) => {
	test.setTimeout(120_000);
	const link = await linkFor(await sit('beheer'), 'ggd@oefen.example');
	const context = await browser.newContext();
	const page = await context.newPage();
	await openPage(page, link);
	expect(await violations(page)).toEqual([]);
	await page.getByRole('button', { name: 'Toon wachtwoord' }).press('Enter');
	await expect(page.locator('[name=repeat]')).toHaveCount(0);
	await page.locator('[name=password]').fill('te kort');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Dit is te kort. Schrijf minstens 12 tekens.')).toBeVisible();
	await expect(page.locator('[name=password]')).toBeFocused();
	await page.locator('[name=password]').fill(password);
	await page.keyboard.press('Enter');
	await page.getByText('Uw wachtwoord is ingesteld. Log nu in.').waitFor();
	await page.getByLabel('E-mailadres').fill('ggd@oefen.example');
	await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { level: 1, name: 'Casussen' }).waitFor();
	await page.locator('.hat').press('Enter');
	await page.getByRole('button', { name: 'Uitloggen' }).press('Enter');
	await page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
	await context.close();
});

test('E40 E41 by keyboard one keeps phones and changes the password', async ({ sit }) => {
	test.setTimeout(120_000);
	const { page } = await sit('voorzitter');
	await page.locator('.hat').press('Enter');
	await page.getByRole('link', { name: 'Uw account' }).press('Enter');
	await page.getByRole('heading', { level: 1, name: 'Uw account' }).waitFor();
	const change = page.getByRole('button', { name: /^Telefoonnummer van .* wijzigen$/ }).first();
	const name = /van (.*) wijzigen/.exec((await change.getAttribute('aria-label')) ?? '')?.[1] ?? '';
	await change.press('Enter');
	const phone = page.getByLabel(`Telefoonnummer van ${name}`, { exact: true });
	await expect(phone).toBeFocused();
	await phone.fill('bel mij');
	await phone.press('Enter');
	await expect(page.getByText('Dit is geen telefoonnummer.')).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await phone.fill('06 87654321');
	await phone.press('Enter');
	await expect(page.getByText(`Het telefoonnummer van ${name} is opgeslagen.`)).toBeVisible();
	await expect(change).toBeFocused();
	await expect(page.getByText('06 87654321')).toBeVisible();

	await page.getByLabel('Uw wachtwoord van nu').fill('dit is het niet');
	await page.locator('[name=new]').fill(password);
	await page.locator('[name=repeat]').fill(password);
	await page.keyboard.press('Enter');
	await expect(page.getByText('Dit is niet uw wachtwoord van nu.')).toBeVisible();
	await expect(page.getByLabel('Uw wachtwoord van nu')).toBeFocused();
	await page.setViewportSize({ width: 320, height: 800 });
	await expect.poll(() => widthOf(page)).toBe(320);
});
