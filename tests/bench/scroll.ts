import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { practicePassword } from '../kit/client.ts';
import { largeCaseId } from '../kit/large-region.ts';
import { startLargeServer } from '../kit/large-server.ts';

/*
 * Frames while a large board is scrolled with the wheel from end to end, in the built pages and a
 * real browser, and beside it a page of bare paragraphs of the same height: what no page of ours can
 * better. Printed, never asserted; without a GPU the browser paints on the processor.
 *
 *     npx tsx tests/bench/scroll.ts
 */

const size = { contributions: 150, tasks: 80 };
const rounds = 3;
const viewport = { width: 1440, height: 900 };

const executablePath = findBrowser();
const server = await startLargeServer(size);
const browser = await chromium.launch({
	...(executablePath === undefined ? {} : { executablePath }),
	args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...process.argv.slice(2)]
});
try {
	const page = await browser.newPage({ baseURL: server.url, viewport });
	await page.goto('/login');
	await page.fill('input[name=email]', 'om@oefen.example');
	await page.fill('input[name=password]', practicePassword);
	await page.press('input[name=password]', 'Enter');
	await page.waitForURL((url) => !url.pathname.startsWith('/login'));
	await page.goto(`/casussen/${largeCaseId(0)}`, { waitUntil: 'networkidle' });
	await page.mouse.move(viewport.width / 2, viewport.height / 2);
	await tell(`board ${size.contributions}/${size.tasks}`);
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	const line = '<p>Hier staat een regel tekst die nergens over gaat.</p>';
	await page.goto('about:blank');
	await page.setContent(`<!doctype html>${line.repeat(Math.ceil(height / 34))}`);
	await tell('bare paragraphs');

	/** Prints the frames of scrolling down and up. */
	async function tell(title: string): Promise<void> {
		for (let round = 1; round <= rounds; round++) {
			const frames = await scrolled(round % 2 === 1 ? 1 : -1);
			const sorted = frames.sort((a, b) => a - b);
			const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(1);
			const over = sorted.filter((time) => time > 50.1).length;
			const figures = `median ${at(0.5)}  p99 ${at(0.99)}  worst ${at(1)} ms`;
			console.log(`${title.padEnd(16)} ${sorted.length} frames, ${figures}, ${over} over 50 ms`);
		}
	}

	/** Milliseconds of each frame from the first turn of the wheel to the other end of the page. */
	async function scrolled(way: 1 | -1): Promise<number[]> {
		await page.evaluate(() => {
			const at = { frames: new Array<number>(), previous: performance.now(), stopped: false };
			// A method: a named function would be wrapped by what runs this file, and be unknown there.
			const loop = {
				tick(now: number) {
					at.frames.push(now - at.previous);
					at.previous = now;
					if (!at.stopped) requestAnimationFrame((then) => loop.tick(then));
				}
			};
			Object.assign(window, { scrolling: at });
			requestAnimationFrame((now) => {
				at.previous = now;
				requestAnimationFrame((then) => loop.tick(then));
			});
		});
		while (!(await page.evaluate(isAtEnd, way))) await page.mouse.wheel(0, way * 240);
		return page.evaluate(() => {
			const at = Reflect.get(window, 'scrolling') as { frames: number[]; stopped: boolean };
			at.stopped = true;
			return at.frames;
		});
	}
} finally {
	await browser.close();
	await server.dispose();
}

function isAtEnd(way: number): boolean {
	const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
	return way > 0 ? scrollTop + clientHeight >= scrollHeight - 1 : scrollTop <= 0;
}
