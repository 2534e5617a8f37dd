import { error, redirect, type Action } from '@sveltejs/kit';
import { commandAction } from '$lib/command-form.server.ts';
import { t } from '$lib/text/text.ts';
import { signedIn } from '../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form with which a chair opens a case. For another it does not exist. */
export const load: PageServerLoad = async (event) => {
	const session = signedIn(event);
	const { application } = event.locals;
	const { member } = await application.me(session);
	if (!member.functions.includes('chair')) error(404, t.errors.notHere);
	const directory = await application.directory(session);
	if ('refusal' in directory) error(404, t.errors.notHere);
	return { directory };
};

/** Opened, the case itself is shown. */
const openAndShow: Action = async (event) => {
	const answer: unknown = await commandAction(event);
	const caseId = openedCase(answer);
	if (caseId) redirect(303, `/casussen/${caseId}`);
	return answer as Record<string, unknown>;
};

function openedCase(answer: unknown): string | null {
	if (typeof answer !== 'object' || answer === null || !('result' in answer)) return null;
	const { result } = answer;
	if (typeof result !== 'object' || result === null || !('caseId' in result)) return null;
	return typeof result.caseId === 'string' ? result.caseId : null;
}

export const actions: Actions = { command: openAndShow };
