import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Presence } from './presence.svelte.ts';
import type { PresentEpoch } from './page-socket.ts';
import type { Ended } from './prose-connection.ts';
import type { LiveProse } from './prose.svelte.ts';
import { SaveState, type SaveLight } from './saved.svelte.ts';

export interface FieldDocument {
	id: string;
	epoch: number;
	access: 'read' | 'write';
}

export interface FieldOptions {
	document(): FieldDocument;
	label(): string;
	light: SaveLight;
	presence: Presence | undefined;
	/** Open at once and put the caret in it, or open when the text comes on screen. */
	autofocus(): boolean;
	onEnded(ended: Ended): void;
	/** The text leaves the page, with own words that are saved nowhere. */
	onOrphaned(words: string): void;
}

/** Own words that the server did not take, kept until they are put back or thrown away. */
export interface Draft {
	text: string;
	/** Why; `restored`: they were saved, and a backup of before was put back. */
	ended: Ended | 'restored';
}

/** A text that is on screen this long, in milliseconds, is being read. */
const STAYS_MS = 120;

/** Does it when the page has nothing else to do: one after another, never many in one frame. */
function whenIdle(act: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 1000 });
	else setTimeout(act, 0);
}

/** One text on a page: from the words the server rendered to the live editor in their place. */
export class ProseField {
	#options: FieldOptions;
	/** Goes up to begin again with a fresh document. */
	#attempt = $state(0);
	#ended = $state<Ended | null>(null);
	/** The epoch that the server told last, which may be ahead of the page. */
	#epoch = $state(0);
	#live = $state.raw<LiveProse | null>(null);
	#opened = $state(false);
	/** Where the caret is to be once the text is here: at a place, or at the end. */
	#wantsCaret = $state<number | 'end' | null>(null);
	/** The epoch that is open: what the page knows of a later one waits until the server ends this. */
	#held = $state<number | null>(null);
	/** The state of a document whose last words were not taken, while those are still here. */
	#unkept: SaveState | null = null;
	/** The text is leaving the page: what is not saved can be shown here no more. */
	#leaving = false;
	#draft = $state.raw<Draft | null>(null);
	/** The document of before a backup was put back, until its text is here to see what it lacks. */
	#former: LiveProse | null = null;
	/** Typed after one document ended and before the next is here. */
	meanwhile = $state('');
	/** True after a paste that was too large, until the next one. */
	tooMuch = $state(false);
	/** True after a paste of which images were left out, until the next one. */
	imagesLeft = $state(false);

	constructor(options: FieldOptions) {
		this.#options = options;
	}

	/** What the editor is bound to; a new key is a new editor. */
	get key(): string {
		const { id, epoch, access } = this.#document;
		return `${id}.${epoch}.${access}.${this.#attempt}`;
	}

	/** The live editor, once the server's text is in it. */
	get live(): LiveProse | null {
		return this.#live?.ready === true && this.#ended === null ? this.#live : null;
	}

	/** A document ended under who types; what is typed on goes to `meanwhile`. */
	get isBetween(): boolean {
		return typeof this.#wantsCaret === 'number' && this.live === null && this.#ended !== 'gone';
	}

	/** Own words that the server did not take. */
	get draft(): Draft | null {
		return this.#draft;
	}

	/** Throws the words away: they were copied, or are not wanted. */
	dropDraft = (): void => {
		this.#draft = null;
		if (this.#unkept) this.#options.light.leave(this.#unkept);
		this.#unkept = null;
	};

	/** Writes the words in the text as it is now, where the caret is or else at the end. */
	insertDraft = (): void => {
		const { live } = this;
		if (!live || !this.#draft) return;
		live.insert(this.#draft.text);
		this.dropDraft();
	};

	/** For when the component goes: hands over what is saved nowhere. */
	leave = (): void => {
		this.#leaving = true;
		const all = [this.#draft?.text, this.#former?.lostIn(''), this.meanwhile];
		const words = all.filter(Boolean).join('\n');
		this.dropDraft();
		if (words !== '') this.#options.onOrphaned(words);
	};

	/**
	 * Opens the document when this element comes on screen and stays there, or at once when it is
	 * pressed. Until then its words are on the page: making an editor is work, and who scrolls past
	 * should not wait for it.
	 */
	watch: Attachment<HTMLElement> = (element) => {
		let waiting: ReturnType<typeof setTimeout> | undefined;
		const observer = new IntersectionObserver(
			(seen) => {
				clearTimeout(waiting);
				if (this.#opened || !seen.some(({ isIntersecting }) => isIntersecting)) return;
				waiting = setTimeout(() => {
					whenIdle(() => (this.#opened = true));
				}, STAYS_MS);
			},
			{ rootMargin: '200px' }
		);
		observer.observe(element);
		element.addEventListener('pointerdown', this.#open);
		return () => {
			clearTimeout(waiting);
			observer.disconnect();
			element.removeEventListener('pointerdown', this.#open);
		};
	};

	/** Puts the editor in this element. Closes it when the element goes, or the key changes. */
	editor: Attachment<HTMLElement> = (element) => {
		if (!this.#opened) return;
		return untrack(() => this.#begin(element));
	};

	/** Brings a text that is asked for in sight, and opens it with the caret in it. */
	come: Attachment = (element) => {
		if (!this.#options.autofocus()) return;
		untrack(() => {
			element.scrollIntoView({ block: 'center' });
			if (this.live) this.live.focus();
			else this.#open();
		});
	};

	/**
	 * As soon as the text is here: the caret goes where it was asked for, and own words that a backup
	 * lacks are offered.
	 */
	whenReady: Attachment = () => {
		const { live } = this;
		if (!live) return;
		untrack(() => this.#offerLost(live));
		if (this.#wantsCaret === null) return;
		live.focus(this.#wantsCaret === 'end' ? undefined : this.#wantsCaret);
		this.#wantsCaret = null;
		untrack(() => this.#typeOn(live));
	};

	/** Tells *Ook hier* who writes in this text. */
	tellPresence: Attachment = () => {
		const { presence, document } = this.#options;
		const { id } = document();
		const others = this.live?.others ?? [];
		untrack(() => presence?.tell(id, others));
		return () => presence?.tell(id, []);
	};

	#open = (): void => {
		if (this.#live?.ready === true) return;
		this.#opened = true;
		if (this.#options.document().access === 'write') this.#wantsCaret = 'end';
	};

	/** The document as the page knows it, under the epoch that is open or else the newest. */
	get #document(): FieldDocument {
		const document = this.#options.document();
		return { ...document, epoch: this.#held ?? Math.max(document.epoch, this.#epoch) };
	}

	#begin(element: HTMLElement): () => void {
		const document = this.#document;
		const save = new SaveState(document.access === 'read');
		this.#options.light.join(save);
		this.#ended = null;
		this.#held = document.epoch;
		let gone = false;
		let live: LiveProse | undefined;
		void import('./prose.svelte.ts').then(({ openProse }) => {
			if (gone) return;
			live = openProse({
				documentId: document.id,
				epoch: document.epoch,
				access: document.access,
				element,
				save,
				label: this.#options.label(),
				onEnded: (ended, words, now) => {
					const caret = live?.caret ?? null;
					// What is not saved is not before the caret there.
					this.#wantsCaret = caret === null ? null : Math.max(0, caret - words.length);
					if (now?.restored && live) this.#former = live;
					this.#end(ended, words, save, now);
				},
				onPaste: ({ taken, images }) => {
					this.tooMuch = !taken;
					this.imagesLeft = taken && images;
				}
			});
			this.#live = live;
		});
		return () => {
			gone = true;
			// What already left is on its way, and the server takes it before it hears of the end.
			const words = save === this.#unkept ? '' : (live?.unsent ?? '');
			if (words !== '') this.#rescue(words, save);
			live?.close();
			this.#live = null;
			this.#held = null;
			if (save !== this.#unkept) this.#options.light.leave(save);
		};
	}

	#end(ended: Ended, words: string, save: SaveState, now?: PresentEpoch): void {
		if (words !== '' && this.#former === null) this.#keep({ text: words, ended }, save);
		this.#ended = ended;
		this.#held = null;
		this.#epoch = Math.max(this.#epoch, now?.epoch ?? 0);
		// What the server does not take is still in the old document: go on with what it has.
		if (ended === 'refused' || ended === 'tooLarge') this.#attempt += 1;
		this.#options.onEnded(ended);
	}

	/** Own words of before a backup was put back that it does not have. */
	#offerLost(live: LiveProse): void {
		const lost = this.#former?.lostIn(live.text) ?? '';
		this.#former = null;
		if (lost !== '') this.#keepAlone({ text: lost, ended: 'restored' });
	}

	/** What was typed meanwhile goes where the caret was. */
	#typeOn(live: LiveProse): void {
		const words = this.meanwhile;
		this.meanwhile = '';
		if (words === '') return;
		if (this.#document.access === 'write') live.insert(words);
		else this.#keepAlone({ text: words, ended: 'gone' });
	}

	/** Saves from a document that is replaced, or leaves, the words that only it has. */
	#rescue(words: string, save: SaveState): void {
		if (this.#leaving) return this.#options.onOrphaned(words);
		save.refused();
		this.#keep({ text: words, ended: 'moved' }, save);
	}

	/** Keeps words of which no open document tells that they are not saved. */
	#keepAlone(draft: Draft): void {
		const save = new SaveState(false);
		save.refused();
		this.#options.light.join(save);
		this.#keep(draft, save);
	}

	/** Keeps words, and on the light the state that says that they are not saved. */
	#keep({ text, ended }: Draft, save: SaveState): void {
		const before = this.#draft;
		this.dropDraft();
		this.#draft = { text: before ? `${before.text}\n${text}` : text, ended };
		this.#unkept = save;
	}
}
