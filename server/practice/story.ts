import type { CompartmentKey } from '#shared/compartments.ts';
import type { Day } from '#shared/time.ts';
import type {
	Basis,
	ConditionWord,
	DeclineReason,
	DisclosureLevel,
	DocumentKind,
	Ground,
	Outcome,
	Phase
} from '#shared/words.ts';
import type { AccountKey, AgencyKey } from './accounts.ts';

/*
 * The form in which a practice case is written down. Days are offsets from today; texts may name
 * days as `calendar.ts` says.
 */

/** One case with everything that was done in it, all of it before today. */
export interface PracticeCase {
	/** Who opened it, chairs it, and involves the others the day after. */
	chair: 'voorzitter' | 'voorzitter2';
	opened: number;
	initials: string;
	purpose: string;
	criteria: { a: string; b: string; c: string; d: string };
	decidedBy: AgencyKey;
	subject: {
		name: string;
		aliases?: string[];
		/** Or the age that this person reaches next month. */
		born: Day | { becomes: number };
		address: string;
		/** From the published test range. */
		bsn: string;
	};
	/** In order of involvement; an agency comes with its first member. */
	partners: AccountKey[];
	caseLead: AccountKey;
	phases: { day: number; phase: Phase }[];
	investigation?: { day: number; by: AccountKey; checkAgain: number };
	contributions: ContributionStory[];
	goals: GoalStory[];
	tasks: TaskStory[];
	plan: { day: number; by: AccountKey; kind: PlanKind; text: string }[];
	decisions: { day: number; text: string }[];
	nextReview: number;
}

export type PlanKind = Exclude<DocumentKind, 'contribution'>;

/** `all` and `known` go as far as the table allows; `draft` to nobody; else these agencies. */
export type Disclosure =
	| 'all'
	| 'known'
	| 'draft'
	| {
			to: Partial<Record<AgencyKey, Exclude<DisclosureLevel, 'none'>>>;
			ground?: Ground;
			reason?: string;
	  };

export interface ContributionStory {
	day: number;
	by: AccountKey;
	compartment: CompartmentKey;
	basis: Basis;
	ground: Ground;
	groundNote?: string;
	source?: string;
	/** Day of the source; the day it was written when left out. */
	sourceDay?: number;
	conditions?: (ConditionWord | { until: number })[];
	text: string;
	disclosed: Disclosure;
	/** Written on later, and not disclosed yet. */
	added?: { day: number; text: string };
}

export interface GoalStory {
	key: string;
	day: number;
	title: string;
	/** The day it was closed. */
	closed?: number;
}

export interface TaskStory {
	day: number;
	by: AccountKey;
	title: string;
	agency: AgencyKey;
	due: number;
	/** Key of the goal it belongs to. */
	goal?: string;
	mandatory?: boolean;
	/** One of the agency's own; without it the task is a gap. */
	statutoryTask?: string;
	/** Only in what a member proposes for its own agency. */
	note?: string;
	steps: TaskStep[];
}

export type TaskStep = { day: number; by: AccountKey } & (
	| { do: 'accept' | 'claim'; member?: AccountKey }
	| { do: 'start' | 'confirm' }
	| { do: 'decline'; reasonKind: DeclineReason; reason: string }
	| { do: 'complete'; outcome?: Outcome; result: string }
	| { do: 'return' | 'withdraw'; reason: string }
	| { do: 'reassign'; agency: AgencyKey }
	| { do: 'move'; due: number; reason: string }
	| { do: 'wait'; on: string; askAgain: number }
	| { do: 'note' | 'report'; text: string }
);
