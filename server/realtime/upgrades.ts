import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Doorkeeper } from '#application/ports.ts';
import { closeCode, documentsPath, limits } from '#shared/wire.ts';
import type { Admissions } from './admissions.ts';
import type { Boards } from './boards.ts';
import type { Accept, Documents } from './documents.ts';
import { isOfRoom, refuseUpgrade } from './entrance.ts';
import type { Strangers } from './strangers.ts';

const serverOptions = {
	noServer: true,
	perMessageDeflate: false,
	maxPayload: limits.frameBytes,
	clientTracking: false,
	/** Milliseconds that a closed socket may take to say goodbye; newer than the types of ws. */
	closeTimeout: 2000
};

export interface UpgradesParts {
	door: Doorkeeper;
	admissions: Admissions;
	documents: Documents;
	boards: Boards;
	strangers: Strangers;
}

/** Finds out who is at the door of the documents, and lets them in by one socket or the other. */
export class Upgrades {
	readonly #parts: UpgradesParts;
	readonly #server = new WebSocketServer(serverOptions);

	constructor(parts: UpgradesParts) {
		this.#parts = parts;
	}

	async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
		const { strangers, door, admissions, documents, boards } = this.#parts;
		socket.on('error', () => socket.destroy());
		const accept: Accept = (then) =>
			this.#server.handleUpgrade(request, socket, head, (ws) => {
				ws.on('error', () => ws.terminate());
				then(ws, socket);
			});
		try {
			const inRoom = isOfRoom(request.url);
			const { cookie } = request.headers;
			const session = await (inRoom ? door.inRoom(cookie) : door.session(cookie));
			if (!session || (inRoom && isBoard(request.url))) {
				const refusal = strangers.enter(request, socket);
				if (refusal) return refuseUpgrade(socket, refusal);
				return accept((ws) => ws.close(inRoom ? closeCode.notHere : closeCode.sessionOver));
			}
			if (isBoard(request.url)) boards.open(session, accept);
			else await documents.open(session, request.url, accept);
		} catch (error) {
			admissions.failed(error);
			accept((ws) => ws.close(closeCode.tryLater));
		}
	}

	close(): void {
		this.#server.close();
	}
}

function isBoard(url: string | undefined): boolean {
	return url?.split('?', 1)[0] === documentsPath;
}
