import { error } from '@sveltejs/kit';
import { dayOf } from '$lib/shared/time.ts';
import { signedIn } from '../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('look:work');
	const overview = await event.locals.application.overview(signedIn(event));
	if ('refusal' in overview) error(403, 'notAllowed');
	event.depends(...overview.cases.map(({ id }) => `look:case:${id}` as const));
	return { overview, today: dayOf(Date.now()) };
};
