import type { Page } from '@playwright/test';
import { Client } from '../kit/client.ts';
import { Keyboard } from './keyboard.ts';
import { expect, holdCommand, isAwake, openPage, test } from './kit.ts';
import { fits, violations } from './looks.ts';
import { Meeting } from './meeting.ts';

/** A day in the week after next, as the platform's date field takes it. */
function laterDay(): string {
	return new Date(Date.now() + 12 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

test('C29 A chair plans a conference, sets its agenda by keys and invites all involved, who see their own cases in it', async ({
	sit
}) => {
	const { page: chair } = await sit('voorzitter');
	const { page: care, handed } = await sit('ggz');
	await openPage(care, '/overleggen');

	await openPage(chair, '/overleggen');
	await chair.getByRole('link', { name: 'Overleg plannen' }).press('Enter');
	await chair.getByLabel('Naam van het overleg').fill('Tafel Nazorg');
	await chair.getByLabel('Dag').fill(laterDay());
	await chair.getByRole('textbox', { name: 'Begin' }).fill('13:30');
	await chair.getByRole('textbox', { name: 'Einde' }).fill('14:00');
	await chair.getByLabel('Plaats').fill('Zaal 2');
	await chair.getByRole('button', { name: 'Overleg plannen' }).press('Enter');
	await isPlanned(chair, 'Tafel Nazorg');
	await expect(chair).toHaveTitle('Overleg - Casustafel');

	for (const number of ['2026-0002', '2026-0001']) await addsCase(chair, number);
	const items = chair.getByRole('region', { name: 'Agenda' }).getByRole('listitem');
	await chair.getByRole('button', { name: 'Casus 2026-0001 omhoog' }).press('Enter');
	await expect(items.first()).toContainText('2026-0001');
	await expect(chair.getByRole('button', { name: 'Casus 2026-0001 omlaag' })).toBeFocused();
	await chair.getByLabel('Minuten voor casus 2026-0001').fill('25');
	await chair.keyboard.press('Enter');
	await expect(chair.getByText('15 minuten te veel')).toBeVisible();

	await expect(
		chair.getByText(/zijn partner van casus 2026-0001 en niet uitgenodigd/)
	).toBeVisible();
	await expect(care.getByRole('link', { name: 'Tafel Nazorg' })).toHaveCount(0);
	await chair.getByRole('button', { name: /betrokkenen uitnodigen/ }).press('Enter');
	await expect(chair.getByText(/niet uitgenodigd/)).toHaveCount(0);

	await care.getByRole('link', { name: 'Tafel Nazorg' }).click();
	await expect(care.getByRole('link', { name: '2026-0001' })).toBeVisible();
	await expect(care.getByText('Agendapunt 2 (20 min)')).toBeVisible();
	await expect(care.getByRole('button', { name: 'Overleg afzeggen' })).toHaveCount(0);
	expect(handed('Tafel Nazorg', '2026-0002')).toEqual(['Tafel Nazorg']);

	await chair.getByRole('button', { name: 'Overleg afzeggen' }).press('Enter');
	await chair.getByLabel('Reden').fill('De zaal is bezet.');
	const dialog = chair.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Overleg afzeggen' }).press('Enter');
	await expect(care.getByText('De zaal is bezet.')).toBeVisible();
});

test('U201 U194 under each item stands who is not invited, for who may know; one act invites them, and each packs its own cases', async ({
	sit
}) => {
	const { page: chair } = await sit('voorzitter');
	await openPage(chair, '/overleggen/nieuw');
	await chair.getByLabel('Naam van het overleg').fill('Tafel Spoed');
	await chair.getByLabel('Dag').fill(laterDay());
	await chair.getByRole('textbox', { name: 'Begin' }).fill('09:30');
	await chair.getByRole('textbox', { name: 'Einde' }).fill('10:30');
	await chair.getByLabel('Plaats').fill('Zaal 2');
	await chair.getByRole('button', { name: 'Overleg plannen' }).click();
	await isPlanned(chair, 'Tafel Spoed');
	const agenda = chair.getByRole('region', { name: 'Agenda' });
	for (const number of ['2026-0001', '2026-0002']) await addsCase(chair, number);
	const rows = agenda.getByRole('listitem');
	await expect(rows.last()).toContainText(
		'Politie, Gemeente en Veilig Thuis zijn partner van casus 2026-0002 en niet uitgenodigd.'
	);
	expect(await violations(chair)).toEqual([]);
	await fits(chair);

	const { page: clerk } = await sit('notulist');
	await openPage(clerk, chair.url());
	const seen = clerk.getByRole('region', { name: 'Agenda' });
	await expect(seen.getByText(/partner van casus 2026-0001/)).toBeVisible();
	await expect(clerk.getByText('Agendapunt 2 (20 min)')).toBeVisible();
	await expect(clerk.getByRole('main')).not.toContainText('Veilig Thuis');

	await chair
		.getByRole('button', { name: '3 mensen uitnodigen voor casus 2026-0002' })
		.press('Enter');
	await expect(rows.last()).not.toContainText('niet uitgenodigd');
	await expect(agenda.getByRole('heading', { name: 'Agenda' })).toBeFocused();

	const { page: home } = await sit('veiligthuis');
	await openPage(home, chair.url());
	await expect(home.getByRole('main')).not.toContainText('niet uitgenodigd');
	await home.getByRole('link', { name: 'Overlegmap' }).click();
	const pack = home.getByRole('article');
	await expect(pack.getByRole('listitem').first()).toHaveText(/^Agendapunt 1\s+20\smin$/);
	await expect(home.getByRole('region', { name: /^Casus / })).toHaveCount(1);
	await expect(home.getByRole('region', { name: 'Casus 2026-0002, M.A.' })).toBeVisible();
	await expect(home.getByRole('main')).not.toContainText('2026-0001');
	const { page: police } = await sit('politie');
	await openPage(police, `${chair.url()}/map`);
	await expect(police.getByRole('region', { name: /^Casus / })).toHaveCount(2);
});

test('U227 who goes on while a change of the agenda is on its way keeps the keyboard, and what was chosen for the next item', async ({
	server,
	sit
}) => {
	const client = await Client.signIn(server.url, 'voorzitter');
	const { conferenceId } = await client.perform({
		kind: 'planConference',
		id: crypto.randomUUID(),
		title: 'Tafel Vooruit',
		startsAt: `${laterDay()}T09:30:00Z`,
		endsAt: `${laterDay()}T10:30:00Z`,
		place: 'Zaal 2',
		chairId: (await client.me()).member.id
	});
	const { page } = await sit('voorzitter');
	await openPage(page, `/overleggen/${String(conferenceId)}`);
	const choice = page.getByLabel('Casus', { exact: true });
	await choosesCase(page, '2026-0001');
	const addIt = await holdCommand(page);
	await page.getByRole('button', { name: 'Op de agenda zetten' }).press('Enter');
	await choosesCase(page, '2026-0002');
	await choice.focus();
	addIt();
	await expect(page.getByText('Casus 2026-0001 staat op de agenda, achteraan.')).toBeAttached();
	await expect(choice.locator('option:checked')).toContainText('2026-0002');
	await expect(choice).toBeFocused();

	await page.getByLabel('Minuten voor casus 2026-0001').fill('25');
	const setIt = await holdCommand(page);
	await page.keyboard.press('Tab');
	await choice.focus();
	setIt();
	await expect(page.getByText('Casus 2026-0001: 25 minuten.')).toBeAttached();
	await expect(choice).toBeFocused();
});

test('U202 C104 an urgent case comes first while the conference runs, by keys alone, and a stand-in until a day', async ({
	server,
	sit
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at('2026-0001', 'tasks');
	const { page } = await sit('voorzitter');
	await openPage(page, meeting.path);
	const keys = new Keyboard(page);
	await page.getByRole('heading', { level: 1, name: /Casus 2026-0001/ }).waitFor();
	await keys.press('w');
	const agenda = page.getByRole('region', { name: 'Agendapunten' });
	await expect(page.getByRole('heading', { level: 1, name: 'Agenda wijzigen' })).toBeFocused();
	const rows = agenda.getByRole('listitem');
	const choice = agenda.getByLabel('Casus', { exact: true });
	const number = '2026-0006';
	await keys.choose(choice, new RegExp(`^${number}`));
	await keys.choose(agenda.getByLabel('Plaats'), /^voor 2026-0002/);
	await keys.on(agenda.getByRole('button', { name: 'Op de agenda zetten' }));
	await expect(rows.nth(1)).toContainText(number);
	await expect(rows.first()).toContainText('2026-0001');
	await agenda.getByRole('button', { name: `Casus ${number} omlaag` }).click();
	await expect(rows.nth(2)).toContainText(number);
	await expect(agenda.getByText(new RegExp(`partner van casus ${number} en niet`))).toBeVisible();
	expect(await violations(page)).toEqual([]);

	const beside = page.context().waitForEvent('page');
	await agenda.getByRole('link', { name: /^2026-0002, partners van deze casus/ }).click();
	const board = await beside;
	await expect(board.getByRole('heading', { level: 1 })).toHaveText(/2026-0002/);
	await isAwake(board);
	await board.getByRole('button', { name: 'Meer over Politie' }).click();
	await board.getByRole('button', { name: 'Medewerker toevoegen' }).click();
	const dialog = board.getByRole('dialog');
	const member = dialog.getByLabel('Medewerker', { exact: true });
	await member.selectOption({ index: 1 });
	await dialog.getByLabel('Vervanger tot en met').fill(laterDay());
	await dialog.getByRole('button', { name: 'Medewerker toevoegen' }).click();
	await expect(dialog).toHaveCount(0);
	const partners = board.getByRole('region', { name: 'Partners' });
	await expect(partners.getByText('M. el Idrissi')).toBeVisible();
	await expect(partners.getByText(/^tot en met /)).toBeVisible();
	await board.close();
	await keys.press('w');
	await expect(page.getByRole('heading', { level: 1, name: /Casus 2026-0001/ })).toBeFocused();
});

/** The page comes anew, and is there once a press would reach its forms. */
async function isPlanned(page: Page, name: string): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	await page.getByRole('button', { name: 'Op de agenda zetten' }).click({ trial: true });
}

/** Puts one of the chair's cases on the agenda, last, by keys. */
async function addsCase(page: Page, number: string): Promise<void> {
	await choosesCase(page, number);
	const add = page.getByRole('button', { name: 'Op de agenda zetten' });
	await expect(add).toBeEnabled();
	await add.press('Enter');
	await expect(page.getByLabel(`Minuten voor casus ${number}`)).toBeVisible();
}

async function choosesCase(page: Page, number: string): Promise<void> {
	const choice = page.getByLabel('Casus', { exact: true });
	const value = await choice.locator('option', { hasText: number }).getAttribute('value');
	await choice.selectOption(value ?? '');
}
