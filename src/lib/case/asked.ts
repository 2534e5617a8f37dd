import type { AskAnswer, GateLine, Group } from '$lib/shared/words.ts';

/** What a dialog asks about a task. */
export type TaskQuestion =
	| 'acceptTask'
	| 'claimTask'
	| 'declineTask'
	| 'completeTask'
	| 'returnTask'
	| 'withdrawTask'
	| 'reassignTask'
	| 'moveDue'
	| 'setTaskGoal'
	| 'waitTask'
	| 'adoptGap'
	| 'noteTask'
	| 'reportTask';

/** The dialog that is asked for, with the thing it is about. */
export type Asked =
	| { dialog: 'addContribution'; group?: Group }
	| { dialog: 'askAfter'; agencyId: string; group: Group }
	| { dialog: 'answerAsk'; askId: string; answer: AskAnswer }
	| { dialog: 'disclose' | 'withdrawContribution'; contributionId: string }
	| { dialog: 'eraseText'; documentId: string }
	| { dialog: 'proposeTask'; goalId?: string }
	| { dialog: TaskQuestion; taskId: string }
	| { dialog: 'addGoal' }
	| { dialog: 'renameGoal'; goalId: string }
	| { dialog: 'involveAgency' }
	| { dialog: 'involveMember'; agencyId: string }
	| { dialog: 'endAgency'; agencyId: string }
	| { dialog: 'endMember'; memberId: string }
	| { dialog: 'setPhase' | 'setCaseLead' | 'markInvestigation' }
	| { dialog: 'setReleaseWindow' | 'openWait' | 'openBridge' }
	| { dialog: 'handOverShift'; taskId: string }
	| { dialog: 'setInterim' | 'checkWait' | 'closeWait'; waitId: string }
	| { dialog: 'closeBridge'; bridgeId: string }
	| { dialog: 'setGateLine'; line: GateLine }
	| { dialog: 'setSubject' | 'setBsn' | 'revealBsn' };

const factQuestions = [
	'setReleaseWindow',
	'handOverShift',
	'openWait',
	'setInterim',
	'checkWait',
	'closeWait',
	'openBridge',
	'closeBridge',
	'setGateLine'
] as const;

/** A question about one of the facts beside the tasks. */
export type FactQuestion = Extract<Asked, { dialog: (typeof factQuestions)[number] }>;

export function isFactQuestion(asked: Asked): asked is FactQuestion {
	return (factQuestions as readonly string[]).includes(asked.dialog);
}
