import { limits } from '$lib/shared/wire.ts';

/** Room for what Yjs adds to the words, and for markup that words turn into. */
const mostBytes = limits.updateBytes / 2;

/** True for a paste that fits in one update. */
export function fitsInOneUpdate(text: string): boolean {
	return new TextEncoder().encode(text).length <= mostBytes;
}

/** The element names, attributes and end of one tag, quotes respected. */
const tag = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;
const attribute = /\s(href|start|data-pm-slice)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const cell = /<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]\s*>/gi;
const block = /<\/?(?:p|div|h[1-6]|ul|ol|li|br|blockquote|pre)\b[^>]*>/gi;
const wordless =
	/^(?:img|picture|source|video|audio|iframe|embed|link|meta|table|thead|tbody|tfoot|caption|colgroup|col|t[dh])$/i;

/**
 * Pasted markup, made ready for the schema of a document, which drops every tag it does not know.
 * A row of a table becomes a paragraph, its cells parted by a bar. Images, scripts, styles and all
 * attributes but those that a document keeps are cut from the text itself, before anything can
 * load or apply them, or a value comes along that no document may hold.
 */
export function plainMarkup(html: string): string {
	return html
		.toWellFormed()
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<(style|script|title|template|svg|object)\b[\s\S]*?<\/\1\s*>/gi, '')
		.replace(cell, (_cell, words: string) => `<td>${words.replace(block, ' ').trim()}</td>`)
		.replace(/<\/td>\s*(?=<td>)/g, ' | ')
		.replace(tag, (_tag, end: string, name: string, attributes: string) => {
			if (wordless.test(name)) return '';
			return `<${end}${name === 'tr' ? 'p' : name}${end ? '' : keptOf(attributes)}>`;
		});
}

function keptOf(attributes: string): string {
	let kept = '';
	for (const [, name = '', double, single, bare] of attributes.matchAll(attribute)) {
		const value = double ?? single ?? bare ?? '';
		const isNumber = /^\d{1,9}$/.test(value);
		if (name.toLowerCase() !== 'start' || isNumber)
			kept += ` ${name}="${value.replace(/"/g, '&quot;')}"`;
	}
	return kept;
}

/** Pasted text without halves of characters, which a document may not hold. */
export function wholeCharacters(text: string): string {
	return text.toWellFormed();
}
