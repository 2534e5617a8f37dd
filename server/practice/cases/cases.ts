import type { PracticeCase } from '../story.ts';
import { almostEighteen } from './almost-eighteen.ts';
import { careOrderEnding } from './care-order-ending.ts';
import { earlyRelease } from './early-release.ts';
import { houseBan } from './house-ban.ts';
import { noPlace } from './no-place.ts';
import { refusedHelp } from './refused-help.ts';
import { shortSentence } from './short-sentence.ts';
import { startInDetention } from './start-in-detention.ts';
import { strangers } from './strangers.ts';
import { waitingForCourt } from './waiting-for-court.ts';
import { waitingForNifp } from './waiting-for-nifp.ts';
import { waitingForTul } from './waiting-for-tul.ts';
import { withoutPapers } from './without-papers.ts';
import { youngAndOutside } from './young-and-outside.ts';

/** The practice cases in the order of their numbers, 2026-0001 up. */
export const practiceCases: readonly PracticeCase[] = [
	earlyRelease,
	refusedHelp,
	waitingForTul,
	noPlace,
	waitingForNifp,
	almostEighteen,
	startInDetention,
	strangers,
	youngAndOutside,
	careOrderEnding,
	waitingForCourt,
	houseBan,
	withoutPapers,
	shortSentence
];
