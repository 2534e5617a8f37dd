import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Plugin } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';
import { limits } from '$lib/shared/wire.ts';

const allowedLink = /^(?:https?:\/\/|mailto:)\S+$/i;

/** True for an address a document may hold: http, https or mailto, not too long. */
export function mayLink(address: string): boolean {
	return address.length <= limits.linkLength && allowedLink.test(address);
}

/**
 * What a document may hold, and nothing else: paragraphs, headings 2 and 3, lists, line breaks,
 * bold, italic and links. Undo is not here: Yjs has its own, which undoes one's own edits only.
 */
export const proseKit = StarterKit.configure({
	heading: { levels: [2, 3] },
	link: { autolink: false, openOnClick: false, isAllowedUri: (address) => mayLink(address ?? '') },
	blockquote: false,
	code: false,
	codeBlock: false,
	dropcursor: false,
	gapcursor: false,
	horizontalRule: false,
	strike: false,
	trailingNode: false,
	underline: false,
	undoRedo: false
});

/** A level is kept for the text in the deepest block. */
const deepestBlock = limits.nesting - 1;

function depthOf(node: Node): number {
	let deepest = 0;
	node.forEach((child) => {
		if (!child.isText) deepest = Math.max(deepest, depthOf(child) + 1);
	});
	return deepest;
}

/**
 * Keeps lists from becoming deeper than a document may be, whatever a key or a paste asks for. What
 * comes from the document itself always passes: an editor that differs from it would change it.
 */
export const ShallowLists = Extension.create({
	name: 'shallowLists',
	addProseMirrorPlugins() {
		return [
			new Plugin({
				filterTransaction: (change, { doc }) =>
					!change.docChanged ||
					isChangeOrigin(change) ||
					depthOf(change.doc) <= Math.max(deepestBlock, depthOf(doc))
			})
		];
	}
});

/** Tab leaves the text, so lists are moved with Ctrl and a bracket. Esc leaves it too. */
export const ProseKeys = Extension.create({
	name: 'proseKeys',
	addKeyboardShortcuts() {
		// The commands belong to the text as it is when they are asked for: never keep them.
		const { editor } = this;
		return {
			'Mod-]': () => editor.commands.sinkListItem('listItem'),
			'Mod-[': () => editor.commands.liftListItem('listItem'),
			Escape: () => !editor.view.composing && editor.commands.blur()
		};
	}
});
