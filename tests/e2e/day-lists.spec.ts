import type { Page } from '@playwright/test';
import { expect, openPage, signIn, test } from './kit.ts';
import { canBeHit, fits, violations } from './looks.ts';

/** Pages around the board by the account that passes them. */
const pages: [key: string, path: string][] = [
	['voorzitter', '/overleggen'],
	['voorzitter', '/overleggen/nieuw'],
	['voorzitter', '/account'],
	['gemeente', '/cijfers'],
	['beheer', '/beheer']
];

const phone = { width: 390, height: 844 };

/** Height of all of the page, in px. */
const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

/** A conference of today, from the list of them. */
async function openConference(page: Page): Promise<void> {
	await openPage(page, '/overleggen');
	await page
		.getByRole('link', { name: /Casusoverleg/ })
		.first()
		.click();
	await page.waitForURL(/\/overleggen\/[0-9a-f-]{36}/);
	await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Nothing is too small or sticks out in the narrowest window. */
async function fitsNarrow(page: Page): Promise<void> {
	await page.setViewportSize({ width: 320, height: 640 });
	await fits(page);
	await canBeHit(page);
}

for (const [key, path] of pages)
	test(`U138 axe finds nothing and every target can be hit, at 320 px too, on ${path} for ${key}`, async ({
		sit
	}) => {
		test.setTimeout(120_000);
		const { page } = await sit(key);
		await openPage(page, path);
		await page.getByRole('heading', { level: 1 }).waitFor();
		expect(await violations(page)).toEqual([]);
		await fitsNarrow(page);
	});

test('U138 axe finds nothing and every target can be hit, at 320 px too, on a conference', async ({
	sit
}) => {
	test.setTimeout(120_000);
	const { page } = await sit('voorzitter');
	await openConference(page);
	expect(await violations(page)).toEqual([]);
	await fitsNarrow(page);
});

test('U154 who takes part in no case is led from the releases to its own start, as from any list of cases', async ({
	sit
}) => {
	const { page } = await sit('beheer');
	for (const path of ['/vrijlatingen', '/casussen', '/mijn-werk']) {
		await openPage(page, path);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beheer');
	}
	const wmo = await sit('wmo');
	await wmo.page.getByRole('link', { name: 'Vrijlatingen' }).click();
	await expect(wmo.page.getByRole('heading', { level: 1 })).toHaveText('Vrijlatingen');
});

test('U155 a task whose day follows the release says so beside its day, and its menu fits a finger', async ({
	sit
}) => {
	const { page } = await sit('reclassering', { viewport: phone });
	await openPage(page, '/mijn-werk');
	const row = page.locator('.rows li').filter({ hasText: 'Leg de eerste week vast' });
	await expect(row).toContainText(/\w\w\s\d+\s\w{3}(\s\d{4})?\s+2\sweken voor vrijlating/);
	const menus = await page.locator('.rows .row-menu').all();
	expect(menus.length).toBeGreaterThan(5);
	for (const menu of menus) {
		const { width, height } = await menu.evaluate((button) => button.getBoundingClientRect());
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
	}
});

test('U156 at 200 % text on a phone each word of the navigation is whole and in sight', async ({
	server,
	playwright,
	launchOptions
}) => {
	const args = [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'];
	const large = await playwright.chromium.launch({ ...launchOptions, args });
	const page = await large.newPage();
	await signIn(page, server.url, 'voorzitter');
	await expect(page.locator('nav .word').first()).toBeVisible();
	for (const width of [390, 320]) {
		await page.setViewportSize({ width, height: 844 });
		for (const word of await page.locator('nav .word').all())
			await expect.poll(() => word.evaluate(wholeInSight)).toBe('');
	}
	await large.close();
});

/** The word when it is cut off, broken over lines or out of the window; empty when it is whole. */
function wholeInSight(word: Element): string {
	const { left, right, bottom, height } = word.getBoundingClientRect();
	const line = parseFloat(getComputedStyle(word).lineHeight);
	const fits = left >= 0 && right <= innerWidth && bottom <= innerHeight;
	return fits && height < 1.5 * line ? '' : word.textContent;
}

test('U157 on a phone the overview answers for the cases that press most, and shows the rest when asked', async ({
	sit
}) => {
	const { page } = await sit('voorzitter', { viewport: phone });
	await openPage(page, '/overzicht');
	await expect(page.getByRole('article')).toHaveCount(6);
	const folded = await heightOf(page);
	const row = page.getByRole('article', { name: /2026-0001/ });
	await expect(row.getByText(/dingen veranderd sinds u keek/)).toBeVisible();
	await expect(row.getByText(/\d+\sdagen te laat/)).toBeVisible();
	await expect(row.getByRole('heading', { name: 'Geen antwoord van' })).toBeVisible();
	await expect(
		row.getByText(/^een NIFP-rapport, sinds\s\d+\s\w+(\s\d{4})? \(\d+\sdagen\)/)
	).toBeVisible();
	await expect(row.getByText(/Tot dan: GGZ Maasmond\./)).toBeVisible();
	await expect(row.getByText('Niemand houdt dit vast')).toBeVisible();
	const refused = row.getByRole('heading', { name: 'Geweigerd' });
	await expect(refused).toBeHidden();
	await row.getByRole('button', { name: 'Toon meer van deze casus' }).click();
	await expect(refused).toBeVisible();

	await page.getByRole('button', { name: 'Toon alle 12 casussen' }).click();
	await expect(page.getByRole('article')).toHaveCount(12);
	for (const more of await page.getByRole('button', { name: 'Toon meer van deze casus' }).all())
		await more.click({ trial: true });
	expect(folded).toBeLessThan(await heightOf(page));
});

test('U157 on a phone what a choice of the overview is about is never folded away', async ({
	sit
}) => {
	const { page } = await sit('voorzitter', { viewport: phone });
	await openPage(page, '/overzicht');
	await page.getByText('Geweigerd', { exact: false }).first().click();
	for (const row of await page.getByRole('article').all())
		await expect(
			row.getByRole('heading', { name: /^(Geweigerd|Haalt de nieuwe dag niet)/ }).first()
		).toBeVisible();
});
