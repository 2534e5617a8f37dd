import { once } from 'node:events';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { proseRoot } from '../../src/lib/shared/wire.ts';
import { beginningOf, speechOf, type Seat, type Speech } from './speech.ts';

/** Hears which update of whom is shown. */
export type Watcher = (clientId: number, clock: number) => void;

/** Milliseconds after which a server that does not answer is given up. */
const patience = 60_000;

/**
 * One client on one document. It writes with a Y.Doc of its own, and so makes true updates, but of
 * what others write it applies nothing after it joined: hundreds of them fit in one process.
 */
export class Typist {
	readonly doc: Y.Doc;
	readonly #socket: WebSocket;
	readonly #speech: Speech;
	readonly #text = new Y.XmlText();
	/** Updates that came from others or back from itself. */
	shown = 0;
	/** Close code, once it is closed. */
	closed: number | null = null;
	#carets = 0;
	#watcher: Watcher | null = null;

	private constructor(socket: WebSocket, speech: Speech, doc: Y.Doc) {
		this.#socket = socket;
		this.#speech = speech;
		this.doc = doc;
	}

	/** Opens the document and has its state. @throws when the server closes or does not answer */
	static async open(seat: Seat, doc = new Y.Doc()): Promise<Typist> {
		const socket = new WebSocket(seat.url, {
			headers: seat.headers,
			perMessageDeflate: false,
			skipUTF8Validation: true
		});
		const typist = new Typist(socket, speechOf(seat), doc);
		const synced = typist.#untilSynced(seat.url);
		await synced;
		return typist;
	}

	/** Calls `watcher` for each update of another from now on. */
	watch(watcher: Watcher | null): void {
		this.#watcher = watcher;
	}

	/** Begins a paragraph of its own. */
	begin(): void {
		this.#write(() => {
			const paragraph = new Y.XmlElement('paragraph');
			paragraph.insert(0, [this.#text]);
			this.doc.getXmlFragment(proseRoot).push([paragraph]);
		});
	}

	/** Writes so many paragraphs of 60 letters at once. */
	fill(paragraphs: number): void {
		this.#write(() => {
			const words = 'Er is gebeld en gesproken over de afspraken van deze week.. ';
			const all = Array.from({ length: paragraphs }, () => {
				const paragraph = new Y.XmlElement('paragraph');
				paragraph.insert(0, [new Y.XmlText(words)]);
				return paragraph;
			});
			this.doc.getXmlFragment(proseRoot).push(all);
		});
	}

	/** Types one letter; the clock under which the others will see it. */
	type(): number {
		const clock = Y.getState(this.doc.store, this.doc.clientID);
		this.#write(() => {
			this.#text.insert(this.#text.length, 'e');
		});
		return clock;
	}

	/** Says where its caret is. */
	move(): void {
		const caret = this.#text.doc ? positionIn(this.#text) : rootPosition;
		// Two places in turn: what does not change need not be shown.
		const cursor = { anchor: ++this.#carets % 2 === 0 ? caret : rootPosition, head: caret };
		const user = { name: 'Persoon aan tafel', color: '#30bced' };
		this.#send(
			this.#speech.presence(this.doc.clientID, this.#carets, JSON.stringify({ user, cursor }))
		);
	}

	/** Hangs up. */
	async leave(): Promise<void> {
		this.#watcher = null;
		if (this.#socket.readyState === WebSocket.CLOSED) return;
		const closed = once(this.#socket, 'close');
		this.#socket.terminate();
		await closed;
		this.doc.destroy();
	}

	/** Resolves with the close code once the server hangs up. */
	ended(): Promise<number> {
		if (this.closed !== null) return Promise.resolve(this.closed);
		return new Promise((resolve) => {
			this.#socket.once('close', resolve);
		});
	}

	#untilSynced(url: string): Promise<void> {
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => {
				reject(new Error(`${url} gave no state`));
			}, patience);
			this.#socket.on('open', () => {
				for (const frame of this.#speech.greeting) this.#socket.send(frame);
				this.#send(this.#speech.step1(Y.encodeStateVector(this.doc)));
			});
			this.#socket.on('message', (frame: Buffer) => {
				this.#hear(frame, () => {
					clearTimeout(timer);
					resolve();
				});
			});
			this.#socket.on('error', reject);
			this.#socket.on('close', (code) => {
				this.closed = code;
				clearTimeout(timer);
				reject(new Error(`${url} closed with ${code}`));
			});
		});
	}

	#hear(frame: Uint8Array, haveState: () => void): void {
		const said = this.#speech.read(frame);
		if (said.kind === 'update') return this.#see(said.update);
		if (said.kind === 'step1')
			this.#send(this.#speech.step2(Y.encodeStateAsUpdate(this.doc, said.vector)));
		if (said.kind !== 'step2') return;
		Y.applyUpdate(this.doc, said.update);
		haveState();
	}

	#see(update: Uint8Array): void {
		this.shown++;
		if (!this.#watcher) return;
		const beginning = beginningOf(update);
		if (beginning && beginning.clientId !== this.doc.clientID)
			this.#watcher(beginning.clientId, beginning.clock);
	}

	#write(deed: () => void): void {
		const made: Uint8Array[] = [];
		const keep = (update: Uint8Array) => made.push(update);
		this.doc.on('update', keep);
		this.doc.transact(deed);
		this.doc.off('update', keep);
		for (const update of made) this.#send(this.#speech.update(update));
	}

	#send(frame: Uint8Array): void {
		if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(frame);
	}
}

/** The beginning of the document, as a relative position. */
const rootPosition = { tname: proseRoot, assoc: 0 };

/** The end of a text, as a relative position. */
function positionIn(text: Y.XmlText): unknown {
	return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, text.length));
}
