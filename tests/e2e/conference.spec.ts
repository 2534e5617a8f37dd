import type { Page } from '@playwright/test';
import { addDays, dayOf } from '#shared/time.ts';
import { Client } from '../kit/client.ts';
import {
	button,
	declines,
	disagrees,
	marks,
	opensNext,
	pressesTwice,
	registersGuest
} from './acts.ts';
import { Aviary } from './aviary.ts';
import { expect, openPage, type Seat, test } from './kit.ts';
import { Meeting } from './meeting.ts';

/** The agenda as it is held, each case with those of the table who are its partner. */
const partners: Record<string, readonly string[]> = {
	'2026-0001': ['voorzitter', 'notulist', 'politie', 'reclassering', 'gemeente'],
	'2026-0002': ['voorzitter', 'politie', 'gemeente', 'veiligthuis'],
	'2026-0007': ['voorzitter', 'notulist', 'politie', 'reclassering', 'gemeente'],
	'2026-0004': ['voorzitter', 'notulist', 'gemeente', 'ggz2'],
	'2026-0008': ['voorzitter', 'notulist', 'reclassering', 'ggz2']
};
const agenda = Object.keys(partners);
/** On no agenda, and of nobody at the table. */
const elsewhere = '2026-0013';
/** Of a number of a case, among the words of the logbook that every browser loads. */
const example = 'Bijvoorbeeld 2026-0001.';

/** As long as the longest wait between two attempts to come back. */
const comesBack = { timeout: 30_000 };

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 });
const stepOf = (page: Page) => page.locator('[aria-current="step"]');

/** Partners of this case have it before them, and everybody else waits. */
async function everybodyAt(pages: Map<string, Page>, number: string): Promise<void> {
	for (const [key, page] of pages) {
		const place = agenda.indexOf(number) + 1;
		const title = partners[number]?.includes(key) ? `Casus ${number}` : `Agendapunt ${place}`;
		await expect(titleOf(page), `${key} at ${number}`).toContainText(title, comesBack);
	}
}

test('C83 a conference of five cases at eight browsers, from its start to adopted minutes, and no byte of a case at who is no partner of it', async ({
	browse,
	server,
	sit
}) => {
	test.setTimeout(300_000);
	const meeting = await Meeting.today(server.url);
	const clientOf = (key: string) => Client.signIn(server.url, key);
	const [secretary, deputy] = await Promise.all([clientOf('notulist'), clientOf('voorzitter2')]);
	const aviary = new Aviary();
	await aviary.plant(deputy, elsewhere, 'Gemeente');
	const runs = (client: Client, kind: string, fields: object = {}) =>
		client.perform({ kind, id: crypto.randomUUID(), conferenceId: meeting.id, ...fields });
	const decides = (client: Client, number: string, caseId: string) =>
		runs(client, 'recordDecision', { caseId, text: aviary.word(number, 'besluit') });

	const everybody = [...new Set(Object.values(partners).flat())];
	const seats = new Map<string, Seat>(
		await Promise.all(everybody.map(async (key) => [key, await sit(key)] as const))
	);
	const pages = new Map([...seats].map(([key, { page }]) => [key, page]));
	const pageOf = (key: string): Page => {
		const page = pages.get(key);
		if (!page) throw new Error(`nobody sits as ${key}`);
		return page;
	};
	const [chair, clerk, police] = [pageOf('voorzitter'), pageOf('notulist'), pageOf('politie')];
	const [probation, municipality] = [pageOf('reclassering'), pageOf('gemeente')];
	const [safeHome, clinic] = [pageOf('veiligthuis'), pageOf('ggz2')];
	/** All who are partner of this case, and whose page is there, have got what was said in it. */
	const partnersGot = async (number: string) => {
		for (const [key, seat] of seats) {
			if (!partners[number]?.includes(key) || pages.get(key)?.isClosed()) continue;
			const words = aviary.of(number);
			await expect.poll(() => seat.handed(...words), `${key} of ${number}`).toEqual(words);
		}
	};
	const beamer = await browse({ viewport: { width: 1920, height: 1080 } });
	const room = beamer.page;

	await test.step('it starts, and who is there is marked', async () => {
		await Promise.all([...pages.values()].map((page) => openPage(page, meeting.path)));
		await button(chair, 'Overleg starten').click();
		for (const page of [police, probation, municipality, safeHome, clinic])
			await expect(titleOf(page)).toHaveText('Het overleg is begonnen');
		for (const name of ['E. Dekker', 'V. Smit', 'K. Pinas']) await marks(chair, name, 'zaal');
		await meeting.marks('politie', 'reclassering', 'gemeente', 'ggz2');
		await registersGuest(chair);
		const { code } = await runs(meeting.chair, 'pairRoom');
		await openPage(room, '/zaal');
		await room.getByLabel('Code').fill(String(code));
		await button(room, 'Koppelen').click();
		await expect(titleOf(room)).toHaveText('Casusoverleg Maasmond');
	});

	await test.step('the first case: an action taken on, one declined, a decision in the room', async () => {
		await opensNext(chair, 'K. Pinas');
		await everybodyAt(pages, '2026-0001');
		await expect(clinic.getByText(/bij agendapunt 3$/)).toBeVisible();
		await meeting.steps('goals');
		const { board, title } = await aviary.plant(meeting.chair, '2026-0001', 'Reclassering');
		const offer = probation.getByRole('listitem').filter({ hasText: title });
		await offer.getByRole('button', { name: 'Aannemen' }).click();
		const refused = await aviary.propose(meeting.chair, board, 'Politie');
		await declines(police, refused.title, 'Dit betaalt de gemeente.');
		const fresh = chair.getByRole('region', { name: 'Nieuw in dit overleg' });
		await expect(fresh.getByText(/^aangenomen/)).toBeVisible();
		const { decisionId } = await decides(meeting.chair, '2026-0001', board.id);
		const blocks = [{ kind: 'decision', id: decisionId }];
		await runs(meeting.chair, 'showInRoom', { blocks });
		await expect(room.getByText(/kanarie-besluit/)).toBeVisible();
		const { tasks } = await meeting.chair.board('2026-0001');
		const stateOf = (of: string) => tasks.find((task) => task.title === of)?.state;
		expect([stateOf(title), stateOf(refused.title)]).toEqual(['accepted', 'declined']);
	});

	await test.step('the agenda changes while it runs', async () => {
		await button(chair, 'Agenda wijzigen').click();
		await button(chair, 'Casus 2026-0007 omhoog').click();
		await expect(clinic.getByText(/bij agendapunt 4$/)).toBeVisible();
		await button(chair, 'Terug naar het overleg').click();
	});

	await test.step('the server dies in mid-item, and all are where the meeting is', async () => {
		await server.killAndRestart();
		await button(chair, /^Volgende \d/).click();
		for (const page of [chair, clerk, police, probation, municipality])
			await expect(stepOf(page)).toContainText('Samenvatting', comesBack);
		const open = chair.getByRole('region', { name: 'Nog niet aangenomen' });
		await expect(open).toContainText('kanarie-actie');
		await everybodyAt(pages, '2026-0001');
		await expect(room.getByText(/kanarie-besluit/)).toBeVisible(comesBack);
	});

	await test.step('one agrees, another does not and is answered', async () => {
		await button(probation, 'Akkoord').click();
		await expect(probation.getByText('Uw organisatie is akkoord.')).toBeVisible();
		await disagrees(municipality, 'De opvang is nog niet zeker.');
		await chair.getByLabel('Antwoord aan Gemeente').fill('Dat staat nu in het plan.');
		await button(chair, 'Antwoord bewaren').click();
		await expect(municipality.getByText('Dat staat nu in het plan.')).toBeVisible();
		const nextReview = addDays(dayOf(Date.now()), 12);
		await partnersGot('2026-0001');
		await runs(meeting.chair, 'closeItem', { outcome: 'done', nextReview });
		await expect(titleOf(room)).toHaveText('Casusoverleg Maasmond');
	});

	await test.step('the second case, at which who sat in the first waits', async () => {
		await meeting.at('2026-0002', 'goals');
		await everybodyAt(pages, '2026-0002');
		const { board } = await aviary.plant(meeting.chair, '2026-0002', 'Veilig Thuis');
		await decides(meeting.chair, '2026-0002', board.id);
		await expect(safeHome.getByText(/kanarie-actie/).first()).toBeVisible();
		await partnersGot('2026-0002');
		await runs(meeting.chair, 'closeItem', { outcome: 'done' });
	});

	await test.step('the chair goes in the third, one loses the line, and the secretary takes over', async () => {
		await meeting.at('2026-0007', 'goals');
		await everybodyAt(pages, '2026-0007');
		await chair.close();
		const take = { kind: 'takeChair', conferenceId: meeting.id };
		expect((await secretary.command(take)).status).toBe(409);
		seats.get('gemeente')?.line.drop();
		const { board } = await aviary.plant(secretary, '2026-0007', 'Politie');
		await decides(secretary, '2026-0007', board.id);
		await button(clerk, /^Volgende \d/).click();
		await expect(stepOf(police)).toContainText('Samenvatting');
		await expect(municipality.locator('strong', { hasText: 'Verbinding weg sinds' })).toBeVisible(
			comesBack
		);
		await expect(stepOf(municipality)).toContainText('Doelen en acties');
		seats.get('gemeente')?.line.comeBack();
		await expect(stepOf(municipality)).toContainText('Samenvatting', comesBack);
		await expect.poll(async () => (await secretary.command(take)).status, comesBack).toBe(200);
		await expect(button(clerk, 'Overdragen')).toBeVisible();
		await expect(button(clerk, 'Overleg beëindigen')).toHaveCount(0);
		const present = police.getByRole('region', { name: 'Aanwezig' }).getByRole('listitem');
		await expect(present.filter({ hasText: 'V. Smit' })).toContainText('voorzitter');
		await partnersGot('2026-0007');
		await runs(secretary, 'closeItem', { outcome: 'done' });
	});

	const back = await chair.context().newPage();
	await test.step('the chair comes back and takes it back in the fourth', async () => {
		const { items } = await meeting.view();
		const itemId = items.find((item) => item.case?.number === '2026-0004')?.id;
		await runs(secretary, 'openItem', { itemId, roomCleared: true });
		await openPage(back, meeting.path);
		await expect(back.getByText('Iemand anders leidt nu dit overleg')).toBeVisible();
		await button(back, 'Overleg terugnemen').click();
		await expect(button(back, 'Overleg beëindigen')).toBeVisible();
		await expect(button(clerk, 'Overdragen')).toHaveCount(0);
		pages.set('voorzitter', back);
	});

	await test.step('the fourth and the fifth case', async () => {
		for (const [number, agency] of [
			['2026-0004', 'Gemeente'],
			['2026-0008', 'Reclassering']
		] as const) {
			await meeting.at(number, 'goals');
			await everybodyAt(pages, number);
			const { board } = await aviary.plant(meeting.chair, number, agency);
			await decides(meeting.chair, number, board.id);
			await meeting.steps('summary');
			await expect(stepOf(clinic)).toContainText('Samenvatting');
			await expect(clinic.getByText(/kanarie-besluit/)).toBeVisible();
			await partnersGot(number);
			await runs(meeting.chair, 'closeItem', { outcome: 'done' });
		}
	});

	await test.step('it ends, each reads the minutes by its own rights, and they are adopted', async () => {
		await pressesTwice(back, 'Overleg beëindigen');
		for (const page of [back, probation, safeHome])
			await page.getByRole('link', { name: 'Verslag', exact: true }).click();
		const readers = [
			['reclassering', probation],
			['veiligthuis', safeHome]
		] as const;
		for (const [key, page] of readers) {
			const own = agenda.filter((number) => partners[number]?.includes(key));
			await expect(page.getByRole('heading', { name: /^Casus 2026-/ })).toHaveText(
				own.map((number) => new RegExp(`^Casus ${number}`))
			);
			await expect(page.getByText('U bent geen partner bij deze casus.')).toHaveCount(
				agenda.length - own.length
			);
		}
		await pressesTwice(back, 'Verslag vaststellen');
		const hash = back.getByText(/^Controlegetal: [\w-]{43}$/);
		await expect(hash).toBeVisible();
		for (const [, page] of readers) {
			await page.reload();
			await expect(page.getByText((await hash.textContent()) ?? '')).toBeVisible();
		}
	});

	const inRoom = aviary.of('2026-0001').filter((word) => /^2026|besluit/.test(word));
	for (const [key, { line }] of [...seats, ['room', beamer] as const]) {
		const bytes = line.received().replaceAll(example, '');
		for (const number of aviary.numbers) {
			const isPartner = partners[number]?.includes(key) ?? false;
			const due = aviary
				.of(number)
				.filter((word) => isPartner || (key === 'room' && inRoom.includes(word)));
			expect(aviary.found(number, bytes), `${key} of ${number}`).toEqual(due);
		}
	}
});
