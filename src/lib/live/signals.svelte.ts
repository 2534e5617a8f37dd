import { io, type Socket } from 'socket.io-client';
import { attendingNamespace, signalsPath, type LookSignal } from '$lib/shared/wire.ts';

/**
 * The topic that stands for all others: after a connection was lost, anything may have changed.
 * A page that hears it loads everything it shows again.
 */
export const everyTopic = '*';

export interface SignalListener {
	/**
	 * Look again: `case:<id>`, `work`, or `everyTopic`. Per topic there is one call at a time, and
	 * one more after it when signals came in meanwhile.
	 */
	onLook(topic: string): Promise<unknown> | void;
	/** The session is over. Called once; nothing follows. */
	onSessionOver(): void;
	/** The connection came up or went down: called on change only. Show that it is down only after a few seconds. */
	onConnection(up: boolean): void;
	/** Origin of the server; the page's own when left out. */
	origin?: string;
}

/** Signals that are followed. */
export interface Followed {
	/** Says which conference this page shows, or null for none. */
	attend(conferenceId: string | null): void;
	/** Ends it. */
	close(): void;
}

/** Follows the signals of this session until it is closed. */
export function followSignals(listener: SignalListener): Followed {
	const look = coalesced((topic) => listener.onLook(topic));
	const socket = io(listener.origin ?? location.origin, {
		path: signalsPath,
		withCredentials: true,
		transports: ['websocket', 'polling'],
		// Polling is told why it is refused; a browser's WebSocket is not.
		tryAllTransports: true,
		reconnectionDelayMax: 4000,
		randomizationFactor: 0.5,
		// Two pages after each other are two sessions perhaps: nothing is shared between them.
		forceNew: true
	});
	let before = false;
	socket.on('connect', () => {
		if (before) look(everyTopic);
		before = true;
	});
	socket.on('look', (signal: Partial<LookSignal> | undefined) => {
		if (typeof signal?.topic === 'string') look(signal.topic);
	});
	const attend = attending(socket);
	const end = endingWithSession(socket, listener);
	return {
		attend,
		close: () => {
			attend(null);
			end();
		}
	};
}

/** Over the same connection, whenever that is there. */
function attending(socket: Socket): (conferenceId: string | null) => void {
	let at: string | null = null;
	let attended: Socket | null = null;
	const auth = (give: (said: object) => void) => give({ conferenceId: at });
	// Where the server ended it, it comes back with the signals.
	socket.on('connect', () => {
		if (attended && !attended.active) attended.connect();
	});
	return (conferenceId) => {
		attended?.disconnect();
		at = conferenceId;
		// It is one socket, made and opened by the first asking and opened by each after it.
		attended = at === null ? null : socket.io.socket(attendingNamespace, { auth });
	};
}

/**
 * Tells of lost connections, and of the one loss that is for good. A server that closes may be a
 * session that ends or a server that stops: only the refusal of a next handshake tells which.
 */
function endingWithSession(socket: Socket, listener: SignalListener): () => void {
	let retry: ReturnType<typeof setTimeout> | undefined;
	let up: boolean | undefined;
	const tell = (now: boolean): void => {
		if (up !== now) listener.onConnection(now);
		up = now;
	};
	const close = (): void => {
		clearTimeout(retry);
		socket.removeAllListeners();
		socket.disconnect();
	};
	socket.on('connect', () => {
		tell(true);
	});
	socket.on('disconnect', (reason) => {
		tell(false);
		if (reason !== 'io server disconnect') return;
		retry = setTimeout(() => socket.connect(), 200 + Math.random() * 400);
	});
	socket.on('connect_error', (error) => {
		tell(false);
		if (!isRefused(error)) return;
		close();
		listener.onSessionOver();
	});
	return close;
}

function isRefused(error: Error): boolean {
	return 'description' in error && (error.description === 401 || error.description === 403);
}

/** Runs one call per topic at a time; calls that come meanwhile become one call after it. */
export function coalesced(
	run: (topic: string) => Promise<unknown> | void
): (topic: string) => void {
	const again = new Map<string, boolean>();
	const start = async (topic: string): Promise<void> => {
		do {
			again.set(topic, false);
			// A look that fails shows itself on the page it is for; the next signal looks again.
			await Promise.resolve(run(topic)).catch(() => undefined);
		} while (again.get(topic) === true);
		again.delete(topic);
	};
	return (topic) => {
		if (again.has(topic)) again.set(topic, true);
		else void start(topic);
	};
}
