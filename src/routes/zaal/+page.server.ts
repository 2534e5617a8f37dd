import { fail, redirect } from '@sveltejs/kit';
import { formOf } from '$lib/command-form.server.ts';
import { t } from '$lib/text/text.ts';
import type { Actions } from './$types';

/** Makes this browser the screen in the room of one conference, by a code that is typed over. */
export const actions: Actions = {
	default: async ({ request, locals, cookies, getClientAddress, setHeaders }) => {
		const form = await formOf(request);
		const code = form?.get('code');
		if (typeof code !== 'string') return fail(400, { error: t.room.pair.wrong });
		const paired = await locals.application.pair(code, getClientAddress());
		if (!paired.ok && paired.why === 'tooMany') {
			setHeaders({ 'retry-after': String(paired.retryAfterSeconds) });
			return fail(429, { error: t.room.pair.tooMany });
		}
		if (!paired.ok) return fail(400, { error: t.room.pair.wrong });
		const { name, value, attributes } = paired.cookie;
		cookies.set(name, value, attributes);
		redirect(303, `/zaal/${paired.conferenceId}`);
	}
};
