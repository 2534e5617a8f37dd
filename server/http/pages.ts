import { existsSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Answers a request with a page, a file or the API. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => void;

/** The largest body of a request, in bytes; text itself goes over the document socket. */
export const bodyBytes = 512 * 1024;

/**
 * The built pages. The adapter reads its settings from the environment once, when it is imported,
 * so this comes after the address is known.
 */
export async function builtPages(origin: string): Promise<Pages> {
	process.env['ORIGIN'] = origin;
	process.env['BODY_SIZE_LIMIT'] = String(bodyBytes);
	const file = pathToFileURL(join(process.cwd(), 'build/app/handler.js')).href;
	const { handler } = (await import(/* @vite-ignore */ file)) as { handler: Pages };
	return (request, response) => {
		// Files that a later build took away: the handler would open them unseen, and fall over.
		if (isGone(request.url)) response.writeHead(404).end();
		else handler(request, response);
	};
}

function isGone(url = ''): boolean {
	const path = url.split('?')[0] ?? '';
	return path.startsWith('/_app/') && !existsSync(join(process.cwd(), 'build/app/client', path));
}

/** The pages from their sources, anew on every change. */
export async function livePages(server: Server): Promise<Pages> {
	const { createServer } = await import('vite');
	const vite = await createServer({
		// What it says would come before `ready` on standard output.
		logLevel: 'warn',
		server: { middlewareMode: true, hmr: { server } }
	});
	return (request, response) => {
		vite.middlewares(request, response, () => {
			response.writeHead(404).end();
		});
	};
}
