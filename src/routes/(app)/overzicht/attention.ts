import type { OverviewCase } from '$lib/shared/view-lists.ts';

/** Which cases the overview shows. */
export type Attention =
	'all' | 'today' | 'changed' | 'late' | 'unanswered' | 'declined' | 'unheld' | 'movedTwice';

/** Why a case is in a choice. `declined` holds what an agency cannot do as well. */
export const attentions: Record<Attention, (row: OverviewCase) => boolean> = {
	all: () => true,
	today: (row) => row.today,
	changed: (row) => row.changedCount > 0,
	late: (row) => row.late.length > 0,
	unanswered: (row) => row.unanswered.length > 0,
	declined: (row) => row.declined.length > 0 || row.cannot.length > 0,
	unheld: (row) => row.waits.some(({ interim }) => interim === null),
	movedTwice: (row) => row.movedTwice.length > 0
};

/** The choices that hold a case, with how many; all cases first. */
export function choicesOf(cases: readonly OverviewCase[]): { key: Attention; count: number }[] {
	const keys = Object.keys(attentions) as Attention[];
	return keys
		.map((key) => ({ key, count: cases.filter(attentions[key]).length }))
		.filter(({ key, count }) => key === 'all' || count > 0);
}

/** Cases on today's agenda first, then by what presses most, then by number. */
export function inOrder(cases: readonly OverviewCase[]): OverviewCase[] {
	const weight = (row: OverviewCase) =>
		(row.today ? 1000 : 0) +
		row.late.length * 4 +
		(row.declined.length + row.cannot.length) * 3 +
		row.waits.filter(({ interim }) => interim === null).length * 3 +
		row.unanswered.length * 2;
	return cases.toSorted(
		(a, b) => weight(b) - weight(a) || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0)
	);
}
