import type { RequestHandler } from '@sveltejs/kit';

/** Ends this session; the browser forgets what it held of this site. */
export const POST: RequestHandler = async ({ locals, cookies }) => {
	if (locals.session) {
		const cookie = await locals.application.signOut(locals.session);
		cookies.set(cookie.name, cookie.value, cookie.attributes);
	}
	return new Response(null, {
		status: 303,
		headers: { Location: '/login', 'Clear-Site-Data': '"cache", "storage"' }
	});
};
