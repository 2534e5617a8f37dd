import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Realtime } from '#realtime/realtime.ts';
import { bodyBytes, type Pages } from './pages.ts';

export interface ServerParts {
	realtime: Realtime;
	/** Whether a write reaches the disk now. */
	writable: () => boolean;
	/** The pages; null while they are being made ready. */
	pages: () => Pages | null;
}

/** One server for pages, API, documents and signals, on one port. */
export function createHttpServer(parts: ServerParts): Server {
	const server = createServer((request, response) => {
		answer(parts, request, response);
	});
	server.on('upgrade', (request, socket, head) => {
		if (parts.realtime.upgrade(request, socket, head)) return;
		if (!request.headers['sec-websocket-protocol']?.startsWith('vite-')) socket.destroy();
	});
	return server;
}

/** Listens, and tells the address it listens on. */
export function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			resolve(server.address() as AddressInfo);
		});
	});
}

function answer(parts: ServerParts, request: IncomingMessage, response: ServerResponse): void {
	response.setHeader('X-Content-Type-Options', 'nosniff');
	response.setHeader('Referrer-Policy', 'same-origin');
	response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
	const path = request.url?.split('?')[0] ?? '/';
	if (path === '/healthz') return say(response, 200);
	if (path === '/readyz') return say(response, parts.writable() && parts.pages() ? 200 : 503);
	if (parts.realtime.handleRequest(request, response)) return;
	if (Number(request.headers['content-length'] ?? 0) > bodyBytes) return tooLarge(response);
	const pages = parts.pages();
	if (!pages) return say(response, 503);
	asForm(request, path);
	pages(request, response);
}

/** A form posted without a script of ours is answered as a page, whatever its sender accepts. */
function asForm({ method, headers }: IncomingMessage, path: string): void {
	if (method !== 'POST' || path.startsWith('/api/') || headers['x-sveltekit-action']) return;
	headers.accept = 'text/html';
}

function say(response: ServerResponse, status: number): void {
	response.writeHead(status, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
	response.end(status === 200 ? 'ok\n' : 'not ready\n');
}

/** Said before a byte of it is read. */
function tooLarge(response: ServerResponse): void {
	response.writeHead(413, {
		'Content-Type': 'application/problem+json',
		'Cache-Control': 'no-store',
		Connection: 'close'
	});
	response.end(JSON.stringify({ status: 413, title: 'Dit is te groot.' }));
}
