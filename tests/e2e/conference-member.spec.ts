import type { Page } from '@playwright/test';
import { addDays, dayOf } from '#shared/time.ts';
import { steps, type Step } from '#shared/words.ts';
import { Client } from '../kit/client.ts';
import { expect, openPage, test, writeIn } from './kit.ts';
import { fits, violations } from './looks.ts';
import { Meeting } from './meeting.ts';

const number = '2026-0001';
const titleOf = (page: Page) => page.getByRole('heading', { level: 1 });
const stepOf = (page: Page, name: string) =>
	page
		.getByRole('navigation', { name: 'Stappen van dit agendapunt' })
		.getByRole('button', { name });
/** What stays in sight for who does not follow. */
const inSight = (page: Page) => page.locator('.away');
const chairAt = (page: Page, step: string) =>
	inSight(page).getByText(`De voorzitter is bij stap ${step}.`);
/** Read aloud at every step. */
const chairAtAloud = (page: Page, step: Step) =>
	page
		.getByRole('status')
		.filter({ hasText: `De voorzitter is bij stap ${steps.indexOf(step) + 1}` });
const back = (page: Page) => page.getByRole('button', { name: 'Terug naar voorzitter' });

/** An action for probation, agreed on in the open case. */
async function propose(meeting: Meeting, title: string): Promise<void> {
	const { id: caseId, involvements } = await meeting.chair.board(number);
	const agencyId = involvements.find(({ name }) => name === 'Reclassering')?.agencyId;
	const due = { on: addDays(dayOf(Date.now()), 9) };
	const id = crypto.randomUUID();
	await meeting.chair.perform({ kind: 'proposeTask', id, caseId, agencyId, title, due });
}

test('U172 the open case comes on the screen of a member by itself, at the step of the chair', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	const { page } = await sit('reclassering');
	await openPage(page, meeting.path);
	await expect(titleOf(page)).toHaveText('Casusoverleg Maasmond');
	await meeting.runs();
	await expect(titleOf(page)).toHaveText('Het overleg is begonnen');
	await meeting.marks('reclassering', 'politie');
	await meeting.at(number, 'tasks');
	await expect(titleOf(page)).toContainText(`Casus ${number}`);
	await expect(page.getByText('Volgt voorzitter')).toBeVisible();
	for (const [step, name] of [
		['picture', 'Beeld'],
		['judgement', 'Duiding'],
		['goals', 'Doelen en acties'],
		['summary', 'Samenvatting']
	] as const) {
		await meeting.steps(step);
		await expect(stepOf(page, name)).toHaveAttribute('aria-current', 'step');
		await expect(page.getByRole('region', { name, exact: true }).first()).toBeVisible();
	}
	await expect(page).toHaveTitle('Overleg - Casustafel');
	await expect(page).toHaveURL(meeting.path);
});

test('U172 what the chair does while the page is on its way is on it as well', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'picture');
	const { page } = await sit('reclassering');
	const held: (() => void)[] = [];
	await page.routeWebSocket(/\/signals\//, (front) => {
		held.push(() => void front.connectToServer());
	});
	await openPage(page, meeting.path);
	await expect(stepOf(page, 'Beeld')).toHaveAttribute('aria-current', 'step');
	await expect.poll(() => held.length).toBe(1);
	await meeting.steps('goals');
	held[0]?.();
	await expect(stepOf(page, 'Doelen en acties')).toHaveAttribute('aria-current', 'step');
});

test('U173 a member goes to another step, or scrolls past that of the chair, and comes back with one key', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'picture');
	const { page } = await sit('reclassering');
	await openPage(page, meeting.path);
	await expect(stepOf(page, 'Beeld')).toHaveAttribute('aria-current', 'step');
	await stepOf(page, 'Duiding').click();
	await expect(page.getByText('Los van voorzitter')).toBeVisible();
	await expect(chairAt(page, '2: Beeld')).toBeVisible();
	await meeting.steps('goals');
	await expect(chairAt(page, '4: Doelen en acties')).toBeVisible();
	await expect(stepOf(page, 'Duiding')).toHaveAttribute('aria-current', 'step');
	await expect(back(page)).toBeInViewport();
	await page.keyboard.press('v');
	await expect(stepOf(page, 'Doelen en acties')).toHaveAttribute('aria-current', 'step');
	await expect(page.getByText('Volgt voorzitter')).toBeVisible();

	await page.setViewportSize({ width: 1024, height: 500 });
	await page.mouse.move(400, 300);
	await page.mouse.wheel(0, 20_000);
	await expect(inSight(page).getByText('De voorzitter is bij deze stap.')).toBeVisible();
	await back(page).click();
	await expect(titleOf(page)).toBeInViewport();
	await expect(back(page)).toHaveCount(0);
});

test('U174 who writes keeps text, caret and scroll while the chair goes on', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'judgement');
	const { page } = await sit('reclassering');
	await openPage(page, meeting.path);
	await writeIn(page, 'Gezamenlijk oordeel');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Hij wil begeleiding ');
	const text = page.getByRole('textbox', { name: 'Gezamenlijk oordeel' });
	await expect(text).toContainText('Hij wil begeleiding');
	const scrolled = await page.evaluate(() => scrollY);
	await meeting.steps('goals');
	await expect(chairAt(page, '4: Doelen en acties')).toBeVisible();
	await expect(text).toBeFocused();
	await page.keyboard.type('die bij de poort begint.');
	await expect(text).toContainText('Hij wil begeleiding die bij de poort begint.');
	expect(await page.evaluate(() => scrollY)).toBe(scrolled);
	await page.keyboard.type(' Vrijdag: v.');
	await expect(text).toContainText('Vrijdag: v.');

	await titleOf(page).click();
	await expect(stepOf(page, 'Duiding')).toHaveAttribute('aria-current', 'step');
	await meeting.steps('summary');
	await expect(stepOf(page, 'Samenvatting')).toHaveAttribute('aria-current', 'step');
	await expect(page.getByText('Volgt voorzitter')).toBeVisible();
});

test('U175 a new action is offered at once at the top, and is taken on, adjusted and refused there', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'goals');
	await meeting.marks('reclassering');
	const { page } = await sit('reclassering');
	await openPage(page, meeting.path);
	await expect(stepOf(page, 'Doelen en acties')).toHaveAttribute('aria-current', 'step');
	const offers = page.getByRole('region', { name: 'Nieuw voor Reclassering' });
	const card = (title: string) => offers.getByRole('listitem').filter({ hasText: title });

	const [first, second] = ['Ophalen bij de poort', 'Vervoer naar de opvang regelen'] as const;
	await propose(meeting, first);
	await expect(card(first)).toBeInViewport();
	await expect(card(first).getByLabel('Wie doet het?').locator('option:checked')).toHaveText(
		'N. Aydin (u)'
	);
	await card(first).getByRole('button', { name: 'Aannemen' }).click();
	await expect(card(first)).toHaveCount(0);

	await propose(meeting, second);
	await card(second).getByRole('button', { name: 'Aanpassen' }).click();
	const dialog = page.getByRole('dialog');
	const later = addDays(dayOf(Date.now()), 16);
	await dialog.getByLabel('Welke dag?').fill(later);
	await dialog.getByLabel('Reden').fill('De auto is er dan pas.');
	await dialog.getByRole('button', { name: 'Actie verplaatsen' }).click();
	await expect(dialog).toBeHidden();
	await expect(card(second)).toBeVisible();
	await card(second).getByRole('button', { name: 'Weigeren met reden' }).click();
	await dialog.getByText('Hier is geen geld voor').click();
	await dialog.getByLabel('Reden', { exact: true }).fill('Vervoer betaalt de gemeente.');
	await dialog.getByRole('button', { name: 'Actie weigeren' }).click();
	await expect(card(second)).toHaveCount(0);

	const { tasks } = await meeting.chair.board(number);
	const stateOf = (title: string) => tasks.find((task) => task.title === title);
	expect(stateOf(first)?.state).toBe('accepted');
	expect(stateOf(second)).toMatchObject({ state: 'declined', due: { on: later } });
});

test('U176 a hand goes up and down by key and by button, with its place and its reason', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'goals');
	await meeting.marks('reclassering', 'politie');
	await meeting.give('lowerAllHands');
	const { page } = await sit('reclassering');
	const { page: police } = await sit('politie');
	const { page: prison } = await sit('dji');
	for (const each of [page, police, prison]) await openPage(each, meeting.path);
	await police.getByRole('button', { name: 'Hand opsteken' }).click();
	await expect(police.getByText('U bent de volgende spreker')).toBeVisible();
	await page.keyboard.press('r');
	await expect(page.getByText('U staat op plaats 2')).toBeVisible();
	await page.keyboard.press('r');
	await page.getByRole('button', { name: 'Andere reden' }).click();
	await page.getByRole('button', { name: 'Voorstel over de orde' }).click();
	await expect(page.getByText('U bent de volgende spreker')).toBeVisible();
	await expect(police.getByText('U staat op plaats 2')).toBeVisible();
	const speakers = page.getByRole('region', { name: 'Sprekers' }).getByRole('listitem');
	await expect(speakers.first()).toContainText('N. Aydin (u)');
	await expect(speakers.first()).toContainText('orde, plaats 1');
	await meeting.give('giveFloor', { attendeeId: (await meeting.view()).hands?.[0]?.attendeeId });
	await expect(page.getByText('U hebt het woord')).toBeVisible();
	await expect(speakers.first()).toContainText('aan het woord');

	await expect(prison.getByText('De voorzitter heeft u nog niet aanwezig gemeld.')).toBeVisible();
	await expect(prison.getByRole('button', { name: 'Hand opsteken' })).toHaveCount(0);
});

test('U177 a member is ready and takes that back, and every step begins anew', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'picture');
	await meeting.marks('reclassering', 'politie');
	const { page } = await sit('reclassering');
	await openPage(page, meeting.path);
	const ready = page.getByRole('button', { name: 'Ik ben gereed' });
	await expect(page.getByText(/^0 van \d gereed$/)).toBeVisible();
	await ready.click();
	await expect(page.getByText(/^1 van \d gereed$/)).toBeVisible();
	await expect(ready).toHaveAttribute('aria-pressed', 'true');
	await page.keyboard.press('g');
	await expect(page.getByText(/^0 van \d gereed$/)).toBeVisible();
	await page.keyboard.press('g');
	await expect(ready).toHaveAttribute('aria-pressed', 'true');
	await meeting.steps('judgement');
	await expect(ready).toHaveAttribute('aria-pressed', 'false');
});

test('U178 an agency agrees with the summary, or notes with what it does not', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'summary');
	await meeting.marks('reclassering', 'politie');
	const { page } = await sit('reclassering');
	const { page: police } = await sit('politie');
	for (const each of [page, police]) await openPage(each, meeting.path);
	await page.getByRole('button', { name: 'Akkoord', exact: true }).click();
	await expect(page.getByText('Uw organisatie is akkoord.')).toBeVisible();
	await police.getByRole('button', { name: 'Niet akkoord' }).click();
	const dialog = police.getByRole('dialog');
	await dialog.getByLabel('Waarmee bent u het niet eens?').fill('De dag is te vroeg.');
	await dialog.getByRole('button', { name: 'Niet akkoord geven' }).click();
	await expect(police.getByText('Uw organisatie is niet akkoord.')).toBeVisible();
	const { stances } = await meeting.view();
	expect(stances?.map(({ stance, note }) => [stance, note])).toEqual(
		expect.arrayContaining([
			['agree', undefined],
			['disagree', 'De dag is te vroeg.']
		])
	);
});

test('U210 a note that was not sent when the item closed stays, to copy and with a way to the case', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'summary');
	await meeting.marks('reclassering', 'politie');
	const { page } = await sit('reclassering');
	await openPage(page, meeting.path);
	await page.getByRole('button', { name: 'Niet akkoord' }).click();
	const dialog = page.getByRole('dialog');
	const note = dialog.getByLabel('Waarmee bent u het niet eens?');
	await note.fill('De opvang is die dag dicht.');
	await dialog.getByRole('button', { name: 'Niet akkoord geven' }).click();
	await expect(dialog).toBeHidden();
	await page.getByRole('button', { name: 'Niet akkoord' }).click();
	await note.fill('En de zus is er niet.');
	await meeting.nothingOpen();
	await expect(titleOf(page)).toHaveText('Tussen twee agendapunten');
	const draft = page.getByLabel('Woorden die niet zijn opgeslagen');
	await expect(draft, 'what was sent is not among it').toHaveValue('En de zus is er niet.');
	await expect(page.getByRole('link', { name: 'Casus openen' })).toHaveAttribute(
		'href',
		/\/casussen\//
	);
	await page.getByRole('button', { name: 'Woorden weggooien' }).click();
	await expect(draft).toHaveCount(0);
});

test('D136 what changes while a page is on its way is on it as well', async ({ sit, server }) => {
	const meeting = await Meeting.today(server.url);
	await meeting.runs();
	await meeting.nothingOpen();
	const { page } = await sit('reclassering');
	const held: (() => void)[] = [];
	await page.routeWebSocket(/\/signals\//, (front) => {
		held.push(() => void front.connectToServer());
	});
	await openPage(page, '/mijn-werk');
	await expect(titleOf(page)).toHaveText('Mijn werk');
	await expect.poll(() => held.length).toBe(1);
	await propose(meeting, 'Haal de sleutel van de opvang');
	held[0]?.();
	await expect(page.getByText('Haal de sleutel van de opvang').first()).toBeVisible();
});

test('U179 who is no partner waits, and receives no byte of the case that is open', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'goals');
	const { page, handed } = await sit('reclassering', { viewport: { width: 390, height: 844 } });
	await openPage(page, meeting.path);
	await expect(titleOf(page)).toContainText(number);
	await page.locator('a[href^="?actie="]').first().click();
	await expect(page.getByRole('complementary')).toBeVisible();
	const other = '2026-0002';
	const canary = 'Kanarie van casus twee';
	const { id: caseId, involvements } = await meeting.chair.board(other);
	const agencyId = involvements.find(({ name }) => name === 'Gemeente')?.agencyId;
	await meeting.at(other, 'goals');
	await expect(titleOf(page)).toHaveText('Agendapunt 2');
	await expect(page.getByText('U bent weer aan de beurt rond')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Intussen: uw werk' })).toBeVisible();
	await meeting.chair.perform({
		kind: 'proposeTask',
		id: crypto.randomUUID(),
		caseId,
		agencyId,
		title: canary,
		due: { nextConference: true }
	});
	await meeting.give('recordDecision', { caseId, text: `${canary}: besluit` });
	await meeting.marks('politie');
	const police = await Client.signIn(server.url, 'politie');
	await police.perform({
		kind: 'raiseHand',
		id: crypto.randomUUID(),
		conferenceId: meeting.id
	});
	await meeting.steps('summary');
	await page.reload();
	await expect(titleOf(page)).toHaveText('Agendapunt 2');
	await expect(page).toHaveTitle('Overleg - Casustafel');
	await expect(page).toHaveURL(meeting.path);
	const { id: own } = await meeting.chair.board(number);
	expect(handed(own, canary, other, caseId)).toEqual([own]);
	expect(await page.content()).not.toMatch(/Sprekers|gereed<|Aan het woord/);
	await page.setViewportSize({ width: 320, height: 700 });
	await fits(page);
	await meeting.at(number, 'goals');
	await expect(titleOf(page)).toContainText(number);
	for (const step of ['summary', 'judgement', 'picture', 'tasks'] as const) {
		await meeting.steps(step);
		await expect(chairAtAloud(page, step)).toBeAttached();
		await fits(page);
	}
});

test('U180 in a pause and between items the screen is quiet, and who writes keeps its page', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'judgement');
	const { page } = await sit('reclassering');
	const { page: police } = await sit('politie');
	for (const each of [page, police]) await openPage(each, meeting.path);
	await writeIn(page, 'Gezamenlijk oordeel');
	await page.keyboard.type(' Voor de pauze,');
	await meeting.give('pauseConference');
	await expect(titleOf(police)).toHaveText('Pauze');
	await expect(police.getByRole('heading', { name: 'Intussen: uw werk' })).toBeVisible();
	await expect(page.getByText('Deze pagina gaat vanzelf verder.')).toBeVisible();
	await page.keyboard.type(' en erin.');
	await expect(page.getByRole('textbox', { name: 'Gezamenlijk oordeel' })).toContainText(
		'Voor de pauze, en erin.'
	);
	await meeting.give('resumeConference');
	await expect(titleOf(police)).toContainText(number);
	await meeting.nothingOpen();
	for (const each of [page, police])
		await expect(titleOf(each)).toHaveText('Tussen twee agendapunten');
});

test('U181 a lost connection is told after fifteen seconds, and the page comes back to where the meeting is', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'picture');
	const { page } = await sit('reclassering');
	await page.clock.install();
	let isShut = false;
	let isUp = false;
	const ways = new Set<() => Promise<void>>();
	await page.routeWebSocket(/\/signals\//, (front) => {
		if (isShut) return void front.close({ code: 3000 });
		const server = front.connectToServer();
		server.onMessage((message) => {
			front.send(message);
			// Socket.IO's answer that the connection is there.
			isUp ||= message.toString().startsWith('40');
		});
		ways.add(async () => {
			await front.close({ code: 3000 });
			await server.close({ code: 3000 });
		});
	});
	await page.route(/\/signals\//, (route) => (isShut ? route.abort() : route.continue()));
	await openPage(page, meeting.path);
	await expect(stepOf(page, 'Beeld')).toHaveAttribute('aria-current', 'step');
	// What never was there cannot be lost.
	await expect.poll(() => isUp).toBe(true);
	// From here on time goes by only as it is told.
	await page.clock.pauseAt(Date.now() + 5_000);
	isShut = true;
	for (const close of ways) await close();
	const told = page.locator('strong', { hasText: 'Verbinding weg sinds' });
	await page.clock.runFor(14_000);
	await expect(told).toHaveCount(0);
	await page.clock.runFor(2_000);
	await expect(told).toBeVisible();
	await meeting.steps('goals');
	await expect(stepOf(page, 'Beeld')).toHaveAttribute('aria-current', 'step');
	isShut = false;
	await page.clock.resume();
	// As long as the longest wait between two attempts, and the way back.
	await expect(stepOf(page, 'Doelen en acties')).toHaveAttribute('aria-current', 'step', {
		timeout: 30_000
	});
	await expect(told).toHaveCount(0);
});

test('U181 the server restarts in mid-item, and everybody is where the meeting is, with what they wrote', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'judgement');
	const { page } = await sit('reclassering');
	const { page: police } = await sit('politie');
	for (const each of [page, police]) {
		await openPage(each, meeting.path);
		await expect(stepOf(each, 'Duiding')).toHaveAttribute('aria-current', 'step');
	}
	await writeIn(page, 'Gezamenlijk oordeel');
	await page.keyboard.type(' Voor de storing,');
	await server.killAndRestart();
	await page.keyboard.type(' en erna.');
	await meeting.steps('goals');
	await expect(stepOf(police, 'Doelen en acties')).toHaveAttribute('aria-current', 'step', {
		timeout: 30_000
	});
	const text = page.getByRole('textbox', { name: 'Gezamenlijk oordeel' });
	await expect(text).toContainText('Voor de storing, en erna.');
	await expect(page.getByText(/^Opgeslagen \d\d:\d\d$/)).toBeVisible({ timeout: 30_000 });
	await expect(chairAt(page, '4: Doelen en acties')).toBeVisible();
});

test('U60 axe finds nothing on the screens of a member', async ({ sit, server }) => {
	test.setTimeout(240_000);
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'goals');
	await meeting.marks('reclassering', 'politie');
	await propose(meeting, 'Sleutel van de opvang halen');
	const { page } = await sit('reclassering');
	await openPage(page, meeting.path);
	await page.getByRole('button', { name: 'Aannemen' }).waitFor();
	expect(await violations(page)).toEqual([]);
	await meeting.at('2026-0002', 'picture');
	await titleOf(page).getByText('Agendapunt 2').waitFor();
	expect(await violations(page)).toEqual([]);
});

test('U179 whose part in the case ends in mid-item waits from that moment', async ({
	sit,
	server
}) => {
	const meeting = await Meeting.today(server.url);
	await meeting.at(number, 'goals');
	const { page, handed } = await sit('dji');
	await openPage(page, meeting.path);
	await expect(titleOf(page)).toContainText(number);
	const { id: caseId } = await meeting.chair.board(number);
	const before = 'Besluit voor het vertrek van DJI';
	await meeting.give('recordDecision', { caseId, text: before });
	await expect.poll(() => handed(before)).toEqual([before]);
	const { member } = await (await Client.signIn(server.url, 'dji')).me();
	const id = crypto.randomUUID();
	await meeting.chair.perform({ kind: 'endInvolvement', id, caseId, memberId: member.id });
	await expect(titleOf(page)).toHaveText('Agendapunt 1');
	const canary = 'Besluit na het vertrek van DJI';
	await meeting.give('recordDecision', { caseId, text: canary });
	await meeting.steps('summary');
	await page.reload();
	await expect(titleOf(page)).toHaveText('Agendapunt 1');
	expect(handed(before, canary)).toEqual([before]);
	expect(await page.content()).not.toContain(number);
});
