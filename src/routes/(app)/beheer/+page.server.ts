import { error } from '@sveltejs/kit';
import { commandAction } from '$lib/command-form.server.ts';
import { refusalStatus } from '$lib/shared/refusals.ts';
import { dayOf } from '$lib/shared/time.ts';
import { signedIn } from '../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** The organisations and accounts of the region, for its administrator alone. */
export const load: PageServerLoad = async (event) => {
	const accounts = await event.locals.application.regionView(signedIn(event));
	if ('refusal' in accounts) error(refusalStatus[accounts.refusal]);
	return { accounts, today: dayOf(Date.now()) };
};

export const actions: Actions = { command: commandAction };
