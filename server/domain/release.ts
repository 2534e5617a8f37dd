import type { MemberId } from '#shared/ids.ts';
import type { CommandOf } from '#shared/commands.ts';
import { badField, refuse, type Refusal } from '#shared/refusals.ts';
import { isToDo } from '#shared/words.ts';
import { put } from './apply.ts';
import { caseData, change, decided, type Decided, type Situation } from './decision.ts';
import { isReleaseRelative, newestWindow, planningOf, resolveDue, type Planning } from './due.ts';
import type { ReleaseWindow, Task } from './facts.ts';
import { taskChanged } from './task-change.ts';

/** States in which a task is still to be done, so that its day matters. */
/**
 * A new version of when somebody is expected out; the old ones stay. Every open task of which it
 * moves the day says so, until its owner answers.
 */
export function setReleaseWindow(s: Situation, command: CommandOf<'setReleaseWindow'>): Decided {
	const newest = newestWindow(s.facts);
	const { seen, earliest, latest, releaseKind, confirmed, source, reason } = command;
	if (latest < earliest) return badField('latest', { code: 'order' });
	if (confirmed !== undefined && (confirmed < earliest || confirmed > latest))
		return badField('confirmed', { code: 'order' });
	if (seen !== undefined && seen !== (newest?.version ?? 0)) return refuse('stale');
	const window: ReleaseWindow = {
		...caseData(s),
		id: s.newId(),
		version: (newest?.version ?? 0) + 1,
		earliest,
		latest,
		releaseKind,
		confirmed: confirmed ?? null,
		source,
		reason,
		agencyId: s.agencyId,
		at: s.now
	};
	const about = { what: 'release', id: window.id } as const;
	const shifted = shiftedTasks(s, window).map((task) => put('tasks', task));
	return decided([change('releaseWindowSet', about, put('releaseWindows', window), ...shifted)]);
}

/** The open tasks that a new window gives another day, each with what it was and becomes. */
function shiftedTasks(s: Situation, window: ReleaseWindow): Task[] {
	const before = planningOf(s.facts, s.today);
	const after: Planning = { ...before, window };
	return s.facts.tasks.flatMap((task) => {
		if (!isToDo(task) || !isReleaseRelative(task.due)) return [];
		const [from, to] = [resolveDue(task.due, before), resolveDue(task.due, after)];
		if (from === to) return [];
		return [{ ...task, shift: { windowVersion: window.version, from, to, answer: null } }];
	});
}

/** A day that the release moved, for another owner: what the one before it answered was its own. */
export function askedAnew({ shift }: Task): Task['shift'] {
	return shift && { ...shift, answer: null };
}

/** What of an answer does not fit, whatever the task's state. */
export function unfitAnswer(
	command: CommandOf<'answerShift'>,
	isColleague: (memberId: MemberId) => boolean
): Refusal | null {
	if (command.memberId === undefined) return null;
	if (command.answer !== 'handOver') return badField('memberId', { code: 'unknown' });
	return isColleague(command.memberId) ? null : refuse('memberUnfit');
}

/**
 * The owner's answer to a day that the release moved. Handing over gives the task to a colleague,
 * or to the whole team, who still has to answer.
 */
export function answerShift(s: Situation, task: Task, command: CommandOf<'answerShift'>): Decided {
	const { shift } = task;
	if (shift?.windowVersion !== command.windowVersion) return refuse('stale');
	if (shift.answer !== null) return refuse('wrongState');
	if (command.answer === 'handOver')
		return taskChanged(s, 'shiftAnswered', task, { memberId: command.memberId ?? null });
	return taskChanged(s, 'shiftAnswered', task, { shift: { ...shift, answer: command.answer } });
}
