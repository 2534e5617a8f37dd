import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { messageType, syncType } from '$lib/shared/wire.ts';
import type { SaveState } from './saved.svelte.ts';

/**
 * A WebSocket that tells a save state what truly leaves and comes in, and keeps back two things:
 *
 * - of who only reads, every change: a reader's editor must never write, whatever its schema does;
 * - on a new connection, updates before our sync step 2. What was typed offline is still missing on
 *   the server, so such an update would have a gap before it; the step 2 that follows carries it.
 */
export function witnessed(Socket: typeof WebSocket, save: SaveState): typeof WebSocket {
	return class extends Socket {
		#caughtUp = false;

		constructor(url: string | URL, protocols?: string | string[]) {
			super(url, protocols);
			this.addEventListener('message', ({ data }) => {
				const change = data instanceof ArrayBuffer ? changeIn(new Uint8Array(data)) : null;
				if (change?.kind === syncType.update) save.received(change.payload);
			});
		}

		override send(data: Parameters<WebSocket['send']>[0]): void {
			const change = data instanceof Uint8Array ? changeIn(data) : null;
			if (change) {
				this.#caughtUp ||= change.kind === syncType.step2;
				if (save.readOnly || !this.#caughtUp) return;
				save.sent(change.payload);
			}
			super.send(data);
		}
	};
}

/** The Yjs update in a frame; null for a frame that carries none. */
function changeIn(frame: Uint8Array): { kind: number; payload: Uint8Array } | null {
	const decoder = createDecoder(frame);
	if (readVarUint(decoder) !== messageType.sync) return null;
	const kind = readVarUint(decoder);
	if (kind !== syncType.step2 && kind !== syncType.update) return null;
	return { kind, payload: readVarUint8Array(decoder) };
}
