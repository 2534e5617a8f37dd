import { redirect } from '@sveltejs/kit';
import { commandAction } from '$lib/command-form.server.ts';
import { dayOf } from '$lib/shared/time.ts';
import { signedIn } from '../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('look:work');
	const { me } = await event.parent();
	if (!me.agency) redirect(303, '/');
	const { releases } = await event.locals.application.releases(signedIn(event));
	event.depends(...releases.map(({ caseId }) => `look:case:${caseId}` as const));
	return { releases, today: dayOf(Date.now()) };
};

export const actions: Actions = { command: commandAction };
