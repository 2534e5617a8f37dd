import * as Y from 'yjs';
import { proseRoot } from '$lib/shared/wire.ts';

/** Own client ids, each with the clock from which its words count. */
export type Since = ReadonlyMap<number, number>;

/** Words typed here from these clocks on, per client id, and still there. Nobody else's. */
export function ownWords(doc: Y.Doc, since: Since): string {
	const blocks = blocksOf(doc, since).map(({ text, own }) => picked(text, own));
	return blocks.filter((words) => words !== '').join('\n');
}

/**
 * Of those words the ones that another state of the text lacks, given as its lines: what stands
 * between the beginning and the end that a line has in common with the line there that is most like
 * it.
 */
export function lostWords(doc: Y.Doc, since: Since, lines: readonly string[]): string {
	const lost = blocksOf(doc, since)
		.filter(({ text }) => !lines.includes(text))
		.flatMap(({ text, own }) => {
			const { from, to } = differing(text, lines);
			const pieces = runs(own.map((isOwn, at) => isOwn && at >= from && at < to));
			return pieces.map(([start, end]) => text.slice(start, end));
		});
	return lost.filter((words) => words.trim() !== '').join('\n');
}

/** The words of one block, and of each letter whether it is counted as own. */
interface Block {
	text: string;
	own: boolean[];
}

function blocksOf(doc: Y.Doc, since: Since): Block[] {
	const types = doc.getXmlFragment(proseRoot).createTreeWalker(() => true);
	return [...types].flatMap((type) => (type instanceof Y.XmlText ? [blockOf(type, since)] : []));
}

function blockOf(text: Y.XmlText, since: Since): Block {
	const block: Block = { text: '', own: [] };
	for (let item = text._start; item !== null; item = item.right) {
		if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
		const { str } = item.content;
		const { client, clock } = item.id;
		const from = since.get(client) ?? Infinity;
		block.text += str;
		for (let at = 0; at < str.length; at++) block.own.push(clock + at >= from);
	}
	return block;
}

function picked(text: string, own: readonly boolean[]): string {
	return runs(own)
		.map(([start, end]) => text.slice(start, end))
		.join('');
}

/** Where it holds without a break, as half-open ranges. */
function runs(holds: readonly boolean[]): [start: number, end: number][] {
	const found: [number, number][] = [];
	holds.forEach((one, at) => {
		const last = found.at(-1);
		if (one && last?.[1] === at) last[1] = at + 1;
		else if (one) found.push([at, at + 1]);
	});
	return found;
}

/** The part of a line, in whole words, that the line most like it does not have. */
function differing(line: string, lines: readonly string[]): { from: number; to: number } {
	let best = { from: 0, to: line.length };
	for (const other of lines) {
		const most = Math.min(line.length, other.length);
		let from = 0;
		while (from < most && line[from] === other[from]) from++;
		let end = 0;
		while (end < most - from && line[line.length - 1 - end] === other[other.length - 1 - end])
			end++;
		if (line.length - end - from < best.to - best.from) best = { from, to: line.length - end };
	}
	let { from, to } = best;
	while (isWithinWord(line, from)) from--;
	while (isWithinWord(line, to)) to++;
	return { from, to };
}

/** No space stands on either side of this place. */
function isWithinWord(line: string, at: number): boolean {
	return /\S\S/u.test(line.slice(Math.max(0, at - 1), at + 1));
}
