import { signedIn } from '../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('work');
	return await event.locals.application.cases(signedIn(event));
};
