import type { AgencyId, MemberId } from '#shared/ids.ts';
import { endOfWeek, type Day } from '#shared/time.ts';
import type { TaskView } from '#shared/view.ts';
import type { CaseListView, WorkTask, WorkView } from '#shared/view-lists.ts';
import { isToDo, workGroups, type WorkGroup } from '#shared/words.ts';
import type { CaseFacts, Roster } from '#domain/facts.ts';
import { memberInvolvement } from '#domain/involvement.ts';
import type { CaseView } from '#policy/policy.ts';

interface WorkMember {
	id: MemberId;
	agencyId: AgencyId | null;
}

/** A member's own tasks in a view and those its agency has not given to anyone, still to be done. */
export function workTasks(view: CaseView, member: WorkMember): WorkTask[] {
	return view.tasks
		.filter(
			(task) => task.agencyId === member.agencyId && (isToDo(task) || task.state === 'completed')
		)
		.filter((task) => task.memberId === null || task.memberId === member.id)
		.map((task) => ({
			...task,
			caseId: view.id,
			caseNumber: view.number,
			initials: view.initials
		}));
}

/** What the lists of a member show of one case, but for what is new since it looked. */
export interface WorkInCase {
	tasks: WorkTask[];
	asks: WorkView['asks'];
	shift: WorkView['shifts'][number] | null;
}

export function workIn(view: CaseView, member: WorkMember, roster: Roster): WorkInCase {
	const of = { caseId: view.id, caseNumber: view.number, initials: view.initials };
	const tasks = workTasks(view, member);
	return {
		tasks,
		asks: view.asks.map((ask) => ({
			...ask,
			fromAgencyName: roster.agencies.find(({ id }) => id === ask.fromAgencyId)?.name ?? '',
			...of
		})),
		shift: shiftOf(view, member, tasks, of)
	};
}

/** One message for all own tasks that a moved release gave another day and nobody answered yet. */
function shiftOf(
	view: CaseView,
	member: WorkMember,
	tasks: readonly WorkTask[],
	of: Pick<WorkTask, 'caseId' | 'caseNumber' | 'initials'>
): WorkInCase['shift'] {
	const open = tasks.filter(({ can }) => can.includes('answerShift'));
	const window = view.releaseWindow;
	if (open.length === 0 || window === null) return null;
	const own = view.involvements.find(({ agencyId }) => agencyId === member.agencyId);
	return {
		...of,
		windowVersion: window.version,
		earliest: window.earliest,
		earlier: window.history.at(-1)?.earliest ?? null,
		tasks: open,
		colleagues: (own?.members ?? []).map(({ memberId, name }) => ({ memberId, name }))
	};
}

/** A line of the list of cases. */
export function listItem(
	view: CaseView,
	member: WorkMember
): Omit<CaseListView['cases'][number], 'changedSince'> {
	const tasks = workTasks(view, member);
	const people = view.involvements.flatMap(({ members }) => members);
	return {
		id: view.id,
		number: view.number,
		initials: view.initials,
		phase: view.phase,
		caseLead: people.find(({ memberId }) => memberId === view.caseLeadId)?.name ?? null,
		openTasks: tasks.length,
		lateTasks: tasks.filter(({ late }) => late).length,
		nextConference: view.nextConference,
		earliestRelease: view.releaseWindow?.earliest ?? null,
		waitsWithoutInterim: view.waits.filter(({ interim }) => interim === null).length
	};
}

/** Open tasks of a member's agency that nobody does, in a case the member takes no part in. */
export function unclaimedIn(facts: CaseFacts, member: WorkMember, today: Day): number {
	if (facts.cases[0]?.closedAt !== null) return 0;
	if (memberInvolvement(facts, member.id, today)) return 0;
	return facts.tasks.filter(
		(task) => task.agencyId === member.agencyId && task.memberId === null && isToDo(task)
	).length;
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
