import { redirect } from '@sveltejs/kit';
import { isId } from '$lib/shared/ids.ts';
import type { PageServerLoad } from './$types';

/** What the browser in the room shows, which comes in by its own cookie alone. Another types a code. */
export const load: PageServerLoad = async (event) => {
	event.depends('look:room');
	const { conferenceId } = event.params;
	const cookie = event.request.headers.get('cookie') ?? undefined;
	if (!isId(conferenceId)) redirect(303, '/zaal');
	const room = await event.locals.application.roomInside(cookie, conferenceId);
	if ('refusal' in room) redirect(303, '/zaal');
	return { room, conferenceId, now: Date.now() };
};
