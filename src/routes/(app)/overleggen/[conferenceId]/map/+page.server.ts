import { error } from '@sveltejs/kit';
import { isId } from '$lib/shared/ids.ts';
import { dayOf } from '$lib/shared/time.ts';
import { t } from '$lib/text/text.ts';
import { signedIn } from '../../../signed-in.ts';
import type { PageServerLoad } from './$types';

/** The pack of one conference to come. Missing, malformed, over and not yours are one answer. */
export const load: PageServerLoad = async (event) => {
	const session = signedIn(event);
	const { conferenceId } = event.params;
	if (!isId(conferenceId)) error(404, t.conferences.notHere);
	event.depends(`look:conference:${conferenceId}`);
	const pack = await event.locals.application.pack(session, conferenceId);
	if ('refusal' in pack) error(404, t.conferences.notHere);
	for (const item of pack.items) if (item.partner) event.depends(`look:case:${item.board.id}`);
	const now = Date.now();
	return { pack, today: dayOf(now), now };
};
