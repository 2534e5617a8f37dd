import { error } from '@sveltejs/kit';
import { isId } from '$lib/shared/ids.ts';
import { dayOf } from '$lib/shared/time.ts';
import { t } from '$lib/text/text.ts';
import { signedIn } from '../../../signed-in.ts';
import { cardOf } from './card.ts';
import type { PageServerLoad } from './$types';

/** The gate card of one case, to print. Missing, malformed and not yours are one answer. */
export const load: PageServerLoad = async (event) => {
	const session = signedIn(event);
	const { caseId } = event.params;
	if (!isId(caseId)) error(404, t.errors.notHere);
	event.depends(`look:case:${caseId}`);
	const board = await event.locals.application.board(session, caseId);
	if ('refusal' in board) error(404, t.errors.notHere);
	const now = Date.now();
	const card = cardOf(board, dayOf(now));
	if (!card) error(404, t.errors.notHere);
	return { card, caseId, today: dayOf(now), now };
};
