import { error } from '@sveltejs/kit';
import { commandAction } from '$lib/command-form.server.ts';
import { isId } from '$lib/shared/ids.ts';
import { dayOf } from '$lib/shared/time.ts';
import { t } from '$lib/text/text.ts';
import { signedIn } from '../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** The minutes of one conference. Missing, malformed, too early and not yours are one answer. */
export const load: PageServerLoad = async (event) => {
	const session = signedIn(event);
	const { conferenceId } = event.params;
	if (!isId(conferenceId)) error(404, t.conferences.notHere);
	const asked = event.url.searchParams.get('versie');
	if (asked !== null && !/^[1-9]\d{0,3}$/.test(asked)) error(404, t.conferences.notHere);
	event.depends(`look:conference:${conferenceId}`);
	const version = asked === null ? null : Number(asked);
	const minutes = await event.locals.application.minutes(session, conferenceId, version);
	if ('refusal' in minutes) error(404, t.conferences.notHere);
	// A draft moves along with its cases; what was adopted does not.
	if (minutes.hash === null)
		for (const item of minutes.items) if (item.partner) event.depends(`look:case:${item.case.id}`);
	const now = Date.now();
	return { minutes, asked: version, today: dayOf(now), now };
};

export const actions: Actions = { command: commandAction };
