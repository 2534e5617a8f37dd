import { endOfWeek } from '$lib/shared/time.ts';
import type { BoardView, TaskView } from '$lib/shared/view.ts';
import { taskStates } from '$lib/shared/words.ts';
import { t } from '$lib/text/text.ts';
import { goalGroups, type Goal } from './plan.ts';
import type { Partner } from './partners.ts';

/** What tasks can be ordered by. */
export const orderings = ['goal', 'agency', 'state', 'due'] as const;
export type Ordering = (typeof orderings)[number];

/** Cookie of the ordering a member chose last. It says nothing of any case. */
export const ORDERING_COOKIE = 'acties-per';

/** True for one of the orderings. */
export function isOrdering(text: string | undefined): text is Ordering {
	return (orderings as readonly (string | undefined)[]).includes(text);
}

/** Tasks under one heading: a goal, an agency, or words. */
export interface TaskGroup {
	key: string;
	goal: Goal | null;
	agencyId: string | null;
	label: string;
	tasks: TaskView[];
}

/** The tasks of the plan in groups. Withdrawn ones stand apart, groups without tasks only as goals. */
export function groupTasks(
	board: Pick<BoardView, 'goals' | 'tasks'>,
	by: Ordering,
	partners: readonly Partner[],
	today: string
): TaskGroup[] {
	if (by === 'goal') return byGoal(board);
	const tasks = board.tasks.filter(({ state }) => state !== 'withdrawn');
	if (by === 'agency') return byAgency(tasks, partners);
	if (by === 'state') return sorted(tasks, taskStates, ({ state }) => state, t.lists.taskStates);
	return sorted(tasks, dueKeys, (task) => dueKeyOf(task, today), t.looking.group.due);
}

function byGoal(board: Pick<BoardView, 'goals' | 'tasks'>): TaskGroup[] {
	return goalGroups(board).map(({ goal, tasks }) => ({
		key: goal?.id ?? 'none',
		goal,
		agencyId: null,
		label: goal ? goal.title : board.goals.length > 0 ? t.board.goals.none : '',
		tasks
	}));
}

function byAgency(tasks: readonly TaskView[], partners: readonly Partner[]): TaskGroup[] {
	const known = new Set(partners.map(({ agencyId }) => agencyId));
	const groups = partners.map(({ agencyId, name }) => ({
		key: agencyId,
		goal: null,
		agencyId,
		label: name,
		tasks: soonestFirst(tasks.filter((task) => task.agencyId === agencyId))
	}));
	const left = tasks.filter(({ agencyId }) => !known.has(agencyId));
	const gone = {
		key: 'gone',
		goal: null,
		agencyId: null,
		label: t.looking.group.gone,
		tasks: left
	};
	return [...groups, gone].filter((group) => group.tasks.length > 0);
}

const dueKeys = ['late', 'today', 'week', 'later', 'open', 'done'] as const;
type DueKey = (typeof dueKeys)[number];

const finished: readonly string[] = ['completed', 'confirmed', 'declined', 'returned'];

function dueKeyOf(task: TaskView, today: string): DueKey {
	if (finished.includes(task.state)) return 'done';
	if (task.dueDay === null) return 'open';
	if (task.late || task.dueDay < today) return 'late';
	if (task.dueDay === today) return 'today';
	return task.dueDay <= endOfWeek(today) ? 'week' : 'later';
}

function sorted<Key extends string>(
	tasks: readonly TaskView[],
	keys: readonly Key[],
	keyOf: (task: TaskView) => Key,
	labels: Record<Key, string>
): TaskGroup[] {
	return keys
		.map((key) => ({
			key,
			goal: null,
			agencyId: null,
			label: labels[key],
			tasks: soonestFirst(tasks.filter((task) => keyOf(task) === key))
		}))
		.filter((group) => group.tasks.length > 0);
}

/** By day, those without one last; of one day in the order of the plan. */
function soonestFirst(tasks: readonly TaskView[]): TaskView[] {
	const last = '9999';
	return tasks.toSorted((a, b) => (a.dueDay ?? last).localeCompare(b.dueDay ?? last));
}
