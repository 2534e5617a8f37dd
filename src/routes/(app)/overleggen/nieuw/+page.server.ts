import { error, redirect, type Action } from '@sveltejs/kit';
import { commandAction } from '$lib/command-form.server.ts';
import { dayOf } from '$lib/shared/time.ts';
import { t } from '$lib/text/text.ts';
import { signedIn } from '../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form with which chair and secretary plan a conference. For another it does not exist. */
export const load: PageServerLoad = async (event) => {
	const session = signedIn(event);
	const { application } = event.locals;
	const { member } = await application.me(session);
	const plans = member.functions.includes('chair') || member.functions.includes('secretary');
	const directory = plans ? await application.directory(session) : null;
	if (!directory || 'refusal' in directory) error(404, t.conferences.notHere);
	const chairs = directory.agencies
		.flatMap(({ members }) => members)
		.filter(({ id }) => directory.chairs.includes(id));
	const self = chairs.some(({ id }) => id === member.id) ? member.id : '';
	return { chairs, self, today: dayOf(Date.now()) };
};

/** Planned, the conference itself is shown. */
const planAndShow: Action = async (event) => {
	const answer: unknown = await commandAction(event);
	const conferenceId = plannedIn(answer);
	if (conferenceId) redirect(303, `/overleggen/${conferenceId}`);
	return answer as Record<string, unknown>;
};

function plannedIn(answer: unknown): string | null {
	if (typeof answer !== 'object' || answer === null || !('result' in answer)) return null;
	const { result } = answer;
	if (typeof result !== 'object' || result === null || !('conferenceId' in result)) return null;
	return typeof result.conferenceId === 'string' ? result.conferenceId : null;
}

export const actions: Actions = { command: planAndShow };
