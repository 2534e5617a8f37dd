import { account } from './account.ts';
import { attending } from './attending.ts';
import { statuses } from './statuses.ts';
import { board } from './board.ts';
import { chairing } from './chairing.ts';
import { changes, taskEvents } from './changes.ts';
import { conferenceLive } from './conference-live.ts';
import { conferences } from './conferences.ts';
import { facts } from './facts.ts';
import { lists } from './lists.ts';
import { live } from './live.ts';
import { looking } from './looking.ts';
import { minutes } from './minutes.ts';
import { overview } from './overview.ts';
import { pack } from './pack.ts';
import { readingWords, reasons } from './reasons.ts';
import { problems, refusals } from './refusals.ts';
import { region } from './region.ts';
import { room } from './room.ts';
import { screens } from './screens.ts';

/** Every sentence a person reads, in Dutch: B1, with u. Another language is `typeof nl`. */
export const nl = {
	...screens,
	account,
	attending,
	statuses,
	lists,
	refusals,
	problems,
	changes,
	taskEvents,
	board,
	chairing,
	conferences,
	conferenceLive,
	facts,
	live,
	looking,
	minutes,
	overview,
	pack,
	reasons,
	readingWords,
	region,
	room
};
