import { statuses } from './statuses.ts';
import { board } from './board.ts';
import { changes, taskEvents } from './changes.ts';
import { lists } from './lists.ts';
import { live } from './live.ts';
import { problems, refusals } from './refusals.ts';
import { screens } from './screens.ts';

/** Every sentence a person reads, in Dutch: B1, with u. Another language is `typeof nl`. */
export const nl = {
	...screens,
	statuses,
	lists,
	refusals,
	problems,
	changes,
	taskEvents,
	board,
	live
};
