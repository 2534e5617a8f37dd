import type { CompartmentKey } from '#shared/compartments.ts';
import type {
	AgencyId,
	AskId,
	AttendeeId,
	BridgeId,
	CaseId,
	CommandId,
	ConferenceId,
	ContributionId,
	DecisionId,
	DocumentId,
	GoalId,
	GuestId,
	ItemId,
	MemberId,
	TaskId,
	WaitId
} from '#shared/ids.ts';
import type { Day, Instant } from '#shared/time.ts';
import type {
	AgencyClass,
	AskAnswer,
	AttendanceMark,
	Basis,
	ConditionWord,
	ConferenceState,
	DeclineReason,
	DisclosureLevel,
	DocumentKind,
	EntitledLaw,
	GateLine as GateLineKey,
	Ground,
	Group,
	HandKind,
	ItemState,
	MemberFunction,
	Outcome,
	Phase,
	ReleaseKind,
	RoomBlockKind,
	ShiftAnswer,
	StanceWord,
	Step,
	TaskState,
	WaitKind
} from '#shared/words.ts';

/*
 * The facts, one interface per table. A row is replaced whole, never patched. Rows that hold case
 * data bear `caseId` and `firstProcessedAt`, from which the term of five years runs (L35).
 */

export interface Region {
	id: 'region';
	name: string;
	/** Fictitious from end to end; every page says so. */
	practice: boolean;
	/** Year in new case numbers; null: the year of today. */
	numberYear: number | null;
	lastNumberYear: number;
	lastNumber: number;
}

export interface Agency {
	id: AgencyId;
	name: string;
	class: AgencyClass;
	statutoryTasks: string[];
}

export interface Member {
	id: MemberId;
	/** The employer; null for administrator and data protection officer of the region. */
	agencyId: AgencyId | null;
	name: string;
	email: string;
	functions: MemberFunction[];
	phone: string | null;
	/** The public participant a PROC account acts for (L6). */
	actsFor: AgencyId | null;
	disabledAt: Instant | null;
}

interface CaseData {
	caseId: CaseId;
	firstProcessedAt: Instant;
}

export interface CaseFile {
	id: CaseId;
	number: string;
	initials: string;
	phase: Phase;
	processing: 'zvh' | 'reintegration';
	/** Purpose statement (L1). */
	purpose: string;
	/** Answers to the criteria a-d of BGS 2.20 (L4). */
	criteria: { a: string; b: string; c: string; d: string };
	decidedBy: AgencyId;
	caseLeadId: MemberId | null;
	/** "Lopend onderzoek: informeer betrokkene nog niet". */
	investigation: { agencyId: AgencyId; checkAgain: Day } | null;
	nextReview: Day | null;
	/** A closed case is shielded: nobody in the operation reads it (L37). */
	closedAt: Instant | null;
	firstProcessedAt: Instant;
}

export interface Subject extends CaseData {
	/** The same as `caseId`: one case, one person. */
	id: CaseId;
	name: string | null;
	aliases: string[];
	birthDay: Day | null;
	address: string | null;
	bsn: string | null;
}

export interface AgencyInvolvement extends CaseData {
	id: string;
	agencyId: AgencyId;
	decidedBy: AgencyId | null;
	from: Instant;
	to: Instant | null;
}

export interface MemberInvolvement extends CaseData {
	id: string;
	memberId: MemberId;
	agencyId: AgencyId;
	from: Instant;
	/** Last day of a stand-in, inclusive. */
	until: Day | null;
	to: Instant | null;
}

/** A provider's condition on a contribution (L22); only `until`, its last day, narrows access. */
export type Condition = ConditionWord | { until: Day };

/**
 * Whom a provider let in. `all`: every involved agency as far as the table's `access`, later ones
 * included. `named`: these agencies, up to the table's `upTo`. Null: nobody, the state of a draft.
 * `since` is when that reader first got this version; `kept` are those who had it before all did.
 */
export type Audience =
	| {
			all: Exclude<DisclosureLevel, 'none'>;
			since: Instant;
			kept?: { agencyId: AgencyId; since: Instant }[];
	  }
	| { named: { agencyId: AgencyId; level: Exclude<DisclosureLevel, 'none'>; since: Instant }[] }
	| null;

export interface Contribution extends CaseData {
	id: ContributionId;
	compartment: CompartmentKey;
	/** The provider: the organisation it stays of. */
	agencyId: AgencyId;
	memberId: MemberId;
	basis: Basis;
	ground: Ground;
	groundNote: string | null;
	source: string | null;
	sourceDate: Day;
	conditions: Condition[];
	/** Number of the newest published version; 0 for what was never disclosed. */
	version: number;
	audience: Audience;
	createdAt: Instant;
	withdrawnAt: Instant | null;
}

/** A published text. Immutable. */
export interface Version extends CaseData {
	id: string;
	contributionId: ContributionId;
	number: number;
	text: string;
	publishedAt: Instant;
}

/** One act of disclosing: the provider's own supply record (L67). Written, never read by a view. */
export interface Supply extends CaseData {
	id: string;
	contributionId: ContributionId;
	version: number;
	at: Instant;
	memberId: MemberId;
	ground: Ground;
	reason: string | null;
	audience: Audience;
}

export interface DocumentFacts extends CaseData {
	id: DocumentId;
	epoch: number;
	kind: DocumentKind;
	compartment: CompartmentKey;
	contributionId: ContributionId | null;
	/** Of a summary: the agenda item it is of. */
	itemId: ItemId | null;
	/** Nobody opens it any more: its words went into the minutes. */
	endedAt: Instant | null;
}

export interface Goal extends CaseData {
	id: GoalId;
	number: number;
	title: string;
	state: 'open' | 'closed';
	/** Order on the board, dense from 0. */
	position: number;
}

export interface TaskEvent {
	day: Day;
	kind: string;
	/** The agency that did it. */
	agencyId?: AgencyId;
	reason?: string;
	/** Of declining: counted, and kept when the task is offered anew. Shown to nobody here. */
	reasonKind?: DeclineReason;
	/** Waits of the register it is about: only who reads one of them sees the line. */
	waitIds?: WaitId[];
}

/** When a task is due. Rules relative to release or conference are resolved when read. */
export type Due =
	{ on: Day } | { beforeRelease: number } | { afterRelease: number } | { nextConference: true };

/** A day that a new version of the release window gave a task, and what its agency says of it. */
export interface Shift {
	windowVersion: number;
	from: Day | null;
	to: Day | null;
	answer: ShiftAnswer | null;
}

export interface Task extends CaseData {
	id: TaskId;
	number: number;
	title: string;
	/** The one owning agency. */
	agencyId: AgencyId;
	/** Null: the whole team's. Only the agency names a person. */
	memberId: MemberId | null;
	state: TaskState;
	due: Due;
	movedTimes: number;
	goalId: GoalId | null;
	mandatory: boolean;
	statutoryTask: string | null;
	waitingFor: { waitId: WaitId } | { on: string; askAgain: Day } | null;
	/** The last re-planning by a moved release; null when there was none. */
	shift: Shift | null;
	/** A gap (gat) taken on without a statutory task. */
	adopted: { until: Day; budget: string | number | null } | null;
	/** Read by whoever reads the task. */
	progress: string | null;
	outcome: Outcome | null;
	result: string | null;
	reasonKind: DeclineReason | null;
	reason: string | null;
	/** Read by the owning agency alone. */
	note: string | null;
	/** The agency that proposed it; its members may withdraw what it proposed for itself. */
	proposedBy: AgencyId;
	history: TaskEvent[];
}

export interface Decision extends CaseData {
	id: DecisionId;
	number: number;
	text: string;
	day: Day;
	/** Where it was recorded; null before conferences recorded any. */
	conferenceId: ConferenceId | null;
}

/** One version of when somebody is expected out (invrijheidstelling). The newest counts. */
export interface ReleaseWindow extends CaseData {
	id: string;
	/** Dense per case, from 1. */
	version: number;
	earliest: Day;
	latest: Day;
	releaseKind: ReleaseKind;
	confirmed: Day | null;
	source: string;
	reason: string;
	/** Who entered it; procesregie only signals a change. */
	agencyId: AgencyId;
	at: Instant;
}

/** One line of the gate card, as it now stands. */
export interface GateLine extends CaseData {
	id: string;
	line: GateLineKey;
	text: string;
	/** Who arranges it. */
	agencyId: AgencyId;
}

/** What the case waits for, and who holds the person meanwhile. */
export interface Wait extends CaseData {
	id: WaitId;
	waitKind: WaitKind;
	since: Day;
	expected: Day | null;
	checkedOn: Day | null;
	interim: { agencyId: AgencyId; agreement: string } | null;
	/** Who opened it. */
	agencyId: AgencyId;
	closedOn: Day | null;
	outcome: string | null;
}

/** Help that is delivered where another law should have (overbrugging). */
export interface Bridge extends CaseData {
	id: BridgeId;
	agencyId: AgencyId;
	entitledLaw: EntitledLaw;
	delivered: string;
	since: Day;
	/** Its last day; null while it goes on. */
	until: Day | null;
	/** Cents of a euro. */
	costPerDay: number | null;
	/** One of `bridgeReasons`, or other words. */
	reason: string;
}

/** A question after what an agency holds and has not shared (vraag ernaar). */
export interface Ask extends CaseData {
	id: AskId;
	/** Who is asked. */
	agencyId: AgencyId;
	group: Group;
	fromAgencyId: AgencyId;
	fromMemberId: MemberId;
	question: string | null;
	askedAt: Instant;
	answer: AskAnswer | null;
	/** Read by procesregie alone (L19). */
	note: string | null;
	answeredAt: Instant | null;
}

/** A case on the agenda of a conference. `startsAt` is the conference's and never changes. */
export interface AgendaItem extends CaseData {
	id: ItemId;
	conferenceId: ConferenceId;
	startsAt: Instant;
	/** Order on the agenda, dense from 0. */
	position: number;
	/** As planned. */
	minutes: number;
	/** What was added to them while it was open. */
	added: number;
	/** Milliseconds of it that went by in pauses that are over, since it was last opened. */
	paused: number;
	state: ItemState;
	/** The last time it was opened. */
	openedAt: Instant | null;
	closedAt: Instant | null;
	/** How many sat in the room when it was opened. */
	headCount: number | null;
	/** Why it was deferred; null too when the conference ended over it. */
	reason: string | null;
	nextReview: Day | null;
}

/** What an agency says of an item, once: akkoord, or what it disagrees with. */
export interface Stance extends CaseData {
	id: string;
	conferenceId: ConferenceId;
	itemId: ItemId;
	agencyId: AgencyId;
	/** Who said it. */
	memberId: MemberId;
	stance: StanceWord;
	/** Of who disagrees. */
	note: string | null;
	/** What the chair had recorded about that. */
	answer: string | null;
	at: Instant;
}

/** What its sender may take back for ten seconds, with the rows as they stood and now stand. */
export interface Undoable extends CaseData {
	id: string;
	commandId: CommandId;
	memberId: MemberId;
	at: Instant;
	kind: 'proposeTask' | 'addGoal' | 'openWait' | 'withdrawTask';
	thingId: string;
	/** Null for a thing that did not exist. */
	before: Task | null;
	after: Task | Goal | Wait;
}

/** A conference (casusoverleg). Its agenda stands with the cases. */
export interface Conference {
	id: ConferenceId;
	title: string;
	state: ConferenceState;
	startsAt: Instant;
	endsAt: Instant;
	place: string;
	chairId: MemberId;
	actingChairId: MemberId;
	cancelReason: string | null;
	startedAt: Instant | null;
	endedAt: Instant | null;
	/** Since when it is paused; null while it is not. */
	pausedAt: Instant | null;
	/** The one item that is open, and where it stands. */
	openItemId: ItemId | null;
	step: Step | null;
	stepAt: Instant | null;
	/** Who speaks. */
	floorId: AttendeeId | null;
	/** What was put on the screen in the room; null when nothing was in this item. */
	room: { shown: boolean; blocks: Displayed[] } | null;
	/** Why the minutes were opened again, the last time. */
	reopenReason: string | null;
}

/** A thing put on the screen in the room. */
export interface Displayed {
	kind: RoomBlockKind;
	id: string;
}

/** A browser in the room of a conference: it comes in by the key of which this is the SHA-256. */
export interface Pairing {
	id: string;
	conferenceId: ConferenceId;
	keyHash: string;
	at: Instant;
}

/** A version of the minutes as adopted: what is about no case, and the hash of the whole. Immutable. */
export interface Minutes {
	id: string;
	conferenceId: ConferenceId;
	/** Dense per conference, from 1. */
	version: number;
	/** SHA-256 of the canonical JSON of the whole record, base64url. */
	hash: string;
	adoptedAt: Instant;
	memberId: MemberId;
	frame: MinutesFrame;
}

/** Instants in minutes are ISO 8601 in UTC: a record reads the same wherever it is read. */
export interface MinutesFrame {
	conferenceId: ConferenceId;
	version: number;
	/** Random, and shown to nobody: without it a hash would tell who guesses what he does not read. */
	salt: string;
	title: string;
	place: string;
	startedAt: string | null;
	endedAt: string | null;
	/** By name. */
	chair: string;
	reopenReason: string | null;
	guests: { guestId: GuestId; name: string; organisation: string; secrecySignedOn: Day }[];
	/** The items of the record, in its order. */
	itemIds: ItemId[];
}

/** What one item came to. Names are as they were. */
export interface MinutesItem {
	itemId: ItemId;
	caseId: CaseId;
	position: number;
	number: string;
	initials: string;
	state: ItemState;
	openedAt: string | null;
	closedAt: string | null;
	headCount: number | null;
	reason: string | null;
	nextReview: Day | null;
	attendance: {
		attendeeId: AttendeeId;
		name: string;
		of: string;
		attendance: AttendanceMark;
		from: string;
		to: string | null;
	}[];
	decisions: Pick<Decision, 'id' | 'number' | 'text' | 'day'>[];
	tasks: (Pick<Task, 'id' | 'number' | 'title' | 'due' | 'state' | 'reason'> &
		NamedAgency & { dueDay: Day | null })[];
	stances: (Pick<Stance, 'stance' | 'note' | 'answer'> & NamedAgency)[];
	summary: string;
	/** The plan as agreed. */
	plan: {
		goals: Pick<Goal, 'id' | 'number' | 'title' | 'state'>[];
		picture: string;
		judgement: string;
		approach: string;
	};
}

export interface NamedAgency {
	agencyId: AgencyId;
	agencyName: string;
	class: AgencyClass;
}

/** One item of a version of the minutes, kept with its case. Immutable. */
export interface MinutesPart extends CaseData {
	id: string;
	conferenceId: ConferenceId;
	itemId: ItemId;
	version: number;
	item: MinutesItem;
}

export interface Invitation {
	id: string;
	conferenceId: ConferenceId;
	memberId: MemberId;
}

/** Who sits at a conference without an account (L8). */
export interface Guest {
	id: GuestId;
	conferenceId: ConferenceId;
	name: string;
	organisation: string;
	secrecySignedOn: Day;
}

/** How somebody is there, from when to when: at an item, or at the conference as a whole (null). */
export interface Attendance {
	id: string;
	conferenceId: ConferenceId;
	itemId: ItemId | null;
	attendeeId: AttendeeId;
	attendance: AttendanceMark;
	from: Instant;
	/** When the next mark began, or there was no more to attend. */
	to: Instant | null;
}

/** A hand that is up at the open item. */
export interface Hand {
	id: string;
	conferenceId: ConferenceId;
	itemId: ItemId;
	attendeeId: AttendeeId;
	handKind: HandKind;
	at: Instant;
	/** Which came first, also within one instant. */
	order: number;
}

/** Who is done with a step of the open item. */
export interface Ready {
	id: string;
	conferenceId: ConferenceId;
	itemId: ItemId;
	step: Step;
	memberId: MemberId;
}

/** What a happening is about, so that only who sees the thing sees that something happened. */
export interface About {
	what:
		| 'case'
		| 'subject'
		| 'investigation'
		| 'contribution'
		| 'goal'
		| 'task'
		| 'agency'
		| 'release'
		| 'gateLine'
		| 'wait'
		| 'bridge'
		| 'ask'
		| 'decision'
		| 'conference'
		| 'region';
	id: string;
}

export interface Happening extends CaseData {
	id: string;
	at: Instant;
	kind: ChangeKind;
	/** The agency that did it. */
	agencyId: AgencyId | null;
	/** Who did it; shown to nobody, so that own deeds are no news. */
	memberId: MemberId | null;
	about: About;
}

/** Every table of facts with its row. */
export interface Rows {
	regions: Region;
	agencies: Agency;
	members: Member;
	cases: CaseFile;
	subjects: Subject;
	agencyInvolvements: AgencyInvolvement;
	memberInvolvements: MemberInvolvement;
	contributions: Contribution;
	versions: Version;
	supplies: Supply;
	documents: DocumentFacts;
	goals: Goal;
	tasks: Task;
	decisions: Decision;
	releaseWindows: ReleaseWindow;
	gateLines: GateLine;
	waits: Wait;
	bridges: Bridge;
	asks: Ask;
	agendaItems: AgendaItem;
	undoables: Undoable;
	happenings: Happening;
	conferences: Conference;
	invitations: Invitation;
	guests: Guest;
	attendances: Attendance;
	hands: Hand;
	readies: Ready;
	stances: Stance;
	pairings: Pairing;
	minutes: Minutes;
	minutesParts: MinutesPart;
}
export type Table = keyof Rows;

/** One row as it now stands: inserted, or put in the place of the row with its id. */
export type Put = { [T in Table]: { table: T; row: Rows[T] } }[Table];

/** What happened, in the past participle. */
export type ChangeKind =
	| 'caseOpened'
	| 'phaseSet'
	| 'subjectSet'
	| 'bsnSet'
	| 'agencyInvolved'
	| 'memberInvolved'
	| 'involvementEnded'
	| 'caseLeadSet'
	| 'investigationMarked'
	| 'goalAdded'
	| 'goalRenamed'
	| 'goalClosed'
	| 'goalMoved'
	| 'contributionAdded'
	| 'contributionDisclosed'
	| 'contributionWithdrawn'
	| 'textErased'
	| 'taskProposed'
	| 'taskAccepted'
	| 'taskClaimed'
	| 'taskDeclined'
	| 'taskStarted'
	| 'taskCompleted'
	| 'taskConfirmed'
	| 'taskReturned'
	| 'taskReassigned'
	| 'dueMoved'
	| 'taskWithdrawn'
	| 'taskGoalSet'
	| 'taskWaiting'
	| 'taskNoted'
	| 'taskReported'
	| 'gapAdopted'
	| 'undone'
	| 'asked'
	| 'askAnswered'
	| 'releaseWindowSet'
	| 'shiftAnswered'
	| 'gateLineSet'
	| 'waitOpened'
	| 'waitChecked'
	| 'waitClosed'
	| 'interimSet'
	| 'bridgeOpened'
	| 'bridgeClosed'
	| 'conferencePlanned'
	| 'agendaSet'
	| 'conferenceInvited'
	| 'conferenceCancelled'
	| 'conferenceStarted'
	| 'conferencePaused'
	| 'conferenceResumed'
	| 'conferenceEnded'
	| 'itemOpened'
	| 'stepSet'
	| 'minutesAdded'
	| 'itemClosed'
	| 'guestRegistered'
	| 'attendanceMarked'
	| 'decisionRecorded'
	| 'handRaised'
	| 'handsLowered'
	| 'floorGiven'
	| 'readySet'
	| 'stanceTaken'
	| 'disagreementAnswered'
	| 'chairMoved'
	| 'roomShown'
	| 'roomBlanked'
	| 'conferenceAdopted'
	| 'conferenceReopened'
	| 'agencyAdded'
	| 'memberAdded'
	| 'functionsSet'
	| 'passwordReset'
	| 'passwordChanged'
	| 'memberDisabled'
	| 'phoneSet';

/** What a decided command does: what happened, and the rows as they then stand. */
export interface Change {
	kind: ChangeKind;
	about: About;
	put: Put[];
	/** Leaves no line in the course of the case: not everyone who sees the thing may know of it. */
	quiet?: true;
	/** Rows that cease to exist. */
	drop?: Put[];
	/**
	 * Documents that begin, or begin anew in a higher epoch: with this text, or with this state where
	 * marks stay too.
	 */
	documents?: { id: DocumentId; epoch: number; begin: string | Uint8Array }[];
}

/** The region: who there is. `rev` moves with every change to it. */
export interface Roster {
	rev: number;
	region: Region;
	agencies: Agency[];
	members: Member[];
}

/** Tables of one conference, beside its own row. */
export type ConferenceTable =
	'invitations' | 'guests' | 'attendances' | 'hands' | 'readies' | 'pairings' | 'minutes';

/** Tables of one case. */
export type CaseTable = Exclude<
	Table,
	'regions' | 'agencies' | 'members' | 'supplies' | 'minutesParts' | 'conferences' | ConferenceTable
>;

/** All facts of one case. Of `versions` only the newest of each contribution. */
export type CaseFacts = { rev: number } & { [T in CaseTable]: Rows[T][] };

/** All facts of one conference; its agenda in order. `rev` moves with every change to it. */
export type ConferenceFacts = { rev: number; conference: Conference; items: AgendaItem[] } & {
	[T in ConferenceTable]: Rows[T][];
};
