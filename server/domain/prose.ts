import * as Y from 'yjs';
import { proseRoot } from '#shared/wire.ts';

/*
 * Prose as plain text: one line per block, a hard break is a new line, marks are left out.
 */

/** Client id of text that the house itself writes; no member's client has it. */
export const houseClient = 0;

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

/**
 * The visible prose of a document in a fresh one of the house's own: nothing deleted, no client id of
 * any member. The same prose gives the same bytes.
 */
export function renewed(updates: Uint8Array[]): Uint8Array {
	const old = stateFrom(updates);
	const doc = new Y.Doc();
	doc.clientID = houseClient;
	const nodes = old.getXmlFragment(proseRoot).toArray();
	const copies = nodes.map((node) => node.clone()) as (Y.XmlElement | Y.XmlText)[];
	doc.getXmlFragment(proseRoot).push(copies);
	const state = Y.encodeStateAsUpdate(doc);
	old.destroy();
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
