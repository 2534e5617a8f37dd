import type { BoardView, TaskView } from '$lib/shared/view.ts';
import type { TaskQuestion } from './asked.ts';

export type Goal = BoardView['goals'][number];

/** A goal with the tasks under it; `goal` is null for tasks that belong to none. */
export interface GoalGroup {
	goal: Goal | null;
	tasks: TaskView[];
}

/** Goals in the order of the plan, then the tasks without one. Withdrawn tasks stand apart. */
export function goalGroups(board: Pick<BoardView, 'goals' | 'tasks'>): GoalGroup[] {
	const tasks = board.tasks.filter(({ state }) => state !== 'withdrawn');
	const known = new Set(board.goals.map(({ id }) => id));
	const loose = tasks.filter(({ goalId }) => goalId === null || !known.has(goalId));
	return [
		...board.goals.map((goal) => ({
			goal,
			tasks: tasks.filter(({ goalId }) => goalId === goal.id)
		})),
		...(loose.length > 0 ? [{ goal: null, tasks: loose }] : [])
	];
}

/**
 * Before which goal this one goes when it moves one place. Null: to the end; undefined: it is
 * there already.
 */
export function placeAfterMove(
	goals: readonly Goal[],
	goalId: string,
	step: 'up' | 'down'
): string | null | undefined {
	const at = goals.findIndex(({ id }) => id === goalId);
	if (step === 'up') return goals[at - 1]?.id;
	if (at < 0 || at === goals.length - 1) return undefined;
	return goals[at + 2]?.id ?? null;
}

/** Proposed to this agency, which has not answered yet. */
export function isOffered(task: TaskView, agencyId: string | undefined): boolean {
	return task.state === 'proposed' && task.agencyId === agencyId;
}

/** The one act on a task to show first. */
export type NextAct = 'startTask' | 'confirmTask' | 'acceptTask' | 'completeTask' | 'reassignTask';

/** The order in which the next act is looked for: for an accepted task it is to begin. */
const nextActs: readonly NextAct[] = [
	'acceptTask',
	'startTask',
	'completeTask',
	'confirmTask',
	'reassignTask'
];

export function nextAct(task: TaskView): NextAct | null {
	return nextActs.find((kind) => task.can.includes(kind)) ?? null;
}

/** Acts beside the next one, in the order in which they are shown. Texts have their own. */
export type OtherAct = Exclude<
	TaskQuestion,
	'acceptTask' | 'reassignTask' | 'noteTask' | 'reportTask'
>;

const otherActs: readonly OtherAct[] = [
	'completeTask',
	'adoptGap',
	'moveDue',
	'declineTask',
	'claimTask',
	'waitTask',
	'setTaskGoal',
	'returnTask',
	'withdrawTask'
];
const asButtons: readonly OtherAct[] = ['completeTask', 'adoptGap', 'moveDue', 'declineTask'];

/** One act stands beside the next as a button, on an offer two; the rest are in a menu. */
export function actsBeside(
	task: TaskView,
	next: NextAct | null
): { beside: OtherAct[]; more: OtherAct[] } {
	const others = otherActs.filter((kind) => kind !== next && task.can.includes(kind));
	const beside = others
		.filter((kind) => asButtons.includes(kind))
		.slice(0, task.state === 'proposed' ? 2 : 1);
	return { beside, more: others.filter((kind) => !beside.includes(kind)) };
}

/** Days ahead in which a day is near. */
export const NEAR_DAYS = 3;
