import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const sizes = [
	{ width: 1440, height: 900 },
	{ width: 1024, height: 768 },
	{ width: 390, height: 844 }
];

/** Side of the smallest square that a finger or an unsteady hand is sure to hit, in px. */
const TARGET = 24;

interface Violation {
	id: string;
	nodes: { html: string }[];
}

/** What axe finds, and which targets are too small, at every size and in both themes. */
export async function violations(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const size of sizes) {
		await page.setViewportSize(size);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			const result = await page.evaluate<Violation[]>(
				`(async () => { ${axe.source}; return (await axe.run()).violations; })()`
			);
			for (const { id, nodes } of result)
				found.push(`${size.width} ${colorScheme} ${id}: ${nodes[0]?.html ?? ''}`);
		}
		for (const target of await smallTargets(page)) found.push(`${size.width} ${target}`);
	}
	return found;
}

/** Every target can be hit, once the page has taken on its size. */
export async function canBeHit(page: Page): Promise<void> {
	await expect.poll(() => smallTargets(page)).toEqual([]);
}

/** Nothing sticks out on the right, once the page has taken on its size. */
export async function fits(page: Page): Promise<void> {
	await expect.poll(() => sticksOut(page)).toBe(0);
}

/** Targets smaller than the norm asks (WCAG 2.5.8); a link in a sentence may be as high as its line. */
function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate((least) => {
		const targets = document.querySelectorAll<HTMLElement>(
			'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"]'
		);
		/** What is pressed: a field that is drawn by its label is as large as that label. */
		const pressed = (target: HTMLElement) => {
			const label = target instanceof HTMLInputElement ? target.closest('label') : null;
			return label ?? target;
		};
		const inSentence = (target: HTMLElement) => {
			const around = target.closest('p, dd, li');
			const said = around?.textContent.trim() ?? '';
			return target.matches('a') && said.length > target.textContent.trim().length;
		};
		return [...targets].flatMap((target) => {
			if (!target.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) return [];
			const box = pressed(target).getBoundingClientRect();
			// A link may be laid over its whole row.
			const over = getComputedStyle(target, '::after');
			const laid = over.position === 'absolute' && over.content !== 'none';
			const width = Math.max(box.width, laid ? parseFloat(over.width) : 0);
			const height = Math.max(box.height, laid ? parseFloat(over.height) : 0);
			if (width === 0 || (width <= 1 && height <= 1)) return [];
			if (width >= least && height >= least) return [];
			if (getComputedStyle(target).display === 'inline' && inSentence(target)) return [];
			return [`${Math.round(width)}x${Math.round(height)} ${target.outerHTML.slice(0, 200)}`];
		});
	}, TARGET);
}

/** What sticks out on the right of the window, so that somebody would have to scroll sideways. */
function sticksOut(page: Page): Promise<number> {
	return page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
}
