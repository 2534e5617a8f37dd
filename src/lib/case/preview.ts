import type { BoardView, ContributionView } from '$lib/shared/view.ts';

/** As whom a case is looked at: one of its agencies, or everyone at the table. */
export type Lens = { agencyId: string } | 'room';

/** Where a case is seen through a lens; without one, the board itself. */
export function lensPath(caseId: string, lens?: Lens): string {
	const path = `/casussen/${caseId}`;
	if (lens === undefined) return path;
	return `${path}/bekijk-als/${lens === 'room' ? roomWord : lens.agencyId}`;
}

/** In the address, for everyone at the table. */
export const roomWord = 'zaal';

/**
 * A board that is only looked at: what the server made for another's eyes, without acts, without
 * open documents and without what belongs to this member alone.
 */
export function onlyToRead({ sinceLast: _since, ...board }: BoardView): BoardView {
	return {
		...board,
		contributions: board.contributions.map(published),
		known: board.known.map((row) => ({ agencyId: row.agencyId, group: row.group, can: [] })),
		asks: [],
		askNotes: [],
		documents: board.documents.map((row) => ({ ...row, access: 'read' as const })),
		goals: board.goals.map((row) => ({ ...row, can: [] })),
		tasks: board.tasks.map((row) => ({ ...row, can: [] })),
		waits: board.waits.map((row) => ({ ...row, can: [] })),
		bridges: board.bridges.map((row) => ({ ...row, can: [] })),
		can: []
	};
}

/** A contribution as its readers have it: the text that was disclosed. */
function published({
	documentId: _document,
	audience: _audience,
	scope: _scope,
	reach: _reach,
	undisclosedChanges: _changes,
	...row
}: ContributionView): ContributionView {
	return { ...row, can: [] };
}
