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
	return blocks === 1 && length > 900 ? 'columns' : 'small';
}

/** What the room is told of a task: taken on, waited for, or not. */
export function toneOf(state: TaskState): 'ok' | 'wait' | 'no' {
	if (state === 'proposed') return 'wait';
	return state === 'declined' || state === 'returned' || state === 'withdrawn' ? 'no' : 'ok';
}
