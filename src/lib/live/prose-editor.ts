import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { ResolvedPos } from '@tiptap/pm/model';
import type { WebsocketProvider } from 'y-websocket';
import type { Doc } from 'yjs';
import { proseRoot } from '$lib/shared/wire.ts';
import { drawCaret, drawSelection } from './caret.ts';
import { placeable } from './prose-carets.ts';
import { fitsInOneUpdate, readPaste, wholeCharacters } from './prose-paste.ts';
import { ProseKeys, ShallowLists, proseKit } from './prose-schema.ts';

export interface EditorOptions {
	access: 'read' | 'write';
	/** Empty; the editor is made in it. */
	element: HTMLElement;
	/** Accessible name of the text. */
	label: string;
	/** Something is pasted. `taken` is false when it is too large for one update; `images` stay out. */
	onPaste?(pasted: { taken: boolean; images: boolean }): void;
}

/** An editor bound to the prose of a document, with the carets of the others in it. */
export function edit(doc: Doc, provider: WebsocketProvider, options: EditorOptions): Editor {
	const last = { images: false };
	return new Editor({
		element: options.element,
		editable: options.access === 'write',
		injectCSS: false,
		extensions: [
			proseKit,
			ProseKeys,
			ShallowLists,
			Collaboration.configure({ document: doc, field: proseRoot }),
			// Who this is, the server says; a client only tells where its caret is.
			CollaborationCaret.configure({
				provider: { awareness: placeable(provider.awareness, doc) },
				user: {},
				render: drawCaret,
				selectionRender: drawSelection
			})
		],
		editorProps: {
			attributes: attributesOf(options),
			transformPastedHTML: (html, { state }) => {
				const pasted = readPaste(html, listsRound(state.selection.$from));
				last.images = pasted.images;
				return pasted.html;
			},
			transformPastedText: wholeCharacters,
			handlePaste: (_view, _event, slice) => {
				const taken = fitsInOneUpdate(JSON.stringify(slice));
				options.onPaste?.({ taken, images: last.images });
				last.images = false;
				return !taken;
			},
			// Tab belongs to the page: the editor does not see it, so focus moves on.
			handleDOMEvents: { keydown: (_view, event) => event.key === 'Tab' }
		}
	});
}

/** How many lists a place stands in. */
function listsRound(place: ResolvedPos): number {
	const depths = Array.from({ length: place.depth + 1 }, (_, depth) => depth);
	return depths.filter((depth) => place.node(depth).type.name === 'listItem').length;
}

function attributesOf({ access, label }: EditorOptions): Record<string, string> {
	const names = { 'aria-label': label, lang: 'nl' };
	if (access === 'read') return { ...names, role: 'group' };
	return { ...names, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true' };
}
