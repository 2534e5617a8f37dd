import type { Page } from '@playwright/test';
import { addDays } from '#shared/time.ts';
import { Client } from '../kit/client.ts';
import { expect, openCase, openPage, type Seat, test } from './kit.ts';
import { Keyboard } from './keyboard.ts';

const number = '2026-0007';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** Read by everybody in the case. */
const call = 'Plan een gesprek via beeldbellen';
const why = 'Wij krijgen geen uren voor werk in de PI.';

/** Before the afternoon: the chair asks two things, and DJI moves the release by a day. */
async function before(url: string, titles: readonly string[]): Promise<void> {
	const chair = await Client.signIn(url, 'voorzitter');
	const prison = await Client.signIn(url, 'dji');
	const { id: caseId, involvements, releaseWindow } = await chair.board(number);
	const agencyId = involvements.find(({ name }) => name === 'Reclassering')?.agencyId;
	for (const title of titles) {
		const due = { beforeRelease: 7 };
		const id = crypto.randomUUID();
		await chair.perform({ kind: 'proposeTask', id, caseId, agencyId, title, due });
	}
	if (!releaseWindow) throw new Error('no release to move');
	const { earliest, latest, releaseKind, version } = releaseWindow;
	await prison.perform({
		kind: 'setReleaseWindow',
		id: crypto.randomUUID(),
		caseId,
		seen: version,
		earliest: addDays(earliest, 1),
		latest,
		releaseKind,
		source: 'PI Maasmond',
		reason: 'De dag is een dag later.'
	});
}

const rowOf = (page: Page, title: string) =>
	page.locator('.rows').getByRole('listitem').filter({ hasText: title });

/** How often the chair reads that tasks were refused because nobody pays for them. */
async function unpaid({ page }: Seat): Promise<number> {
	await openPage(page, '/overzicht');
	const row = page.getByRole('row', { name: /^Hier is geen geld voor/ });
	return Number(await row.getByRole('cell').last().textContent());
}

/** One is late, and one that counts back from the release has another day since this morning. */
async function readsTheList(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn werk');
	const late = page.getByRole('region', { name: /^Te laat/ }).getByRole('listitem');
	await expect(late.first()).toContainText(/te laat, \d+\sd/);
	const moved = page.getByRole('region', { name: /^De vroegste vrijlating is/ });
	const week = moved.getByRole('listitem').filter({ hasText: 'Leg de eerste week vast' });
	await expect(week.locator('s')).toBeVisible();
	await expect(week.getByRole('button')).toHaveCount(3);
	await expect(rowOf(page, 'Leg de eerste week vast')).toContainText('voor vrijlating');
}

/** Nobody of another organisation was handed the note, on whatever page. */
async function nobodyReads(seats: readonly Seat[], note: string): Promise<void> {
	for (const seat of seats) {
		await openCase(seat.page, number);
		await seat.page.getByRole('link', { name: call }).click();
		await expect(seat.page.getByRole('complementary')).toBeVisible();
		expect(seat.handed(call, note)).toEqual([call]);
	}
}

test('U136 probation does its afternoon on a phone, with a finger', async ({ sit, server }) => {
	test.setTimeout(120_000);
	const [first, second] = ['Bel de werkgever over maandag', 'Ga mee naar de kennismaking'] as const;
	const note = 'Zijn zus wil alleen met mij praten.';
	await before(server.url, [first, second]);
	const chair = await sit('voorzitter');
	const counted = await unpaid(chair);
	const { page } = await sit('reclassering', phone);
	await openPage(page, '/mijn-werk');
	await readsTheList(page);

	await rowOf(page, first).getByRole('button', { name: 'Aannemen' }).tap();
	await expect(rowOf(page, first)).toContainText('aangenomen');
	await rowOf(page, second).getByRole('button', { name: 'Weigeren' }).tap();
	const dialog = page.getByRole('dialog');
	await dialog.getByText('Hier is geen geld voor').tap();
	await dialog.getByLabel('Reden', { exact: true }).fill(why);
	await dialog.getByRole('button', { name: 'Actie weigeren' }).tap();
	await expect(rowOf(page, second)).toHaveCount(0);
	expect(await unpaid(chair)).toBe(counted + 1);

	await rowOf(page, call)
		.getByRole('button', { name: /^Meer bij/ })
		.tap();
	await page.getByRole('button', { name: 'Werknotitie schrijven' }).tap();
	await dialog.getByLabel('Notitie').fill(note);
	await dialog.getByRole('button', { name: 'Notitie opslaan' }).tap();
	await expect(dialog).toBeHidden();
	await rowOf(page, call)
		.getByRole('button', { name: /^Meer bij/ })
		.tap();
	await page.getByRole('button', { name: 'Gereed melden' }).filter({ visible: true }).tap();
	await dialog.getByLabel('Resultaat').fill('Donderdag om 10 uur, met zijn begeleider erbij.');
	await dialog.getByRole('button', { name: 'Gereed melden' }).tap();
	await expect(dialog).toBeHidden();
	await nobodyReads([chair, await sit('dji'), await sit('gemeente')], note);
});

test('U136 probation does its afternoon at the width of a phone by keyboard alone', async ({
	sit,
	server
}) => {
	test.setTimeout(120_000);
	const [first, second] = [
		'Bel de werkgever over dinsdag',
		'Ga mee naar het intakegesprek'
	] as const;
	const note = 'Hij belt mij liever dan de balie.';
	await before(server.url, [first, second]);
	const chair = await sit('voorzitter');
	const counted = await unpaid(chair);
	const { page } = await sit('reclassering', { viewport: phone.viewport });
	const keys = new Keyboard(page);
	await keys.on(page.getByRole('link', { name: /^Mijn werk/ }));
	await readsTheList(page);

	const titleOf = (title: string) => page.getByRole('link', { name: title, exact: true });
	await keys.to(titleOf(first), 'j');
	await keys.press('e');
	await expect(rowOf(page, first)).toContainText('aangenomen');
	await keys.to(titleOf(second), 'k');
	await keys.press('w');
	const dialog = page.getByRole('dialog');
	await keys.to(dialog.getByRole('radio').first());
	await keys.press('Space');
	await keys.among(dialog.getByRole('radio', { name: 'Hier is geen geld voor' }));
	await keys.write(dialog.getByLabel('Reden', { exact: true }), why);
	await keys.on(dialog.getByRole('button', { name: 'Actie weigeren' }));
	await expect(rowOf(page, second)).toHaveCount(0);
	expect(await unpaid(chair)).toBe(counted + 1);

	const moment = 'Zoek een vast moment voor de meldplicht';
	await keys.to(titleOf(moment), 'j');
	await keys.press('n');
	await keys.write(dialog.getByLabel('Notitie'), note);
	await keys.on(dialog.getByRole('button', { name: 'Notitie opslaan' }));
	await expect(dialog).toBeHidden();
	await keys.to(titleOf(moment), 'j');
	await keys.press('g');
	await keys.write(dialog.getByLabel('Resultaat'), 'Elke dinsdag om 11 uur.');
	await keys.on(dialog.getByRole('button', { name: 'Gereed melden' }));
	await expect(dialog).toBeHidden();
	await nobodyReads([chair, await sit('dji')], note);
});
