import { limits, proseMarks, proseNodes, proseRoot } from '#shared/wire.ts';

/*
 * What prose is made of. Values are judged as our editor and a plain Yjs client write them: a number
 * may come as its digits, a mark may be `true` or an empty object.
 */

/** Text, among the names of nodes. */
export const textName = '#text';

const longestAttribute = 200;
const levels: readonly unknown[] = [2, 3, '2', '3'];

/** True for the name of a node that a document may hold. */
export function isNodeName(name: string): boolean {
	return Object.hasOwn(proseNodes, name);
}

const blocks = ['paragraph', 'heading', 'bulletList', 'orderedList'];
const contents: Readonly<Record<string, readonly string[]>> = {
	paragraph: ['hardBreak', textName],
	heading: ['hardBreak', textName],
	bulletList: ['listItem'],
	orderedList: ['listItem'],
	listItem: blocks,
	hardBreak: []
};

/**
 * True when a node of this name, or the root, may hold this one or text. An editor that opens what
 * stands where it may not takes away the node around it, in the name of who opens it; around what
 * stands in the root there is none.
 */
export function mayHold(parent: string, child: string): boolean {
	return parent === proseRoot || (contents[parent]?.includes(child) ?? false);
}

/** True when a node of this name begins with a paragraph. */
export function beginsWithParagraph(parent: string): boolean {
	return parent === 'listItem';
}

/** True when a node of this name may have this attribute at all. */
export function hasAttribute(node: string, attribute: string): boolean {
	return attributesOf(node).includes(attribute);
}

/** True when `value` is one this attribute may have. Null is no value. */
export function isAttributeValue(attribute: string, value: unknown): boolean {
	if (value === null || value === undefined) return true;
	if (attribute === 'level') return levels.includes(value);
	if (attribute === 'start') return isWholeNumber(value);
	if (attribute === 'tight') return typeof value === 'boolean';
	return attribute === 'type' && typeof value === 'string' && /^[1aAiI]$/.test(value);
}

/** True when text may carry this mark. Null ends it. */
export function isMark(name: string, value: unknown): boolean {
	if (!Object.hasOwn(proseMarks, name)) return false;
	if (value === null) return true;
	if (name === 'link') return isLink(value);
	return typeof value === 'boolean' || (isPlain(value) && Object.keys(value).length === 0);
}

function isLink(value: unknown): boolean {
	if (!isPlain(value) || !isAddress(value['href'])) return false;
	const allowed: readonly string[] = proseMarks.link;
	return Object.entries(value).every(
		([name, one]) => allowed.includes(name) && (name === 'href' || isShortText(one))
	);
}

function isAddress(href: unknown): boolean {
	return (
		typeof href === 'string' &&
		href.length <= limits.linkLength &&
		/^(?:https?|mailto):/i.test(href)
	);
}

function isShortText(value: unknown): boolean {
	return value === null || (typeof value === 'string' && value.length <= longestAttribute);
}

function isWholeNumber(value: unknown): boolean {
	if (typeof value === 'string') return /^\d{1,9}$/.test(value);
	return Number.isSafeInteger(value);
}

function isPlain(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function attributesOf(node: string): readonly string[] {
	for (const [name, attributes] of Object.entries(proseNodes)) {
		if (name === node) return attributes;
	}
	return [];
}
