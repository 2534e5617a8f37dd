import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Realtime } from '#realtime/realtime.ts';
import { statuses } from '#text/statuses.ts';
import { Crowd } from './crowd.ts';
import { bodyBytes, type Pages } from './pages.ts';

export interface ServerParts {
	realtime: Realtime;
	/** Whether a write reaches the disk now. */
	writable: () => Promise<boolean>;
	/** Whose living session a `Cookie` header brings; null for none. */
	memberOf: (cookieHeader: string | undefined) => Promise<string | null>;
	/** What `/metrics` answers to this request; null to who may not ask. */
	metrics: (request: IncomingMessage) => string | null;
	/** Vite has a socket of its own in development. */
	dev: boolean;
	/** The pages; null while they are being made ready. */
	pages: () => Pages | null;
}

/** One server for pages, API, documents and signals, on one port. */
export function createHttpServer(parts: ServerParts): Server {
	const crowd = new Crowd(parts.memberOf);
	const server = createServer((request, response) => {
		answer(parts, crowd, request, response);
	});
	server.on('upgrade', (request, socket, head) => {
		socket.on('error', () => socket.destroy());
		// Who finds its socket again looks at once, and must find a page then too.
		if (!parts.dev && !parts.pages()) return void socket.destroy();
		if (parts.realtime.upgrade(request, socket, head)) return;
		const isVite = request.headers['sec-websocket-protocol']?.startsWith('vite-') ?? false;
		if (!(parts.dev && isVite)) socket.destroy();
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

function answer(
	parts: ServerParts,
	crowd: Crowd,
	request: IncomingMessage,
	response: ServerResponse
): void {
	response.setHeader('X-Content-Type-Options', 'nosniff');
	response.setHeader('Referrer-Policy', 'same-origin');
	response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
	response.setHeader('Cache-Control', 'no-store');
	const path = request.url?.split('?')[0] ?? '/';
	if (path === '/healthz') return say(response, 200);
	if (path === '/readyz') return void ready(parts, response);
	if (path === '/metrics') return measured(response, parts.metrics(request));
	const pages = parts.pages();
	if (!pages) return say(response, 503);
	if (parts.realtime.handleRequest(request, response)) return;
	if (Number(request.headers['content-length'] ?? 0) > bodyBytes)
		return void tooLarge(parts, request, response);
	asForm(request, path);
	// The files of our pages cost nothing, and a page asks for many.
	if (path.startsWith('/_app/')) return pages(request, response);
	void crowd.enter(request, response, () => pages(request, response));
}

/** A form posted without a script of ours is answered as a page, whatever its sender accepts. */
function asForm({ method, headers }: IncomingMessage, path: string): void {
	if (method !== 'POST' || path.startsWith('/api/') || headers['x-sveltekit-action']) return;
	headers.accept = 'text/html';
}

async function ready({ writable, pages }: ServerParts, response: ServerResponse): Promise<void> {
	say(response, pages() !== null && (await writable().catch(() => false)) ? 200 : 503);
}

/** To who may not ask it is not there. */
function measured(response: ServerResponse, text: string | null): void {
	response.writeHead(text === null ? 404 : 200, { 'Content-Type': 'text/plain; version=0.0.4' });
	response.end(text ?? 'not here\n');
}

function say(response: ServerResponse, status: number): void {
	response.writeHead(status, { 'Content-Type': 'text/plain' });
	response.end(status === 200 ? 'ok\n' : 'not ready\n');
}

/** Said before a byte of it is read; to who is not signed in, that it is not. */
async function tooLarge(
	parts: ServerParts,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	const member = await parts.memberOf(request.headers.cookie).catch(() => null);
	const status = member !== null || !request.url?.startsWith('/api/') ? 413 : 401;
	response.writeHead(status, {
		'Content-Type': 'application/problem+json',
		Connection: 'close'
	});
	response.end(JSON.stringify({ status, title: statuses[status] }));
}
