import type { WaitId } from '#shared/ids.ts';
import type { Day } from '#shared/time.ts';
import type { BoardView, TaskView } from '#shared/view.ts';
import { waitRow } from '#shared/waiting.ts';
import { isLate, planningOf, resolveDue, type Planning } from '#domain/due.ts';
import type { CaseFacts, Roster, Task, Wait } from '#domain/facts.ts';
import { escalationMember, isGap } from '#domain/gaps.ts';
import { orderedGoals } from '#domain/goals.ts';
import { canOfGoal, canOfTask } from '../can.ts';
import { atLeast } from '../compartments.ts';
import { accessTo, readsRow } from '../reach.ts';
import type { Viewer } from '../viewer.ts';
import { readsRelease } from './release.ts';

/** The tasks this viewer reads: by the table all of them, and an owner always its own. */
export function tasksFor(facts: CaseFacts, roster: Roster, viewer: Viewer, today: Day): TaskView[] {
	const numbered = atLeast(accessTo('plan.actions', viewer.class), 'read');
	const planning = planningOf(facts, today);
	const around: Around = {
		roster,
		viewer,
		today,
		numbered,
		planning: readsRelease(viewer) ? planning : { ...planning, window: null },
		waits: waitsRead(facts, viewer),
		escalationMemberId: escalationMember(facts, roster, today)
	};
	return facts.tasks
		.filter((task) => numbered || task.agencyId === viewer.agencyId)
		.map((task) => taskFor(task, around));
}

/** What the tasks of a case have in common to one viewer. */
interface Around {
	roster: Roster;
	viewer: Viewer;
	today: Day;
	/** Whether it reads all of them, so that a number tells it nothing. */
	numbered: boolean;
	planning: Planning;
	/** The waits of which it reads the row. */
	waits: ReadonlyMap<WaitId, Wait>;
	escalationMemberId: string | null;
}

function waitsRead(facts: CaseFacts, viewer: Viewer): Map<WaitId, Wait> {
	const read = facts.waits.filter((row) => readsRow(waitRow[row.waitKind], viewer));
	return new Map(read.map((row) => [row.id, row]));
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

function taskFor(task: Task, around: Around): TaskView {
	const { roster, viewer, today, numbered, escalationMemberId, waits } = around;
	const dueDay = resolveDue(task.due, around.planning);
	const goalSeen = atLeast(accessTo('plan.goals', viewer.class), 'read');
	return {
		id: task.id,
		number: numbered ? task.number : null,
		title: task.title,
		agencyId: task.agencyId,
		memberId: task.memberId,
		state: task.state,
		due: task.due,
		dueDay,
		late: isLate(task, dueDay, today),
		movedTimes: task.movedTimes,
		goalId: goalSeen ? task.goalId : null,
		mandatory: task.mandatory,
		statutoryTask: task.statutoryTask,
		gap: isGap(task) ? { escalationMemberId } : null,
		...(task.adopted === null ? {} : { adopted: task.adopted }),
		...(task.shift !== null && readsRelease(viewer) ? { shift: task.shift } : {}),
		waitingFor: waitingFor(task, waits),
		progress: task.progress,
		outcome: task.outcome,
		result: task.result,
		reasonKind: task.reasonKind,
		reason: task.reason,
		history: historyOf(task, waits),
		...(task.agencyId === viewer.agencyId && task.note !== null ? { note: task.note } : {}),
		can: canOfTask(task, roster, viewer)
	};
}

/** A wait in the register is there for who reads its row; to all others there is nothing. */
function waitingFor(
	{ waitingFor }: Task,
	waits: ReadonlyMap<WaitId, Wait>
): TaskView['waitingFor'] {
	if (waitingFor === null || 'on' in waitingFor) return waitingFor;
	const wait = waits.get(waitingFor.waitId);
	return wait ? { waitId: wait.id, waitKind: wait.waitKind } : null;
}

/** The lines of a task, without those about a wait this viewer does not read. */
function historyOf(task: Task, waits: ReadonlyMap<WaitId, Wait>): TaskView['history'] {
	return task.history
		.filter(({ waitIds }) => !waitIds || waitIds.some((id) => waits.has(id)))
		.map(({ day, kind, agencyId, reason, reasonKind }) => ({
			day,
			kind,
			...(agencyId === undefined ? {} : { agencyId }),
			...(reason === undefined ? {} : { reason }),
			...(reasonKind === undefined ? {} : { reasonKind })
		}));
}
