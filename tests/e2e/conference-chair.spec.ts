import type { Page } from '@playwright/test';
import type { AuditView } from '#shared/view-region.ts';
import { Client } from '../kit/client.ts';
import { expect, holdCommand, openPage, test } from './kit.ts';
import { Keyboard } from './keyboard.ts';
import { fits, violations } from './looks.ts';
import { Meeting } from './meeting.ts';

// A meeting takes its time, and one of them waits until somebody is away long enough.
test.describe.configure({ timeout: 300_000 });

/** The size of the laptop in the room. */
const small = { viewport: { width: 1280, height: 720 } };

/** A day in the week after next, as the platform's date field takes it. */
function laterDay(): string {
	return new Date(Date.now() + 12 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** What went wrong in the scripts of a page. */
function faultsOf(page: Page): readonly string[] {
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	return faults;
}

async function openConference(page: Page): Promise<void> {
	await openPage(page, '/overleggen');
	await page.getByRole('link', { name: 'Casusoverleg Maasmond', exact: true }).click();
}

async function mark(page: Page, name: string, how: string): Promise<void> {
	await page.getByRole('button', { name: `Aanwezigheid en hand van ${name}` }).click();
	await page.getByRole('button', { name: how, exact: true }).click();
	await expect(page.getByRole('listitem').filter({ hasText: name }).first()).toContainText(how);
}

test('U171 U170 U60 U161 U164 U165 U167 U168 A chair starts a conference and runs one case by mouse: who leaves, a guest, a hand, an action that is taken on at once, a decision, a secretary who writes meanwhile, and hands it over', async ({
	sit
}) => {
	const { page: chair } = await sit('voorzitter', small);
	const { page: probation } = await sit('reclassering');
	const faults = faultsOf(chair);
	await openConference(chair);
	await chair.getByRole('button', { name: 'Overleg starten' }).click();
	await expect(chair.getByText('Overleg bezig')).toBeVisible();

	await mark(chair, 'E. Dekker', 'zaal');
	await mark(chair, 'N. Aydin', 'zaal');
	await mark(chair, 'K. Pinas', 'zaal');
	await chair.getByRole('button', { name: 'Gast opschrijven' }).click();
	const guest = chair.getByRole('dialog');
	await guest.getByLabel('Naam').fill('B. Gast');
	await guest.getByLabel('Organisatie').fill('Buurtteam');
	await guest.getByLabel('geheimhoudingsverklaring').fill('2026-01-05');
	await guest.getByRole('button', { name: 'Gast opschrijven' }).click();
	await expect(chair.getByRole('listitem').filter({ hasText: 'B. Gast' })).toBeVisible();

	await chair.getByRole('button', { name: 'Casus openen', exact: true }).click();
	const opening = chair.getByRole('dialog');
	await expect(opening.getByText('K. Pinas gaat nu weg.')).toBeVisible();
	await opening.getByRole('button', { name: 'Casus openen' }).click();
	await expect(opening.getByRole('alert')).toContainText('geen partner');
	await opening.getByLabel('Zij zijn de ruimte uit').check();
	await opening.getByLabel('Hoeveel mensen').fill('3');
	await opening.getByRole('button', { name: 'Casus openen' }).click();
	await expect(chair.getByRole('heading', { level: 1 })).toContainText('Casus 2026-0001');
	await expect(chair.getByRole('listitem').filter({ hasText: 'K. Pinas' })).toHaveCount(0);
	await expect(chair.getByRole('heading', { name: 'Open acties van eerder' })).toBeVisible();

	const bar = chair.getByRole('region', { name: 'Het overleg leiden' });
	await expect.poll(async () => (await bar.boundingBox())?.height).toBeLessThan(64);
	await chair.getByRole('button', { name: /^\d? ?Beeld$/ }).click();
	await expect(chair.locator('[aria-current="step"]')).toContainText('Beeld');
	await expect(chair.getByRole('region', { name: 'Beeld' })).toBeVisible();
	for (const step of ['Duiding', 'Doelen en acties']) {
		await chair.getByRole('button', { name: /^Volgende \d/ }).click();
		await expect(chair.locator('[aria-current="step"]')).toContainText(step);
	}

	const { page: secretary } = await sit('notulist', small);
	await openConference(secretary);
	await secretary.getByLabel('Wat gaat zij doen?').fill('Bel de opvang');
	await chair.getByRole('button', { name: 'Vorige', exact: true }).click();
	await expect(secretary.getByText('Stap 3 van 5: Duiding').first()).toBeVisible();
	await expect(secretary.getByLabel('Wat gaat zij doen?')).toHaveValue('Bel de opvang');
	await expect(secretary.getByLabel('Wat gaat zij doen?')).toBeFocused();
	await secretary.getByRole('button', { name: 'Ga naar deze stap' }).click();
	await expect(secretary.getByRole('region', { name: 'Duiding' })).toBeVisible();
	await secretary.getByRole('button', { name: /^Volgende \d/ }).click();
	await expect(chair.locator('[aria-current="step"]')).toContainText('Doelen en acties');

	await chair.getByLabel('Voor welke organisatie?').selectOption('Reclassering');
	await chair.getByLabel('Wat gaat zij doen?').fill('Nagaan of het huisverbod nog loopt');
	await chair.getByLabel('Wanneer is het klaar?').fill('straks');
	await expect(chair.getByText(/^Dit is geen dag/)).toBeVisible();
	await chair.getByLabel('Wanneer is het klaar?').fill('2 weken voor vrijlating');
	await expect(chair.getByText(/^2.weken voor vrijlating\./)).toBeVisible();
	await chair.getByRole('button', { name: 'Bewaren' }).click();
	const fresh = chair.getByRole('region', { name: 'Nieuw in dit overleg' });
	await expect(fresh.getByText('wacht op Reclassering')).toBeVisible();

	await openPage(probation, '/mijn-werk');
	const offer = probation.getByRole('listitem').filter({ hasText: 'Nagaan of het huisverbod' });
	await offer.getByRole('button', { name: /Aannemen/ }).click();
	await expect(fresh.getByText(/^aangenomen/)).toBeVisible();

	await chair.getByRole('button', { name: 'Aanwezigheid en hand van N. Aydin' }).click();
	await chair.getByRole('button', { name: 'reactie', exact: true }).click();
	await chair.getByRole('button', { name: 'Geef woord aan N. Aydin' }).click();
	const floor = chair.getByRole('region', { name: 'Aan het woord' });
	await expect(floor.getByText('N. Aydin')).toBeVisible();
	await expect(floor.getByRole('button', { name: 'Geef woord aan N. Aydin' })).toHaveCount(0);

	await chair.getByRole('button', { name: 'Besluit', exact: true }).click();
	await chair.getByLabel('Wat is besloten?').fill('We gaan uit van de vroegste dag.');
	await chair.getByRole('button', { name: 'Bewaren' }).first().click();
	await expect(fresh.getByText('We gaan uit van de vroegste dag.')).toBeVisible();

	expect(await violations(chair)).toEqual([]);
	await fits(chair);
	await chair.setViewportSize(small.viewport);

	await chair.getByRole('button', { name: /^Volgende \d/ }).click();
	const taken = chair.getByRole('region', { name: 'Aangenomen acties' });
	await expect(taken.getByText('Nagaan of het huisverbod nog loopt')).toBeVisible();
	await expect(chair.getByText('nog geen antwoord').first()).toBeVisible();
	await chair.getByRole('button', { name: /^Afsluiten/ }).click();
	const closing = chair.getByRole('dialog');
	await closing.getByLabel('Wanneer bespreekt u deze casus weer?').fill(laterDay());
	await closing.getByRole('button', { name: 'Casus afsluiten' }).click();
	await expect(chair.getByRole('heading', { level: 1 })).toHaveText('Tussen twee casussen');
	await expect(chair.getByRole('region', { name: 'Agenda' })).toContainText('afgerond');

	await chair.getByRole('button', { name: 'Overdragen' }).click();
	const handing = chair.getByRole('dialog');
	await handing.getByLabel('Aan wie draagt u over?').selectOption('V. Smit');
	await handing.getByRole('button', { name: 'Overdragen' }).click();
	await expect(chair.getByText('Iemand anders leidt nu dit overleg')).toBeVisible();
	await expect(chair.getByRole('button', { name: 'Overleg beëindigen' })).toBeVisible();
	await chair.getByRole('button', { name: 'Overleg terugnemen' }).click();
	await expect(chair.getByRole('heading', { level: 1 })).toHaveText('Tussen twee casussen');
	expect(faults).toEqual([]);
});

test('U197 U199 U183 U163 The browser of the acting chair closes in mid-item: the secretary is offered the conference, takes it by keyboard, steps on, and neither ends nor adopts it', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at('2026-0007', 'tasks');
	const { page: chair } = await sit('voorzitter', small);
	await openConference(chair);
	await expect(chair.getByRole('button', { name: 'Overdragen' })).toBeVisible();
	const { page } = await sit('notulist', small);
	const keys = new Keyboard(page);
	const faults = faultsOf(page);
	await openConference(page);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Casus 2026-0007');
	const take = page.getByRole('button', { name: 'Overleg overnemen' });
	const leader = page.getByRole('listitem').filter({ hasText: 'E. Dekker' });
	await expect(leader).toContainText('heeft het overleg open');
	await expect(take).toHaveCount(0);
	await chair.close();

	await keys.press('ArrowRight');
	const step = page.locator('[aria-current="step"]');
	await expect(step).toContainText('Beeld');
	await expect(take).toHaveCount(0);
	await expect(take).toBeVisible({ timeout: 60_000 });
	await expect(page.getByText(/^E\. Dekker is weg sinds \d\d:\d\d$/)).toBeInViewport();
	await expect(page.getByText('U kunt het overleg overnemen.')).toBeInViewport();
	await expect(leader).not.toContainText('heeft het overleg open');
	expect(await violations(page)).toEqual([]);

	await keys.press('o');
	await expect(take).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Overdragen' })).toBeVisible();
	await keys.press('ArrowRight');
	await expect(step).toContainText('Duiding');
	await expect(page.getByRole('button', { name: 'Overleg beëindigen' })).toHaveCount(0);
	const secretary = await Client.signIn(server.url, 'notulist');
	const { id: conferenceId } = meeting;
	for (const kind of ['endConference', 'adoptConference'])
		expect((await secretary.command({ kind, conferenceId })).status, kind).toBe(403);
	const overseer = await Client.signIn(server.url, 'fg');
	const audit = (await (await overseer.get('/api/v1/audit')).json()) as AuditView;
	const { member } = await secretary.me();
	const taken = audit.entries.filter(
		({ what, outcome }) => what === 'command:takeChair' && outcome === 'allowed'
	);
	expect(taken.at(-1)).toMatchObject({ memberId: member.id });
	expect(taken.at(-1)?.rule).toContain(conferenceId);
	expect(faults).toEqual([]);

	await meeting.give('takeChair');
	await meeting.nothingOpen();
});

test('U221 What is typed while an action is on its way stays, and one message tells of the last', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at('2026-0004', 'goals');
	const { page } = await sit('voorzitter', small);
	await openConference(page);
	const letGo = await holdCommand(page);
	const what = page.getByLabel('Wat gaat zij doen?');
	await page.getByLabel('Voor welke organisatie?').selectOption('Gemeente');
	await what.fill('Bel de opvang');
	await page.getByLabel('Wanneer is het klaar?').fill('vr');
	await page.keyboard.press('Enter');
	await what.fill('Regel de sleutel');
	letGo();
	await expect(page.getByText('Voorgesteld aan Gemeente: Bel de opvang')).toBeVisible();
	await expect(what).toHaveValue('Regel de sleutel');
	await what.press('Enter');
	await expect(page.getByText('Voorgesteld aan Gemeente: Regel de sleutel')).toBeVisible();
	await expect(page.getByText('Voorgesteld aan Gemeente: Bel de opvang')).toHaveCount(0);
	await expect(what).toHaveValue('');
	await meeting.nothingOpen();
});

test('U171 U163 U166 U170 U222 The next case by keyboard alone: steps, an action, a decision, a pause, put off with a reason, and the end by a second press', async ({
	sit
}) => {
	const { page } = await sit('voorzitter', small);
	const keys = new Keyboard(page);
	const faults = faultsOf(page);
	await openPage(page, '/overleggen');
	await keys.on(page.getByRole('link', { name: 'Casusoverleg Maasmond', exact: true }));
	await page.getByRole('heading', { level: 1, name: 'Tussen twee casussen' }).waitFor();

	await keys.press('Shift+ArrowRight');
	const dialog = page.getByRole('dialog');
	await keys.to(dialog.getByLabel('Zij zijn de ruimte uit'));
	await keys.press('Space');
	await keys.on(dialog.getByRole('button', { name: 'Casus openen' }));
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Casus 2026-0002');

	const step = page.locator('[aria-current="step"]');
	for (const name of ['Beeld', 'Duiding', 'Doelen en acties']) {
		await keys.press('ArrowRight');
		await expect(step).toContainText(name);
	}
	await keys.press('ArrowLeft');
	await expect(step).toContainText('Duiding');

	await keys.press('a');
	await expect(page.getByLabel('Voor welke organisatie?')).toBeFocused();
	await keys.choose(page.getByLabel('Voor welke organisatie?'), 'Politie');
	await keys.press('Tab');
	await page.keyboard.type('Wijkteam bijpraten');
	await keys.press('Tab');
	await page.keyboard.type('over 2 w');
	await keys.press('Enter');
	await expect(page.getByText(/^Voorgesteld aan Politie: /)).toBeVisible();
	await expect(page.getByLabel('Voor welke organisatie?')).toBeFocused();
	await keys.press('Escape');
	await expect(page.getByLabel('Voor welke organisatie?')).toHaveCount(0);

	await keys.press('b');
	await expect(page.getByLabel('Wat is besloten?')).toBeFocused();
	await page.keyboard.type('De politie belt vrijdag.');
	await keys.press('Enter', 'Escape', 'ArrowRight');
	await expect(step).toContainText('Doelen en acties');
	const fresh = page.getByRole('region', { name: 'Nieuw in dit overleg' });
	await expect(fresh.getByText('Wijkteam bijpraten')).toBeVisible();
	await expect(fresh.getByText('De politie belt vrijdag.')).toBeVisible();

	await keys.press('p');
	await expect(page.getByText('Overleg gepauzeerd')).toBeVisible();
	await keys.press('p');
	await expect(page.getByText('Overleg bezig')).toBeVisible();
	await keys.press('?');
	await expect(page.getByRole('heading', { name: 'Toetsen op deze pagina' })).toBeVisible();
	await keys.press('Escape', '+');
	await expect(page.getByText('van 25:00')).toBeVisible();
	await keys.press('g');
	await expect(dialog).toContainText('Gast opschrijven');
	await keys.press('Escape', 'w');
	await expect(page.getByText('minuten gepland')).toBeVisible();
	await keys.press('w', 'k');
	await expect(page.getByRole('link', { name: /^Casus 2026-0004/ })).toBeVisible();
	await keys.press('Escape', 'z');
	await expect(page.getByRole('group', { name: 'Wat erop staat' }).first()).toBeVisible();
	await keys.press('Escape', 's');
	await expect(page.getByText(/^Code [A-Z0-9]{3}-[A-Z0-9]{3}$/)).toBeVisible();
	await keys.press('e');
	await expect(page.getByRole('button', { name: 'Druk nog eens' })).toBeVisible();

	await keys.press('ArrowRight');
	await expect(step).toContainText('Samenvatting');
	await keys.press('ArrowRight');
	await keys.to(dialog.getByLabel('Aangehouden'), 'ArrowDown');
	await keys.write(dialog.getByLabel('Waarom houdt u deze casus aan?'), 'De gemeente is er niet.');
	await keys.on(dialog.getByRole('button', { name: 'Casus afsluiten' }));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tussen twee casussen');
	await expect(page.getByRole('region', { name: 'Agenda' })).toContainText('aangehouden');

	await keys.on(page.getByRole('button', { name: 'Vooruitkijken' }));
	const ahead = page.context().waitForEvent('page');
	await keys.on(page.getByRole('link', { name: /^Casus 2026-0004/ }), 'ArrowDown');
	await expect((await ahead).getByRole('heading', { level: 1 })).toContainText('2026-0004');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tussen twee casussen');

	await keys.on(page.getByRole('button', { name: 'Overleg beëindigen' }));
	await expect(page.getByRole('button', { name: 'Druk nog eens' })).toBeFocused();
	await keys.press('Enter');
	await expect(page.getByText('verslag in concept')).toBeVisible();
	expect(faults).toEqual([]);
});
