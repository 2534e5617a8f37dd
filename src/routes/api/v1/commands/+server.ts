import { json, type RequestHandler } from '@sveltejs/kit';
import { wrongMethod } from '$lib/api/answer.server.ts';
import { problem, refused, tooMany } from '$lib/api/problem.server.ts';

/** One command: `{ kind, id?, ... }`. */
export const POST: RequestHandler = async ({ request, locals }) => {
	if (!locals.session) return problem(401);
	if (!isJson(request.headers.get('content-type'))) return problem(415);
	const body = await readJson(request);
	if (!body.ok) return problem(body.status);
	const wait = await locals.application.pace(locals.session, 'command');
	if (wait > 0) return tooMany(wait);
	const performed = await locals.application.perform(locals.session, body.value);
	return performed.ok ? json(performed) : refused(performed);
};
export const fallback = wrongMethod;

function isJson(type: string | null): boolean {
	return type?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

async function readJson(
	request: Request
): Promise<{ ok: true; value: unknown } | { ok: false; status: 400 | 413 }> {
	let text: string;
	try {
		text = await request.text();
	} catch {
		return { ok: false, status: 413 };
	}
	try {
		return { ok: true, value: JSON.parse(text) as unknown };
	} catch {
		return { ok: false, status: 400 };
	}
}
