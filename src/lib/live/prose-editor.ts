import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { WebsocketProvider } from 'y-websocket';
import type { Doc } from 'yjs';
import { proseRoot } from '$lib/shared/wire.ts';
import { drawCaret, drawSelection } from './caret.ts';
import { placeable } from './prose-carets.ts';
import { fitsInOneUpdate, plainMarkup, wholeCharacters } from './prose-paste.ts';
import { ProseKeys, ShallowLists, proseKit } from './prose-schema.ts';

export interface EditorOptions {
	access: 'read' | 'write';
	/** Empty; the editor is made in it. */
	element: HTMLElement;
	/** Accessible name of the text. */
	label: string;
	/** Something was pasted. `taken` is false when it was too large for one update. */
	onPaste?(taken: boolean): void;
}

/** An editor bound to the prose of a document, with the carets of the others in it. */
export function edit(doc: Doc, provider: WebsocketProvider, options: EditorOptions): Editor {
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
			transformPastedHTML: plainMarkup,
			transformPastedText: wholeCharacters,
			handlePaste: (_view, _event, slice) => {
				const taken = fitsInOneUpdate(JSON.stringify(slice));
				options.onPaste?.(taken);
				return !taken;
			},
			// Tab belongs to the page: the editor does not see it, so focus moves on.
			handleDOMEvents: { keydown: (_view, event) => event.key === 'Tab' }
		}
	});
}

function attributesOf({ access, label }: EditorOptions): Record<string, string> {
	const names = { 'aria-label': label, lang: 'nl' };
	if (access === 'read') return { ...names, role: 'group' };
	return { ...names, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true' };
}
