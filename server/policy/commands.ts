import type { AgencyClass } from '#shared/words.ts';

/** The closed list of conditions; each is one predicate in `conditions.ts`. */
export type Condition =
	| 'member'
	| 'chair'
	| 'secretary'
	| 'caseLead'
	| 'spoc'
	| 'administrator'
	| 'notSelf'
	| 'self'
	| 'publicAgency'
	| 'ownMember'
	| 'ownAgency'
	| 'ownProposal'
	| 'provider'
	| 'cellWrite'
	| 'readsBsn'
	| 'writesDocument'
	| 'knowsOf'
	| 'sender'
	| 'writesRow'
	| 'actingChair'
	| 'conferenceChair'
	| 'partnerPresent'
	| 'partnerOfItem'
	| { class: readonly AgencyClass[] };

/** What a command is about; what may not be seen of it answers `notHere`. */
export type Scope =
	'region' | 'case' | 'contribution' | 'goal' | 'task' | 'wait' | 'bridge' | 'conference';

/** A command is allowed when every condition of one of its ways holds. */
export interface CommandRow {
	scope: Scope;
	ways: readonly (readonly Condition[])[];
}

const chairs = [['chair'], ['secretary']] as const;
const leads = [['chair'], ['secretary'], ['caseLead']] as const;
const owner = [['ownAgency']] as const;
/** Who runs a conference: while an item is open, only when it is a partner of it. */
const runners = [
	['actingChair', 'partnerOfItem'],
	['secretary', 'partnerOfItem']
] as const;
const chairsOfItem = [
	['chair', 'partnerOfItem'],
	['secretary', 'partnerOfItem']
] as const;
const present = [['partnerPresent']] as const;
const gem: Condition = { class: ['GEM'] };
const proc: Condition = { class: ['PROC'] };

const region = (...ways: Condition[][]): CommandRow => ({ scope: 'region', ways });
const of = (scope: Scope, ways: CommandRow['ways']): CommandRow => ({ scope, ways });

/**
 * The command half of policy, whole: who may do what. Every row also needs a valid account and,
 * where a case is named, an open involvement of the member and of its agency in that case.
 */
export const commandTable = {
	addAgency: region(['administrator']),
	addMember: region(['administrator', 'notSelf']),
	setFunctions: region(['administrator', 'notSelf']),
	resetPassword: region(['administrator', 'notSelf']),
	disableMember: region(['administrator', 'notSelf']),
	changePassword: region(['self']),
	setPhone: region(['self'], ['spoc', 'ownMember'], [proc]),

	openCase: region(['chair']),
	setPhase: of('case', [['chair']]),
	setSubject: of('case', [[gem], [proc]]),
	setBsn: of('case', [[gem], [proc]]),
	revealBsn: of('case', [['readsBsn']]),
	involveAgency: of('case', chairs),
	involveMember: of('case', [...chairs, ['spoc', 'publicAgency', 'ownMember']]),
	endInvolvement: of('case', [...chairs, ['spoc', 'publicAgency', 'ownMember']]),
	setCaseLead: of('case', [['chair']]),
	markInvestigation: of('case', [[{ class: ['POL', 'OM'] }]]),
	addGoal: of('case', leads),
	renameGoal: of('goal', leads),
	closeGoal: of('goal', leads),
	moveGoal: of('goal', leads),
	undo: of('case', [['sender']]),

	addContribution: of('case', [['cellWrite']]),
	disclose: of('contribution', [['provider']]),
	withdrawContribution: of('contribution', [['provider']]),
	eraseText: of('case', [['writesDocument']]),
	askAfter: of('case', [['knowsOf']]),
	answerAsk: of('case', [['provider']]),

	proposeTask: of('case', [...leads, ['ownAgency']]),
	acceptTask: of('task', owner),
	claimTask: of('task', owner),
	declineTask: of('task', owner),
	startTask: of('task', owner),
	completeTask: of('task', owner),
	returnTask: of('task', owner),
	waitTask: of('task', owner),
	noteTask: of('task', owner),
	reportTask: of('task', owner),
	confirmTask: of('task', leads),
	reassignTask: of('task', leads),
	withdrawTask: of('task', [...leads, ['ownAgency', 'ownProposal']]),
	moveDue: of('task', [...owner, ...leads]),
	setTaskGoal: of('task', leads),
	adoptGap: of('task', [['member']]),

	setReleaseWindow: of('case', [[{ class: ['DJI'] }], ...chairs]),
	answerShift: of('task', owner),
	setGateLine: of('case', [['writesRow']]),
	openWait: of('case', [['writesRow']]),
	checkWait: of('wait', [['writesRow']]),
	closeWait: of('wait', [['writesRow']]),
	setInterim: of('wait', [['writesRow']]),
	openBridge: of('case', [['writesRow']]),
	closeBridge: of('bridge', [['writesRow']]),

	planConference: region(['chair'], ['secretary']),
	inviteConference: of('conference', chairs),
	cancelConference: of('conference', chairs),
	setAgenda: of('conference', chairs),
	startConference: of('conference', runners),
	pauseConference: of('conference', runners),
	resumeConference: of('conference', runners),
	addMinutes: of('conference', runners),
	openItem: of('conference', runners),
	setStep: of('conference', runners),
	closeItem: of('conference', runners),
	registerGuest: of('conference', runners),
	markAttendance: of('conference', runners),
	recordDecision: of('conference', runners),
	raiseHand: of('conference', present),
	lowerHand: of('conference', [['partnerPresent', 'self'], ...runners]),
	setReady: of('conference', present),
	agree: of('conference', present),
	disagree: of('conference', present),
	raiseHandFor: of('conference', runners),
	lowerAllHands: of('conference', runners),
	giveFloor: of('conference', runners),
	showInRoom: of('conference', runners),
	blankRoom: of('conference', runners),
	pairRoom: of('conference', runners),
	takeChair: of('conference', chairsOfItem),
	handChair: of('conference', [['actingChair']]),
	endConference: of('conference', [['conferenceChair']]),
	answerDisagreement: of('conference', chairsOfItem),
	adoptConference: of('conference', [['conferenceChair']]),
	reopenConference: of('conference', [['conferenceChair']])
} as const satisfies Record<string, CommandRow>;

export type PolicyCommand = keyof typeof commandTable;

/** Name of a way, as the audit keeps it: `acceptTask: ownAgency`. */
export function ruleId(kind: PolicyCommand, way: readonly Condition[] | null): string {
	if (way === null) return `${kind}: no way`;
	const names = way.map((c) => (typeof c === 'string' ? c : c.class.join('/')));
	return `${kind}: ${names.join(' + ')}`;
}
