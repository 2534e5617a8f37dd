import { redirect } from '@sveltejs/kit';
import { dayOf } from '$lib/shared/time.ts';
import { signedIn } from '../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('look:work');
	const { me } = await event.parent();
	if (!me.agency) redirect(303, '/');
	const { conferences } = await event.locals.application.conferences(signedIn(event));
	const { functions } = me.member;
	const plans = functions.includes('chair') || functions.includes('secretary');
	return { conferences, plans, today: dayOf(Date.now()) };
};
