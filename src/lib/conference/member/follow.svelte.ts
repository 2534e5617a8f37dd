import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Step } from '$lib/shared/words.ts';
import { holdsAttention } from '$lib/ui/attention.ts';
import {
	following,
	opened,
	scrolledOff,
	shownStep,
	standingOf,
	typingBegan,
	typingEnded,
	type Place,
	type Standing
} from './following.ts';
import { headPlace, stepPlace } from './places.ts';

/** Follows the chair through the open item, and takes nothing from who writes. */
export class Follow {
	#place = $state.raw<Place>(following);
	#began = false;
	readonly #chair: () => Step;

	/** @param chair the step of the chair, from the data of the page */
	constructor(chair: () => Step) {
		this.#chair = chair;
	}

	/** The step on screen. */
	get shown(): Step {
		return shownStep(this.#place, this.#chair());
	}

	get standing(): Standing {
		return standingOf(this.#place, this.#chair());
	}

	open(step: Step): void {
		this.#place = opened(this.#chair(), step);
	}

	/** Back to the chair, also from further down in the same step. */
	back(): void {
		this.#place = following;
		// The button that was pressed goes away.
		void tick().then(() => begin(document.getElementById(stepPlace)));
	}

	/** Watches where one writes until the function it returns is called. */
	start(): () => void {
		let isWatching = true;
		const look = () => {
			const writes = holdsAttention(document.activeElement);
			this.#place = (writes ? typingBegan : typingEnded)(this.#place, this.#chair());
		};
		// Focus moves also while a page puts itself in order, and then the item may be gone already.
		const soon = () => {
			void tick().then(() => {
				if (isWatching) look();
			});
		};
		addEventListener('focusin', soon);
		addEventListener('focusout', soon);
		// Looking moves the place: whatever calls this must not follow it.
		untrack(look);
		return () => {
			isWatching = false;
			removeEventListener('focusin', soon);
			removeEventListener('focusout', soon);
		};
	}

	/** On what one step shows: begins at its top, and knows when it is scrolled out of sight. */
	readonly step: Attachment<HTMLElement> = (element) => {
		if (this.#began) begin(element);
		else scrollTo({ top: 0, behavior: 'instant' });
		this.#began = true;
		const watch = () => {
			// In a pause it may be out of sight as a whole.
			if (!element.checkVisibility()) return;
			const line = parseFloat(getComputedStyle(element).scrollMarginBlockStart);
			if (element.getBoundingClientRect().bottom > line) return;
			this.#place = scrolledOff(this.#place, this.#chair());
		};
		addEventListener('scroll', watch, { passive: true });
		return () => removeEventListener('scroll', watch);
	};
}

/** At its top; and the keyboard with it, where what had the focus went with the step before. */
function begin(step: HTMLElement | null): void {
	document.getElementById(headPlace)?.scrollIntoView({ block: 'start', behavior: 'instant' });
	if (document.activeElement === document.body) step?.focus({ preventScroll: true });
}
