import { redirect } from '@sveltejs/kit';
import { dayOf } from '$lib/shared/time.ts';
import { signedIn } from '../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('look:work');
	const { me } = await event.parent();
	if (!me.agency) redirect(303, '/');
	const { cases } = await event.locals.application.cases(signedIn(event));
	event.depends(...cases.map(({ id }) => `look:case:${id}` as const));
	return { cases, opens: me.member.functions.includes('chair'), today: dayOf(Date.now()) };
};
