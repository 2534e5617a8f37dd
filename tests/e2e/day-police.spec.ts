import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, openCase, policyFaults, test, type Seat } from './kit.ts';
import { Keyboard } from './keyboard.ts';

const number = '2026-0007';
const clipboard = (name: string) =>
	readFileSync(new URL(`../live/clipboard/${name}.html`, import.meta.url), 'utf8');

/** Copies in another program: a page that puts its own markup on the clipboard of the machine. */
async function copyElsewhere({ context, page }: Seat, html: string): Promise<void> {
	const other = await context.newPage();
	await other.setContent('<p>document</p>');
	await other.evaluate((markup) => {
		document.addEventListener('copy', (event) => {
			event.clipboardData?.setData('text/html', markup);
			event.clipboardData?.setData('text/plain', 'document');
			event.preventDefault();
		});
	}, html);
	await other.keyboard.press('Control+A');
	await other.keyboard.press('Control+C');
	await other.close();
	await page.bringToFront();
}

/** Everything this page hands to the server over its sockets. */
function sentBy(page: Page): () => string {
	const frames: string[] = [];
	page.on('websocket', (socket) => {
		socket.on('framesent', ({ payload }) => frames.push(payload.toString()));
	});
	return () => frames.join('\n');
}

/** The contribution that was begun last. */
const mine = (page: Page, words: string) =>
	page.getByRole('article', { name: /^Politiegegevens, Politie/ }).filter({ hasText: words });

/** The pasted text is words, with a row of a table on a line; nothing hidden left this machine. */
async function isPlain(
	block: Locator,
	row: string,
	sent: () => string,
	word: string
): Promise<void> {
	await expect(block.getByText(row)).toBeVisible();
	await expect.poll(sent).toContain(word);
	await expect(block.getByText('Afbeeldingen zijn niet mee geplakt.')).toBeVisible();
	await expect(block.locator('img, table, [style]:not([hidden])')).toHaveCount(0);
	expect(sent()).not.toMatch(/VERBORGEN|GESCHRAPT|OPMERKING|mso-|<img|data:image/);
}

/** Two clicks from the board: the list of partners, and the number itself. */
const caseManager = (page: Page) => page.getByRole('link', { name: '010 - 555 01 27' });

test('U134 the police writes from a clipboard, looks who will read it and discloses, with the mouse', async ({
	sit
}) => {
	test.setTimeout(120_000);
	const seat = await sit('politie');
	const { page } = seat;
	const sent = sentBy(page);
	const faults = policyFaults(page);
	const probation = await sit('reclassering');
	await openCase(probation.page, number);
	await openCase(page, number);
	await page.getByRole('button', { name: 'Bijdrage', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Waarover').selectOption({ label: 'Politiegegevens' });
	await expect(dialog.getByRole('radio', { name: 'Feit' })).toBeChecked();
	await dialog.getByLabel('Grondslag').selectOption({ label: 'Wpg artikel 8' });
	await dialog.getByLabel('Datum van de bron').fill('2026-09-12');
	await dialog.getByRole('button', { name: 'Bijdrage maken' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.locator('.ProseMirror-focused')).toBeVisible();
	await copyElsewhere(seat, clipboard('word'));
	await page.locator('.ProseMirror-focused').click();
	await page.keyboard.press('Control+V');
	const block = mine(page, 'Havenstraat');
	await isPlain(block, 'Dag | Wat | Wie', sent, 'Havenstraat');
	expect(faults).toEqual([]);
	await expect(block.getByRole('button', { name: 'Alleen Politie' })).toBeVisible();

	await block.getByRole('button', { name: /^Vrijgeven/ }).click();
	const disclosing = page.getByRole('dialog', { name: 'Bijdrage vrijgeven' });
	const readers = disclosing.getByRole('group', { name: 'Wie leest dit straks?' });
	await readers
		.getByRole('group', { name: 'Reclassering' })
		.getByRole('radio', { name: 'leest mee' })
		.check();
	await expect(disclosing.getByText('Nieuwe lezer: Reclassering.')).toBeVisible();
	const asProbation = seat.context.waitForEvent('page');
	await disclosing.getByRole('link', { name: 'Bekijk eerst als Reclassering' }).click();
	const preview = await asProbation;
	await expect(preview.getByText('U bekijkt deze casus als Reclassering.')).toBeVisible();
	await expect(preview.getByText('Dag | Wat | Wie')).toHaveCount(0);
	await preview.close();
	expect(probation.handed(number, 'Dag | Wat | Wie')).toEqual([number]);
	await disclosing.getByRole('button', { name: 'Vrijgeven aan Reclassering' }).click();
	await expect(disclosing).toBeHidden();
	await expect(probation.page.getByText('Dag | Wat | Wie')).toBeVisible();

	const text = block.getByRole('textbox');
	await text.getByText('Drie gingen over').click();
	await page.keyboard.press('End');
	await page.keyboard.type(' Een is getuige.');
	await text.getByText('3 juli | geluid op straat').click();
	await page.keyboard.press('End');
	await page.keyboard.type(' de buren');
	await expect(block.getByText('2 wijzigingen nog niet vrijgegeven')).toBeVisible();
	expect(probation.handed('Dag | Wat | Wie', 'Een is getuige')).toEqual(['Dag | Wat | Wie']);

	await page.getByRole('button', { name: 'Meer over deze casus' }).click();
	await page.getByRole('button', { name: 'Lopend onderzoek melden' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Melding opslaan' }).click();
	await expect(page.getByText('Lopend onderzoek: informeer betrokkene nog niet.')).toBeVisible();
	await page.getByRole('link', { name: 'Partners', exact: true }).click();
	await expect(caseManager(page)).toBeInViewport();
	await expect(caseManager(page)).toHaveAttribute('href', 'tel:0105550127');
});

test('U134 the police writes from a clipboard, looks who will read it and discloses, by keyboard alone', async ({
	sit
}) => {
	test.setTimeout(120_000);
	const seat = await sit('politie');
	const { page } = seat;
	const sent = sentBy(page);
	const faults = policyFaults(page);
	const probation = await sit('reclassering');
	await openCase(probation.page, number);
	const keys = new Keyboard(page);
	await keys.on(page.getByRole('link', { name: 'Casussen' }));
	await keys.on(page.getByRole('link', { name: number, exact: true }));
	await page.getByRole('heading', { level: 1, name: `Casus ${number}` }).waitFor();
	await keys.on(page.getByRole('button', { name: 'Bijdrage', exact: true }));
	const dialog = page.getByRole('dialog');
	await keys.choose(dialog.getByLabel('Waarover'), 'Politiegegevens');
	await keys.to(dialog.getByRole('radio', { name: 'Feit' }));
	await keys.press('ArrowRight');
	await expect(dialog.getByRole('radio', { name: 'Oordeel' })).toBeChecked();
	await keys.choose(dialog.getByLabel('Grondslag'), 'Wpg artikel 8');
	await keys.day(dialog.getByLabel('Datum van de bron'), '2026-09-13');
	await keys.on(dialog.getByRole('button', { name: 'Bijdrage maken' }));
	await expect(dialog).toBeHidden();
	await expect(page.locator('.ProseMirror-focused')).toBeVisible();
	await copyElsewhere(seat, clipboard('libreoffice'));
	await expect(page.locator('.ProseMirror-focused')).toBeVisible();
	await page.keyboard.press('Control+V');
	const block = mine(page, 'meldplicht');
	await isPlain(block, 'Voorwaarde | Einde', sent, 'meldplicht');
	expect(faults).toEqual([]);
	await expect(block.getByRole('button', { name: 'Alleen Politie' })).toBeVisible();

	await keys.on(block.getByRole('button', { name: /^Vrijgeven/ }));
	const disclosing = page.getByRole('dialog', { name: 'Bijdrage vrijgeven' });
	await expect(disclosing.getByText('Voorwaarde | Einde')).toBeVisible();
	const row = disclosing.getByRole('group', { name: 'Reclassering' });
	await keys.to(row.getByRole('radio', { name: 'ziet niets' }));
	await keys.among(row.getByRole('radio', { name: 'leest mee' }));
	await expect(disclosing.getByText('Nieuwe lezer: Reclassering.')).toBeVisible();
	await keys.on(disclosing.getByRole('button', { name: 'Vrijgeven aan Reclassering' }));
	await expect(disclosing).toBeHidden();
	await expect(probation.page.getByText('Voorwaarde | Einde')).toBeVisible();

	await keys.to(block.getByRole('textbox'), 'Shift+Tab');
	await keys.press('Control+End');
	await page.keyboard.type(' Nagebeld.');
	await expect(block.getByText('1 wijziging nog niet vrijgegeven')).toBeVisible();
	expect(probation.handed('Voorwaarde | Einde', 'Nagebeld')).toEqual(['Voorwaarde | Einde']);

	await keys.on(page.getByRole('button', { name: 'Bekijk als' }), 'Shift+Tab');
	await keys.to(page.getByRole('link', { name: 'Reclassering', exact: true }), 'ArrowDown');
	await keys.press('Enter');
	await expect(page.getByText('U bekijkt deze casus als Reclassering.')).toBeVisible();
	await expect(page.getByText('Voorwaarde | Einde')).toBeVisible();
	await expect(page.getByText('Nagebeld')).toHaveCount(0);
	await keys.press('Escape');
	await expect(page.getByText('Nagebeld')).toBeVisible();

	await keys.on(page.getByRole('button', { name: 'Meer over deze casus' }));
	await keys.to(page.getByRole('button', { name: 'Lopend onderzoek melden' }), 'ArrowDown');
	await keys.press('Enter');
	await keys.on(page.getByRole('dialog').getByRole('button', { name: 'Melding opslaan' }));
	await expect(page.getByText('Lopend onderzoek: informeer betrokkene nog niet.')).toBeVisible();
	await keys.on(page.getByRole('link', { name: 'Partners', exact: true }), 'Shift+Tab');
	await keys.to(caseManager(page));
	await expect(caseManager(page)).toBeInViewport();
});
