import { untrack } from 'svelte';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { documentsPath, proseRoot, roomQuery } from '$lib/shared/wire.ts';
import type { RoomBlock } from '$lib/shared/view-room.ts';

interface Open {
	provider: WebsocketProvider;
	doc: Y.Doc;
}

/** The texts on the screen in the room as they are written: read, and only while they are shown. */
export class RoomTexts {
	readonly #origin: string | undefined;
	readonly #open = new Map<string, Open>();
	#words = $state.raw<Readonly<Record<string, string>>>({});

	/** @param origin of the server; the page's own when left out */
	constructor(origin?: string) {
		this.#origin = origin;
	}

	/** The words of a text, once they are here. */
	readonly textOf = (documentId: string): string | undefined => this.#words[documentId];

	/** Opens the texts among these, and closes all others with what was read of them. */
	show(blocks: readonly RoomBlock[]): void {
		untrack(() => this.#show(blocks));
	}

	#show(blocks: readonly RoomBlock[]): void {
		const shown = new Map(
			blocks.flatMap((block): [string, number][] =>
				block.kind === 'document' ? [[block.id, block.epoch]] : []
			)
		);
		for (const id of this.#open.keys()) if (!shown.has(id)) this.#close(id);
		for (const [id, epoch] of shown) if (!this.#open.has(id)) this.#begin(id, epoch);
	}

	readonly leave = (): void => {
		this.show([]);
	};

	#begin(id: string, epoch: number): void {
		const doc = new Y.Doc();
		const server = (this.#origin ?? location.origin).replace(/^http/, 'ws') + documentsPath;
		const provider = new WebsocketProvider(server, `${id}.${epoch}`, doc, {
			disableBc: true,
			params: { [roomQuery]: '' },
			shouldReconnect: ({ code }) => code < 4400 || code > 4499
		});
		this.#open.set(id, { provider, doc });
		const read = () => {
			if (!provider.synced) return;
			this.#words = { ...this.#words, [id]: linesOf(doc.getXmlFragment(proseRoot)).join('\n') };
		};
		provider.on('sync', read);
		doc.on('update', read);
	}

	#close(id: string): void {
		const open = this.#open.get(id);
		this.#open.delete(id);
		open?.provider.destroy();
		open?.doc.destroy();
		this.#words = Object.fromEntries(Object.entries(this.#words).filter(([key]) => key !== id));
	}
}

/** The visible words, one line per block, marks left out. */
function linesOf(parent: Y.XmlFragment): string[] {
	return parent.toArray().flatMap((node) => {
		if (!(node instanceof Y.XmlElement)) return [];
		const isBlock = node.nodeName === 'paragraph' || node.nodeName === 'heading';
		return isBlock ? wordsOf(node).split('\n') : linesOf(node);
	});
}

function wordsOf(block: Y.XmlElement): string {
	return block
		.toArray()
		.map((node) => {
			if (node instanceof Y.XmlText) return plainOf(node);
			return node instanceof Y.XmlElement && node.nodeName === 'hardBreak' ? '\n' : '';
		})
		.join('');
}

function plainOf(text: Y.XmlText): string {
	const parts = text.toDelta() as { insert?: unknown }[];
	return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}
