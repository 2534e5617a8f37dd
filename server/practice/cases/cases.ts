import type { PracticeCase } from '../story.ts';
import { earlyRelease } from './early-release.ts';
import { refusedHelp } from './refused-help.ts';

/** The practice cases in the order of their numbers, 2026-0001 up. */
export const practiceCases: readonly PracticeCase[] = [earlyRelease, refusedHelp];
