import type { Attachment } from 'svelte/attachments';
import type { TaskState } from '$lib/shared/words.ts';

/** How large words stand on the screen in the room, so that they fit: two columns when they are many. */
export function sizeOf(
	text: string,
	blocks: number
): 'huge' | 'large' | 'middling' | 'small' | 'columns' {
	const length = text.length + text.split('\n').length * 20;
	const room = blocks === 1 ? 1 : blocks <= 5 ? 0.8 : 0.5;
	if (length <= 140 * room) return 'huge';
	if (length <= 320 * room) return 'large';
	if (length <= 620 * room) return 'middling';
	return length > 900 * room ? 'columns' : 'small';
}

/** What the room is told of a task: taken on, waited for, or not. */
export function toneOf(state: TaskState): 'ok' | 'wait' | 'no' {
	if (state === 'proposed') return 'wait';
	return state === 'declined' || state === 'returned' || state === 'withdrawn' ? 'no' : 'ok';
}

/** What does not fit on the screen: nothing, the end of a text, or whole things. */
export type Cut = 'nothing' | 'text' | 'things';

/** Marks a text of which the end may be out of sight: it is set in columns, and what is left over lies beside them. */
export const textMark = 'data-text';
const beyond = 'data-beyond';

/**
 * On what holds the blocks: tells what does not fit, whenever that changes. A block that would be in
 * sight by half gets the attribute `data-beyond`.
 */
export function watchFit(told: (cut: Cut) => void): Attachment<HTMLElement> {
	return (element) => {
		const look = () => told(cutOf(element));
		const sizes = new ResizeObserver(look);
		const words = new MutationObserver(look);
		sizes.observe(element);
		words.observe(element, { subtree: true, childList: true, characterData: true });
		return () => {
			sizes.disconnect();
			words.disconnect();
		};
	};
}

function cutOf(element: HTMLElement): Cut {
	const end = element.getBoundingClientRect().bottom + 1;
	let things = false;
	for (const block of element.children) {
		const isBeyond = block.getBoundingClientRect().bottom > end;
		block.toggleAttribute(beyond, isBeyond);
		things ||= isBeyond;
	}
	if (things) return 'things';
	const texts = [...element.querySelectorAll(`[${textMark}]`)];
	return texts.some((text) => text.scrollWidth > text.clientWidth + 1) ? 'text' : 'nothing';
}
