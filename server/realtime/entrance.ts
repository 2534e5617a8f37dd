import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { roomQuery } from '#shared/wire.ts';

/** What stands between a request and either kind of socket. */
export interface Entrance {
	/** The site's own origin, scheme and port included. */
	origin: () => string;
	/** Name of the session cookie; undefined when any cookie may be one. */
	sessionCookie?: string | undefined;
}

/** True when the path is this one or below it. */
export function isUnder(url: string | undefined, path: string): boolean {
	const own = (url ?? '').split('?', 1)[0] ?? '';
	return own === path || own.startsWith(`${path}/`);
}

/** True for a document that a screen in a room opens, with its own cookie. */
export function isOfRoom(url: string | undefined): boolean {
	const [, query = ''] = (url ?? '').split('?', 2);
	return new URLSearchParams(query).has(roomQuery);
}

/** 403 for a foreign or missing origin, 401 without any session cookie, null when it may go on. */
export function refusalOf(request: IncomingMessage, entrance: Entrance): 401 | 403 | null {
	if (request.headers.origin !== entrance.origin()) return 403;
	return hasSessionCookie(request.headers.cookie, entrance.sessionCookie) ? null : 401;
}

const reasons = {
	401: 'Unauthorized',
	403: 'Forbidden',
	429: 'Too Many Requests',
	503: 'Service Unavailable'
} as const;

/** Answers an upgrade with a bare status and ends the connection. */
export function refuseUpgrade(socket: Duplex, status: keyof typeof reasons): void {
	socket.on('error', () => socket.destroy());
	socket.end(
		`HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`
	);
}

function hasSessionCookie(header: string | undefined, name: string | undefined): boolean {
	const names = (header ?? '').split(';').map((pair) => pair.split('=', 1)[0]?.trim() ?? '');
	return names.some((one) => (name === undefined ? one !== '' : one === name));
}
