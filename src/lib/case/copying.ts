import type { Attachment } from 'svelte/attachments';
import { board as boardWords } from '$lib/text/board.ts';
import { looking } from '$lib/text/looking.ts';
import { audienceOf, countAt } from './audience.ts';
import type { CaseState } from './case.svelte.ts';
import type { Circle } from './copied.ts';

/*
 * Text that leaves a narrow circle for a wider one by way of the clipboard: one line says so. The
 * page remembers where the last copy came from and a mark of it, never its words.
 */

/** Value of `data-circle` for a text that one's own organisation alone reads. */
export const ownPlace = 'own';
/** The same, for the texts of the plan. */
export const planPlace = 'plan';

/**
 * Who reads the text of a place: a contribution by its id, the plan, or one's own organisation.
 * @param as where words come from, only who has them counts; where they go, whoever will
 */
export function circleAt(board: CaseState, place: string, as: 'from' | 'to'): Circle | null {
	if (place === ownPlace) return ownCircle(board);
	if (place === planPlace)
		return circleOf(
			board.partners.map(({ agencyId }) => agencyId),
			''
		);
	const row = board.contribution(place);
	if (!row) return null;
	const unread = row.version === 0 || (row.undisclosedChanges ?? 0) > 0;
	const { cells } = audienceOf(row, board.partners);
	const reads = cells.filter(({ level }) => level === 'visible');
	if (reads.length <= 1 || (as === 'from' && unread)) return ownCircle(board);
	return circleOf(
		reads.map(({ partner }) => partner.agencyId),
		boardWords.audience.short(countAt(cells, 'visible'), 0)
	);
}

const circleOf = (readers: readonly string[], name: string): Circle => ({
	readers: new Set(readers),
	name
});

function ownCircle({ own }: CaseState): Circle | null {
	return own ? circleOf([own.agencyId], boardWords.audience.only(own.name)) : null;
}

/** The line about a paste that takes words to readers who did not have them; null for any other. */
export function wideningBy(from: Circle, to: Circle): string | null {
	const wider = [...to.readers].some((agencyId) => !from.readers.has(agencyId));
	return wider ? looking.paste.narrower(from.name, to.readers.size) : null;
}

/** Notes where copies come from and where they are pasted, within this element. */
export function rememberCopies(board: CaseState): Attachment<HTMLElement> {
	return (element) => {
		const copied = ({ target, clipboardData }: ClipboardEvent) => {
			const circle = circleAt(board, placeOf(target), 'from');
			// The editor has put its own words there already; those of the page are the selection.
			const text = clipboardData?.getData('text/plain') || String(getSelection() ?? '');
			board.copied = circle && text ? { circle, mark: markOf(text) } : null;
		};
		const pasted = ({ target, clipboardData }: ClipboardEvent) => {
			const to = circleAt(board, placeOf(target), 'to');
			const text = clipboardData?.getData('text/plain') ?? '';
			const from = board.copied?.mark === markOf(text) ? board.copied.circle : null;
			const line = from && to ? wideningBy(from, to) : null;
			board.pasted = line === null ? null : { place: labelOf(target), line };
		};
		element.addEventListener('copy', copied);
		element.addEventListener('cut', copied);
		element.addEventListener('paste', pasted, { capture: true });
		return () => {
			element.removeEventListener('copy', copied);
			element.removeEventListener('cut', copied);
			element.removeEventListener('paste', pasted, { capture: true });
		};
	};
}

function placeOf(target: EventTarget | null): string {
	const within = target instanceof Node ? target : null;
	const element = within instanceof Element ? within : within?.parentElement;
	return element?.closest<HTMLElement>('[data-circle]')?.dataset['circle'] ?? '';
}

/** Which text it was pasted in: the plan has more than one. */
function labelOf(target: EventTarget | null): string {
	const element = target instanceof Element ? target : null;
	return element?.closest<HTMLElement>('[data-paste]')?.dataset['paste'] ?? '';
}

/** Tells one text from another, white space apart, and gives nothing of it back. */
export function markOf(text: string): string {
	let hash = 0x811c9dc5;
	const plain = text.replaceAll(/\s+/g, '');
	for (let at = 0; at < plain.length; at += 1) {
		hash = Math.imul(hash ^ plain.charCodeAt(at), 0x01000193);
	}
	return `${plain.length} ${hash >>> 0}`;
}
