import { limits } from '$lib/shared/wire.ts';

/** Room for what Yjs adds to the words, and for markup that words turn into. */
const mostBytes = limits.updateBytes / 2;

/** True for a paste that fits in one update. */
export function fitsInOneUpdate(text: string): boolean {
	return new TextEncoder().encode(text).length <= mostBytes;
}

/**
 * Pasted markup, made ready for the schema of a document, which drops every tag it does not know.
 * A row of a table becomes a paragraph, its cells parted by a tab. Images, scripts, styles and
 * style attributes are cut from the text itself, before anything can load or apply them.
 */
export function plainMarkup(html: string): string {
	return html
		.toWellFormed()
		.replace(/<(style|script|title|template|svg|object)\b[\s\S]*?<\/\1\s*>/gi, '')
		.replace(/<(?:img|picture|source|video|audio|iframe|embed|link|meta)\b[^>]*>/gi, '')
		.replace(/<[^>]+>/g, withoutStyle)
		.replace(/<\/t[dh]\s*>\s*(?=<t[dh]\b)/gi, '\t')
		.replace(/<\/?(?:table|thead|tbody|tfoot|caption|colgroup|col|t[dh])\b[^>]*>/gi, '')
		.replace(/<(\/?)tr\b[^>]*>/gi, '<$1p>');
}

function withoutStyle(tag: string): string {
	return tag.replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '');
}

/** Pasted text without halves of characters, which a document may not hold. */
export function wholeCharacters(text: string): string {
	return text.toWellFormed();
}
