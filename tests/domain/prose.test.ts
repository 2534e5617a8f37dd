import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { houseClient, stateFrom, stateOf, textOf } from '#domain/prose.ts';
import { changesBetween } from '#shared/changed-places.ts';
import { proseRoot } from '#shared/wire.ts';

/** Text as people type it: few different lines, so that lines recur. */
const line = fc.oneof(fc.constantFrom('', 'een', 'twee', 'drie'), fc.string({ unit: 'grapheme' }));
const lines = fc.array(
	line.map((text) => text.replaceAll(/[\r\n]/g, '')),
	{ minLength: 1, maxLength: 12 }
);

test('D49 a line per block: paragraphs, headings and the paragraphs of list items', () => {
	const doc = withBlocks([
		block('heading', 'Kop'),
		block('paragraph', 'Tekst'),
		block('bulletList', block('listItem', block('paragraph', 'een')), [
			block('listItem', block('paragraph', 'twee'), [
				block('orderedList', block('listItem', block('paragraph', 'diep')))
			])
		]),
		block('paragraph'),
		block('paragraph', 'slot')
	]);
	expect(textOf(doc)).toBe('Kop\nTekst\neen\ntwee\ndiep\n\nslot');
});

test('D49 marks leave no trace, and a hard break is a new line', () => {
	const marked = new Y.XmlText();
	const doc = withBlocks([block('paragraph', marked, [block('hardBreak'), new Y.XmlText('na')])]);
	marked.applyDelta([
		{ insert: 'vet', attributes: { bold: true } },
		{ insert: ' <i>', attributes: { link: { href: 'https://proef.example' } } }
	]);
	expect(textOf(doc)).toBe('vet <i>\nna');
});

test('D49 a document without blocks has no text', () => {
	expect(textOf(new Y.Doc())).toBe('');
	expect(textOf(stateFrom([]))).toBe('');
});

test('D50 text becomes a document with that text, in the same bytes every time', () => {
	fc.assert(
		fc.property(lines, (written) => {
			const text = written.join('\n');
			expect(textOf(stateFrom([stateOf(text)]))).toBe(text);
			expect(stateOf(text)).toEqual(stateOf(text));
		})
	);
});

test('D50 every line becomes a paragraph, whatever ends it, and only the house writes', () => {
	const doc = stateFrom([stateOf('een\r\ntwee\rdrie\n')]);
	expect(textOf(doc)).toBe('een\ntwee\ndrie\n');
	expect(doc.getXmlFragment(proseRoot).length).toBe(4);
	expect([...doc.store.clients.keys()]).toEqual([houseClient]);
});

test('D50 half a character does not make two documents differ', () => {
	const text = textOf(stateFrom([stateOf('a\ud83d')]));
	expect(text.isWellFormed()).toBe(true);
	expect(textOf(stateFrom([stateOf(text)]))).toBe(text);
});

test('D53 no deleted word is left in a state that is encoded anew', () => {
	const doc = new Y.Doc({ gc: false });
	Y.applyUpdate(doc, stateOf('blijft\nverdwijnt'));
	doc.getXmlFragment(proseRoot).delete(1, 1);
	const kept = Y.encodeStateAsUpdate(doc);
	expect(latin(kept)).toContain('verdwijnt');
	const clean = latin(Y.encodeStateAsUpdate(stateFrom([kept])));
	expect(clean).toContain('blijft');
	expect(clean).not.toContain('verdwijnt');
});

test('D51 no change is counted between equal texts, and at least one between others', () => {
	fc.assert(
		fc.property(lines, lines, (before, after) => {
			const [published, head] = [before.join('\n'), after.join('\n')];
			expect(changesBetween(published, published)).toBe(0);
			const counted = changesBetween(published, head);
			expect(counted > 0).toBe(published !== head);
			expect(counted).toBeLessThanOrEqual(Math.min(before.length, after.length) + 1);
		})
	);
});

test('D51 every place apart counts once, lines side by side together', () => {
	const text = 'a\nb\nc\nd\ne\nf\ng';
	expect(changesBetween(text, 'a\nB\nc\nd\ne\nF\ng')).toBe(2);
	expect(changesBetween(text, 'a\nB\nC\nd\ne\nf\ng')).toBe(1);
	expect(changesBetween(text, 'a\nnieuw\nb\nc\nd\ne\ng')).toBe(2);
	expect(changesBetween(text, 'A\nb\nc\nD\ne\nf\nG')).toBe(3);
	expect(changesBetween('', 'nieuw')).toBe(1);
});

test('D51 as many places as were changed apart, in a text of different lines', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.nat(30), { minLength: 1 }), (places) => {
			const written = Array.from({ length: 62 }, (_, place) => `regel ${place}`);
			const changed = written.map((text, place) =>
				place % 2 === 1 && places.includes((place - 1) / 2) ? `${text} anders` : text
			);
			const counted = changesBetween(written.join('\n'), changed.join('\n'));
			expect(counted).toBe(places.length);
		})
	);
});

test('D51 very long differences are counted roughly, and never as none', () => {
	const written = Array.from({ length: 20_000 }, (_, place) => `regel ${place}`);
	const shuffled = [...written].reverse().join('\n');
	expect(changesBetween(written.join('\n'), shuffled)).toBe(1);
	const changed = written.map((text, place) => (place % 5000 === 0 ? 'nieuw' : text));
	changed.push('slot');
	expect(changesBetween(written.join('\n'), changed.join('\n'))).toBe(5);
});

type Node = Y.XmlElement | Y.XmlText;

function block(name: string, first?: string | Node, rest: Node[] = []): Y.XmlElement {
	const element = new Y.XmlElement(name);
	const children = typeof first === 'string' ? new Y.XmlText(first) : first;
	element.insert(0, children ? [children, ...rest] : rest);
	return element;
}

function withBlocks(blocks: Y.XmlElement[]): Y.Doc {
	const doc = new Y.Doc();
	doc.getXmlFragment(proseRoot).insert(0, blocks);
	return doc;
}

function latin(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('latin1');
}
