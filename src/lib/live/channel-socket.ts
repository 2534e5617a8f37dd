import { createDecoder, readVarUint } from 'lib0/decoding';
import { messageType, syncType } from '$lib/shared/wire.ts';
import { caretOnly, ownPresence } from './caret-only.ts';
import type { Channel, PageSocket } from './page-socket.ts';
import type { SaveState } from './saved.svelte.ts';

export interface ChannelOptions {
	page: PageSocket;
	documentId: string;
	epoch: number;
	save: SaveState;
	/** The server gave this connection a client id; nothing was sent on it yet. */
	adopt(clientId: number): void;
}

type Handler<Event> = ((event: Event) => void) | null;

/**
 * A class that looks like WebSocket to a provider, and is a channel of the page's one socket. It
 * tells a save state what truly leaves and is confirmed, and keeps back three things:
 *
 * - of who only reads, every change and every caret: a reader's editor must never write, whatever
 *   its schema does;
 * - on a new connection, updates before our sync step 2. What was typed offline is still missing on
 *   the server, so such an update would have a gap before it; the step 2 that follows carries it;
 * - of presence, all but the own caret.
 */
export function channelSocket(options: ChannelOptions): typeof WebSocket {
	const { page, documentId, epoch, save, adopt } = options;

	class ChannelSocket {
		static readonly CONNECTING = 0;
		static readonly OPEN = 1;
		static readonly CLOSING = 2;
		static readonly CLOSED = 3;
		readonly CONNECTING = 0;
		readonly OPEN = 1;
		readonly CLOSING = 2;
		readonly CLOSED = 3;
		readyState = 0;
		binaryType = 'arraybuffer';
		onopen: Handler<object> = null;
		onmessage: Handler<{ data: ArrayBuffer }> = null;
		/** `reason`: the present epoch as JSON; a provider passes on nothing but text. */
		onclose: Handler<{ code: number; reason: string }> = null;
		onerror: Handler<object> = null;
		readonly url: string;
		#channel: Channel;
		#clientId = 0;
		#caughtUp = false;
		#caretTold = false;

		constructor(url: string) {
			this.url = url;
			this.#channel = page.open({
				documentId,
				epoch,
				opened: (clientId) => {
					this.#clientId = clientId;
					adopt(clientId);
					this.readyState = this.OPEN;
					this.onopen?.({});
				},
				received: (message) => {
					if (this.readyState === this.OPEN) this.onmessage?.({ data: message.buffer });
				},
				acknowledged: (count) => {
					if (this.readyState === this.OPEN) save.acknowledged(count);
				},
				closed: (code, now) => {
					if (this.readyState === this.CLOSED) return;
					this.readyState = this.CLOSED;
					this.onclose?.({ code, reason: now ? JSON.stringify(now) : '' });
				}
			});
		}

		send(message: Uint8Array): void {
			if (this.readyState !== this.OPEN) return;
			const kind = kindOf(message);
			if (kind === 'presence') return this.#sendCaret(message);
			if (kind === 'step2' || kind === 'update') {
				this.#caughtUp ||= kind === 'step2';
				if (save.readOnly || !this.#caughtUp) return;
				save.sent();
			}
			this.#channel.send(message);
		}

		close(): void {
			if (this.readyState === this.CLOSED) return;
			this.readyState = this.CLOSED;
			this.#channel.close();
		}

		/** Nothing before there is a caret: who has none in a text is not in it. */
		#sendCaret(message: Uint8Array): void {
			const own = save.readOnly ? null : ownPresence(message, this.#clientId);
			if (!own) return;
			this.#caretTold ||= own.cursor !== null;
			if (this.#caretTold) this.#channel.send(caretOnly(own, this.#clientId));
		}
	}

	// A provider uses no more of a WebSocket than this.
	return ChannelSocket as unknown as typeof WebSocket;
}

function kindOf(message: Uint8Array): 'step2' | 'update' | 'presence' | 'other' {
	const decoder = createDecoder(message);
	const type = readVarUint(decoder);
	if (type === messageType.awareness) return 'presence';
	if (type !== messageType.sync) return 'other';
	const kind = readVarUint(decoder);
	if (kind === syncType.step2) return 'step2';
	return kind === syncType.update ? 'update' : 'other';
}
