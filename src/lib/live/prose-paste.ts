import { limits } from '$lib/shared/wire.ts';
import { blocksOf } from './paste-blocks.ts';
import { inertMarkup, ownMarkup } from './paste-markup.ts';

/** Room for what Yjs adds to the words, and for markup that words turn into. */
const mostBytes = limits.updateBytes / 2;

/** True for a paste that fits in one update. */
export function fitsInOneUpdate(text: string): boolean {
	return new TextEncoder().encode(text).length <= mostBytes;
}

/** Lists in lists that a document may hold: each takes two levels, and the words in them one. */
const mostLists = Math.floor((limits.nesting - 2) / 2);

/** What is left of pasted markup. */
export interface Pasted {
	/** Paragraphs, headings, lists, line breaks, bold, italic and links; nothing else. */
	html: string;
	/** Images were in it, and are not any more. */
	images: boolean;
}

/**
 * Pasted markup, made ready for a document. What comes from one of our own texts keeps its shape. Of
 * all else the words are kept that a reader saw: a row of a table becomes a line, its cells parted by
 * a bar; lists of a word processor become lists; hidden words, comments, notes and images stay out.
 * @param around lists round the caret already
 */
export function readPaste(html: string, around = 0): Pasted {
	const markup = inertMarkup(html.toWellFormed());
	const own = around === 0 ? ownMarkup(markup) : null;
	if (own !== null) return { html: own, images: false };
	// Parsed in a document of its own: nothing in it loads, runs or is applied.
	const { body } = new DOMParser().parseFromString(markup, 'text/html');
	return blocksOf(body, Math.max(0, mostLists - around));
}

/** Pasted text without halves of characters, which a document may not hold. */
export function wholeCharacters(text: string): string {
	return text.toWellFormed();
}
