import type { CompartmentKey } from '#shared/compartments.ts';
import type { Day } from '#shared/time.ts';
import type { Due } from '#domain/facts.ts';
import type {
	AskAnswer,
	Basis,
	BridgeReason,
	ConditionWord,
	DeclineReason,
	DisclosureLevel,
	DocumentKind,
	EntitledLaw,
	GateLine,
	Ground,
	Group,
	Outcome,
	Phase,
	ReleaseKind,
	ShiftAnswer,
	WaitKind
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
	/** Versions of the release window, the first one first. */
	releases?: ReleaseStory[];
	gate?: GateStory[];
	waits?: WaitStory[];
	bridges?: BridgeStory[];
	asks?: AskStory[];
	/** Agencies that stopped taking part; what they still had to do comes back. */
	left?: { day: number; agency: AgencyKey }[];
}

export type PlanKind = Exclude<DocumentKind, 'contribution' | 'summary'>;

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
	due: DueStory;
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
	| { do: 'move'; due: DueStory; reason: string }
	| { do: 'wait'; on: string; askAgain: number }
	/** Waits with the whole case for what stands in its register under this key. */
	| { do: 'waitFor'; wait: string }
	| { do: 'note' | 'report'; text: string }
	/** What it says of the day that a version of the release window gave its task. */
	| { do: 'answer'; window: number; answer: ShiftAnswer; member?: AccountKey }
	/** Takes a gap on, for its own agency. */
	| { do: 'adopt'; until: number; budget?: string | number }
);

/** A day counted from today, or a rule that is resolved when it is read. */
export type DueStory = number | Exclude<Due, { on: Day }>;

/** A version of when somebody comes out; days are counted from today. */
export interface ReleaseStory {
	day: number;
	by: AccountKey;
	earliest: number;
	latest: number;
	releaseKind: ReleaseKind;
	source: string;
	reason: string;
	confirmed?: number;
}

/** A line of the gate card, in words for the person. */
export interface GateStory {
	day: number;
	by: AccountKey;
	line: GateLine;
	text: string;
	/** Who arranges it. */
	agency: AgencyKey;
}

/** What is waited for, who holds the person meanwhile, and when somebody asked again. */
export interface WaitStory {
	key: string;
	day: number;
	by: AccountKey;
	waitKind: WaitKind;
	since: number;
	expected?: number;
	interim?: { day: number; by: AccountKey; agency: AgencyKey; agreement: string };
	checks?: { day: number; by: AccountKey; expected?: number }[];
	closed?: { day: number; by: AccountKey; outcome: string };
}

/** Help in the place of what another law should give. */
export interface BridgeStory {
	day: number;
	by: AccountKey;
	entitledLaw: EntitledLaw;
	delivered: string;
	since: number;
	/** Euros. */
	costPerDay?: number;
	reason: BridgeReason;
	closed?: { day: number; by: AccountKey; until: number };
}

/** A question after what another agency holds, and its answer. */
export interface AskStory {
	day: number;
	by: AccountKey;
	agency: AgencyKey;
	group: Group;
	question?: string;
	answered?: { day: number; by: AccountKey; answer: AskAnswer; note?: string };
}

/** A conference: planned on a day, for an afternoon of another. */
export interface ConferenceStory {
	day: number;
	chair: 'voorzitter' | 'voorzitter2';
	title: string;
	/** Day on which it is held; 0 is today, whatever day that is. */
	on: number;
	/** Times of the clock in Amsterdam. */
	from: string;
	to: string;
	place: string;
	/** The cases on its agenda, by the initials of the story. */
	agenda: { initials: string; minutes: number }[];
}
