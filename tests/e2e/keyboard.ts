import { expect, type Locator, type Page } from '@playwright/test';

/** Presses of one key after which what is looked for is out of reach. */
const FAR = 250;

/** A person without a mouse: every act is a key, and focus goes where the keys take it. */
export class Keyboard {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	/** Presses keys, one after another. */
	async press(...keys: string[]): Promise<void> {
		for (const key of keys) await this.#page.keyboard.press(key);
	}

	/** Walks to something with one key, until it has the focus. */
	async to(target: Locator, key = 'Tab'): Promise<void> {
		await target.waitFor({ state: 'attached' });
		for (let count = 0; count < FAR; count += 1) {
			if (await target.evaluate((element) => element === document.activeElement)) return;
			await this.#page.keyboard.press(key);
		}
		throw new Error(`not reached with ${key}: ${target.toString()}`);
	}

	/** Walks to something and presses it. */
	async on(target: Locator, key = 'Tab'): Promise<void> {
		await this.to(target, key);
		await this.#page.keyboard.press('Enter');
	}

	/** Walks to a field and writes in it, in place of what stood there. */
	async write(field: Locator, text: string): Promise<void> {
		await this.to(field);
		await this.#page.keyboard.press('Control+A');
		await this.#page.keyboard.type(text);
	}

	/** Walks to a field of a day, and types its parts in the order in which this browser asks. */
	async day(field: Locator, day: string): Promise<void> {
		await this.to(field);
		await this.#page.keyboard.type('0203002001');
		const dayFirst = (await field.inputValue()) === '2001-03-02';
		const [year = '', month = '', date = ''] = day.split('-');
		await this.press('ArrowLeft', 'ArrowLeft');
		await this.#page.keyboard.type(
			dayFirst ? `${date}${month}00${year}` : `${month}${date}00${year}`
		);
		await expect(field).toHaveValue(day);
	}

	/** Walks to a list, and in it with an arrow to what is chosen. */
	async choose(list: Locator, option: string | RegExp): Promise<void> {
		await this.to(list);
		const hasText = typeof option === 'string' ? new RegExp(`^\\s*${option}\\s*$`) : option;
		const wanted = list.locator('option').filter({ hasText });
		const value = (await wanted.first().getAttribute('value')) ?? '';
		await this.press('Home');
		for (let count = 0; count < FAR; count += 1) {
			if ((await list.inputValue()) === value) return;
			await this.press('ArrowDown');
		}
		throw new Error(`not reached in ${list.toString()}: ${option.toString()}`);
	}

	/** Walks with an arrow to one of a group of choices. */
	async among(choice: Locator): Promise<void> {
		await this.to(choice, 'ArrowDown');
	}
}
