import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { signedIn } from './signed-in.ts';

/** Who chairs or prepares begins with what asks for attention. */
const oversees = (functions: readonly string[]) =>
	functions.includes('chair') || functions.includes('secretary');

/** Everyone starts where their work is. Who has none stays here. */
export const load: PageServerLoad = async (event) => {
	const { member, agency } = await event.locals.application.me(signedIn(event));
	if (member.functions.includes('administrator')) redirect(303, '/beheer');
	if (agency && oversees(member.functions)) redirect(303, '/overzicht');
	if (agency) redirect(303, '/casussen');
	if (member.functions.includes('dataProtectionOfficer')) redirect(303, '/logboek');
};
