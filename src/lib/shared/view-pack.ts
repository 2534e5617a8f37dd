import type { BoardView } from './view.ts';

/** Of the board of a case what goes on paper: not who the person is, nor who takes part by name. */
export type PackBoard = Pick<
	BoardView,
	| 'id'
	| 'number'
	| 'initials'
	| 'purpose'
	| 'compartments'
	| 'contributions'
	| 'known'
	| 'asks'
	| 'documents'
	| 'goals'
	| 'tasks'
	| 'releaseWindow'
	| 'waits'
	| 'bridges'
	| 'doNotInform'
	| 'nextReview'
	| 'involvements'
>;

/** An agenda item; of a case its reader is no partner of, its minutes are all there is. */
export type PackItemView =
	{ minutes: number; partner: false } | { minutes: number; partner: true; board: PackBoard };

/** Overlegmap: a conference to come, with of each own case what its reader's board shows. */
export interface PackView {
	conferenceId: string;
	title: string;
	place: string;
	startsAt: string;
	endsAt: string;
	chair: string;
	/** In the order of the agenda. */
	items: PackItemView[];
}
