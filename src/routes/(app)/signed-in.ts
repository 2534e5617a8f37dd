import { redirect } from '@sveltejs/kit';

/**
 * The session of who asks. Pages load beside their layout, so each asks for itself.
 * @throws a redirect to the sign-in page, which leads back here
 */
export function signedIn({ locals, url }: { locals: App.Locals; url: URL }) {
	if (locals.session) return locals.session;
	redirect(303, `/login?naar=${encodeURIComponent(url.pathname)}`);
}
