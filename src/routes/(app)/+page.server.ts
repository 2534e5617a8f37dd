import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { signedIn } from './signed-in.ts';

/** Everyone starts where their work is. Who has none stays here. */
export const load: PageServerLoad = async (event) => {
	const { member, agency } = await event.locals.application.me(signedIn(event));
	if (member.functions.includes('administrator')) redirect(303, '/beheer');
	if (agency) redirect(303, '/casussen');
	if (member.functions.includes('dataProtectionOfficer')) redirect(303, '/logboek');
};
