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
	| 'noteTask'
	| 'reportTask';

/** The dialog that is asked for, with the thing it is about. */
export type Asked =
	| { dialog: 'addContribution' }
	| { dialog: 'disclose' | 'withdrawContribution'; contributionId: string }
	| { dialog: 'proposeTask'; goalId?: string }
	| { dialog: TaskQuestion; taskId: string }
	| { dialog: 'addGoal' }
	| { dialog: 'renameGoal'; goalId: string }
	| { dialog: 'involveAgency' }
	| { dialog: 'involveMember'; agencyId: string }
	| { dialog: 'endAgency'; agencyId: string }
	| { dialog: 'endMember'; memberId: string }
	| { dialog: 'setPhase' | 'setCaseLead' | 'markInvestigation' }
	| { dialog: 'setSubject' | 'setBsn' | 'revealBsn' };
