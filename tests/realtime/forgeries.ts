import * as encoding from 'lib0/encoding';
import fc from 'fast-check';
import * as Y from 'yjs';
import { proseRoot } from '#shared/wire.ts';

/* Updates as somebody makes them who means harm, or whose program is broken. */

/** Every kind of forgery there is. */
export const kinds = [
	'collected',
	'preDelete',
	'underAnother',
	'behindAnother',
	'clockJump',
	'gap',
	'newRoot',
	'attribute',
	'subdocument',
	'embed',
	'script',
	'countless',
	'random',
	'changed'
] as const;

export interface Forgery {
	kind: (typeof kinds)[number];
	at: number;
	more: number;
	/** For random bytes, and for what is changed in honest ones. */
	bytes: Uint8Array;
}

export const forgeries: fc.Arbitrary<Forgery> = fc.record({
	kind: fc.constantFrom(...kinds),
	at: fc.nat(200),
	more: fc.nat(10_000),
	bytes: fc.uint8Array({ minLength: 1, maxLength: 24 })
});

/** Kinds that may come out as something a member may write: text of its own. */
export const mayBeHonest: ReadonlySet<string> = new Set(['random', 'changed']);

/** The bytes of a forgery against a document in this state, in which `victim` writes. */
export function forge(forgery: Forgery, state: Uint8Array, victim: number): Uint8Array {
	const { kind, at, more, bytes } = forgery;
	const doc = new Y.Doc();
	Y.applyUpdate(doc, state);
	doc.clientID = 900_000_000 + at;
	const clock = Y.getState(doc.store, victim);
	switch (kind) {
		case 'collected':
			return collected(victim, clock, 1 + more * 2 ** (at % 30));
		case 'preDelete':
			return deletion(victim, clock + (more % 50), 1 + (at % 50));
		case 'underAnother':
			return written(doc, (prose) => add(prose, 'vervalst'), victim);
		case 'behindAnother':
			return collected(victim, clock + 1 + (more % 50), 1 + at);
		case 'clockJump':
			return collected(doc.clientID, 1 + more, 1 + at);
		case 'gap':
			add(doc.getXmlFragment(proseRoot), 'achtergehouden');
			return written(doc, (prose) => add(prose, 'later'));
		case 'countless':
			return Uint8Array.from([1, 255, 255, 255, 14, at % 128, 0]);
		case 'random':
			return bytes;
		case 'changed':
			return changed(
				written(doc, (prose) => add(prose, 'eerlijk').format(0, 3, { bold: true })),
				forgery
			);
		default:
			return written(doc, (prose) => forbidden(kind, prose, doc));
	}
}

/** An update of one struct that is collected already. */
export function collected(clientId: number, clock: number, length: number): Uint8Array {
	return encoded([1, 1, clientId, clock], Uint8Array.of(0), [length, 0]);
}

/** An update without structs that deletes one range. */
export function deletion(clientId: number, clock: number, length: number): Uint8Array {
	return encoded([0, 1, clientId, 1, clock, length]);
}

/** The numbers as lib0 writes them, and bytes as they are. */
export function encoded(...parts: (readonly number[] | Uint8Array)[]): Uint8Array {
	return encoding.encode((encoder) => {
		for (const part of parts) {
			if (part instanceof Uint8Array) encoding.writeUint8Array(encoder, part);
			else for (const number of part) encoding.writeVarUint(encoder, number);
		}
	});
}

/** What writing in a document makes, under another client id if one is given. */
export function written(
	doc: Y.Doc,
	write: (prose: Y.XmlFragment) => unknown,
	clientId = doc.clientID
): Uint8Array {
	doc.clientID = clientId;
	const made: Uint8Array[] = [];
	doc.on('update', (update) => void made.push(update));
	doc.transact(() => write(doc.getXmlFragment(proseRoot)));
	return made[0] ?? Uint8Array.of(0, 0);
}

/** Adds a paragraph at the end. */
export function add(prose: Y.XmlFragment, words: string): Y.XmlText {
	const text = new Y.XmlText(words);
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [text]);
	prose.push([paragraph]);
	return text;
}

function forbidden(kind: string, prose: Y.XmlFragment, doc: Y.Doc): void {
	if (kind === 'newRoot') doc.getMap('facts').set('owner', 'ik');
	if (kind === 'embed') add(prose, 'x').insertEmbed(0, { image: 'x' });
	if (kind === 'script') prose.push([new Y.XmlElement('script')]);
	if (kind === 'subdocument') doc.getArray(proseRoot + '2').insert(0, [new Y.Doc()]);
	const first = prose.length > 0 ? prose.get(0) : null;
	if (kind !== 'attribute') return;
	if (first instanceof Y.XmlElement) first.setAttribute('onclick', 'x');
	else prose.push([new Y.XmlElement('iframe')]);
}

function changed(honest: Uint8Array, { at, bytes }: Forgery): Uint8Array {
	const made = Uint8Array.from(honest);
	for (const [n, byte] of bytes.slice(0, 1 + (at % 4)).entries()) {
		made[(at * (n + 1) + byte) % made.length] = bytes.at(-1 - n) ?? 0;
	}
	return made;
}
