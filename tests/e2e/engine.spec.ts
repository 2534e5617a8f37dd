import type { Page, WebSocketRoute } from '@playwright/test';
import { practicePassword } from '../kit/client.ts';
import { expect, openCase, signIn, test, writeIn } from './kit.ts';
import { fits } from './looks.ts';

const picture = 'Gezamenlijk beeld';
const saved = /^Opgeslagen \d\d:\d\d$/;

/** Ends the session of this browser as another tab would. */
async function signOutElsewhere(page: Page, url: string): Promise<void> {
	const cookies = await page.context().cookies();
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	await fetch(`${url}/logout`, {
		method: 'POST',
		headers: { cookie, origin: url },
		redirect: 'manual'
	});
}

/** Stands in the way of the documents of a page: shut, nothing passes. Put it up before the page opens. */
async function gateOf(page: Page): Promise<{ shut(): Promise<void>; open(): void }> {
	let isShut = false;
	const ways: WebSocketRoute[] = [];
	await page.routeWebSocket(/\/yjs\/v1$/, (front) => {
		if (isShut) return void front.close({ code: 3000 });
		ways.push(front, front.connectToServer());
	});
	return {
		async shut() {
			isShut = true;
			await Promise.all(ways.splice(0).map((way) => way.close({ code: 3000 })));
		},
		open: () => (isShut = false)
	};
}

/** What is in sight or read aloud. */
function seen(page: Page): Promise<string> {
	return page.evaluate(() => document.body.innerText);
}

test('D100 one socket carries every text of a board', async ({ sit }) => {
	const { page } = await sit('politie');
	const sockets: string[] = [];
	page.on('websocket', (socket) => sockets.push(new URL(socket.url()).pathname));
	await openCase(page, '2026-0001');
	await writeIn(page, 'Gezamenlijk oordeel');
	await writeIn(page, picture);
	await page.keyboard.type(' Over één lijn.');
	await expect(page.getByText(saved)).toBeVisible();
	expect(sockets.filter((path) => path.startsWith('/yjs/'))).toEqual(['/yjs/v1']);
});

test('D61 what is typed without a connection is told as unsent, and saved after it comes back', async ({
	sit
}) => {
	const { page } = await sit('politie');
	const gate = await gateOf(page);
	const reader = await sit('om');
	await openCase(page, '2026-0001');
	await openCase(reader.page, '2026-0001');
	await writeIn(reader.page, picture);
	await writeIn(page, picture);
	await gate.shut();
	await page.keyboard.type(' Zonder lijn.');
	await expect(page.getByText(/^Niet verstuurd \(\d+\swijzigingen\)$/)).toBeVisible();
	gate.open();
	await expect(page.getByText(saved)).toBeVisible({ timeout: 30_000 });
	await expect(reader.page.getByText('Zonder lijn.')).toBeVisible();
});

/** How high the bar at the top is, in lines of text of the size that was chosen. */
function barRows(page: Page): Promise<number> {
	return page.locator('header.bar').evaluate((bar) => {
		const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
		return Math.round(bar.getBoundingClientRect().height / (3 * rem));
	});
}

test('U214 what is unsent is told whole on a phone and at 200 % text, and the bar keeps one row', async ({
	server,
	playwright,
	launchOptions
}) => {
	for (const [size, widths] of [
		[16, [390, 640, 1024, 1440]],
		[32, [1024, 1440]]
	] as const) {
		const args = [...(launchOptions.args ?? []), `--blink-settings=defaultFontSize=${size}`];
		const chosen = await playwright.chromium.launch({ ...launchOptions, args });
		const page = await chosen.newPage({
			baseURL: server.url,
			viewport: { width: 1440, height: 900 }
		});
		await signIn(page, server.url, 'politie');
		const gate = await gateOf(page);
		await openCase(page, '2026-0001');
		await writeIn(page, picture);
		await gate.shut();
		await page.keyboard.type(' Zonder lijn, op elk scherm.');
		const told = page.getByText(/^Niet verstuurd \(\d+\swijzigingen\)$/);
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 });
			await expect(told).toBeInViewport({ ratio: 1 });
			await fits(page);
			await expect.poll(() => barRows(page), String(width)).toBe(1);
		}
		await chosen.close();
	}
});

test('S79 a session that ends while one types: the same person signs in on top, and the text is saved', async ({
	sit,
	server
}) => {
	const { page } = await sit('politie');
	const gate = await gateOf(page);
	await openCase(page, '2026-0001');
	await writeIn(page, picture);
	await page.keyboard.type(' Ervoor.');
	await expect(page.getByText(saved)).toBeVisible();
	await gate.shut();
	await page.keyboard.type(' Erna.');
	await signOutElsewhere(page, server.url);
	gate.open();
	const dialog = page.getByRole('dialog', { name: 'U bent uitgelogd' });
	await expect(dialog).toBeFocused();
	await expect(page.getByLabel('E-mailadres')).toHaveValue('politie@oefen.example');
	await expect(page.getByLabel('E-mailadres')).not.toBeEditable();
	expect(await seen(page)).not.toMatch(/R\.K\.|2026-0001|Ervoor|Erna/);
	expect(await page.title()).not.toContain('2026-0001');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.type('verkeerd');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toContainText('klopt niet');
	await page.getByLabel('Wachtwoord', { exact: true }).fill(practicePassword);
	await page.keyboard.press('Enter');
	await expect(dialog).toHaveCount(0);
	await expect(page.getByRole('textbox', { name: picture })).toBeFocused();
	await page.keyboard.type(' Verder.');
	await expect(page.getByText(saved)).toBeVisible();
	await expect(page.getByRole('textbox', { name: picture })).toContainText('Ervoor. Erna. Verder.');
});

test('S80 when somebody else signs in meanwhile, what was not sent is dropped, with a notice', async ({
	sit,
	server
}) => {
	const { context, page } = await sit('politie');
	const gate = await gateOf(page);
	await openCase(page, '2026-0001');
	await writeIn(page, picture);
	await page.keyboard.type(' Verstuurd.');
	await expect(page.getByText(saved)).toBeVisible();
	await gate.shut();
	await page.keyboard.type(' Nooit gedeeld.');
	await signOutElsewhere(page, server.url);
	gate.open();
	await expect(page.getByRole('dialog')).toBeFocused();
	const other = await context.newPage();
	await signIn(other, server.url, 'gemeente');
	await page.evaluate(() => dispatchEvent(new Event('focus')));
	await expect(page.getByRole('dialog', { name: 'Hier is iemand anders ingelogd' })).toBeVisible();
	await expect(page.locator('.ProseMirror')).toHaveCount(0);
	await page.getByRole('button', { name: 'Verder als deze persoon' }).click();
	await expect(page.getByRole('button', { name: /S\. Bouali/ })).toBeVisible();
	await openCase(page, '2026-0001');
	await writeIn(page, picture);
	await expect(page.getByText('Verstuurd.')).toBeVisible();
	await expect(page.getByText('Nooit gedeeld.')).toHaveCount(0);
});

test('S81 a page on which nobody wrote leads to the sign-in page when its session ends', async ({
	sit,
	server
}) => {
	const { page } = await sit('politie');
	await openCase(page, '2026-0001');
	const path = new URL(page.url()).pathname;
	await signOutElsewhere(page, server.url);
	await page.waitForURL(`**/login?naar=${encodeURIComponent(path)}`);
});

test('D108 leaving with what is not sent asks first', async ({ sit }) => {
	const { page } = await sit('politie');
	const gate = await gateOf(page);
	await openCase(page, '2026-0001');
	await writeIn(page, picture);
	await gate.shut();
	await page.keyboard.type(' Alleen hier.');
	await expect(page.getByText(/^Niet verstuurd/)).toBeVisible();
	const asked: string[] = [];
	page.on('dialog', (dialog) => {
		asked.push(dialog.type());
		void dialog.dismiss();
	});
	await page.getByRole('link', { name: 'Mijn werk' }).click();
	await expect.poll(() => asked).toEqual(['confirm']);
	await expect(page.getByRole('heading', { level: 1, name: 'Casus 2026-0001' })).toBeVisible();
	gate.open();
	await expect(page.getByText(saved)).toBeVisible({ timeout: 30_000 });
});

test('D117 a text whose past is erased while others write goes on where it was, and the erased word is in nobody’s hands', async ({
	sit
}) => {
	const police = await sit('politie');
	const probation = await sit('reclassering');
	await openCase(police.page, '2026-0001');
	await openCase(probation.page, '2026-0001');
	await writeIn(probation.page, picture);
	await writeIn(police.page, picture);
	await police.page.keyboard.type(' Foutwoord.');
	await expect(probation.page.getByText('Foutwoord.')).toBeVisible();
	for (let letter = 0; letter < ' Foutwoord.'.length; letter++)
		await police.page.keyboard.press('Backspace');
	await expect(probation.page.getByText('Foutwoord.')).toHaveCount(0);
	await expect(police.page.getByText(saved)).toBeVisible();

	await police.page.getByRole('button', { name: `Eerdere tekst wissen: ${picture}` }).click();
	const dialog = police.page.getByRole('dialog', { name: 'Eerdere tekst wissen' });
	await dialog.getByLabel('Waarom moet de eerdere tekst weg?').fill('Het was niet waar.');
	await dialog.getByRole('button', { name: 'Voorgoed wissen' }).click();
	await expect(dialog).toBeHidden();

	await writeIn(probation.page, picture);
	await probation.page.keyboard.type(' Daarna getypt.');
	await expect(police.page.getByText('Daarna getypt.')).toBeVisible();
	await expect(probation.page.getByText(saved)).toBeVisible();
	const late = await sit('om');
	await openCase(late.page, '2026-0001');
	await writeIn(late.page, picture);
	expect(late.handed('Daarna getypt', 'Foutwoord')).toEqual(['Daarna getypt']);
});
