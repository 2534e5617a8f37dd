import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { messageType, proseRoot } from '#shared/wire.ts';
import { Channel, type Line } from '#realtime/channel.ts';
import type { Frame } from '#realtime/frame.ts';
import { readMessage } from '#realtime/frames.ts';
import type { OpenDocument } from '#realtime/openDocument.ts';
import type { Kind } from './kit.ts';

/** One step of a writer: what it does, and numbers that say where and with what. */
export interface Step {
	deed: (typeof deeds)[number];
	at: number;
	more: number;
}

export const deeds = [
	'type',
	'type',
	'type',
	'erase',
	'format',
	'unformat',
	'paste',
	'heading',
	'list',
	'remove',
	'undo',
	'redo',
	'send',
	'receive',
	'leave',
	'return'
] as const;

const words = ['de ', 'politie ', '😀', 'Łódź ', 'é', '👩‍👩‍👧 ', 'x', '\n'];
const marks: Record<string, unknown>[] = [
	{ bold: {} },
	{ italic: {} },
	{ link: { href: 'https://zvh.example' } },
	{ bold: {}, italic: {} }
];

/** A line without a network: what one side sends waits until the other takes it. */
class Wire implements Line {
	readonly waiting = 0;
	closedWith: number | null = null;
	/** Messages that came in and are on disk. */
	acknowledged = 0;
	readonly toClient: Uint8Array[] = [];
	readonly toServer: Uint8Array[] = [];
	send(_channel: Channel, frame: Frame): void {
		this.toClient.push(frame.message);
	}
	acknowledge(_channel: Channel, n: number): void {
		this.acknowledged = n;
	}
	makeRoom(): void {
		// Nothing waits here.
	}
	whenDrained(act: () => void): void {
		act();
	}
	end(_channel: Channel, code: number): void {
		this.closedWith = code;
	}
}

/** Behaves as an editor on a document does. */
export class Editor {
	readonly doc: Y.Doc;
	readonly prose: Y.XmlFragment;
	readonly #undo: Y.UndoManager;

	constructor(doc: Y.Doc) {
		this.doc = doc;
		this.prose = doc.getXmlFragment(proseRoot);
		this.#undo = new Y.UndoManager(this.prose, { captureTimeout: 0 });
	}

	/** Writes as an editor would; does nothing where there is nothing to do it to. */
	write({ deed, at, more }: Step): void {
		const texts = textsIn(this.prose);
		const text = texts[at % Math.max(1, texts.length)];
		this.doc.transact(() => {
			if (deed === 'paste') paste(this.prose, at, more);
			if (deed === 'list') list(this.prose, at);
			if (deed === 'remove' && this.prose.length > 0) this.prose.delete(at % this.prose.length, 1);
			if (deed === 'heading') heading(this.prose, at, more);
			if (!text) return;
			if (deed === 'type') text.insert(cut(text, more), words[at % words.length] ?? '');
			const [from, to] = [cut(text, at), cut(text, more)].sort((a, b) => a - b);
			if (from === undefined || to === undefined || from === to) return;
			if (deed === 'erase') text.delete(from, to - from);
			if (deed === 'format') text.format(from, to - from, { ...marks[at % marks.length] });
			if (deed === 'unformat')
				text.format(from, to - from, { bold: null, italic: null, link: null });
		});
		if (deed === 'undo') this.#undo.undo();
		if (deed === 'redo') this.#undo.redo();
	}
}

/** Behaves as an unmodified provider with an editor does, step by step. */
export class Writer extends Editor {
	readonly #memberId: string;
	readonly #access: 'read' | 'write';
	readonly #kind: Kind;
	#wire: Wire | null = null;
	#channel: Channel | null = null;

	constructor(memberId: string, access: 'read' | 'write', kind: Kind) {
		super(new Y.Doc());
		this.#kind = kind;
		this.#memberId = memberId;
		this.#access = access;
		this.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== this) this.#say((encoder) => syncProtocol.writeUpdate(encoder, update));
		});
	}

	/** Code with which the server closed this line; null while it is open. */
	get closedWith(): number | null {
		return this.#wire?.closedWith ?? null;
	}

	get isOnline(): boolean {
		return this.#wire !== null;
	}

	connect(document: OpenDocument): void {
		if (this.#wire) return;
		this.#wire = new Wire();
		const identity = { name: 'n', agency: 'a', agencyClass: 'POL', color: '#000' } as const;
		this.#channel = new Channel(
			{
				session: { id: this.#memberId, memberId: this.#memberId },
				documentId: 'd',
				caseId: 'c',
				memberId: this.#memberId,
				access: this.#access,
				identity,
				textOnly: false
			},
			this.#wire
		);
		if (this.#kind === 'board') this.doc.clientID = document.give(this.#channel);
		this.#say((encoder) => syncProtocol.writeSyncStep1(encoder, this.doc));
		document.join(this.#channel);
	}

	/** The line breaks: what was still on its way is lost. */
	disconnect(document: OpenDocument): void {
		if (this.#channel) document.audience.leave(this.#channel);
		this.#wire = null;
		this.#channel = null;
	}

	/** The server takes up to `count` messages of this writer. */
	deliver(document: OpenDocument, count: number): void {
		for (const frame of this.#wire?.toServer.splice(0, count) ?? []) {
			const message = readMessage(frame);
			const channel = this.#channel;
			if (!channel) return;
			if (message.kind === 'step1') document.answer(channel, message.stateVector);
			if (message.kind === 'step2' || message.kind === 'update') {
				document.receive({ channel, update: message.update, kind: message.kind });
			}
		}
	}

	/** This writer takes up to `count` messages of the server. */
	receive(count: number): void {
		for (const frame of this.#wire?.toClient.splice(0, count) ?? []) {
			const decoder = decoding.createDecoder(frame);
			if (decoding.readVarUint(decoder) !== messageType.sync) continue;
			const encoder = encoding.createEncoder();
			encoding.writeVarUint(encoder, messageType.sync);
			syncProtocol.readSyncMessage(decoder, encoder, this.doc, this);
			if (encoding.length(encoder) > 1) this.#wire?.toServer.push(encoding.toUint8Array(encoder));
		}
	}

	get hasMail(): boolean {
		return this.#wire !== null && this.#wire.toClient.length + this.#wire.toServer.length > 0;
	}

	#say(write: (encoder: encoding.Encoder) => void): void {
		if (!this.#wire) return;
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, messageType.sync);
		write(encoder);
		this.#wire.toServer.push(encoding.toUint8Array(encoder));
	}
}

function textsIn(parent: Y.XmlFragment): Y.XmlText[] {
	return parent.toArray().flatMap((node) => {
		if (node instanceof Y.XmlText) return [node];
		return node instanceof Y.XmlElement ? textsIn(node) : [];
	});
}

/** A place in a text that splits no code point: an editor moves by them (yjs#248). */
function cut(text: Y.XmlText, number: number): number {
	const runs = text.toDelta() as { insert: unknown }[];
	const whole = runs.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
	const points = [...whole];
	return points.slice(0, number % (points.length + 1)).join('').length;
}

function paste(prose: Y.XmlFragment, at: number, more: number): void {
	const made = Array.from({ length: 1 + (more % 3) }, (_, place) => {
		const paragraph = new Y.XmlElement('paragraph');
		const text = new Y.XmlText();
		text.applyDelta([
			{ insert: `geplakt ${place} ` },
			{ insert: 'vet 😀', attributes: { ...marks[(at + place) % marks.length] } }
		]);
		paragraph.insert(0, [text]);
		return paragraph;
	});
	prose.insert(at % (prose.length + 1), made);
}

function list(prose: Y.XmlFragment, at: number): void {
	const bullets = new Y.XmlElement('bulletList');
	const item = new Y.XmlElement('listItem');
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText('punt'), new Y.XmlElement('hardBreak')]);
	item.insert(0, [paragraph]);
	bullets.insert(0, [item]);
	prose.insert(at % (prose.length + 1), [bullets]);
}

function heading(prose: Y.XmlFragment, at: number, more: number): void {
	const node = prose.length > 0 ? prose.get(at % prose.length) : null;
	if (node instanceof Y.XmlElement && node.nodeName === 'heading') {
		if (more % 3 === 0) node.removeAttribute('level');
		else (node as Y.XmlElement<{ level: number }>).setAttribute('level', 2 + (more % 2));
		return;
	}
	const made = new Y.XmlElement<{ level: number }>('heading');
	made.setAttribute('level', 2);
	made.insert(0, [new Y.XmlText('kop')]);
	prose.insert(at % (prose.length + 1), [made as unknown as Y.XmlElement]);
}
