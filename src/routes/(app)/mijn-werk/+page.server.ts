import { redirect } from '@sveltejs/kit';
import { commandAction } from '$lib/command-form.server.ts';
import { dayOf } from '$lib/shared/time.ts';
import { signedIn } from '../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('look:work');
	const { me } = await event.parent();
	if (!me.agency) redirect(303, '/');
	const session = signedIn(event);
	const work = await event.locals.application.myWork(session);
	const cases = await event.locals.application.changed(session);
	event.depends(...cases.map(({ id }) => `look:case:${id}` as const));
	const changed = cases.filter(({ changedSince }) => changedSince).length;
	return { work, changed, today: dayOf(Date.now()) };
};

export const actions: Actions = { command: commandAction };
