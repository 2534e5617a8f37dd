import type { CaseId } from '#shared/ids.ts';
import { toIso } from '#shared/time.ts';
import type { BoardView } from '#shared/view.ts';
import type { PackBoard, PackView } from '#shared/view-pack.ts';
import type { ConferenceState } from '#shared/words.ts';
import { seesConference } from '#domain/conferences.ts';
import { isIn, nameOf } from './item.ts';
import type { Table } from './seat.ts';

const ahead: readonly ConferenceState[] = ['draft', 'invited', 'running', 'paused'];

/** The pack of a conference before the boards of its cases are in it. */
export type PackFrame = Omit<PackView, 'items'> & {
	items: { minutes: number; caseId: CaseId | null }[];
};

/**
 * The agenda of a conference that is to come or goes on, as this member packs it: of items it is a
 * partner of the case, of others their minutes. Null for who does not see it, and once it is over.
 */
export function packFor(table: Table): PackFrame | null {
	const { conference, items } = table.conference;
	const { id: conferenceId, state, title, place, startsAt, endsAt, chairId } = conference;
	if (!ahead.includes(state)) return null;
	if (!seesConference(table.conference, table.roster, table.member)) return null;
	return {
		conferenceId,
		title,
		place,
		startsAt: toIso(startsAt),
		endsAt: toIso(endsAt),
		chair: nameOf(table, chairId),
		items: items.map((item) => ({
			minutes: item.minutes,
			caseId: isIn(table, item) ? item.caseId : null
		}))
	};
}

/** Of a board what goes on paper: no more than it shows, and nothing that tells who the person is. */
export function packedOf(board: Omit<BoardView, 'version'>): PackBoard {
	const { id, number, initials, purpose, compartments, contributions, known, asks } = board;
	const { goals, tasks, releaseWindow, waits, bridges, doNotInform, nextReview } = board;
	return {
		id,
		number,
		initials,
		purpose,
		compartments,
		contributions: contributions.filter(({ withdrawnAt }) => withdrawnAt === undefined),
		known,
		asks,
		documents: board.documents.filter(({ kind }) => kind !== 'summary'),
		goals,
		tasks,
		releaseWindow,
		waits,
		bridges,
		doNotInform,
		nextReview,
		involvements: board.involvements.map((row) => ({ ...row, members: [] }))
	};
}
