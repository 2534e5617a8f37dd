import { error, redirect } from '@sveltejs/kit';
import { lensPath, onlyToRead, roomWord, type Lens } from '$lib/case/preview.ts';
import { isId } from '$lib/shared/ids.ts';
import { dayOf } from '$lib/shared/time.ts';
import { t } from '$lib/text/text.ts';
import { orderingOf } from '../../ordering.ts';
import { signedIn } from '../../../../signed-in.ts';
import type { PageServerLoad } from './$types';

/**
 * The board of a case as another agency or the room sees it, cut to what this member may read itself.
 * Nothing can be done on it: it takes no commands. Looking is recorded.
 */
export const load: PageServerLoad = async (event) => {
	const session = signedIn(event);
	const { application } = event.locals;
	const { caseId, als } = event.params;
	if (!isId(caseId)) error(404, t.errors.notHere);
	event.depends(`look:case:${caseId}`);
	const as = als === roomWord ? 'room' : isId(als) ? als : null;
	if (as === null) error(404, t.errors.notHere);
	const { agency } = await application.me(session);
	if (as === agency?.id) redirect(303, lensPath(caseId));
	const board = await application.preview(session, caseId, as);
	if ('refusal' in board) error(404, t.errors.notHere);
	const lens: Lens = as === 'room' ? 'room' : { agencyId: as };
	return {
		board: onlyToRead(board),
		directory: null,
		today: dayOf(Date.now()),
		lens,
		ordering: orderingOf(event.cookies)
	};
};
