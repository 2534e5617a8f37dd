/*
 * Pasted markup before it is parsed: cut as text, so that no image loads, no style is applied and no
 * script is seen, whatever parses it next.
 */

/** The element names, attributes and end of one tag, quotes respected. */
const tag = /<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;
const attribute = /\s([a-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;

/** What tells which words were seen, and what a document keeps. A style is read, never applied. */
const kept: Readonly<Record<string, string>> = {
	href: 'href',
	start: 'start',
	hidden: 'hidden',
	class: 'class',
	id: 'id',
	style: 'data-style',
	'data-pm-slice': 'data-pm-slice'
};

/** The markup without scripts, styles and comments, and with few attributes. */
export function inertMarkup(html: string): string {
	return html
		.replace(/<!--[\s\S]*?(?:-->|$)/g, '')
		.replace(/<!\[[^>]*>/g, '')
		.replace(
			/<(style|script|title|template|svg|object|noscript|iframe)\b[\s\S]*?(?:<\/\1\s*>|$)/gi,
			''
		)
		.replace(tag, (_tag, end: string, name: string, attributes: string) =>
			end ? `</${name}>` : `<${name}${keptOf(attributes)}>`
		);
}

function keptOf(attributes: string): string {
	let text = '';
	for (const [, name = '', double, single, bare] of attributes.matchAll(attribute)) {
		const as = kept[name.toLowerCase()];
		const value = (double ?? single ?? bare ?? '').replaceAll('"', '&quot;');
		if (as !== undefined && (as !== 'start' || /^\d{1,9}$/.test(value)))
			text += ` ${as}="${value}"`;
	}
	return text;
}

/** Elements of our own texts. */
const ownElement = /^(?:p|h2|h3|ul|ol|li|br|strong|em|a)$/i;

/** The markup of a copy of one of our own texts; null for any other. Only it says where it was cut. */
export function ownMarkup(markup: string): string | null {
	if (!markup.includes(' data-pm-slice="')) return null;
	const all = [...markup.matchAll(tag)].filter(
		([, , name = '']) => !/^(?:meta|html|body)$/i.test(name)
	);
	if (!all.every(([, , name = '']) => ownElement.test(name))) return null;
	return markup
		.replace(/<\/?(?:meta|html|body)\b[^>]*>/gi, '')
		.replaceAll(/ (?:class|id|hidden|data-style)="[^"]*"/g, '');
}
