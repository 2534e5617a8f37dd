import type { Locator, Page } from '@playwright/test';
import { workingDayUpTo } from '#shared/calendar.ts';
import { addDays } from '#shared/time.ts';
import { expect, openCase, openPage, type Seat, test } from './kit.ts';
import { Keyboard } from './keyboard.ts';

const number = '2026-0007';
const source = 'Registratiekaart PI Maasmond';
const reason = 'De aftrek van het voorarrest is opnieuw berekend.';

/** The one message about the release of a case: on the board, or among one's work. */
const message = (page: Page) =>
	page.getByRole('region', { name: /^De vroegste vrijlating is/ }).filter({ visible: true });

const rowOf = (page: Page) => page.getByRole('listitem').filter({ hasText: number });
const earliestOf = (row: Locator) => row.locator('time').first().getAttribute('datetime');

/** He reads who comes out when: his own cases, the first on top. */
async function readsReleases(page: Page): Promise<string> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vrijlatingen');
	const list = page.getByRole('list', { name: /^Vrijlatingen in uw casussen/ });
	const numbers = await list.getByRole('link').allTextContents();
	expect(numbers.toSorted()).toEqual(['2026-0001', '2026-0003', number, '2026-0014']);
	const first = await list
		.getByRole('listitem')
		.evaluateAll((rows) =>
			rows.map((row) => row.querySelector('time')?.getAttribute('datetime') ?? '9999-12-31')
		);
	expect(first).toEqual(first.toSorted());
	const day = await earliestOf(rowOf(page));
	if (day === null) throw new Error('no release to move');
	return addDays(day, -11);
}

/** Everybody who watches: two owners of tasks and the chair. */
async function watchers(sit: (key: string) => Promise<Seat>) {
	const town = (await sit('gemeente')).page;
	const probation = (await sit('reclassering')).page;
	const chair = (await sit('voorzitter')).page;
	await openCase(town, number);
	await openCase(chair, number);
	await openPage(probation, '/mijn-werk');
	await probation.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
	return { town, probation, chair };
}

/** One message per owner, whatever number of its tasks moved, with three answers for each. */
async function eachIsAskedOnce(town: Page, probation: Page, moved: string): Promise<void> {
	await expect(message(town)).toContainText('11 dagen eerder');
	await expect(message(town)).toContainText(`Reden: ${reason}`);
	await expect(message(town)).toContainText(`Bron: ${source}`);
	const one = message(probation).filter({ hasText: number });
	await expect(one).toHaveCount(1);
	const week = one.getByRole('listitem').filter({ hasText: 'Leg de eerste week vast' });
	await expect(week.locator('strong')).toHaveText(
		new RegExp(`\\s${Number(workingDayUpTo(addDays(moved, -14)).slice(8))}\\s`)
	);
	for (const task of await one.getByRole('listitem').all())
		await expect(task.getByRole('button')).toHaveText(['Haal ik', 'Haal ik niet', 'Overdragen']);
}

/** What the owners answered is read by who moved the day and by who chairs. */
async function answersAreRead(prison: Page, chair: Page): Promise<void> {
	await expect(rowOf(prison)).toContainText('1 haalt het, 1 niet');
	const probation = message(chair).getByRole('listitem').filter({ hasText: 'Reclassering' });
	await expect(probation).toContainText('1 actie, haalt het');
	await expect(probation).toContainText('1 actie, haalt het niet');
}

test('U132 DJI moves a release eleven days forward in its row, and the owners answer, with the mouse', async ({
	sit
}) => {
	test.setTimeout(120_000);
	const { page } = await sit('dji');
	const { town, probation, chair } = await watchers(sit);
	await page.getByRole('link', { name: 'Vrijlatingen' }).click();
	const moved = await readsReleases(page);
	await rowOf(page).getByRole('button', { name: 'Wijzigen' }).click();
	const form = page.getByRole('form', { name: `Vrijlating in casus ${number}` });
	await form.getByLabel('Vroegste dag').fill(moved);
	await form.getByLabel('Bron').fill(source);
	await form.getByLabel('Waarom wijzigt de dag?').fill(reason);
	await form.getByRole('button', { name: 'Vrijlating wijzigen' }).click();
	await expect(form).toBeHidden();
	await expect(rowOf(page).locator('time').first()).toHaveAttribute('datetime', moved);

	await eachIsAskedOnce(town, probation, moved);
	const mine = message(probation).filter({ hasText: number });
	const week = mine.getByRole('listitem').filter({ hasText: 'Leg de eerste week vast' });
	await week.getByRole('button', { name: 'Haal ik', exact: true }).click();
	await expect(week).toBeHidden();
	await mine.getByRole('button', { name: 'Haal ik niet' }).first().click();
	await answersAreRead(page, chair);
	await message(town).getByRole('button', { name: 'Overdragen' }).first().click();
	const dialog = town.getByRole('dialog', { name: 'Actie overdragen' });
	await dialog.getByRole('button', { name: 'Actie overdragen' }).click();
	await expect(dialog).toBeHidden();
});

test('U132 DJI moves a release eleven days forward in its row, and the owners answer, by keyboard alone', async ({
	sit
}) => {
	test.setTimeout(120_000);
	const { page } = await sit('dji');
	const { town, probation, chair } = await watchers(sit);
	const keys = new Keyboard(page);
	await keys.on(page.getByRole('link', { name: 'Vrijlatingen' }));
	const moved = await readsReleases(page);
	await keys.on(rowOf(page).getByRole('button', { name: 'Wijzigen' }));
	const form = page.getByRole('form', { name: `Vrijlating in casus ${number}` });
	await keys.day(form.getByLabel('Vroegste dag'), moved);
	await keys.write(form.getByLabel('Bron'), source);
	await keys.write(form.getByLabel('Waarom wijzigt de dag?'), reason);
	await keys.press('Enter');
	await expect(form).toBeHidden();
	await expect(rowOf(page).getByRole('button', { name: 'Wijzigen' })).toBeFocused();
	await expect(rowOf(page).locator('time').first()).toHaveAttribute('datetime', moved);

	await eachIsAskedOnce(town, probation, moved);
	const mine = message(probation).filter({ hasText: number });
	const week = mine.getByRole('listitem').filter({ hasText: 'Leg de eerste week vast' });
	const answering = new Keyboard(probation);
	await answering.on(week.getByRole('button', { name: 'Haal ik', exact: true }));
	await expect(week).toBeHidden();
	await answering.on(mine.getByRole('button', { name: 'Haal ik niet' }).first());
	await answersAreRead(page, chair);
	const handing = new Keyboard(town);
	await handing.on(message(town).getByRole('button', { name: 'Overdragen' }).first());
	const dialog = town.getByRole('dialog', { name: 'Actie overdragen' });
	await handing.on(dialog.getByRole('button', { name: 'Actie overdragen' }));
	await expect(dialog).toBeHidden();
});

/** Keeps everything of one kind that passes, until it is let go. */
class Held {
	readonly #kept: (() => void)[] = [];
	#free = true;

	keep(): void {
		this.#free = false;
	}

	passes(go: () => void): void {
		if (this.#free) go();
		else this.#kept.push(go);
	}

	get count(): number {
		return this.#kept.length;
	}

	letOneGo(): void {
		this.#kept.shift()?.();
	}

	letAllGo(): void {
		this.#free = true;
		for (const go of this.#kept.splice(0)) go();
	}
}

test('U223 a form goes away once its row shows the new day, also when a signal comes while the page looks', async ({
	sit
}) => {
	const { page } = await sit('dji');
	const signals = new Held();
	const looks = new Held();
	await page.routeWebSocket(/\/signals\//, (front) => {
		const back = front.connectToServer();
		back.onMessage((message) => signals.passes(() => front.send(message)));
	});
	await page.route('**/__data.json?*', (route) => looks.passes(() => void route.continue()));
	// The page looks once its signals are there.
	const heard = page.waitForResponse(/__data\.json/);
	await openPage(page, '/vrijlatingen');
	await heard;
	const row = page.getByRole('listitem').filter({ hasText: '2026-0014' });
	const day = (await earliestOf(row)) ?? '';
	const moved = addDays(day, -1);
	await row.getByRole('button', { name: 'Wijzigen' }).click();
	const form = page.getByRole('form', { name: 'Vrijlating in casus 2026-0014' });
	await form.getByLabel('Vroegste dag').fill(moved);
	await form.getByLabel('Waarom wijzigt de dag?').fill(reason);

	const shown = form.evaluate(
		(open) =>
			new Promise<string>((resolve) => {
				const list = open.closest('ul');
				const line = open.closest('li');
				if (!list) throw new Error('no list');
				new MutationObserver(() => {
					if (!open.isConnected) resolve(line?.querySelector('time')?.dateTime ?? '');
				}).observe(list, { subtree: true, childList: true });
			})
	);
	signals.keep();
	looks.keep();
	await form.getByRole('button', { name: 'Vrijlating wijzigen' }).click();
	await expect.poll(() => looks.count).toBe(1);
	signals.letAllGo();
	await expect.poll(() => looks.count).toBeGreaterThan(1);
	const first = page.waitForResponse(/__data\.json/);
	looks.letOneGo();
	await first;
	looks.letAllGo();
	expect(await shown).toBe(moved);
});
