import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { signedIn } from './signed-in.ts';

/** Everyone starts where their work is. Who sees no cases stays here. */
export const load: PageServerLoad = async (event) => {
	const { member, agency } = await event.locals.application.me(signedIn(event));
	if (agency) redirect(303, '/casussen');
	if (member.functions.includes('dataProtectionOfficer')) redirect(303, '/logboek');
};
