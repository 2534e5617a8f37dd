import { t } from '$lib/text/text.ts';
import type { Toasts } from '$lib/ui/toasts.svelte.ts';
import type { CaseState } from './case.svelte.ts';
import { giveNow } from './command-now.ts';
import type { Drop } from './dragging.ts';

/**
 * What dropping on a goal does: a task goes to it, another goal goes before it, or behind it when it
 * is dragged down.
 */
export function dropOnGoal(board: CaseState, goalId: string, toasts: Toasts): Drop {
	return ({ what, id }) => {
		if (what === 'task') {
			const task = board.task(id);
			if (!task?.can.includes('setTaskGoal') || task.goalId === goalId) return null;
			return () => void give('setTaskGoal', { taskId: id, goalId }, t.looking.drag.moved, toasts);
		}
		const before = placeOf(board, id, goalId);
		if (before === undefined || !board.goal(id)?.can.includes('moveGoal')) return null;
		const fields = before === null ? { goalId: id } : { goalId: id, before };
		return () => void give('moveGoal', fields, t.looking.drag.goalMoved, toasts);
	};
}

/** Before which goal a dragged one goes; null: to the end; undefined: it stays where it is. */
export function placeOf(
	{ board: { goals } }: Pick<CaseState, 'board'>,
	dragged: string,
	over: string
): string | null | undefined {
	const from = goals.findIndex(({ id }) => id === dragged);
	const to = goals.findIndex(({ id }) => id === over);
	if (from < 0 || to < 0 || from === to) return undefined;
	return from > to ? over : (goals[to + 1]?.id ?? null);
}

async function give(
	kind: 'setTaskGoal' | 'moveGoal',
	fields: Readonly<Record<string, string>>,
	said: string,
	toasts: Toasts
): Promise<void> {
	const given = await giveNow(kind, fields);
	toasts.show({ text: given.ok ? said : given.message });
}
