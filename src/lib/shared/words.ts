/** The closed lists of words that both sides use. Their Dutch stands in `lib/text`. */

/** Agency classes in the one order in which screens show them. */
export const agencyClasses = [
	'POL',
	'OM',
	'RECL',
	'DJI',
	'GEM',
	'OOV',
	'GGZ',
	'GGD',
	'WMO',
	'VT',
	'RVDK',
	'GI',
	'PROC'
] as const;
export type AgencyClass = (typeof agencyClasses)[number];

/** Groups of the board, in the order in which the picture shows them. */
export const groups = [
	'person',
	'safety',
	'detention',
	'care',
	'life',
	'youth',
	'plan',
	'process'
] as const;
export type Group = (typeof groups)[number];

/** Access is ordered: each level holds the ones before it. */
export const accessLevels = ['none', 'known', 'read', 'write'] as const;
export type Access = (typeof accessLevels)[number];

/** What a provider chooses for a reader when it discloses. */
export const disclosureLevels = ['visible', 'known', 'none'] as const;
export type DisclosureLevel = (typeof disclosureLevels)[number];

export const memberFunctions = [
	'chair',
	'secretary',
	'spoc',
	'administrator',
	'dataProtectionOfficer'
] as const;
export type MemberFunction = (typeof memberFunctions)[number];
/** Functions within one case: the casusregisseur is named per case. */
export type CaseFunction = 'chair' | 'secretary' | 'spoc' | 'caseLead';

export const phases = ['intake', 'triage', 'conference', 'execution', 'winddown'] as const;
export type Phase = (typeof phases)[number];

export const grounds = [
	'wgs-2.30',
	'wpg-8',
	'wpg-13',
	'wjsg',
	'pbw-18a',
	'pbw-18b',
	'wfz',
	'wmo',
	'jeugdwet',
	'consent',
	'statutory-duty',
	'statutory-permission',
	'good-care'
] as const;
export type Ground = (typeof grounds)[number];

export const bases = ['fact', 'judgement'] as const;
export type Basis = (typeof bases)[number];

export const conditionWords = ['notToSubject', 'notInPlan', 'meetingOnly'] as const;
export type ConditionWord = (typeof conditionWords)[number];

export const documentKinds = [
	'contribution',
	'picture',
	'judgement',
	'approach',
	'summary'
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const taskStates = [
	'proposed',
	'accepted',
	'started',
	'completed',
	'confirmed',
	'declined',
	'returned',
	'withdrawn'
] as const;
export type TaskState = (typeof taskStates)[number];

/** States in which somebody still has to do something about a task. */
export const toDoStates = ['proposed', 'accepted', 'started'] as const satisfies TaskState[];

/** True while a task is still to be done. */
export function isToDo({ state }: { state: TaskState }): boolean {
	return (toDoStates as readonly TaskState[]).includes(state);
}

export const declineReasons = [
	'noStatutoryTask',
	'noFunding',
	'noCapacity',
	'notOurs',
	'other'
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const outcomes = ['done', 'impossible', 'notDone'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a case can wait for; each kind stands in one row of the table. */
export const waitKinds = [
	'court',
	'tul',
	'nifp',
	'ciz',
	'wlzPlace',
	'wfzPlace',
	'wmoPlace',
	'identityDocument',
	'address'
] as const;
export type WaitKind = (typeof waitKinds)[number];

export const releaseKinds = ['sentenceEnd', 'conditional', 'leave', 'other'] as const;
export type ReleaseKind = (typeof releaseKinds)[number];

/** Lines of the gate card (poortkaart), in the order in which it is printed. */
export const gateLines = [
	'fetch',
	'tonight',
	'money',
	'phone',
	'identityDocument',
	'medication',
	'appointment',
	'reporting',
	'night'
] as const;
export type GateLine = (typeof gateLines)[number];

/** Laws that go before the municipality's own, while it bridges (overbrugging). */
export const entitledLaws = ['wlz', 'wfz', 'zvw', 'jeugdwet'] as const;
export type EntitledLaw = (typeof entitledLaws)[number];

/** Why somebody bridges. A reason in other words counts as `other`. */
export const bridgeReasons = [
	'waitingList',
	'noFit',
	'refusedByProvider',
	'noIndication',
	'noFunding',
	'other'
] as const;
export type BridgeReason = (typeof bridgeReasons)[number];

/** Answers to a day that a moved release re-planned: haal ik, haal ik niet, overdragen. */
export const shiftAnswers = ['canDo', 'cannot', 'handOver'] as const;
export type ShiftAnswer = (typeof shiftAnswers)[number];

export const askAnswers = ['shared', 'notShared'] as const;
export type AskAnswer = (typeof askAnswers)[number];

export const conferenceStates = [
	'draft',
	'invited',
	'running',
	'paused',
	'minutesDraft',
	'adopted',
	'reopened',
	'cancelled'
] as const;
export type ConferenceState = (typeof conferenceStates)[number];

export const itemStates = ['planned', 'open', 'done', 'deferred', 'cancelled'] as const;
export type ItemState = (typeof itemStates)[number];

/** Steps of an item, in their order: vorige acties, beeld, duiding, doelen en acties, samenvatting. */
export const steps = ['tasks', 'picture', 'judgement', 'goals', 'summary'] as const;
export type Step = (typeof steps)[number];

/** How an item ends. */
export const itemOutcomes = ['done', 'deferred'] as const satisfies ItemState[];

/** Marks of attendance: zaal, online, telefoon, afgemeld, afwezig. */
export const attendanceMarks = ['room', 'online', 'phone', 'excused', 'absent'] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

/** Marks of who is there. */
export const presentMarks = ['room', 'online', 'phone'] as const satisfies AttendanceMark[];

/** Why a hand is up, first what comes first: orde, reactie on who speaks, spreken. */
export const handKinds = ['order', 'reply', 'speak'] as const;
export type HandKind = (typeof handKinds)[number];

/** What an agency says of an item: akkoord, or not. */
export const stanceWords = ['agree', 'disagree'] as const;
export type StanceWord = (typeof stanceWords)[number];

/** What a chair can put on the screen in the room. */
export const roomBlockKinds = ['decision', 'task', 'goal', 'document', 'contribution'] as const;
export type RoomBlockKind = (typeof roomBlockKinds)[number];

/** `safe`: title and clock alone; `blank`: black. */
export const roomStates = ['shown', 'blank', 'safe'] as const;

export const workGroups = ['new', 'late', 'today', 'week', 'later', 'waiting'] as const;
export type WorkGroup = (typeof workGroups)[number];
