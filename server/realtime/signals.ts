import { Server as Engine, type Socket as EngineSocket } from 'engine.io';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server, type Socket } from 'socket.io';
import type { Doorkeeper, Session } from '#application/ports.ts';
import type { MemberId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import { attendingNamespace, type LookSignal } from '#shared/wire.ts';
import type { Attending } from './attending.ts';
import type { Changes } from './changes.ts';
import { refusalOf, refuseUpgrade, type Entrance } from './entrance.ts';

type Silent = Record<never, never>;
type Screen = Socket<Silent, { look: (signal: LookSignal) => void }>;

export interface SignalsParts {
	door: Doorkeeper;
	changes: Changes;
	entrance: Entrance;
	now: () => Instant;
	attending: Attending;
}

/** A client says nothing but hello, and which conference it has open. */
const largestMessage = 4096;
/** Sessions of one member. */
const most = 64;

/** The sockets of screens: they only ever hear `look`, and nothing is listened to. */
export class Signals {
	readonly #parts: SignalsParts;
	readonly #engine: Engine;
	readonly #io = new Server<Silent, { look: (signal: LookSignal) => void }>({ serveClient: false });
	readonly #screens = new Map<Screen, Session>();
	/** Who opens a session, and how many of each are open, polling or not. */
	readonly #openers = new WeakMap<IncomingMessage, MemberId>();
	readonly #sessions = new Map<MemberId, number>();
	/** When the last screen of who has none any more closed. */
	readonly #left = new Map<MemberId, Instant>();
	readonly #began: Instant;

	constructor(parts: SignalsParts) {
		this.#parts = parts;
		this.#began = parts.now();
		this.#engine = new Engine({
			maxHttpBufferSize: largestMessage,
			perMessageDeflate: false,
			httpCompression: false,
			allowRequest: (request, answer) => {
				parts.door.session(request.headers.cookie).then(
					(session) => {
						if (session) this.#openers.set(request, session.memberId);
						answer(null, session !== null);
					},
					() => answer(null, false)
				);
			}
		});
		const { generateId } = this.#engine;
		// What is thrown here is answered 400: not the 403 by which a page knows that its session is over.
		this.#engine.generateId = (request: IncomingMessage) => {
			if (this.#sessionsOf(request) >= most) throw new Error('too many sessions of one member');
			return generateId.call(this.#engine, request);
		};
		this.#engine.on('connection', (socket: EngineSocket) => this.#count(socket));
		this.#io.bind(this.#engine);
		this.#io.on('connection', (screen) => void this.#open(screen));
		const { attending } = parts;
		this.#io.of(attendingNamespace).on('connection', (screen) => void attending.open(screen));
	}

	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
		const refusal = refusalOf(request, this.#parts.entrance);
		if (refusal) refuseUpgrade(socket, refusal);
		else this.#engine.handleUpgrade(request, socket, head);
	}

	/** Polling, before or in the place of a socket. A browser names no origin when it only asks. */
	handleRequest(request: IncomingMessage, response: ServerResponse): void {
		const asks = request.method === 'GET' && request.headers.origin === undefined;
		const refusal = asks ? null : refusalOf(request, this.#parts.entrance);
		response.setHeader('Cache-Control', 'no-store');
		if (refusal) response.writeHead(refusal).end();
		else this.#engine.handleRequest(request, response);
	}

	present(): MemberId[] {
		return [...new Set([...this.#screens.values()].map(({ memberId }) => memberId))];
	}

	awaySince(memberId: MemberId): Instant | null {
		if (this.#isHere(memberId)) return null;
		return this.#left.get(memberId) ?? this.#began;
	}

	look(memberId: MemberId, topic: string): void {
		for (const [screen, session] of this.#screens) {
			if (session.memberId === memberId) screen.emit('look', { topic });
		}
	}

	endSessions(ids: ReadonlySet<string>): void {
		for (const [screen, session] of [...this.#screens]) {
			if (ids.has(session.id)) this.#end(screen);
		}
		this.#parts.attending.endSessions(ids);
	}

	close(): void {
		for (const screen of [...this.#screens.keys()]) this.#end(screen);
		this.#engine.close();
	}

	#sessionsOf(request: IncomingMessage): number {
		const memberId = this.#openers.get(request);
		return memberId === undefined ? most : (this.#sessions.get(memberId) ?? 0);
	}

	#count(socket: EngineSocket): void {
		const { request } = socket;
		const memberId = this.#openers.get(request);
		if (memberId === undefined) return;
		this.#sessions.set(memberId, this.#sessionsOf(request) + 1);
		socket.once('close', () => {
			const left = (this.#sessions.get(memberId) ?? 1) - 1;
			if (left > 0) this.#sessions.set(memberId, left);
			else this.#sessions.delete(memberId);
		});
	}

	/** The session may have ended since the handshake, so it is asked for again. */
	async #open(screen: Screen): Promise<void> {
		const { changes, door } = this.#parts;
		const seated = await changes
			.steady(
				() => door.session(screen.request.headers.cookie),
				(found) => this.#seat(screen, found)
			)
			.catch(() => false);
		if (!seated) this.#end(screen);
	}

	#seat(screen: Screen, session: Session | null): boolean {
		if (!session || !screen.connected) return false;
		this.#screens.set(screen, session);
		screen.on('disconnect', () => {
			this.#leave(screen);
		});
		return true;
	}

	#end(screen: Screen): void {
		this.#leave(screen);
		screen.disconnect(true);
	}

	#leave(screen: Screen): void {
		const session = this.#screens.get(screen);
		if (!session) return;
		this.#screens.delete(screen);
		if (!this.#isHere(session.memberId)) this.#left.set(session.memberId, this.#parts.now());
	}

	#isHere(memberId: MemberId): boolean {
		return [...this.#screens.values()].some((session) => session.memberId === memberId);
	}
}
