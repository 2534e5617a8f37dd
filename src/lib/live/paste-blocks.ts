import { isImage, isSeen, marksOf, styleOf } from './paste-seen.ts';
import { mayLink } from './prose-schema.ts';

/** How words stand where the walk is. */
interface Look {
	strong: boolean;
	em: boolean;
	href: string;
}

/** One block: a paragraph, a heading, or a line of a list. */
interface Line {
	tag: 'p' | 'h2' | 'h3';
	/** Lists it stands in; 0 outside any. */
	level: number;
	ordered: boolean;
	/** It goes on in the list item before it. */
	goesOn: boolean;
	html: string;
}

const blockName =
	/^(?:address|article|aside|blockquote|body|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|header|hr|main|nav|p|pre|section|summary|center|caption|tr|thead|tbody|tfoot)$/;

/** The words of pasted elements as blocks of a document, with lists no deeper than `mostLists`. */
export function blocksOf(body: Element, mostLists: number): { html: string; images: boolean } {
	const walk = new Walk();
	walk.children(body, { strong: false, em: false, href: '' });
	walk.flush();
	return { html: written(walk.lines, mostLists), images: walk.images };
}

/** Goes through pasted elements and gathers lines. */
class Walk {
	readonly lines: Line[] = [];
	images = false;
	#html = '';
	#tag: Line['tag'] = 'p';
	#lists: boolean[] = [];
	/** The next line is the first of its list item. */
	#fresh = false;

	children(element: Element, look: Look): void {
		for (const node of element.childNodes) {
			if (node.nodeType === Node.TEXT_NODE) this.#words(node.textContent ?? '', look);
			else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element, look);
		}
	}

	/** Ends the line that is being gathered. */
	flush(): void {
		const html = this.#html.replace(/^(?:\s|<br>)+|(?:\s|<br>)+$/g, '');
		this.#html = '';
		if (html.replaceAll(/<[^>]*>|[\s\u00a0]/g, '') === '') return;
		const level = this.#lists.length;
		const ordered = this.#lists.at(-1) ?? false;
		this.lines.push({ tag: this.#tag, level, ordered, goesOn: level > 0 && !this.#fresh, html });
		this.#fresh = false;
	}

	#element(element: Element, look: Look): void {
		if (isImage(element)) this.images = true;
		if (isImage(element) || !isSeen(element)) return;
		const name = element.localName;
		if (name === 'br') this.#html += '<br>';
		else if (name === 'table') this.#table(element, look);
		else if (name === 'ul' || name === 'ol') this.#list(element, name === 'ol', look);
		else if (name === 'li') this.#item(element, look);
		else if (/^h[1-6]$/.test(name)) this.#heading(element, name, look);
		else if (isListLine(element)) this.#listLine(element, look);
		else if (blockName.test(name)) this.#block(element, look);
		else this.children(element, this.#lookIn(element, look));
	}

	#lookIn(element: Element, look: Look): Look {
		const address = element.localName === 'a' ? (element.getAttribute('href') ?? '').trim() : '';
		return { ...look, ...marksOf(element), ...(mayLink(address) ? { href: address } : {}) };
	}

	#block(element: Element, look: Look): void {
		this.flush();
		if (element.localName === 'pre') this.#lines(element, look);
		else this.children(element, { ...look, ...marksOf(element) });
		this.flush();
	}

	/** Words whose line breaks count. */
	#lines(element: Element, look: Look): void {
		for (const line of (element.textContent ?? '').split('\n')) {
			this.#words(line, look);
			this.flush();
		}
	}

	#heading(element: Element, name: string, look: Look): void {
		this.flush();
		this.#tag = name === 'h1' || name === 'h2' ? 'h2' : 'h3';
		this.children(element, look);
		this.flush();
		this.#tag = 'p';
	}

	#list(element: Element, ordered: boolean, look: Look): void {
		this.flush();
		this.#lists.push(ordered);
		this.children(element, look);
		this.flush();
		this.#lists.pop();
	}

	#item(element: Element, look: Look): void {
		this.flush();
		this.#fresh = true;
		this.children(element, { ...look, ...marksOf(element) });
		this.flush();
	}

	/** A paragraph that a word processor shows as a line of a list. */
	#listLine(element: Element, look: Look): void {
		this.flush();
		const before = this.#lists;
		const level = Number(/level(\d+)/.exec(styleOf(element))?.[1] ?? 1);
		this.#lists = Array.from({ length: level }, () => isNumbered(element));
		this.#fresh = true;
		this.children(element, { ...look, ...marksOf(element) });
		this.flush();
		this.#lists = before;
	}

	/** A line per row; a table of one column was there for its looks and is read as what is in it. */
	#table(table: Element, look: Look): void {
		this.flush();
		for (const row of rowsOf(table)) {
			const [only, ...more] = [...row.children].filter(isSeen);
			if (only && more.length === 0) this.#block(only, look);
			else if (only) this.#row([only, ...more], look);
		}
	}

	#row(cells: readonly Element[], look: Look): void {
		const html = cells.map((cell) => {
			const inside = new Walk();
			inside.children(cell, { ...look, ...marksOf(cell) });
			inside.flush();
			this.images ||= inside.images;
			return inside.lines.map((line) => line.html.replaceAll('<br>', ' ')).join(' ');
		});
		if (html.some((cell) => cell !== '')) this.#html = html.join(' | ');
		this.flush();
	}

	#words(text: string, { strong, em, href }: Look): void {
		const words = text.replaceAll(/[^\S\u00a0]+/g, ' ');
		if (words.trim() === '' && (this.#html === '' || this.#html.endsWith(' '))) return;
		let html = escaped(words);
		if (em) html = `<em>${html}</em>`;
		if (strong) html = `<strong>${html}</strong>`;
		this.#html += href ? `<a href="${escaped(href)}">${html}</a>` : html;
	}
}

/** Word writes a line of a list as a paragraph that says which list and how deep. */
function isListLine(element: Element): boolean {
	return element.localName === 'p' && /mso-list:l\d+level\d+/.test(styleOf(element));
}

/** The bullet or number that Word drew for it. */
function isNumbered(element: Element): boolean {
	const drawn = [...element.querySelectorAll('span')].find((span) =>
		styleOf(span).includes('mso-list:ignore')
	);
	return /^[\s\u00a0]*(?:\d+|[a-z]{1,4})[.)]/i.test(drawn?.textContent ?? '');
}

/** The rows of a table, and none of tables in it. */
function rowsOf(table: Element): Element[] {
	return [...table.querySelectorAll('tr')].filter(
		(row) => row.closest('table') === table && isSeen(row)
	);
}

const signs: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

function escaped(text: string): string {
	return text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? '');
}

/** The lines as markup. Lists open and close as their levels go up and down. */
function written(lines: readonly Line[], mostLists: number): string {
	const open: string[] = [];
	let html = '';
	const closeTo = (level: number) => {
		while (open.length > level) html += `</li></${open.pop() ?? ''}>`;
	};
	for (const line of lines) {
		const level = Math.min(line.level, mostLists);
		const list = line.ordered ? 'ol' : 'ul';
		const begun = open.length;
		if (level === 0 || !line.goesOn) {
			closeTo(level);
			if (level > 0 && open.length === level && open.at(-1) !== list) closeTo(level - 1);
			if (level > 0 && open.length === level && begun >= level) html += '</li><li>';
		}
		while (open.length < level) {
			open.push(list);
			html += `<${list}><li>`;
		}
		html += `<${line.tag}>${line.html}</${line.tag}>`;
	}
	closeTo(0);
	return html;
}
