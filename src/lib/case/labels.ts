import { t } from '$lib/text/text.ts';

/** A label of a narrow margin, where there is room: without its soft hyphens. */
export function plainLabel(label: string): string {
	return label.replaceAll('\u00ad', '');
}

/** A task at the start of a sentence; one whose number its reader may not know goes without. */
export function taskName(number: number | null): string {
	return number === null
		? t.board.tasks.theTask
		: t.board.tasks.panel(t.board.tasks.number(number));
}
