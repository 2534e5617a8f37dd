import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach } from 'vitest';
import type { CaseData, CaseState } from '$lib/case/case.svelte.ts';
import type { Frame } from '$lib/ui/frame.svelte.ts';
import type { Toasts } from '$lib/ui/toasts.svelte.ts';
import type { AgencyClass } from '#shared/words.ts';
import { board } from './example.ts';
import WithCase from './WithCase.svelte';

export interface Shown {
	body: HTMLElement;
	board: CaseState;
	toasts: Toasts;
	frame: Frame;
}

// This environment has no modal dialogs and popovers of its own.
HTMLElement.prototype.hidePopover = () => undefined;
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
	this.open = true;
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
	this.open = false;
};

const mounted: Record<string, unknown>[] = [];

afterEach(async () => {
	for (const each of mounted.splice(0)) await unmount(each);
});

/** A member of an agency, whose id is its name. */
export function member(own: string, ownClass: AgencyClass): CaseData['me'] {
	return {
		member: { id: 'me', name: 'N. Iemand', functions: [] },
		agency: { id: own, name: own, class: ownClass }
	};
}

/** What the page of a case holds for a police officer, on 24 November 2026. */
export function caseData(fields: Partial<CaseData> = {}): CaseData {
	return {
		board: board(),
		me: member('Politie', 'POL'),
		today: '2026-11-24',
		directory: null,
		...fields
	};
}

/** Shows a part of the board until the end of the test. */
export function show(part: unknown, data: CaseData, props: Record<string, unknown> = {}): Shown {
	let shared: Omit<Shown, 'body'> | undefined;
	const shown = mount(WithCase, {
		target: document.body,
		props: {
			data,
			part: part as Component<Record<string, unknown>>,
			props,
			onstate: (state: Omit<Shown, 'body'>) => (shared = state)
		}
	});
	mounted.push(shown);
	flushSync();
	if (!shared) throw new Error('the board did not begin');
	return { ...shared, body: document.body };
}

/** The words of an element, with single spaces. */
export function wordsOf(element: Element | null | undefined): string {
	return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The button with these words. */
export function button(within: ParentNode, words: string): HTMLButtonElement {
	const all = [...within.querySelectorAll('button')];
	const found = all.find((each) => (each.getAttribute('aria-label') ?? wordsOf(each)) === words);
	if (!found) throw new Error(`no button: ${words}; there are: ${all.map(wordsOf).join(', ')}`);
	return found;
}

/** Opens what stands behind a button of a popover: this environment has no popovers of its own. */
export function openPopover(trigger: Element): Element {
	const panel = document.getElementById(trigger.getAttribute('popovertarget') ?? '');
	if (!panel) throw new Error('nothing to open');
	const event = new Event('beforetoggle');
	panel.dispatchEvent(Object.assign(event, { newState: 'open' }));
	flushSync();
	return panel;
}
