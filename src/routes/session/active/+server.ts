import type { RequestHandler } from '@sveltejs/kit';

/** A page tells that its reader went to another page, which asks the server for data alone. */
export const POST: RequestHandler = async ({ locals }) => {
	if (!locals.session) return new Response(null, { status: 401 });
	await locals.application.active(locals.session);
	return new Response(null, { status: 204 });
};
