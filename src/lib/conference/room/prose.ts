import * as Y from 'yjs';

/** Words in one look. */
export interface Run {
	/** A line break is `\n`. */
	text: string;
	bold: boolean;
	italic: boolean;
	link: boolean;
}

/** A part of a text as its editor shows it. */
export type Part =
	| { kind: 'paragraph'; runs: Run[] }
	| { kind: 'heading'; level: 2 | 3; runs: Run[] }
	/** `start` is the number of its first item; null for a list without numbers. */
	| { kind: 'list'; start: number | null; items: Part[][] };

/** The parts of a text, from what its document holds. */
export function partsOf(parent: Y.XmlFragment): Part[] {
	return parent.toArray().flatMap((node): Part[] => {
		if (!(node instanceof Y.XmlElement)) return [];
		switch (node.nodeName) {
			case 'paragraph':
				return [{ kind: 'paragraph', runs: runsOf(node) }];
			case 'heading':
				return [
					{ kind: 'heading', level: numberOf(node, 'level') === 3 ? 3 : 2, runs: runsOf(node) }
				];
			case 'bulletList':
				return [{ kind: 'list', start: null, items: itemsOf(node) }];
			case 'orderedList':
				return [{ kind: 'list', start: numberOf(node, 'start') ?? 1, items: itemsOf(node) }];
			default:
				return partsOf(node);
		}
	});
}

/** A text of which the words alone are known, a line per paragraph. */
export function plainParts(text: string): Part[] {
	return text.split('\n').map((line) => ({ kind: 'paragraph', runs: [plainRun(line)] }));
}

/** The words of parts, a line per paragraph. */
export function wordsOf(parts: readonly Part[]): string {
	return parts
		.map((part) =>
			part.kind === 'list'
				? part.items.map(wordsOf).join('\n')
				: part.runs.map(({ text }) => text).join('')
		)
		.join('\n');
}

function itemsOf(list: Y.XmlElement): Part[][] {
	return list.toArray().flatMap((item) => (item instanceof Y.XmlElement ? [partsOf(item)] : []));
}

function runsOf(block: Y.XmlElement): Run[] {
	return block.toArray().flatMap((node): Run[] => {
		if (node instanceof Y.XmlText) return markedRuns(node);
		const breaks = node instanceof Y.XmlElement && node.nodeName === 'hardBreak';
		return breaks ? [plainRun('\n')] : [];
	});
}

function markedRuns(text: Y.XmlText): Run[] {
	const parts = text.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[];
	return parts.flatMap(({ insert, attributes = {} }) =>
		typeof insert === 'string'
			? [
					{
						text: insert,
						bold: 'bold' in attributes,
						italic: 'italic' in attributes,
						link: 'link' in attributes
					}
				]
			: []
	);
}

function plainRun(text: string): Run {
	return { text, bold: false, italic: false, link: false };
}

/** Attributes are whatever a client wrote: a number may come as a word. */
function numberOf(node: Y.XmlElement, name: string): number | null {
	const value = Number(node.getAttribute(name));
	return Number.isInteger(value) && value > 0 ? value : null;
}
