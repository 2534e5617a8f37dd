import type { Page } from '@playwright/test';
import type { BoardView } from '#shared/view.ts';
import { Client } from '../kit/client.ts';
import { expect, openPage, test } from './kit.ts';
import { fits, violations } from './looks.ts';
import { Meeting } from './meeting.ts';

const conference = 'Casusoverleg Maasmond';

async function openPack(page: Page): Promise<void> {
	await openPage(page, '/overleggen');
	await page.getByRole('link', { name: conference, exact: true }).click();
	await page.getByRole('link', { name: 'Overlegmap' }).click();
	// Its heading is that of the page before as well.
	await expect(page).toHaveTitle('Overlegmap');
	await expect(page.getByRole('heading', { level: 1, name: conference })).toBeVisible();
}

/** What this account reads in the first case of the agenda, a text for each contribution. */
async function textsFor(url: string, key: string): Promise<string[]> {
	const { items } = await (await Meeting.today(url)).view();
	const client = await Client.signIn(url, key);
	const response = await client.get(`/api/v1/cases/${items[0]?.case?.id ?? ''}`);
	const board = (await response.json()) as BoardView;
	return board.contributions.filter(({ version }) => version > 0).map(({ text }) => text);
}

test('U194 C90 each packs what it reads itself, and who is no partner of a case its place and minutes', async ({
	server,
	sit
}) => {
	const { page: probation } = await sit('reclassering');
	await openPack(probation);
	await expect(probation).toHaveTitle('Overlegmap');
	await expect(probation).toHaveURL(/\/overleggen\/[0-9a-f-]{36}\/map$/);
	const [mine, theirs] = [
		await textsFor(server.url, 'reclassering'),
		await textsFor(server.url, 'gemeente')
	];
	const only = mine.filter((text) => !theirs.includes(text));
	expect(only.length).toBeGreaterThan(0);
	const first = probation.getByRole('region', { name: 'Casus 2026-0001, R.K.' });
	for (const text of mine)
		for (const line of text.split('\n')) await expect(first).toContainText(line);
	await expect(first.getByRole('heading', { name: 'Open acties van eerder' })).toBeVisible();
	await expect(first.getByText('Vroegste vrijlating').first()).toBeVisible();

	const lineOf = (text = '') => text.split('\n')[0] ?? '';
	const { page: town, handed } = await sit('gemeente');
	await openPack(town);
	await expect(town.getByRole('region', { name: 'Casus 2026-0001, R.K.' })).toBeVisible();
	const shared = lineOf(theirs[0]);
	expect(handed(shared, ...only.map(lineOf))).toEqual([shared]);

	const { page: home, handed: heard } = await sit('veiligthuis');
	await openPack(home);
	await expect(home.getByText('Agendapunt 1', { exact: true })).toBeVisible();
	await expect(home.getByRole('main')).not.toContainText('2026-0001');
	expect(heard(conference, ...mine.map(lineOf))).toEqual([conference]);
});

test('U194 the pack is printed on A4 with a new page for each case, and who prints it at the foot of all', async ({
	sit
}) => {
	const { page } = await sit('ggz');
	await openPack(page);
	expect(await violations(page)).toEqual([]);
	for (const width of [1440, 1024, 390]) {
		await page.setViewportSize({ width, height: 900 });
		await fits(page);
	}
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeHidden();
	await expect(page.getByText(/^Afgedrukt door F\. Mensah, GGZ Maasmond, op \d/)).toBeVisible();
	await expect(page.getByText('OEFENCASUS').last()).toBeVisible();
	const cases = page.getByRole('region', { name: /^Casus / });
	await expect
		.poll(() => cases.evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore)))
		.toEqual(['page', 'page']);
	await page.emulateMedia({ media: null });
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(3);
	expect(pdf).toContain('/Title (Overlegmap)');
});

test('U194 C89 while the conference runs the pack opens beside it, and not for who is not invited', async ({
	server,
	sit
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.runs();
	const { page: chair } = await sit('voorzitter');
	await openPage(chair, meeting.path);
	const beside = chair.context().waitForEvent('page');
	await chair.getByRole('link', { name: 'Overlegmap' }).click();
	await expect((await beside).getByRole('heading', { level: 1, name: conference })).toBeVisible();
	await expect(chair.getByRole('heading', { level: 1 })).toHaveText('Tussen twee casussen');
	const { page: member } = await sit('politie');
	await openPage(member, meeting.path);
	await expect(member.getByRole('link', { name: 'Overlegmap' })).toBeVisible();
	const { page: stranger } = await sit('politie2');
	expect((await openPage(stranger, `${meeting.path}/map`))?.status()).toBe(404);
});
