import { error } from '@sveltejs/kit';
import type { Application } from '#application/application.ts';
import type { Session } from '#application/ports.ts';
import { commandAction } from '$lib/command-form.server.ts';
import { isIdle, isLive, liveFrame, openCaseId, runs } from '$lib/conference/live.ts';
import { isId } from '$lib/shared/ids.ts';
import { dayOf } from '$lib/shared/time.ts';
import type { BoardView } from '$lib/shared/view.ts';
import type { ConferenceView } from '$lib/shared/view-region.ts';
import type { RoomView } from '$lib/shared/view-room.ts';
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
	const choices = edits ? await application.choices(session) : [];
	const caseId = openCaseId(conference);
	if (caseId) event.depends(`look:case:${caseId}`);
	const board = caseId ? await openBoard(application, session, caseId) : null;
	const idle = isIdle(conference, board);
	if (idle) event.depends('look:work');
	const work = idle ? await application.myWork(session) : null;
	const room = await roomScreen(application, session, conference);
	const now = Date.now();
	const live = liveFrame(conference);
	return { conference, choices, board, work, room, live, today: dayOf(now), now };
};

/** The case that is being discussed; null from the moment it is no longer this member's to see. */
async function openBoard(
	application: Application,
	session: Session,
	caseId: string
): Promise<BoardView | null> {
	const board = await application.board(session, caseId);
	return 'refusal' in board ? null : board;
}

/** What the screen in the room shows, to who puts it there. */
async function roomScreen(
	application: Application,
	session: Session,
	conference: ConferenceView
): Promise<RoomView | null> {
	if (!isLive(conference) || !runs(conference)) return null;
	const room = await application.room(session, conference.id);
	return 'refusal' in room ? null : room;
}

export const actions: Actions = { command: commandAction };
