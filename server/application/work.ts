import type { AgencyId, MemberId } from '#shared/ids.ts';
import { endOfWeek, type Day } from '#shared/time.ts';
import type { TaskView, WorkTask, WorkView } from '#shared/view.ts';
import { workGroups, type WorkGroup } from '#shared/words.ts';
import type { CaseView } from '#policy/policy.ts';

const toDo = ['proposed', 'accepted', 'started', 'completed'];

/** A member's own tasks in a view and those its agency has not given to anyone, still to be done. */
export function workTasks(
	view: CaseView,
	member: { id: MemberId; agencyId: AgencyId | null }
): WorkTask[] {
	return view.tasks
		.filter((task) => task.agencyId === member.agencyId && toDo.includes(task.state))
		.filter((task) => task.memberId === null || task.memberId === member.id)
		.map((task) => ({
			...task,
			caseId: view.id,
			caseNumber: view.number,
			initials: view.initials
		}));
}

/** The groups of my work: each task once, in the first that fits, by its day. */
export function grouped(tasks: readonly WorkTask[], today: Day): WorkView['groups'] {
	const byDay = [...tasks].sort((a, b) => (a.dueDay ?? '9999').localeCompare(b.dueDay ?? '9999'));
	return workGroups.map((key) => ({
		key,
		tasks: byDay.filter((task) => groupOf(task, today) === key)
	}));
}

function groupOf(task: TaskView, today: Day): WorkGroup {
	if (task.state === 'proposed') return 'new';
	if (task.waitingFor !== null || task.state === 'completed') return 'waiting';
	if (task.dueDay === null) return 'later';
	if (task.dueDay < today) return 'late';
	if (task.dueDay === today) return 'today';
	return task.dueDay <= endOfWeek(today) ? 'week' : 'later';
}
