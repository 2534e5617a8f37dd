import { randomInt } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Session } from '#application/ports.ts';
import { closeCode } from '#shared/wire.ts';
import { Board, type BoardParts } from './board.ts';
import type { Accept } from './documents.ts';
import { Outlet, type OutletParts } from './outlet.ts';
import type { Quotas } from './quotas.ts';

export interface BoardsParts extends BoardParts {
	quotas: Quotas;
	outlets: OutletParts;
}

/** Milliseconds over which browsers are asked to spread their return. */
const spread = { least: 500, most: 5000 };

/** The sockets of boards: one for all documents that a page has open. */
export class Boards {
	readonly #parts: BoardsParts;
	readonly #open = new Set<Board>();

	constructor(parts: BoardsParts) {
		this.#parts = parts;
	}

	open(session: Session, accept: Accept): void {
		accept((ws, socket) => this.#enter(session, ws, socket));
	}

	endSessions(ids: ReadonlySet<string>): void {
		for (const board of this.#open) {
			if (ids.has(board.session.id)) board.close(closeCode.sessionOver);
		}
	}

	keepAlive(): void {
		for (const board of this.#open) board.keepAlive();
	}

	/** Sends everybody away, to come back each at another moment. */
	close(): void {
		for (const board of this.#open) {
			board.say({ retryAfter: randomInt(spread.least, spread.most) });
			board.finish(closeCode.tryLater);
		}
	}

	#enter(session: Session, ws: WebSocket, socket: Duplex): void {
		const { quotas, outlets, meter } = this.#parts;
		const quota = quotas.enter(session.memberId);
		if (!quota) return ws.close(closeCode.tooFast);
		const board = new Board(session, new Outlet(ws, socket, outlets), quota, this.#parts);
		this.#open.add(board);
		meter.boardSockets++;
		ws.on('message', (data, isBinary) => board.hear(data, isBinary));
		ws.on('close', () => {
			meter.boardSockets--;
			this.#open.delete(board);
			board.leave();
			quota.leave();
		});
	}
}
