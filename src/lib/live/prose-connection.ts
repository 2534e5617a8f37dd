import { WebsocketProvider } from 'y-websocket';
import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import { closeCode, documentsPath } from '$lib/shared/wire.ts';
import { channelSocket } from './channel-socket.ts';
import { pageSocket } from './page-socket.ts';
import type { SaveState } from './saved.svelte.ts';

/**
 * Why a document closed for good. `refused`: the server takes no change of it as it stands here;
 * `tooLarge`: the same, for its size; `moved`: it goes on under another epoch; `gone`: not there,
 * or not yours. A session that ends closes no document: its text waits for the same person.
 */
export type Ended = 'gone' | 'moved' | 'refused' | 'tooLarge';

export interface ConnectionOptions {
	documentId: string;
	epoch: number;
	save: SaveState;
	/** Origin of the sockets; the page's own when left out. */
	origin?: string;
}

/** A provider for one document on the one socket of the page, not yet connected. */
export function connect(
	doc: Doc,
	{ documentId, epoch, save, origin }: ConnectionOptions
): WebsocketProvider {
	const page = pageSocket(origin);
	let bound: number | null = null;
	const provider = new WebsocketProvider(documentsPath, `${documentId}.${epoch}`, doc, {
		connect: false,
		disableBc: true,
		WebSocketPolyfill: channelSocket({ page, documentId, epoch, save, adopt }),
		shouldReconnect: ({ code }) => code === closeCode.tooFast || code < 4400 || code > 4499
	});

	/** What was typed before stays under the client id of before, which is known as ours as well. */
	function adopt(clientId: number): void {
		bound = clientId;
		rename(doc, provider.awareness, clientId);
	}

	// Yjs takes another client id when it meets structs of another under its own: one that the
	// server does not know as ours.
	doc.on('afterTransactionCleanup', () => {
		if (bound === null || doc.clientID === bound) return;
		bound = null;
		rename(doc, provider.awareness, doc.clientID);
		queueMicrotask(() => {
			if (!provider.shouldConnect) return;
			provider.disconnect();
			provider.connect();
		});
	});
	// When the socket is gone, it comes back by itself and only once: what opens just waits for it.
	provider.on('connection-close', () => {
		const wait = Math.min(4000, 2 ** (provider.wsUnsuccessfulReconnects + 1) * 100);
		provider.maxBackoffTime = page.isUp ? wait * (0.5 + Math.random() / 2) : 0;
	});
	return provider;
}

/** What a close code of the range 44xx means for the text. */
export function endedBy(code: number): Ended {
	if (code === closeCode.oldEpoch) return 'moved';
	if (code === closeCode.refused) return 'refused';
	if (code === closeCode.tooLarge) return 'tooLarge';
	return 'gone';
}

/** Gives a document, and the presence that belongs to it, a client id. */
function rename(doc: Doc, awareness: Awareness, clientId: number): void {
	const state = awareness.getLocalState() ?? {};
	const before = awareness.clientID;
	if (before !== clientId) {
		awareness.setLocalState(null);
		awareness.meta.delete(before);
	}
	doc.clientID = clientId;
	awareness.clientID = clientId;
	awareness.setLocalState(state);
}
