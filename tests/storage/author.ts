import * as Y from 'yjs';
import { textOf } from '#domain/prose.ts';
import { proseRoot } from '#shared/wire.ts';

/** Somebody who writes in the first paragraph of a document, keeping what was deleted. */
export function anAuthor(updates: Uint8Array[]) {
	const doc = new Y.Doc({ gc: false });
	for (const update of updates) Y.applyUpdate(doc, update);
	const made: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => made.push(update));
	return {
		/** Drops `drop` characters at a place and puts `text` there; the updates that this gives. */
		edit(at: number, drop: number, text: string): Uint8Array[] {
			doc.transact(() => {
				const written = paragraphText(doc);
				const place = Math.min(at, written.length);
				written.delete(place, Math.min(drop, written.length - place));
				written.insert(place, text.replaceAll(/[\r\n]/g, ' ').toWellFormed());
			});
			return made.splice(0);
		},
		text: () => textOf(doc)
	};
}

function paragraphText(doc: Y.Doc): Y.XmlText {
	const paragraph = doc.getXmlFragment(proseRoot).get(0);
	if (!(paragraph instanceof Y.XmlElement)) throw new Error('No paragraph to write in');
	const written = paragraph.get(0);
	if (written instanceof Y.XmlText) return written;
	const fresh = new Y.XmlText();
	paragraph.insert(0, [fresh]);
	return fresh;
}
