import { error } from '@sveltejs/kit';
import { commandAction } from '$lib/command-form.server.ts';
import { isId } from '$lib/shared/ids.ts';
import { dayOf } from '$lib/shared/time.ts';
import { t } from '$lib/text/text.ts';
import { signedIn } from '../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** One conference. Missing, malformed and not yours are one answer. */
export const load: PageServerLoad = async (event) => {
	const session = signedIn(event);
	const { application } = event.locals;
	const { conferenceId } = event.params;
	if (!isId(conferenceId)) error(404, t.conferences.notHere);
	event.depends(`look:conference:${conferenceId}`);
	const conference = await application.conference(session, conferenceId);
	if ('refusal' in conference) error(404, t.conferences.notHere);
	const edits = conference.can.includes('setAgenda');
	if (edits) event.depends('look:work');
	const { cases } = edits ? await application.cases(session) : { cases: [] };
	const choices = cases.map(({ id, number, initials }) => ({ id, number, initials }));
	return { conference, choices, today: dayOf(Date.now()) };
};

export const actions: Actions = { command: commandAction };
