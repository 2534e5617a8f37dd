import { error } from '@sveltejs/kit';
import { signedIn } from '../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const bill = await event.locals.application.bill(signedIn(event));
	if ('refusal' in bill) error(403, 'notAllowed');
	return { bill };
};
