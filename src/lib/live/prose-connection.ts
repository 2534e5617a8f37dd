import { WebsocketProvider } from 'y-websocket';
import type { Doc } from 'yjs';
import { closeCode, documentsPath } from '$lib/shared/wire.ts';
import type { SaveState } from './saved.svelte.ts';
import { witnessed } from './witness.ts';

/**
 * Why a document closed for good. `refused`: the server takes no change of it as it stands here;
 * `tooLarge`: the same, for its size; `moved`: it goes on under another epoch; `gone`: not there,
 * or not yours.
 */
export type Ended = 'sessionOver' | 'gone' | 'moved' | 'refused' | 'tooLarge';

export interface ConnectionOptions {
	documentId: string;
	epoch: number;
	save: SaveState;
	/** Origin of the sockets; the page's own when left out. */
	origin?: string;
}

/** A provider for one document, not yet connected. */
export function connect(
	doc: Doc,
	{ documentId, epoch, save, origin }: ConnectionOptions
): WebsocketProvider {
	const server = (origin ?? location.origin).replace(/^http/, 'ws') + documentsPath;
	const provider = new WebsocketProvider(server, `${documentId}.${epoch}`, doc, {
		connect: false,
		disableBc: true,
		WebSocketPolyfill: witnessed(WebSocket, save),
		shouldReconnect: ({ code }) => code === closeCode.tooFast || code < 4400 || code > 4499
	});
	// After a restart of the server, not everybody comes back in the same instant.
	provider.on('connection-close', () => {
		const wait = Math.min(4000, 2 ** (provider.wsUnsuccessfulReconnects + 1) * 100);
		provider.maxBackoffTime = wait * (0.5 + Math.random() / 2);
	});
	return provider;
}

/** What a close code of the range 44xx means for the text. */
export function endedBy(code: number): Ended {
	if (code === closeCode.sessionOver) return 'sessionOver';
	if (code === closeCode.oldEpoch) return 'moved';
	if (code === closeCode.refused) return 'refused';
	if (code === closeCode.tooLarge) return 'tooLarge';
	return 'gone';
}
