import type { Day } from '#shared/time.ts';
import type { BoardView, TaskView } from '#shared/view.ts';
import type { CaseFacts, Roster, Task } from '#domain/facts.ts';
import { orderedGoals } from '#domain/goals.ts';
import { canOfGoal, canOfTask } from '../can.ts';
import { atLeast } from '../compartments.ts';
import { accessTo } from '../reach.ts';
import type { Viewer } from '../viewer.ts';

/** The tasks this viewer reads: by the table all of them, and an owner always its own. */
export function tasksFor(facts: CaseFacts, roster: Roster, viewer: Viewer, today: Day): TaskView[] {
	const all = atLeast(accessTo('plan.actions', viewer.class), 'read');
	return facts.tasks
		.filter((task) => all || task.agencyId === viewer.agencyId)
		.map((task) => taskFor(task, roster, viewer, today, all));
}

/** The goals, numbered as they were added and in the order of the plan. */
export function goalsFor(facts: CaseFacts, roster: Roster, viewer: Viewer): BoardView['goals'] {
	if (!atLeast(accessTo('plan.goals', viewer.class), 'read')) return [];
	return orderedGoals(facts).map((goal) => ({
		id: goal.id,
		number: goal.number,
		title: goal.title,
		state: goal.state,
		can: canOfGoal(goal, roster, viewer)
	}));
}

function taskFor(
	task: Task,
	roster: Roster,
	viewer: Viewer,
	today: Day,
	numbered: boolean
): TaskView {
	const goalSeen = atLeast(accessTo('plan.goals', viewer.class), 'read');
	return {
		id: task.id,
		number: numbered ? task.number : null,
		title: task.title,
		agencyId: task.agencyId,
		memberId: task.memberId,
		state: task.state,
		due: task.due,
		dueDay: 'on' in task.due ? task.due.on : null,
		late: isLate(task, today),
		movedTimes: task.movedTimes,
		goalId: goalSeen ? task.goalId : null,
		mandatory: task.mandatory,
		statutoryTask: task.statutoryTask,
		gap: null,
		waitingFor: waitingFor(task),
		progress: task.progress,
		outcome: task.outcome,
		result: task.result,
		reasonKind: task.reasonKind,
		reason: task.reason,
		history: task.history,
		...(task.agencyId === viewer.agencyId && task.note !== null ? { note: task.note } : {}),
		can: canOfTask(task, roster, viewer)
	};
}

/** Of a wait in the register its kind. */
function waitingFor({ waitingFor }: Task): TaskView['waitingFor'] {
	return waitingFor && 'on' in waitingFor ? waitingFor : null;
}

/** Late is computed, never set: its day is past and nobody has reported it done. */
function isLate(task: Task, today: Day): boolean {
	const toDo = task.state === 'proposed' || task.state === 'accepted' || task.state === 'started';
	return toDo && 'on' in task.due && task.due.on < today;
}
