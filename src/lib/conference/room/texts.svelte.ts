import { untrack } from 'svelte';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { documentsPath, proseRoot, roomQuery } from '$lib/shared/wire.ts';
import type { RoomBlock } from '$lib/shared/view-room.ts';
import { partsOf, type Part } from './prose.ts';

interface Open {
	provider: WebsocketProvider;
	doc: Y.Doc;
}

/** Who reads: the browser in the room by its key, or a member by its session. */
export type RoomReader = 'room' | 'member';

/** The texts on the screen in the room as they are written: read, and only while they are shown. */
export class RoomTexts {
	readonly #reader: RoomReader;
	readonly #origin: string | undefined;
	readonly #open = new Map<string, Open>();
	#texts = $state.raw<Readonly<Record<string, Part[]>>>({});

	/** @param origin of the server; the page's own when left out */
	constructor(reader: RoomReader, origin?: string) {
		this.#reader = reader;
		this.#origin = origin;
	}

	/** A text with its marks, once it is here. */
	readonly textOf = (documentId: string): Part[] | undefined => this.#texts[documentId];

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
			params: this.#reader === 'room' ? { [roomQuery]: '' } : {},
			shouldReconnect: ({ code }) => code < 4400 || code > 4499
		});
		this.#open.set(id, { provider, doc });
		const read = () => {
			if (!provider.synced) return;
			this.#texts = { ...this.#texts, [id]: partsOf(doc.getXmlFragment(proseRoot)) };
		};
		provider.on('sync', read);
		doc.on('update', read);
	}

	#close(id: string): void {
		const open = this.#open.get(id);
		this.#open.delete(id);
		open?.provider.destroy();
		open?.doc.destroy();
		this.#texts = Object.fromEntries(Object.entries(this.#texts).filter(([key]) => key !== id));
	}
}
