import {
	test as base,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type Page,
	type Response
} from '@playwright/test';
import { practicePassword } from '../kit/client.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { openLine, type Line } from './line.ts';

/** A browser of its own, on a line that keeps every byte that came down it. */
export interface Seat {
	context: BrowserContext;
	page: Page;
	line: Line;
	/**
	 * Those of these words that came down the line so far, over pages, files, API and sockets. A search
	 * for what is hidden also names a word that is not: then it cannot be blind.
	 */
	handed(...words: string[]): string[];
}

interface Fixtures {
	/** With the practice region as it begins; shared by the tests of one file and by no other. */
	server: RunningServer;
	/** A browser at which nobody signed in. */
	browse: (options?: BrowserContextOptions) => Promise<Seat>;
	/** Signs a practice account in at a browser of its own, such as one of a phone. */
	sit: (key: string, options?: BrowserContextOptions) => Promise<Seat>;
}

/** The server of the file whose tests run now. What one file leaves behind is not there for the next. */
class ServerOfFile {
	#file = '';
	#server: RunningServer | null = null;

	async of(file: string): Promise<RunningServer> {
		if (this.#server && this.#file === file) return this.#server;
		await this.#server?.dispose();
		this.#file = file;
		return (this.#server = await startServer());
	}

	async dispose(): Promise<void> {
		await this.#server?.dispose();
	}
}

export const test = base.extend<Fixtures, { servers: ServerOfFile }>({
	servers: [
		async ({}, use) => {
			const servers = new ServerOfFile();
			await use(servers);
			await servers.dispose();
		},
		{ scope: 'worker' }
	],
	server: async ({ servers }, use, { file }) => {
		await use(await servers.of(file));
	},
	browse: async ({ browser, server }, use) => {
		const seats: Seat[] = [];
		await use(async (options = {}) => {
			const seat = await takeSeat(browser, server.url, options);
			seats.push(seat);
			return seat;
		});
		for (const { context, line } of seats) {
			await context.close();
			line.close();
		}
	},
	sit: async ({ browse, server }, use) => {
		await use(async (key, options) => {
			const seat = await browse(options);
			await signIn(seat.page, server.url, key);
			return seat;
		});
	}
});
export { expect } from '@playwright/test';

async function takeSeat(
	browser: Browser,
	url: string,
	options: BrowserContextOptions
): Promise<Seat> {
	const line = await openLine();
	const context = await browser.newContext({
		baseURL: url,
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		viewport: { width: 1440, height: 900 },
		...options,
		proxy: line.proxy
	});
	const handed = (...words: string[]) => {
		const bytes = line.received();
		return words.filter((word) => bytes.includes(word));
	};
	return { context, page: await context.newPage(), line, handed };
}

/** Signs in by keyboard, as a person does. */
export async function signIn(page: Page, url: string, key: string): Promise<void> {
	await openPage(page, `${url}/login`);
	await page.getByLabel('E-mailadres').fill(`${key}@oefen.example`);
	await page.getByLabel('Wachtwoord', { exact: true }).fill(practicePassword);
	await page.keyboard.press('Enter');
	await page.waitForURL((address) => !address.pathname.startsWith('/login'));
	await isAwake(page);
}

/**
 * Goes to a page, and waits until its script runs: before, what is pressed on it does nothing.
 * @returns the answer that the browser got
 */
export async function openPage(page: Page, path: string): Promise<Response | null> {
	const response = await page.goto(path);
	await isAwake(page);
	return response;
}

/** The script of the page that is there now runs. */
export async function isAwake(page: Page): Promise<void> {
	await page.locator('html:not([data-asleep])').waitFor({ state: 'attached' });
}

/** Opens the board of a case by its number. */
export async function openCase(page: Page, number: string): Promise<void> {
	await openPage(page, '/casussen');
	await page.getByRole('link', { name: number }).click();
	await page.getByRole('heading', { level: 1, name: `Casus ${number}` }).waitFor();
}

/** What this page did that its content security policy does not allow, as the browser tells it. */
export function policyFaults(page: Page): readonly string[] {
	const faults: string[] = [];
	page.on('console', (message) => {
		if (message.text().includes('Content Security Policy')) faults.push(message.text());
	});
	return faults;
}

/** The live text of a document of the plan, scrolled to and open for writing. */
export async function writeIn(page: Page, label: string): Promise<void> {
	const section = page.getByRole('region', { name: label });
	await section.scrollIntoViewIfNeeded();
	const text = section.getByRole('textbox', { name: label });
	await text.click();
	await page.keyboard.press('Control+End');
}

/** The next command of this page waits for the call that this returns. */
export async function holdCommand(page: Page): Promise<() => void> {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route(
		(url) => url.search.startsWith('?/command'),
		async (route) => {
			await held;
			await route.continue();
		},
		{ times: 1 }
	);
	return letGo;
}
