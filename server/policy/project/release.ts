import { toIso } from '#shared/time.ts';
import type { BoardView, ReleaseWindowView, TaskView } from '#shared/view.ts';
import { isToDo } from '#shared/words.ts';
import { newestWindow } from '#domain/due.ts';
import type { CaseFacts, ReleaseWindow } from '#domain/facts.ts';
import { readsRow } from '../reach.ts';
import type { Viewer } from '../viewer.ts';

/** The newest window with the ones before it, and what was answered of the tasks this viewer sees. */
export function releaseWindowFor(
	facts: CaseFacts,
	viewer: Viewer,
	tasks: readonly TaskView[]
): BoardView['releaseWindow'] {
	const newest = newestWindow(facts);
	if (!newest || !readsRelease(viewer)) return null;
	const earlier = facts.releaseWindows
		.filter((row) => row !== newest)
		.sort((a, b) => a.version - b.version);
	return { ...versionFor(newest), history: earlier.map(versionFor), answers: answersIn(tasks) };
}

/** True for who reads when somebody is expected out. */
export function readsRelease(viewer: Viewer): boolean {
	return readsRow('detention.release', viewer);
}

/**
 * Per owning agency what it answered, over the tasks the last window that re-planned any gave
 * another day, and what it did not answer, whichever window asked. What is no longer to be done is
 * open no more.
 */
export function answersIn(tasks: readonly TaskView[]): ReleaseWindowView['answers'] {
	const newest = Math.max(0, ...tasks.map((task) => task.shift?.windowVersion ?? 0));
	const counts = new Map<string, ReleaseWindowView['answers'][number]>();
	for (const task of tasks) {
		const { agencyId, shift } = task;
		if (!shift || (shift.windowVersion !== newest && shift.answer !== null)) continue;
		const count = counts.get(agencyId) ?? { agencyId, canDo: 0, cannot: 0, open: 0 };
		if (shift.answer === 'canDo') count.canDo++;
		else if (shift.answer === 'cannot') count.cannot++;
		else if (isToDo(task)) count.open++;
		counts.set(agencyId, count);
	}
	return [...counts.values()].filter((row) => row.canDo + row.cannot + row.open > 0);
}

function versionFor(row: ReleaseWindow): Omit<ReleaseWindowView, 'history' | 'answers'> {
	const { earliest, latest, releaseKind, confirmed, source, reason, version, agencyId } = row;
	return {
		earliest,
		latest,
		releaseKind,
		confirmed,
		source,
		reason,
		version,
		agencyId,
		at: toIso(row.at)
	};
}
