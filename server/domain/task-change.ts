import { put } from './apply.ts';
import { change, decided, type Decided, type Situation } from './decision.ts';
import type { ChangeKind, Task, TaskEvent } from './facts.ts';

/** What a change of a task says beside its kind. */
export interface Line extends Pick<TaskEvent, 'reason' | 'reasonKind' | 'waitIds'> {
	/** Leaves no line in the task's history: its readers may not read what was done. */
	silent?: boolean;
}

/** One change of a task, with its line in the task's history. */
export function taskChanged(
	s: Situation,
	kind: ChangeKind,
	task: Task,
	fields: Partial<Task>,
	{ silent, ...line }: Line = {},
	result: Record<string, unknown> = {}
): Decided {
	const event: TaskEvent = { day: s.today, kind, agencyId: s.agencyId, ...line };
	const history = silent ? task.history : [...task.history, event];
	const row: Task = { ...task, ...fields, history };
	const made = change(kind, { what: 'task', id: task.id }, put('tasks', row));
	return decided([line.waitIds ? { ...made, quiet: true } : made], result);
}
