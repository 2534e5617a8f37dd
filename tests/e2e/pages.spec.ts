import type { Page } from '@playwright/test';
import { expect, openCase, openPage, test } from './kit.ts';
import { fits, violations } from './looks.ts';

/** Pages by the account that looks at them. */
const pages: [key: string, path: string][] = [
	['politie', '/casussen'],
	['politie', '/mijn-werk'],
	['voorzitter', '/casussen/nieuw'],
	['fg', '/logboek'],
	['beheer', '/'],
	['politie', '/casussen/00000000-0000-4000-8000-000000000000']
];

test('U60 axe finds nothing on the sign-in page', async ({ page, server }) => {
	await openPage(page, `${server.url}/login`);
	expect(await violations(page)).toEqual([]);
});

for (const [key, path] of pages)
	test(`U60 axe finds nothing on ${path} for ${key}`, async ({ sit }) => {
		const { page } = await sit(key);
		await openPage(page, path);
		expect(await violations(page)).toEqual([]);
	});

for (const key of ['voorzitter', 'politie', 'ggz'])
	test(`U60 axe finds nothing on the board for ${key}`, async ({ sit }) => {
		test.setTimeout(120_000);
		const { page } = await sit(key);
		await openCase(page, '2026-0001');
		expect(await violations(page)).toEqual([]);
	});

test('U61 the pages keep to their content security policy and call nobody', async ({ sit }) => {
	const { page } = await sit('politie');
	const broken: string[] = [];
	page.on('console', (message) => {
		if (/Content Security Policy|ERR_NAME_NOT_RESOLVED/.test(message.text()))
			broken.push(message.text());
	});
	await openCase(page, '2026-0001');
	await page.getByRole('link', { name: 'Mijn werk' }).click();
	await page.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
	expect(broken).toEqual([]);
});

test('U62 titles and addresses name nobody', async ({ sit }) => {
	const { page } = await sit('politie');
	await openCase(page, '2026-0001');
	await expect(page).toHaveTitle('Casus 2026-0001 - Casustafel');
	await expect(page).toHaveURL(/\/casussen\/[0-9a-f-]{36}$/);
});

test('U63 nothing of a case is kept in the browser', async ({ sit }) => {
	const { page } = await sit('politie');
	await openCase(page, '2026-0001');
	const kept = await page.evaluate(async () => ({
		local: localStorage.length,
		session: Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:')),
		databases: (await indexedDB.databases()).length,
		caches: (await caches.keys()).length
	}));
	expect(kept).toEqual({ local: 0, session: [], databases: 0, caches: 0 });
});

/** The script of the pages that are opened from now on waits for the call that this returns. */
async function holdScript(page: Page): Promise<() => Promise<void>> {
	const held: (() => Promise<void>)[] = [];
	let isHeld = true;
	await page.route(/\/_app\/.*\.js$/, (route) => {
		if (isHeld) held.push(() => route.continue());
		else return route.continue();
	});
	return async () => {
		isHeld = false;
		for (const goOn of held) await goOn();
	};
}

test('U215 what is pressed before the script of a page runs does nothing, and works once it does', async ({
	sit
}) => {
	const { page } = await sit('voorzitter');
	await openPage(page, '/overleggen');
	const path = await page
		.getByRole('link', { name: 'Casusoverleg Maasmond', exact: true })
		.getAttribute('href');
	const letGo = await holdScript(page);
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() === 'POST') sent.push(request.url());
	});
	await page.goto(path ?? '', { waitUntil: 'domcontentloaded' });
	const start = page.getByRole('button', { name: 'Overleg starten' });
	const box = await start.boundingBox();
	if (!box) throw new Error('no button to press');
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	await page.mouse.move(0, 0);
	expect(sent).toEqual([]);
	await letGo();
	await start.click();
	await expect(page.getByText('Overleg bezig')).toBeVisible();
	expect(sent.length).toBe(1);
});

test('U224 until its script runs the pointer tells that a page is on its way, and a list that was opened before is whole once it does', async ({
	sit
}) => {
	const { page } = await sit('politie');
	await openCase(page, '2026-0001');
	const letGo = await holdScript(page);
	await page.goto(page.url(), { waitUntil: 'domcontentloaded' });
	await expect(page.getByRole('main')).toHaveCSS('cursor', 'progress');
	const opener = page.locator('button.strip').first();
	await opener.click();
	const list = page.locator('.panel:popover-open');
	await expect(list).toBeVisible();
	await letGo();
	await expect(list.getByRole('definition').first()).toBeVisible();
	await expect(opener).toHaveAttribute('aria-expanded', 'true');
	await expect(page.getByRole('main')).toHaveCSS('cursor', 'auto');
	const at = await opener.boundingBox();
	await expect.poll(async () => (await list.boundingBox())?.x).toBe(at?.x);
});

test('U214 the bar fits a phone before the script of the page runs too', async ({ sit }) => {
	const { page } = await sit('veiligthuis', { viewport: { width: 390, height: 844 } });
	await page.route(/\/_app\/.*\.js$/, (route) => route.abort());
	await page.goto('/mijn-werk');
	await expect(page.getByRole('banner')).toBeVisible();
	await fits(page);
});
