import type { BoardView, TaskView } from '$lib/shared/view.ts';
import type { ConferenceView } from '$lib/shared/view-region.ts';
import { isToDo } from '$lib/shared/words.ts';

type Decision = BoardView['decisions'][number];

/** What came of the open item so far. */
export interface Outcomes {
	decisions: Decision[];
	/** Proposed in this item: those that no agency took on first, then those that one did. */
	open: TaskView[];
	taken: TaskView[];
}

/** Tasks proposed in the open item that were not withdrawn since. */
export function freshTasks(
	{ tasks }: Pick<BoardView, 'tasks'>,
	{ proposed = [] }: Pick<ConferenceView, 'proposed'>
): TaskView[] {
	return tasks.filter((task) => proposed.includes(task.id) && task.state !== 'withdrawn');
}

/** Decisions recorded and tasks proposed in the open item. */
export function outcomesOf(
	{ tasks, decisions }: Pick<BoardView, 'tasks' | 'decisions'>,
	conference: Pick<ConferenceView, 'id' | 'proposed'>
): Outcomes {
	const fresh = freshTasks({ tasks }, conference);
	const isOpen = ({ state }: TaskView) =>
		state === 'proposed' || state === 'declined' || state === 'returned';
	return {
		decisions: decisions.filter(({ conferenceId }) => conferenceId === conference.id),
		open: fresh.filter(isOpen),
		taken: fresh.filter((task) => !isOpen(task))
	};
}

/** Tasks of before this item that ask for something: to do, to confirm, or to give to another agency. */
export function earlierTasks(
	{ tasks }: Pick<BoardView, 'tasks'>,
	{ proposed = [] }: Pick<ConferenceView, 'proposed'>
): TaskView[] {
	return tasks.filter(
		(task) =>
			!proposed.includes(task.id) &&
			(isToDo(task) || ['completed', 'declined', 'returned'].includes(task.state))
	);
}
