import { redirect } from '@sveltejs/kit';
import { signedIn } from '../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('look:work');
	const { me } = await event.parent();
	if (!me.agency) redirect(303, '/');
	return await event.locals.application.cases(signedIn(event));
};
