import { fail, redirect } from '@sveltejs/kit';
import { formOf } from '$lib/command-form.server.ts';
import { t } from '$lib/text/text.ts';
import type { Actions, PageServerLoad } from './$types';
import { innerPath } from './inner-path.ts';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.session) redirect(303, innerPath(url));
	return { passwordSet: url.searchParams.has('wachtwoord-gekozen') };
};

export const actions: Actions = {
	default: async ({ request, locals, cookies, url, getClientAddress, setHeaders }) => {
		const form = await formOf(request);
		if (!form) return fail(400, { email: '', error: t.login.wrong });
		const email = textOf(form, 'email');
		const outcome = await locals.application.signIn({
			email,
			password: textOf(form, 'password'),
			from: getClientAddress()
		});
		if (!outcome.ok && outcome.why === 'tooMany') {
			setHeaders({ 'retry-after': String(outcome.retryAfterSeconds) });
			return fail(429, { email, error: t.login.tooMany });
		}
		if (!outcome.ok) return fail(400, { email, error: t.login.wrong });
		// Whoever was signed in here is not any more.
		if (locals.session) await locals.application.signOut(locals.session);
		const { name, value, attributes } = outcome.cookie;
		cookies.set(name, value, attributes);
		redirect(303, innerPath(url));
	}
};

function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
