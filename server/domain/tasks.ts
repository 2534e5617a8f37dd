import type { AgencyId, MemberId } from '#shared/ids.ts';
import type { CommandKind, CommandOf } from '#shared/commands.ts';
import { badField, refuse, type Refusal } from '#shared/refusals.ts';
import { toDoStates, type TaskState } from '#shared/words.ts';
import { caseData, nextNumber, type Decided, type Situation } from './decision.ts';
import type { CaseFacts, Task } from './facts.ts';
import { adoptGap, isFreeFor } from './gaps.ts';
import { agencyInvolvement, takesPart } from './involvement.ts';
import { answerShift, askedAnew, unfitAnswer } from './release.ts';
import { same } from './same.ts';
import { taskChanged, type Line } from './task-change.ts';

const atWork: readonly TaskState[] = ['accepted', 'started'];
const notFinal: readonly TaskState[] = [
	'proposed',
	'accepted',
	'started',
	'completed',
	'declined',
	'returned'
];

/** From which states a command on a task may be given. The lifecycle, as data. */
export const taskMoves = {
	acceptTask: ['proposed'],
	claimTask: atWork,
	declineTask: ['proposed'],
	startTask: ['accepted'],
	completeTask: atWork,
	confirmTask: ['completed'],
	returnTask: atWork,
	reassignTask: ['declined', 'returned'],
	moveDue: toDoStates,
	withdrawTask: notFinal,
	setTaskGoal: notFinal,
	waitTask: atWork,
	noteTask: atWork,
	reportTask: atWork,
	adoptGap: [...toDoStates, 'declined', 'returned'],
	answerShift: toDoStates
} as const satisfies Partial<Record<CommandKind, readonly TaskState[]>>;

export type TaskCommandKind = keyof typeof taskMoves;
export type TaskCommand = CommandOf<TaskCommandKind>;

/** True for a command on one existing task. */
export function isTaskCommand(command: { kind: string }): command is TaskCommand {
	return Object.hasOwn(taskMoves, command.kind);
}

/** True when a task in this state takes the command. */
export function takes(kind: TaskCommandKind, state: TaskState): boolean {
	return (taskMoves[kind] as readonly TaskState[]).includes(state);
}

/** True when a task as it stands takes the command of an agency: some ask for more than a state. */
export function isFor(kind: TaskCommandKind, task: Task, agencyId: AgencyId): boolean {
	if (!takes(kind, task.state)) return false;
	if (kind === 'answerShift') return task.shift?.answer === null;
	return kind !== 'adoptGap' || isFreeFor(task, agencyId);
}

/**
 * Proposes a task to an involved agency. By a member for its own agency it is accepted at once,
 * and only then may it bring a note, which nobody else reads.
 */
export function proposeTask(s: Situation, command: CommandOf<'proposeTask'>): Decided {
	const own = command.agencyId === s.agencyId;
	if (command.note !== undefined && !own) return badField('note', { code: 'unknown' });
	if (command.goalId && !s.facts.goals.some((goal) => goal.id === command.goalId))
		return refuse('notHere');
	if (!agencyInvolvement(s.facts, command.agencyId)) return refuse('agencyNotInvolved');
	const task: Task = {
		...caseData(s),
		id: s.newId(),
		number: nextNumber(s.facts.tasks),
		title: command.title,
		agencyId: command.agencyId,
		memberId: null,
		state: own ? 'accepted' : 'proposed',
		due: command.due,
		movedTimes: 0,
		goalId: command.goalId ?? null,
		mandatory: command.mandatory ?? false,
		statutoryTask: command.statutoryTask ?? null,
		waitingFor: null,
		shift: null,
		adopted: null,
		progress: null,
		outcome: null,
		result: null,
		reasonKind: null,
		reason: null,
		note: command.note ?? null,
		proposedBy: s.agencyId,
		history: []
	};
	return taskChanged(s, 'taskProposed', task, {}, {}, { taskId: task.id });
}

/** Decides a command on an existing task of this case. */
export function decideTask(s: Situation, command: TaskCommand): Decided {
	const task = s.facts.tasks.find((row) => row.id === command.taskId);
	if (!task) return refuse('notHere');
	const unfit = unfitValue(s, task, command);
	if (unfit) return unfit;
	if (!takes(command.kind, task.state)) return refuse('wrongState');
	return move(s, task, command);
}

/** Values are judged before the state, as the order of answers says. */
function unfitValue(s: Situation, task: Task, command: TaskCommand): Refusal | null {
	if (command.kind === 'acceptTask' || command.kind === 'claimTask')
		return command.memberId !== undefined && !isColleague(s, command.memberId, task.agencyId)
			? refuse('memberUnfit')
			: null;
	if (command.kind === 'setTaskGoal')
		return s.facts.goals.some((goal) => goal.id === command.goalId) ? null : refuse('notHere');
	if (command.kind === 'reassignTask')
		return agencyInvolvement(s.facts, command.agencyId) ? null : refuse('agencyNotInvolved');
	if (command.kind === 'waitTask') return unfitWait(s.facts, command);
	if (command.kind === 'answerShift')
		return unfitAnswer(command, (memberId) => isColleague(s, memberId, task.agencyId));
	return null;
}

/** Waiting is for an open wait of this case. */
function unfitWait(facts: CaseFacts, { waitingFor }: CommandOf<'waitTask'>): Refusal | null {
	if (!waitingFor || !('waitId' in waitingFor)) return null;
	const open = facts.waits.some((row) => row.id === waitingFor.waitId && row.closedOn === null);
	return open ? null : refuse('notHere');
}

function isColleague(s: Situation, memberId: MemberId, agencyId: AgencyId): boolean {
	return takesPart(s.facts, s.roster, memberId, s.today)?.agencyId === agencyId;
}

function move(s: Situation, task: Task, command: TaskCommand): Decided {
	switch (command.kind) {
		case 'acceptTask':
			return taskChanged(s, 'taskAccepted', task, {
				state: 'accepted',
				memberId: command.memberId ?? null
			});
		case 'claimTask':
			return taskChanged(s, 'taskClaimed', task, { memberId: command.memberId ?? s.memberId });
		case 'declineTask': {
			const { reason, reasonKind } = command;
			return taskChanged(
				s,
				'taskDeclined',
				task,
				{ state: 'declined', reason, reasonKind },
				{ reason, reasonKind }
			);
		}
		case 'startTask':
			return taskChanged(s, 'taskStarted', task, { state: 'started' });
		case 'completeTask': {
			const { outcome, result } = command;
			const done = { state: 'completed', outcome, result, waitingFor: null } as const;
			return taskChanged(s, 'taskCompleted', task, done);
		}
		case 'confirmTask':
			return taskChanged(s, 'taskConfirmed', task, { state: 'confirmed' });
		case 'returnTask': {
			const { reason } = command;
			const back = { state: 'returned', reason, memberId: null, waitingFor: null } as const;
			return taskChanged(s, 'taskReturned', task, back, { reason });
		}
		case 'reassignTask':
			return taskChanged(s, 'taskReassigned', task, reassigned(s, task, command.agencyId));
		case 'moveDue':
			return moveDue(s, task, command);
		case 'withdrawTask': {
			const { reason } = command;
			return taskChanged(s, 'taskWithdrawn', task, { state: 'withdrawn', reason }, { reason });
		}
		case 'setTaskGoal':
			return taskChanged(s, 'taskGoalSet', task, { goalId: command.goalId });
		case 'waitTask':
			return waitTask(s, task, command);
		case 'noteTask':
			return taskChanged(s, 'taskNoted', task, { note: command.text }, { silent: true });
		case 'reportTask':
			return taskChanged(s, 'taskReported', task, { progress: command.text });
		case 'adoptGap':
			return adoptGap(s, task, command);
		case 'answerShift':
			return answerShift(s, task, command);
	}
}

function moveDue(s: Situation, task: Task, command: CommandOf<'moveDue'>): Decided {
	if (command.seen && !same(command.seen, task.due)) return refuse('stale');
	if (same(command.due, task.due)) return refuse('unchanged');
	const { due, reason } = command;
	const moved = { due, movedTimes: task.movedTimes + 1, shift: null };
	return taskChanged(s, 'dueMoved', task, moved, { reason });
}

/**
 * What the register has between before and after stays between those who read it: to all others
 * nothing changed, so nothing is said.
 */
function waitTask(s: Situation, task: Task, { waitingFor }: CommandOf<'waitTask'>): Decided {
	const both = [task.waitingFor, waitingFor].filter((one) => one !== null);
	const waitIds = both.flatMap((one) => ('waitId' in one ? [one.waitId] : []));
	const line: Line = waitIds.length > 0 && waitIds.length === both.length ? { waitIds } : {};
	return taskChanged(s, 'taskWaiting', task, { waitingFor }, line);
}

/** The shared part goes along; what was the earlier agency's own, its note and task, does not. */
function reassigned(s: Situation, task: Task, agencyId: AgencyId): Partial<Task> {
	return {
		agencyId,
		state: 'proposed',
		memberId: null,
		reason: null,
		reasonKind: null,
		...(agencyId === task.agencyId
			? {}
			: { note: null, statutoryTask: null, shift: askedAnew(task) }),
		adopted: null,
		proposedBy: s.agencyId
	};
}
