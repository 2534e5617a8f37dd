import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { fieldMessages } from '$lib/api/problem.server.ts';
import { formOf } from '$lib/command-form.server.ts';
import { t } from '$lib/text/text.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whose password the link sets. Opening it uses nothing up: mail and chat look at links too. */
export const load: PageServerLoad = async (event) => {
	const { locals, params, getClientAddress } = event;
	const link = await locals.application.openLink(params.token, getClientAddress());
	if (!link.ok) return noLink(event, link);
	return { name: link.name, email: link.email };
};

export const actions: Actions = {
	default: async (event) => {
		const { request, locals, params, cookies, getClientAddress } = event;
		const form = await formOf(request);
		const password = form?.get('password');
		if (!form || typeof password !== 'string')
			return fail(400, {
				errors: [{ field: 'password', message: t.problems({ code: 'required' }) }]
			});
		// Who looked at what was typed did not type it again.
		if (form.has('repeat') && form.get('repeat') !== password)
			return fail(422, { errors: [{ field: 'repeat', message: t.account.newPassword.differs }] });
		const from = getClientAddress();
		const chosen = await locals.application.choosePassword({ token: params.token, password, from });
		if (!chosen.ok && chosen.why === 'unfit')
			return fail(422, { errors: fieldMessages(chosen.refusal) });
		if (!chosen.ok) return noLink(event, chosen);
		// Whoever was signed in here is not any more.
		if (locals.session) {
			const { name, value, attributes } = await locals.application.signOut(locals.session);
			cookies.set(name, value, attributes);
		}
		redirect(303, '/login?wachtwoord-gekozen');
	}
};

type NoLink = { why: 'gone' } | { why: 'tooMany'; retryAfterSeconds: number };

/** Unknown, used and expired are one answer. */
function noLink({ setHeaders }: Pick<RequestEvent, 'setHeaders'>, link: NoLink): never {
	if (link.why === 'gone') error(404, t.account.link.goneTitle);
	setHeaders({ 'retry-after': String(link.retryAfterSeconds) });
	error(429, t.errors.tooManyTitle);
}
