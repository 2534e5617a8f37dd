import type { PracticeCase } from '../story.ts';
import { almostEighteen } from './almost-eighteen.ts';
import { earlyRelease } from './early-release.ts';
import { noPlace } from './no-place.ts';
import { refusedHelp } from './refused-help.ts';
import { waitingForNifp } from './waiting-for-nifp.ts';
import { waitingForTul } from './waiting-for-tul.ts';

/** The practice cases in the order of their numbers, 2026-0001 up. */
export const practiceCases: readonly PracticeCase[] = [
	earlyRelease,
	refusedHelp,
	waitingForTul,
	noPlace,
	waitingForNifp,
	almostEighteen
];
