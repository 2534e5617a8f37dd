import * as Y from 'yjs';
import { proseRoot } from '$lib/shared/wire.ts';

/** Words typed here from these clocks on, per client id, and still there. Nobody else's. */
export function ownWords(doc: Y.Doc, since: ReadonlyMap<number, number>): string {
	const blocks: string[] = [];
	for (const type of doc.getXmlFragment(proseRoot).createTreeWalker(() => true)) {
		const words = type instanceof Y.XmlText ? ownWordsIn(type, since) : '';
		if (words !== '') blocks.push(words);
	}
	return blocks.join('\n');
}

function ownWordsIn(text: Y.XmlText, since: ReadonlyMap<number, number>): string {
	let words = '';
	for (let item = text._start; item !== null; item = item.right) {
		const clock = since.get(item.id.client);
		if (clock === undefined || item.deleted || !(item.content instanceof Y.ContentString)) continue;
		words += item.content.str.slice(Math.max(0, clock - item.id.clock));
	}
	return words;
}
