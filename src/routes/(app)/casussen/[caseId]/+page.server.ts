import { error } from '@sveltejs/kit';
import type { Application } from '#application/application.ts';
import type { Session } from '#application/ports.ts';
import { commandAction } from '$lib/command-form.server.ts';
import { isId } from '$lib/shared/ids.ts';
import { dayOf } from '$lib/shared/time.ts';
import type { BoardView } from '$lib/shared/view.ts';
import type { DirectoryView } from '$lib/shared/view-region.ts';
import { t } from '$lib/text/text.ts';
import { signedIn } from '../../signed-in.ts';
import { orderingOf } from './ordering.ts';
import type { Actions, PageServerLoad } from './$types';

/** The board of one case. Missing, malformed and not yours are one answer. */
export const load: PageServerLoad = async (event) => {
	const session = signedIn(event);
	const { application } = event.locals;
	const { caseId } = event.params;
	if (!isId(caseId)) error(404, t.errors.notHere);
	event.depends(`look:case:${caseId}`);
	const board = await application.board(session, caseId);
	if ('refusal' in board) error(404, t.errors.notHere);
	const directory = await directoryFor(application, session, board);
	return { board, directory, today: dayOf(Date.now()), ordering: orderingOf(event.cookies) };
};

/** Who may be involved, for who may involve them. */
async function directoryFor(
	application: Application,
	session: Session,
	{ can }: BoardView
): Promise<DirectoryView | null> {
	if (!can.includes('involveMember')) return null;
	const directory = await application.directory(session);
	return 'refusal' in directory ? null : directory;
}

export const actions: Actions = { command: commandAction };
