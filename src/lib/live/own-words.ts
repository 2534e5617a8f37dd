import * as Y from 'yjs';
import { proseRoot } from '$lib/shared/wire.ts';

/** Words typed here from a clock on and still there, block by block. Nobody else's. */
export function ownWords(doc: Y.Doc, since: number): string {
	const blocks: string[] = [];
	for (const type of doc.getXmlFragment(proseRoot).createTreeWalker(() => true)) {
		const words = type instanceof Y.XmlText ? ownWordsIn(type, doc.clientID, since) : '';
		if (words !== '') blocks.push(words);
	}
	return blocks.join('\n');
}

function ownWordsIn(text: Y.XmlText, clientId: number, since: number): string {
	let words = '';
	for (let item = text._start; item !== null; item = item.right) {
		const ours = item.id.client === clientId && !item.deleted;
		if (!ours || !(item.content instanceof Y.ContentString)) continue;
		words += item.content.str.slice(Math.max(0, since - item.id.clock));
	}
	return words;
}
