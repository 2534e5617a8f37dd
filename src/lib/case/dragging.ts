import type { Attachment } from 'svelte/attachments';
import type { CaseState } from './case.svelte.ts';

/*
 * Moving by dragging: quicker for a mouse, and never the only way, because every move has a button.
 * What is dragged is remembered by its page; nothing of it goes to the clipboard of the drag.
 */

/** Names what is dragged, and says nothing of it. */
const KIND = 'application/x-casustafel';

/** Lets an element be dragged as a task or a goal. */
export function draggable(
	board: CaseState,
	what: 'task' | 'goal',
	id: string,
	may: boolean
): Attachment<HTMLElement> {
	return (element) => {
		element.draggable = may;
		if (!may) return;
		const begin = (event: DragEvent) => {
			event.stopPropagation();
			event.dataTransfer?.setData(KIND, what);
			if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
			board.dragged = { what, id };
		};
		const end = () => {
			board.dragged = null;
		};
		element.addEventListener('dragstart', begin);
		element.addEventListener('dragend', end);
		return () => {
			element.removeEventListener('dragstart', begin);
			element.removeEventListener('dragend', end);
		};
	};
}

/** What may be dropped here, and what then happens. Null: nothing that is dragged now. */
export type Drop = (dragged: { what: 'task' | 'goal'; id: string }) => (() => void) | null;

/** Lets an element take what is dropped on it; while it would, it has the class `drop`. */
export function droppable(board: CaseState, drop: Drop): Attachment<HTMLElement> {
	return (element) => {
		const act = () => (board.dragged ? drop(board.dragged) : null);
		const over = (event: DragEvent) => {
			if (!act()) return;
			event.preventDefault();
			element.classList.add('drop');
		};
		const leave = () => element.classList.remove('drop');
		const dropped = (event: DragEvent) => {
			leave();
			const give = act();
			board.dragged = null;
			if (!give) return;
			event.preventDefault();
			give();
		};
		element.addEventListener('dragover', over);
		element.addEventListener('dragleave', leave);
		element.addEventListener('drop', dropped);
		return () => {
			element.removeEventListener('dragover', over);
			element.removeEventListener('dragleave', leave);
			element.removeEventListener('drop', dropped);
		};
	};
}
