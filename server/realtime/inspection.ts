import * as Y from 'yjs';
import { limits, proseRoot } from '#shared/wire.ts';
import {
	beginsWithParagraph,
	hasAttribute,
	isAttributeValue,
	mayHold,
	textName
} from './grammar.ts';

/**
 * Judges what a transaction really added, before Yjs merges or collects anything: only now is it
 * known under which parent and key each struct came to be. Looks at new structs alone.
 * @returns false when something stands where prose has no place for it
 */
export function isProseTransaction(transaction: Y.Transaction): boolean {
	for (const [client, after] of transaction.afterState) {
		const before = transaction.beforeState.get(client) ?? 0;
		if (after === before) continue;
		const structs = transaction.doc.store.clients.get(client) ?? [];
		for (let at = Y.findIndexSS(structs, before); at < structs.length; at++) {
			const struct = structs[at];
			if (struct instanceof Y.Item && !isInPlace(struct)) return false;
		}
	}
	return true;
}

function isInPlace(item: Y.Item): boolean {
	const parent: unknown = item.parent;
	if (item.parentSub !== null) return isAttribute(item, item.parentSub, parent);
	const { content } = item;
	if (content instanceof Y.ContentDeleted) return true;
	if (content instanceof Y.ContentType) {
		if (!(parent instanceof Y.XmlFragment)) return false;
		return fits(item, nameOf(parent), nameOf(content.type)) && depthOf(item) <= limits.nesting;
	}
	if (content instanceof Y.ContentAny) return false;
	return parent instanceof Y.XmlText;
}

/** What stands first in a node counts as first until something that is left of it is there again. */
function fits(item: Y.Item, parent: string, child: string): boolean {
	if (!mayHold(parent, child)) return false;
	if (!beginsWithParagraph(parent) || child === 'paragraph') return true;
	let left = item.left;
	while (left?.deleted) left = left.left;
	return left !== null;
}

function nameOf(type: object): string {
	if (type instanceof Y.XmlElement) return type.nodeName;
	return type instanceof Y.XmlText ? textName : proseRoot;
}

function isAttribute(item: Y.Item, key: string, parent: unknown): boolean {
	if (!(parent instanceof Y.XmlElement) || !hasAttribute(parent.nodeName, key)) return false;
	const { content } = item;
	if (content instanceof Y.ContentDeleted) return true;
	return (
		content instanceof Y.ContentAny && content.arr.every((value) => isAttributeValue(key, value))
	);
}

/** Elements from the root down to this one; text itself does not count. */
function depthOf(item: Y.Item): number {
	let depth = 0;
	for (let at: Y.Item | null = item; at !== null && depth <= limits.nesting; at = parentOf(at)) {
		if (at.content instanceof Y.ContentType && at.content.type instanceof Y.XmlElement) depth++;
	}
	return depth;
}

function parentOf(item: Y.Item): Y.Item | null {
	return item.parent instanceof Y.AbstractType ? item.parent._item : null;
}
