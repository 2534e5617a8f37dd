import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Doorkeeper, Session } from '#application/ports.ts';
import type { ConferenceId } from '#shared/ids.ts';
import { closeCode, roomBeat, roomPath, type RoomSignal } from '#shared/wire.ts';
import type { Changes } from './changes.ts';
import { refuseUpgrade } from './entrance.ts';
import type { Strangers } from './strangers.ts';

/** Sockets of one browser: its page in a few tabs, and those that are still closing. */
const most = 8;

interface Listener {
	conferenceId: ConferenceId;
	sessionId: string;
}

export interface RoomScreensParts {
	door: Doorkeeper;
	changes: Changes;
	strangers: Strangers;
}

const serverOptions = {
	noServer: true,
	perMessageDeflate: false,
	/** It says nothing. */
	maxPayload: 64,
	clientTracking: false
};

/**
 * The sockets of browsers in a room: each hears signs of life, that it must look again, and that it
 * is over. Of anything else it knows nothing.
 */
export class RoomScreens {
	readonly #parts: RoomScreensParts;
	readonly #server = new WebSocketServer(serverOptions);
	readonly #open = new Map<WebSocket, Listener>();
	readonly #beating: NodeJS.Timeout;

	constructor(parts: RoomScreensParts) {
		this.#parts = parts;
		this.#beating = setInterval(() => this.#beat(), roomBeat.every).unref();
	}

	/** Conferences of which a browser listens. */
	listening(): Set<ConferenceId> {
		return new Set([...this.#open.values()].map(({ conferenceId }) => conferenceId));
	}

	/** When it is over, these browsers have nothing to look at any more. */
	tell(conferenceId: ConferenceId, signal: RoomSignal): void {
		for (const [socket, listener] of this.#open) {
			if (listener.conferenceId !== conferenceId) continue;
			say(socket, signal);
			if (signal !== 'over') continue;
			this.#open.delete(socket);
			socket.close(closeCode.notHere);
		}
	}

	async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
		const { door, changes } = this.#parts;
		socket.on('error', () => socket.destroy());
		const conferenceId = (request.url ?? '').split('?', 1)[0]?.slice(roomPath.length + 1) ?? '';
		try {
			await changes.steady(
				() => door.inRoom(request.headers.cookie, conferenceId),
				(found) => this.#enter(found, conferenceId, { request, socket, head })
			);
		} catch {
			refuseUpgrade(socket, 503);
		}
	}

	close(): void {
		clearInterval(this.#beating);
		for (const socket of this.#open.keys()) socket.close(closeCode.tryLater);
		this.#server.close();
	}

	#enter(
		found: Session | null,
		conferenceId: ConferenceId,
		{ request, socket, head }: { request: IncomingMessage; socket: Duplex; head: Buffer }
	): void {
		const refusal = found ? null : this.#parts.strangers.enter(request, socket);
		if (refusal) return refuseUpgrade(socket, refusal);
		this.#server.handleUpgrade(request, socket, head, (opened) => {
			opened.on('error', () => opened.terminate());
			if (!found) return opened.close(closeCode.notHere);
			if (this.#countOf(found) >= most) return opened.close(closeCode.tooFast);
			opened.on('message', () => opened.close(closeCode.refused));
			opened.on('close', () => this.#open.delete(opened));
			this.#open.set(opened, { conferenceId, sessionId: found.id });
			say(opened, 'beat');
		});
	}

	#countOf({ id }: Session): number {
		return [...this.#open.values()].filter(({ sessionId }) => sessionId === id).length;
	}

	/** Who reads too slowly to hear it lives no more for us either. */
	#beat(): void {
		for (const socket of this.#open.keys()) {
			if (socket.bufferedAmount > 4096) socket.terminate();
			else say(socket, 'beat');
		}
	}
}

function say(socket: WebSocket, signal: RoomSignal): void {
	if (socket.readyState === socket.OPEN) socket.send(signal);
}
