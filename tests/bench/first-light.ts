import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { Client, practicePassword } from '../kit/client.ts';
import { startServer } from '../kit/server.ts';

/*
 * Two figures of the practice region, printed and never asserted: how long the board of 2026-0001
 * takes to open, and how long a keystroke takes to the other browser's screen, disk included.
 *
 *     npx tsx tests/bench/first-light.ts
 */

const boards = 200;
const keystrokes = 120;

/** Has a browser note the moment at which the next key arrives. */
const awaitKey = `window.moment = new Promise((resolve) => {
	addEventListener('keydown', () => resolve(performance.timeOrigin + performance.now()), {
		once: true,
		capture: true
	});
}), undefined`;

/** Has a browser note the moment at which its text shows one letter more. */
const awaitLetter = `window.moment = new Promise((resolve) => {
	const box = document.querySelector('[role=textbox][aria-label="Gezamenlijk oordeel"]');
	const letters = () => box.textContent.split('x').length;
	const before = letters();
	const observer = new MutationObserver(() => {
		if (letters() <= before) return;
		observer.disconnect();
		resolve(performance.timeOrigin + performance.now());
	});
	observer.observe(box, { childList: true, characterData: true, subtree: true });
}), undefined`;

const server = await startServer();
const executablePath = findBrowser();
const browser = await chromium.launch({
	...(executablePath === undefined ? {} : { executablePath }),
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});
try {
	const police = await Client.signIn(server.url, 'politie');
	const { id } = await police.board('2026-0001');
	tell('board, JSON', await timed(police, `/api/v1/cases/${id}`));
	tell('board, page', await timed(police, `/casussen/${id}`));
	const from = await open('politie', `/casussen/${id}`);
	const to = await open('reclassering', `/casussen/${id}`);
	tell('keystroke to the other screen', await typed(from, to));
} finally {
	await browser.close();
	await server.dispose();
}

function tell(title: string, times: number[]): void {
	const sorted = times.toSorted((a, b) => a - b);
	const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1);
	console.log(`${title.padEnd(32)} min ${at(0)}  median ${at(0.5)}  p95 ${at(0.95)} ms`);
}

/** Milliseconds of each request, from sending it to its last byte. */
async function timed(client: Client, path: string): Promise<number[]> {
	const times: number[] = [];
	for (let turn = 0; turn < boards; turn++) {
		const start = performance.now();
		await (await client.get(path)).text();
		times.push(performance.now() - start);
	}
	return times.slice(boards / 10);
}

async function open(key: string, path: string): Promise<Page> {
	const page = await browser.newPage();
	await page.goto(`${server.url}/login`);
	await page.getByLabel('E-mailadres').fill(`${key}@oefen.example`);
	await page.getByLabel('Wachtwoord', { exact: true }).fill(practicePassword);
	await page.keyboard.press('Enter');
	await page.waitForURL('**/casussen');
	await page.goto(server.url + path);
	await page.getByRole('region', { name: 'Gezamenlijk oordeel' }).scrollIntoViewIfNeeded();
	await page.getByRole('textbox', { name: 'Gezamenlijk oordeel' }).click();
	await page.keyboard.press('Control+End');
	return page;
}

/**
 * Milliseconds from each key in one browser to its letter in the other's document. Both browsers
 * are on this machine and share its clock.
 */
async function typed(from: Page, to: Page): Promise<number[]> {
	const times: number[] = [];
	for (let turn = 0; turn < keystrokes; turn++) {
		await Promise.all([to.evaluate(awaitLetter), from.evaluate(awaitKey)]);
		await from.keyboard.press('x');
		const sent = await from.evaluate<number>('window.moment');
		times.push((await to.evaluate<number>('window.moment')) - sent);
	}
	return times;
}
