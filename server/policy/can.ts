import type { CommandKind } from '#shared/commands.ts';
import type {
	Ask,
	Bridge,
	CaseFacts,
	Contribution,
	Goal,
	Roster,
	Task,
	Wait
} from '#domain/facts.ts';
import { isFor, taskMoves, type TaskCommandKind } from '#domain/tasks.ts';
import type { Asked } from './conditions.ts';
import type { Viewer } from './viewer.ts';
import { wayFor } from './ways.ts';

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
	'setReleaseWindow',
	'proposeTask',
	'setGateLine',
	'openWait',
	'openBridge'
];
const waitKinds: readonly CommandKind[] = ['setInterim', 'checkWait', 'closeWait'];
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
	const kinds = taskKinds.filter((kind) => isFor(kind, task, viewer.agencyId));
	return allowed(kinds, { ...viewer, roster, task });
}

export function canOfContribution(
	contribution: Contribution,
	roster: Roster,
	viewer: Viewer
): CommandKind[] {
	const writesDocument = contribution.agencyId === viewer.agencyId;
	const asked = { ...viewer, roster, contribution, writesDocument };
	if (contribution.withdrawnAt !== null) return allowed(['eraseText'], asked);
	return allowed(['disclose', 'withdrawContribution', 'eraseText'], asked);
}

/** Of an open wait. */
export function canOfWait(wait: Wait, roster: Roster, viewer: Viewer): CommandKind[] {
	return allowed(waitKinds, { ...viewer, roster, wait });
}

export function canOfBridge(bridge: Bridge, roster: Roster, viewer: Viewer): CommandKind[] {
	return bridge.until === null ? allowed(['closeBridge'], { ...viewer, roster, bridge }) : [];
}

/** Of an open question to this viewer's agency. */
export function canOfAsk(ask: Ask, roster: Roster, viewer: Viewer): CommandKind[] {
	return allowed(['answerAsk'], { ...viewer, roster, ask });
}

/** Of something that is known to it and that no question stands about. */
export function canOfKnown(roster: Roster, viewer: Viewer): CommandKind[] {
	return allowed(['askAfter'], { ...viewer, roster, knows: true });
}

function allowed(kinds: readonly CommandKind[], asked: Asked): CommandKind[] {
	return kinds.filter((kind) => wayFor(kind, asked) !== null);
}
