import { untrack } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { otherIn, raiseFlags, type Other } from './caret.ts';
import { lostWords, ownWords } from './own-words.ts';
import type { PresentEpoch } from './page-socket.ts';
import { connect, endedBy, type ConnectionOptions, type Ended } from './prose-connection.ts';
import { edit, type EditorOptions } from './prose-editor.ts';
import { mayLink } from './prose-schema.ts';

/*
 * The one door through which Yjs enters the browser. Import it dynamically: it carries the editor.
 */

export interface ProseOptions extends ConnectionOptions, EditorOptions {
	/**
	 * Called once, when the server closed the document for good. `draft`: own words that are not on
	 * its disk; `now`: how it goes on, where the server tells it.
	 */
	onEnded(ended: Ended, draft: string, now?: PresentEpoch): void;
}

export type Format = 'bold' | 'italic' | 'heading' | 'bulletList' | 'orderedList' | 'link';

/** Opens the document on a socket and puts a live editor in the element, until `close`. */
export function openProse(options: ProseOptions): LiveProse {
	return new LiveProse(options);
}

/** One open document. Its getters are reactive in Svelte. */
export class LiveProse {
	#doc = new Y.Doc();
	#provider: WebsocketProvider;
	#editor: Editor;
	#options: ProseOptions;
	/** Own client id and clock before each change made here that may be unconfirmed, in order. */
	#before: [clientId: number, clock: number][] = [];
	/** Own client ids here, each from the clock at which it first wrote. */
	readonly #own = new Map<number, number>();
	/** The caret was put in the text, so that it says where words go. */
	#placed = false;
	#onEditor: () => void;
	#onPresence: () => void;
	#ready = $state(false);
	/** Steps to undo right after the last paste; 0 before any. */
	#pasted = $state(0);

	constructor(options: ProseOptions) {
		this.#options = options;
		// Before the provider's own listener: a change is counted first and sent after.
		this.#doc.on('update', this.#countChange);
		this.#provider = connect(this.#doc, options);
		this.#provider.on('status', this.#followStatus);
		this.#provider.on('sync', this.#becomeReady);
		this.#provider.on('closed', this.#end);
		this.#editor = edit(this.#doc, this.#provider, {
			...options,
			onPaste: (pasted) => {
				if (pasted.taken) this.#keepApart();
				options.onPaste?.(pasted);
			}
		});
		this.#provider.awareness.on('change', this.#followCarets);
		// Tab brings the focus here and says nothing of where words go; a key or the pointer does.
		this.#editor.on('selectionUpdate', () => (this.#placed = true));
		this.#onEditor = createSubscriber((update) => listen(this.#editor, 'transaction', update));
		this.#onPresence = createSubscriber((update) =>
			listen(this.#provider.awareness, 'change', update)
		);
		this.#provider.connect();
	}

	/** True once the text of the server is in the editor. Stays true when the connection goes. */
	get ready(): boolean {
		return this.#ready;
	}

	get empty(): boolean {
		this.#onEditor();
		return this.#editor.isEmpty;
	}

	/** The words as they are now: a line per block, as the server counts them. */
	get text(): string {
		this.#onEditor();
		const { doc } = this.#editor.state;
		return doc.textBetween(0, doc.content.size, '\n', ({ type }) =>
			type.name === 'hardBreak' ? '\n' : ''
		);
	}

	/** Who else has a caret here, each person once. */
	get others(): Other[] {
		this.#onPresence();
		const found = new Map<string, Other>();
		for (const [clientId, state] of this.#provider.awareness.getStates()) {
			const other = clientId === this.#doc.clientID ? null : otherIn(state);
			if (other) found.set(`${other.agency}\n${other.name}`, other);
		}
		return [...found.values()];
	}

	/** True where the caret or the selection has this format. */
	has(format: Format): boolean {
		this.#onEditor();
		return this.#editor.isActive(format);
	}

	/** Puts the format on, or takes it off, and leaves the caret where it is. */
	toggle(format: Exclude<Format, 'link'>): void {
		const chain = this.#editor.chain().focus();
		if (format === 'bold') chain.toggleBold().run();
		else if (format === 'italic') chain.toggleItalic().run();
		else if (format === 'heading') chain.toggleHeading({ level: 2 }).run();
		else if (format === 'bulletList') chain.toggleBulletList().run();
		else chain.toggleOrderedList().run();
	}

	/** The address under the caret; empty where there is none. */
	get link(): string {
		this.#onEditor();
		const { href } = this.#editor.getAttributes('link');
		return typeof href === 'string' ? href : '';
	}

	/**
	 * Links the selection, or, where nothing is selected, the address itself as text. An empty
	 * address takes the link off.
	 * @returns false for an address that is no http, https or mailto
	 */
	setLink(address: string): boolean {
		if (address === '')
			return this.#editor.chain().focus().extendMarkRange('link').unsetLink().run();
		if (!mayLink(address)) return false;
		const chain = this.#editor.chain().focus().extendMarkRange('link');
		const written = this.#editor.state.selection.empty && this.link === '';
		if (!written) return chain.setLink({ href: address }).run();
		const marks = [{ type: 'link', attrs: { href: address } }];
		return chain.insertContent({ type: 'text', text: address, marks }).run();
	}

	/** True while the last thing done here is a paste. */
	get canUndoPaste(): boolean {
		this.#onEditor();
		return this.#pasted > 0 && undoManagerOf(this.#editor)?.undoStack.length === this.#pasted;
	}

	/** Takes the last paste back, and nothing else. */
	undoPaste(): void {
		if (this.canUndoPaste) this.#editor.chain().undo().focus().run();
		this.#pasted = 0;
	}

	/** Puts the caret at this place, or, where none can stand there, right before it; else at the end. */
	focus(at?: number): void {
		const { doc } = this.#editor.state;
		const place = doc.resolve(Math.min(at ?? doc.content.size, doc.content.size));
		// At once, for who types on; the command does so only in the next frame.
		this.#editor.view.focus();
		this.#editor.commands.focus(at === undefined ? 'end' : Selection.near(place, -1).head);
	}

	/** Where the caret is, while it is in this text; null when it is elsewhere. */
	get caret(): number | null {
		return this.#editor.isFocused ? this.#editor.state.selection.head : null;
	}

	/** Of all words typed here, those that another state of the text, given as its words, lacks. */
	lostIn(text: string): string {
		return lostWords(this.#doc, this.#own, text.split('\n'));
	}

	/** Own words that did not even leave this browser. */
	get unsent(): string {
		return this.#lastWords(this.#options.save.unsent);
	}

	/** Writes words at the caret, or at the end where there is none yet: a paragraph per line. */
	insert(words: string): void {
		const lines = words.split('\n');
		const content = lines.map((text) => ({
			type: 'paragraph',
			content: text === '' ? [] : [{ type: 'text', text }]
		}));
		const chain = this.#editor.chain().focus(this.#placed ? null : 'end');
		const [line = ''] = lines;
		if (lines.length === 1) chain.insertContent({ type: 'text', text: line }).run();
		else chain.insertContent(content).run();
	}

	/** Ends everything this document began. What it sent is still on its way. */
	close(): void {
		this.#editor.destroy();
		this.#provider.destroy();
		this.#doc.destroy();
		this.#options.save.disconnected();
	}

	/** Makes the paste that comes now a step of its own for undo. */
	#keepApart(): void {
		const steps = undoManagerOf(this.#editor);
		steps?.stopCapturing();
		queueMicrotask(() => {
			steps?.stopCapturing();
			this.#pasted = steps?.undoStack.length ?? 0;
		});
	}

	#countChange = (_: Uint8Array, origin: unknown, doc: Y.Doc, change: Y.Transaction): void => {
		if (origin === this.#provider) return;
		if (this.#options.save.unconfirmed === 0) this.#before = [];
		const clock = change.beforeState.get(doc.clientID) ?? 0;
		if (!this.#own.has(doc.clientID)) this.#own.set(doc.clientID, clock);
		this.#before.push([doc.clientID, clock]);
		this.#options.save.changed();
	};

	#becomeReady = (): void => {
		this.#ready ||= this.#provider.synced;
	};

	#followStatus = ({ status }: { status: string }): void => {
		if (status === 'connected') this.#options.save.connected();
		if (status === 'disconnected') this.#options.save.disconnected();
	};

	#followCarets = (changed: { added: number[]; updated: number[] }): void => {
		const names = new Set<string>();
		for (const clientId of [...changed.added, ...changed.updated]) {
			const other = otherIn(this.#provider.awareness.getStates().get(clientId));
			if (other) names.add(other.name);
		}
		raiseFlags(this.#options.element, names);
	};

	#end = ({ code, reason }: { code: number; reason: string }): void => {
		const now = reason === '' ? undefined : (JSON.parse(reason) as PresentEpoch);
		const draft = this.#lastWords(this.#options.save.unconfirmed);
		const ended = endedBy(code);
		if (draft !== '' || ended === 'refused' || ended === 'tooLarge') this.#options.save.refused();
		this.#options.onEnded(ended, draft, now);
		// Only now: it takes the caret away.
		this.#editor.setEditable(false);
	};

	/** Own words of the last so many changes made here. */
	#lastWords(changes: number): string {
		const since = new Map<number, number>();
		for (const [clientId, clock] of changes > 0 ? this.#before.slice(-changes) : [])
			since.set(clientId, Math.min(clock, since.get(clientId) ?? clock));
		return ownWords(this.#doc, since);
	}
}

/** Yjs's own record of what was done here; the editor keeps it with the plugin that undoes. */
function undoManagerOf(editor: Editor): Y.UndoManager | undefined {
	const kept: unknown = editor.state.plugins
		.find((plugin) => 'undoManager' in (Object(plugin.getState(editor.state)) as object))
		?.getState(editor.state);
	return (kept as { undoManager?: Y.UndoManager } | undefined)?.undoManager;
}

/**
 * Listens until the function it returns is called. A text that is taken off the page while the caret
 * is in it loses its focus in the middle of an update of the page: what it tells then is no part of
 * that update.
 */
function listen<Name extends string>(
	source: {
		on(name: Name, listener: () => void): unknown;
		off(name: Name, listener: () => void): unknown;
	},
	name: Name,
	listener: () => void
): () => void {
	const told = (): void => {
		untrack(listener);
	};
	source.on(name, told);
	return () => {
		source.off(name, told);
	};
}
