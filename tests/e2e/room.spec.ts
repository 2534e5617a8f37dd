import type { Locator, Page } from '@playwright/test';
import { Client } from '../kit/client.ts';
import { expect, openPage, test } from './kit.ts';
import { fits, violations } from './looks.ts';
import { Meeting } from './meeting.ts';

const number = '2026-0001';
const beamer = { viewport: { width: 1920, height: 1080 } };

/** The browser in the room, that types the code which the chair was given. */
async function pair(page: Page, url: string, meeting: Meeting): Promise<void> {
	const { code } = await meeting.chair.perform({ kind: 'pairRoom', conferenceId: meeting.id });
	await openPage(page, `${url}/zaal`);
	await page.getByLabel('Code').fill(String(code).toLowerCase());
	await page.getByRole('button', { name: 'Koppelen' }).click();
	await page.waitForURL('**/zaal/*');
}

/** Words on the screen smaller than 28 pixels, and what does not fit on it. */
function tooSmall(page: Page) {
	return page.locator('.screen').evaluate((screen) => {
		const said = [...screen.querySelectorAll('*')].filter((one) =>
			[...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
		);
		const small = said.filter((one) => parseFloat(getComputedStyle(one).fontSize) < 27.99);
		const { scrollHeight, clientHeight } = document.documentElement;
		return { small: small.map((one) => one.textContent), scrolls: scrollHeight > clientHeight };
	});
}

/** Lines of words on the screen that are in sight by half. */
function cutThrough(page: Page) {
	return page.locator('.main').evaluate((main) => {
		const found: string[] = [];
		const words = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
		for (let node = words.nextNode(); node; node = words.nextNode()) {
			const within = node.parentElement;
			const holder = within?.closest('.prose, .blocks')?.getBoundingClientRect();
			if (!holder || !within?.checkVisibility({ visibilityProperty: true })) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			for (const { top, bottom, left } of range.getClientRects()) {
				const cut = top < holder.bottom - 2 && bottom > holder.bottom + 2;
				if (cut && left < holder.right) found.push(node.textContent ?? '');
			}
		}
		return found;
	});
}

/** Puts a thing on the screen, from the list of what can be. */
async function putOn(panel: Locator, label: string): Promise<void> {
	await panel.getByRole('button', { name: 'Kiezen' }).click();
	await panel.getByLabel(label, { exact: true }).check();
	await panel.page().keyboard.press('Escape');
}

async function boardOf(meeting: Meeting) {
	const board = await meeting.chair.board(number);
	const goal = board.goals[0];
	if (!goal) throw new Error('no goal');
	return { ...board, goal };
}

test('U188 the screen in the room: paired without an account, large, and black when it must be', async ({
	browse,
	server,
	sit
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.runs();
	const { page } = await browse(beamer);
	await openPage(page, `${server.url}/zaal/${meeting.id}`);
	await expect(page, 'without a key').toHaveURL(/\/zaal$/);
	expect(await violations(page)).toEqual([]);
	await page.setViewportSize(beamer.viewport);
	await page.getByLabel('Code').fill('AAAAAA');
	await page.getByRole('button', { name: 'Koppelen' }).click();
	await expect(page.getByRole('alert')).toContainText('Deze code klopt niet');
	await pair(page, server.url, meeting);
	await expect(page.getByRole('heading', { name: 'Casusoverleg Maasmond' })).toBeVisible();
	await meeting.marks('politie', 'gemeente', 'reclassering');
	await meeting.at(number, 'goals');
	const { id: caseId, goal, tasks, initials } = await boardOf(meeting);
	await expect(page.locator('.blank')).toBeVisible();
	const { decisionId } = await meeting.chair.perform({
		kind: 'recordDecision',
		conferenceId: meeting.id,
		caseId,
		text: 'Alle afspraken gaan uit van vrijlating op de vroegste dag.'
	});
	const blocks = [
		{ kind: 'decision', id: decisionId },
		...tasks.slice(0, 4).map(({ id }) => ({ kind: 'task', id })),
		{ kind: 'goal', id: goal.id }
	];
	await meeting.give('showInRoom', { blocks });
	await expect(page.getByText('Alle afspraken gaan uit van')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${number}, ${initials}`);
	await expect(page.getByText('Stap 4 van 5: Doelen en acties')).toBeVisible();
	await expect.poll(() => tooSmall(page)).toEqual({ small: [], scrolls: false });
	expect(await violations(page)).toEqual([]);
	await page.setViewportSize(beamer.viewport);
	await expect(page).toHaveTitle('Zaalscherm - Casustafel');
	await meeting.marks('dji');
	await expect(page.locator('.blank')).toBeVisible();
	await meeting.give('showInRoom', { blocks });
	await expect(page.getByText(goal.title)).toBeVisible();
	await server.stop();
	await expect(page.locator('.blank')).toBeVisible();
	await server.startAgain();
	await expect(page.getByText(goal.title), 'the key outlives a restart').toBeVisible();
	const { page: other } = await sit('politie');
	await openPage(other, `${server.url}/zaal/${meeting.id}`);
	await expect(other, 'an account is no key').toHaveURL(/\/zaal$/);
});

test('U189 the chair puts things on it beside a preview, and makes it black by a key', async ({
	browse,
	server,
	sit
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'goals');
	await meeting.marks('politie');
	const { goal } = await boardOf(meeting);
	const { page: beamed } = await browse(beamer);
	await pair(beamed, server.url, meeting);
	const { page } = await sit('voorzitter', { viewport: { width: 1280, height: 720 } });
	await openPage(page, meeting.path);
	const panel = page.getByRole('region', { name: 'Zaalscherm' });
	await putOn(panel, goal.title);
	await expect(panel.locator('.preview').getByText(goal.title)).toBeVisible();
	await expect(beamed.getByText(goal.title)).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await page.setViewportSize({ width: 1280, height: 720 });
	await page.locator('#overleg-titel').click();
	await page.keyboard.press('.');
	await expect(beamed.locator('.blank')).toBeVisible();
	await expect(panel.getByText('Het scherm is zwart. Dat gebeurt ook vanzelf')).toBeVisible();
	await page.keyboard.press('.');
	await expect(beamed.getByText(goal.title)).toBeVisible();
	await meeting.steps('summary');
	await putOn(panel, 'Samenvatting');
	await expect(beamed.getByText('Hier staat nog geen tekst.')).toBeVisible();
	const text = page.getByRole('textbox', { name: 'Samenvatting' });
	await text.click();
	await text.pressSequentially('Hij komt vrij en wordt opgehaald.');
	await expect(beamed.getByText('Hij komt vrij en wordt opgehaald.')).toBeVisible();
	await expect(panel.locator('.preview').getByText('en wordt opgehaald.')).toBeVisible();
	await panel.getByRole('button', { name: 'Scherm koppelen' }).click();
	await expect(panel.getByText(/^Code [A-Z0-9]{3}-[A-Z0-9]{3}$/)).toBeVisible();
});

test('U225 the chair reads why the screen shows nothing', async ({ server, sit }) => {
	const meeting = await Meeting.today(server.url);
	await meeting.runs();
	await meeting.nothingOpen();
	await meeting.at(number, 'goals');
	await meeting.empties();
	const { goal } = await boardOf(meeting);
	const { page } = await sit('voorzitter');
	await openPage(page, meeting.path);
	const why = page.getByRole('region', { name: 'Zaalscherm' }).getByRole('status');
	await expect(why).toHaveText('Het scherm is zwart.');
	await meeting.give('showInRoom', { blocks: [{ kind: 'goal', id: goal.id }] });
	await expect(why).toContainText('niemand is aanwezig, of iemand mag deze casus niet zien');
	await meeting.marks('politie');
	await expect(why).toContainText('ook vanzelf als iemand komt of gaat');
	await meeting.give('showInRoom', { blocks: [{ kind: 'goal', id: goal.id }] });
	await expect(why).toBeEmpty();
});

test('U191 U192 a text stands on it with its marks, and that it goes on is told there and to its chair', async ({
	browser,
	server,
	sit
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'summary');
	await meeting.marks('politie');
	const { documents } = await boardOf(meeting);
	const summary = documents.find(({ kind }) => kind === 'summary');
	await meeting.give('showInRoom', { blocks: [{ kind: 'document', id: summary?.id }] });
	const context = await browser.newContext(beamer);
	const beamed = await context.newPage();
	await pair(beamed, server.url, meeting);
	const { page } = await sit('voorzitter', { viewport: { width: 1280, height: 720 } });
	await openPage(page, meeting.path);
	const text = page.getByRole('textbox', { name: 'Samenvatting' });
	await text.click();
	await page.keyboard.press('Control+End');
	await page.keyboard.press('Enter');
	await text.pressSequentially('## Wat nu telt');
	await page.keyboard.press('Enter');
	await text.pressSequentially('- Een ');
	await page.keyboard.press('Control+b');
	await text.pressSequentially('vaste');
	await page.keyboard.press('Control+b');
	await text.pressSequentially(' plek');
	const shown = beamed.locator('.main');
	await expect(shown.getByRole('listitem')).toHaveText('Een vaste plek');
	for (const words of ['vaste', 'Wat nu telt'])
		await expect
			.poll(() =>
				shown
					.getByText(words, { exact: true })
					.first()
					.evaluate((one) => Number(getComputedStyle(one).fontWeight))
			)
			.toBeGreaterThanOrEqual(600);
	await expect(beamed.getByText('De tekst gaat verder.')).toHaveCount(0);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	for (let paragraph = 0; paragraph < 12; paragraph++) {
		await page.keyboard.insertText(`${'Hij wil dat iemand meegaat. '.repeat(9)}`);
		await page.keyboard.press('Enter');
	}
	await expect(beamed.getByText('De tekst gaat verder.')).toBeVisible();
	const panel = page.getByRole('region', { name: 'Zaalscherm' });
	await expect(panel.getByText('De zaal ziet het begin.')).toBeVisible();
	await expect.poll(() => tooSmall(beamed)).toEqual({ small: [], scrolls: false });
	await expect.poll(() => cutThrough(beamed), 'a text ends with a whole line').toEqual([]);
	await context.close();
});

test('U192 rows that do not fit are whole or not there, which is told', async ({
	browser,
	server,
	sit
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'tasks');
	await meeting.marks('politie');
	const { id: caseId, involvements } = await boardOf(meeting);
	const agencyId = involvements.find((row) => row.class === 'POL')?.agencyId;
	const blocks = [];
	for (let row = 0; row < 12; row++) {
		const { taskId } = await meeting.chair.perform({
			kind: 'proposeTask',
			caseId,
			agencyId,
			title: `${row + 1}: bel de arbeidsongeschiktheidsverzekeraar over zijn uitkering en vraag naar de dag`,
			due: { nextConference: true }
		});
		blocks.push({ kind: 'task', id: taskId });
	}
	await meeting.give('showInRoom', { blocks });
	const context = await browser.newContext(beamer);
	const beamed = await context.newPage();
	await pair(beamed, server.url, meeting);
	await expect(beamed.getByText('Niet alles past op dit scherm.')).toBeVisible();
	await expect(beamed.getByText('1: bel de', { exact: false }).first()).toBeVisible();
	await expect(beamed.getByText('12: bel de')).toBeHidden();
	await expect.poll(() => cutThrough(beamed)).toEqual([]);
	const { page } = await sit('voorzitter', { viewport: { width: 1280, height: 720 } });
	await openPage(page, meeting.path);
	await expect(page.getByText('Kies minder tegelijk.')).toBeVisible();
	await context.close();
});

test('U193 the preview of it is in sight on the screen of its chair, however many are there', async ({
	server,
	sit
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'goals');
	for (let guest = 0; guest < 8; guest++)
		await meeting.give('registerGuest', {
			name: `Gast ${guest}`,
			organisation: 'Woningcorporatie',
			secrecySignedOn: '2026-01-05'
		});
	const { page } = await sit('voorzitter', { viewport: { width: 1280, height: 720 } });
	await openPage(page, meeting.path);
	const panel = page.getByRole('region', { name: 'Zaalscherm' });
	await expect(panel.locator('.preview')).toBeInViewport({ ratio: 1 });
	for (const button of await panel.getByRole('button').all())
		await expect(button).toBeInViewport({ ratio: 1 });
	await expect(page.getByRole('heading', { name: 'Aan het woord' })).toBeInViewport({ ratio: 1 });
	await expect(page.getByText('J. Verhagen')).toBeInViewport();
	const last = page.getByText('Gast 7');
	await last.scrollIntoViewIfNeeded();
	await expect(last).toBeInViewport({ ratio: 1 });
	await expect(panel.locator('.preview')).toBeInViewport({ ratio: 1 });
});

test('U190 U212 U213 U226 the minutes are read by each as far as they go, adopted by a second press and printed', async ({
	server,
	sit
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'summary');
	await meeting.marks('politie', 'gemeente');
	const { member: police } = await (await Client.signIn(server.url, 'politie')).me();
	await meeting.give('markAttendance', { attendeeId: police.id, attendance: 'room' });
	const { current } = await meeting.view();
	const itemId = current?.itemId ?? '';
	const gemeente = await Client.signIn(server.url, 'gemeente');
	await gemeente.perform({
		kind: 'disagree',
		conferenceId: meeting.id,
		itemId,
		note: 'De opvang is nog niet zeker.'
	});
	const { page: reader } = await sit('gemeente');
	await openPage(reader, meeting.path);
	await expect(reader.getByRole('heading', { level: 1 })).toContainText(`Casus ${number}`);
	const link = reader.getByRole('link', { name: 'Verslag' });
	await expect(link, 'not before its end').toHaveCount(0);
	await meeting.give('closeItem', { outcome: 'done' });
	await meeting.give('endConference');
	await link.click();
	await expect(reader.getByText('De opvang is nog niet zeker.')).toBeVisible();
	const there = reader.getByRole('listitem').filter({ hasText: police.name });
	await expect(there).toHaveText(/online \d\d:\d\d-\d\d:\d\d\s*zaal \d\d:\d\d-\d\d:\d\d$/);
	await expect(reader.locator('.copy')).toBeHidden();
	await reader.emulateMedia({ media: 'print' });
	await expect(reader.getByText(/^Afgedrukt door S. Bouali, Gemeente, op \d/)).toBeVisible();
	await expect(reader.locator('.behind')).toHaveText('S. BoualiGemeente');
	const path = `${meeting.path}/verslag`;
	const { page } = await sit('voorzitter');
	await openPage(page, meeting.path);
	await page.getByRole('link', { name: 'Verslag' }).click();
	await expect(page).toHaveURL(new RegExp(`${path}$`));
	await expect(page).toHaveTitle('Verslag - Casustafel');
	await expect(page.getByText('Geef eerst antwoord')).toBeVisible();
	await page.getByLabel('Antwoord aan Gemeente').fill('Dat staat nu in het plan.');
	await page.getByRole('button', { name: 'Antwoord bewaren' }).click();
	await expect(page.getByText('Dat staat nu in het plan.')).toBeVisible();
	await page.getByRole('button', { name: 'Verslag vaststellen' }).click();
	await page.getByRole('button', { name: 'Druk nog eens om vast te stellen' }).click();
	await expect(page.getByText(/^Controlegetal: [\w-]{43}$/)).toBeVisible();
	await expect(page.getByText(/^Versie 1, vastgesteld op/).first()).toBeVisible();
	expect(await violations(page)).toEqual([]);
	const pdf = await page.pdf({ preferCSSPageSize: true });
	expect(pdf.length).toBeGreaterThan(10_000);
	await page.getByRole('button', { name: 'Verslag heropenen' }).click();
	await page.getByLabel('Waarom?').fill('Een naam klopt niet.');
	await page.getByRole('dialog').getByRole('button', { name: 'Verslag heropenen' }).click();
	await expect(page.getByText('Concept van versie 2').first()).toBeVisible();
	await page.getByRole('link', { name: 'Versie 1' }).click();
	await expect(page.getByText(/^Controlegetal: [\w-]{43}$/)).toBeVisible();
	const { page: phone } = await sit('veiligthuis', {
		viewport: { width: 390, height: 844 }
	});
	await openPage(phone, `${server.url}${path}`);
	await expect(phone.getByText('U bent geen partner bij deze casus.')).toBeVisible();
	await fits(phone);
	await expect(phone.getByRole('main')).not.toContainText(number);
});
