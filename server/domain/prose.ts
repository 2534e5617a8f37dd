import * as Y from 'yjs';
import { proseRoot } from '#shared/wire.ts';

/*
 * Prose as plain text: one line per block, a hard break is a new line, marks are left out.
 */

/** Client id of text that the house itself writes; no member's client has it. */
export const houseClient = 0;
/** Most comparisons of two lines that counting changes may cost. */
const MOST_COMPARISONS = 250_000;

/** The visible text of a document; empty for a document without blocks. */
export function textOf(doc: Y.Doc): string {
	return linesOf(doc.getXmlFragment(proseRoot)).join('\n');
}

/** A fresh document with a paragraph per line, as an update. The same text gives the same bytes. */
export function stateOf(text: string): Uint8Array {
	const doc = new Y.Doc();
	doc.clientID = houseClient;
	const lines = text.toWellFormed().split(/\r\n|\r|\n/);
	doc.getXmlFragment(proseRoot).push(lines.map(paragraph));
	const state = Y.encodeStateAsUpdate(doc);
	doc.destroy();
	return state;
}

/** A document holding these updates, garbage-collected: nothing deleted is left in it. */
export function stateFrom(updates: Uint8Array[]): Y.Doc {
	const doc = new Y.Doc({ gc: true });
	doc.transact(() => {
		for (const update of updates) Y.applyUpdate(doc, update);
	});
	return doc;
}

/**
 * Number of separate places at which `head` differs from `published`, by line; 0 when equal.
 * Lines that changed side by side are one place. Very long differences are counted roughly.
 */
export function changesBetween(published: string, head: string): number {
	if (published === head) return 0;
	const [before, after] = differing(published.split('\n'), head.split('\n'));
	if (before.length === 0 || after.length === 0) return 1;
	if (before.length * after.length > MOST_COMPARISONS) return newPlaces(before, after);
	return gaps(commonLengths(before, after), before, after);
}

function paragraph(line: string): Y.XmlElement {
	const element = new Y.XmlElement('paragraph');
	if (line !== '') element.insert(0, [new Y.XmlText(line)]);
	return element;
}

function linesOf(parent: Y.XmlFragment): string[] {
	return parent.toArray().flatMap((node) => {
		if (node instanceof Y.XmlText) return plain(node).split('\n');
		if (!(node instanceof Y.XmlElement)) return [];
		return isBlock(node) ? inline(node).split('\n') : linesOf(node);
	});
}

function isBlock(node: Y.XmlElement): boolean {
	return node.nodeName === 'paragraph' || node.nodeName === 'heading';
}

function inline(block: Y.XmlElement): string {
	return block
		.toArray()
		.map((node) => {
			if (node instanceof Y.XmlText) return plain(node);
			if (!(node instanceof Y.XmlElement)) return '';
			return node.nodeName === 'hardBreak' ? '\n' : inline(node);
		})
		.join('');
}

function plain(text: Y.XmlText): string {
	const parts = text.toDelta() as { insert?: unknown }[];
	return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}

/** What is left of both when the lines they begin and end with alike are taken off. */
function differing(before: string[], after: string[]): [string[], string[]] {
	const shortest = Math.min(before.length, after.length);
	let head = 0;
	while (head < shortest && before[head] === after[head]) head += 1;
	let tail = 0;
	while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
	return [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
}

/** Runs of lines that are new: what is affordable when there is too much to compare. */
function newPlaces(before: string[], after: string[]): number {
	const known = new Set(before);
	const starts = after.filter((line, place) => {
		const previous = after[place - 1];
		return !known.has(line) && (previous === undefined || known.has(previous));
	});
	return Math.max(1, starts.length);
}

/** Length of the longest common sequence of lines from each pair of places on. */
function commonLengths(before: string[], after: string[]): (i: number, j: number) => number {
	const width = after.length + 1;
	const lengths = new Uint32Array((before.length + 1) * width);
	const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
	for (let i = before.length - 1; i >= 0; i -= 1) {
		for (let j = after.length - 1; j >= 0; j -= 1) {
			lengths[i * width + j] =
				before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	return at;
}

/** Walks both along their common lines and counts the stretches in between. */
function gaps(common: (i: number, j: number) => number, before: string[], after: string[]): number {
	let [i, j, places] = [0, 0, 0];
	let inGap = false;
	while (i < before.length || j < after.length) {
		const same = i < before.length && j < after.length && before[i] === after[j];
		if (!same && !inGap) places += 1;
		inGap = !same;
		if (same || j >= after.length || (i < before.length && common(i + 1, j) >= common(i, j + 1))) {
			i += 1;
			if (same) j += 1;
		} else {
			j += 1;
		}
	}
	return places;
}
