import type { Locator, Page } from '@playwright/test';
import { expect, openCase, openPage, signIn, test } from './kit.ts';
import { Keyboard } from './keyboard.ts';
import { canBeHit, fits, violations } from './looks.ts';

/** Pages of the day by the account that passes them. */
const pages: [key: string, path: string][] = [
	['voorzitter', '/overzicht'],
	['voorzitter', '/cijfers'],
	['dji', '/vrijlatingen'],
	['reclassering', '/mijn-werk']
];

for (const [key, path] of pages)
	test(`U138 axe finds nothing and every target can be hit on ${path} for ${key}`, async ({
		sit
	}) => {
		test.setTimeout(120_000);
		const { page } = await sit(key);
		await openPage(page, path);
		await page.getByRole('heading', { level: 1 }).waitFor();
		expect(await violations(page)).toEqual([]);
	});

test('U138 axe finds nothing and every target can be hit in a case seen as another', async ({
	sit
}) => {
	test.setTimeout(120_000);
	const { page } = await sit('politie');
	await openCase(page, '2026-0014');
	await page.getByRole('button', { name: 'Bekijk als' }).click();
	await page.getByRole('link', { name: 'Zaalscherm' }).click();
	await expect(page.getByText('U bekijkt deze casus zoals het zaalscherm')).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

/** Dialogs of the board by who opens them: the button, the case, and the account. */
const dialogs: [act: string | RegExp, key: string, number: string][] = [
	['Actie', 'gemeente', '2026-0001'],
	['Wacht op', 'gemeente', '2026-0001'],
	['Overbrugging', 'gemeente', '2026-0001'],
	['Vrijlating wijzigen', 'voorzitter', '2026-0001'],
	['Bijdrage', 'politie', '2026-0007'],
	[/^Vrijgeven/, 'politie', '2026-0007']
];

for (const [act, key, number] of dialogs)
	test(`U138 axe finds nothing and every target can be hit in the dialog ${String(act)} for ${key}`, async ({
		sit
	}) => {
		test.setTimeout(120_000);
		const { page } = await sit(key);
		await openCase(page, number);
		await page.getByRole('main').getByRole('button', { name: act, exact: true }).first().click();
		await page.getByRole('dialog').waitFor();
		expect(await violations(page)).toEqual([]);
	});

test('U138 axe finds nothing and every target can be hit on the gate card', async ({ sit }) => {
	test.setTimeout(120_000);
	const { page } = await sit('reclassering');
	await openCase(page, '2026-0001');
	await page.getByRole('link', { name: 'Poortkaart bekijken en afdrukken' }).click();
	await page.getByRole('heading', { level: 1, name: 'Uw eerste dagen buiten' }).waitFor();
	expect(await violations(page)).toEqual([]);
});

test('U138 every target of the board can be hit', async ({ sit }) => {
	const { page } = await sit('reclassering');
	await openCase(page, '2026-0001');
	await canBeHit(page);
	await page.setViewportSize({ width: 390, height: 844 });
	await canBeHit(page);
});

/** Titles of my work, in the order of the page. */
const titles = (page: Page) => page.locator('.rows .title');

/** All of the list is there, nothing sticks out, and the words of every button can be read. */
async function isWhole(page: Page, all: readonly string[], width: number): Promise<void> {
	await page.setViewportSize({ width, height: 844 });
	await fits(page);
	await expect(titles(page)).toHaveText(all);
	for (const act of await page.locator('main button').all())
		if (await act.isVisible()) await expect.poll(() => cutOff(act)).toBe('');
}

test('U139 my work loses nothing and never scrolls sideways at 320 px and at 200 % text', async ({
	sit,
	server,
	playwright,
	launchOptions
}) => {
	const { page } = await sit('reclassering');
	await openPage(page, '/mijn-werk');
	await page.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
	const all = await titles(page).allTextContents();
	expect(all.length).toBeGreaterThan(5);
	await isWhole(page, all, 320);

	// The size of text that somebody chose in the browser, which pages are told in advance.
	const args = [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'];
	const large = await playwright.chromium.launch({ ...launchOptions, args });
	const reader = await large.newPage();
	await signIn(reader, server.url, 'reclassering');
	await openPage(reader, `${server.url}/mijn-werk`);
	await reader.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
	expect(await reader.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
		'32px'
	);
	for (const width of [390, 1024, 1440]) await isWhole(reader, all, width);
	await large.close();
});

/** The words of a button that stick out of it or of the window; empty when all can be read. */
function cutOff(act: Locator): Promise<string> {
	return act.evaluate((button) => {
		const { left, right } = button.getBoundingClientRect();
		const whole = button.scrollWidth <= button.clientWidth + 1;
		return whole && left >= 0 && right <= innerWidth ? '' : button.outerHTML;
	});
}

test('U139 a goal is moved by its menu, with the keyboard alone, as it is by dragging', async ({
	sit
}) => {
	const { page } = await sit('reclassering');
	await openCase(page, '2026-0007');
	const goals = page.getByRole('region', { name: 'Doelen en acties' }).getByRole('heading', {
		level: 3,
		name: /^D\d/
	});
	const before = await goals.allTextContents();
	const keys = new Keyboard(page);
	await keys.on(page.getByRole('link', { name: 'Doelen en acties' }));
	await keys.on(page.getByRole('button', { name: 'Meer over doel D2' }));
	await keys.to(page.getByRole('button', { name: 'Omhoog' }).last(), 'ArrowDown');
	await keys.press('Enter');
	await expect(goals.first()).toContainText('D2');
	await expect(goals).toHaveText(before.toReversed());
});
