import type { CommandKind } from '#shared/commands.ts';
import type { CaseFacts, Contribution, Goal, Roster, Task } from '#domain/facts.ts';
import { takes, taskMoves, type TaskCommandKind } from '#domain/tasks.ts';
import type { Asked } from './conditions.ts';
import { wayFor } from './may.ts';
import type { Viewer } from './viewer.ts';

/*
 * What a viewer may do about a thing it sees, as it stands now: the rows of the command table that
 * `mayDo` judges by, asked without parameters. So a button is there exactly when its command is.
 */

const caseKinds: readonly CommandKind[] = [
	'setPhase',
	'setSubject',
	'setBsn',
	'involveAgency',
	'involveMember',
	'endInvolvement',
	'setCaseLead',
	'markInvestigation',
	'addGoal',
	'addContribution',
	'proposeTask'
];
const goalKinds: readonly CommandKind[] = ['renameGoal', 'closeGoal'];
const taskKinds = Object.keys(taskMoves) as TaskCommandKind[];

/** Commands about the case as a whole. */
export function canOfCase(facts: CaseFacts, roster: Roster, viewer: Viewer): CommandKind[] {
	const kinds = allowed(caseKinds, { ...viewer, roster });
	const hasBsn = facts.subjects.some((subject) => subject.bsn !== null);
	return hasBsn ? [...kinds, ...allowed(['revealBsn'], { ...viewer, roster })] : kinds;
}

export function canOfGoal(goal: Goal, roster: Roster, viewer: Viewer): CommandKind[] {
	const open: readonly CommandKind[] = goal.state === 'open' ? goalKinds : [];
	return allowed([...open, 'moveGoal'], { ...viewer, roster });
}

export function canOfTask(task: Task, roster: Roster, viewer: Viewer): CommandKind[] {
	const kinds = taskKinds.filter((kind) => takes(kind, task.state));
	return allowed(kinds, { ...viewer, roster, task });
}

export function canOfContribution(
	contribution: Contribution,
	roster: Roster,
	viewer: Viewer
): CommandKind[] {
	if (contribution.withdrawnAt !== null) return [];
	return allowed(['disclose', 'withdrawContribution'], { ...viewer, roster, contribution });
}

function allowed(kinds: readonly CommandKind[], asked: Asked): CommandKind[] {
	return kinds.filter((kind) => wayFor(kind, asked) !== null);
}
