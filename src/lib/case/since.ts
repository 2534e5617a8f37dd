import { dayOf } from '$lib/shared/time.ts';
import type { BoardView, ContributionView, TaskView } from '$lib/shared/view.ts';
import { shortDay, timeOfDay } from '$lib/text/days.ts';
import { t } from '$lib/text/text.ts';
import type { Happening } from './course.ts';

/** What others did since this member last looked, as it was when the page opened. */
export interface Since {
	lastLook: string;
	history: readonly Happening[];
}

/** Null at a first visit, and when nothing changed. */
export function sinceOf({ sinceLast }: BoardView): Since | null {
	if (!sinceLast?.lastLook || sinceLast.history.length === 0) return null;
	return { lastLook: sinceLast.lastLook, history: sinceLast.history };
}

/** Of those lines, the ones that this viewer still may see; the newest first. */
export function linesOf(since: Since, board: BoardView): Happening[] {
	const seen = new Set(board.history.map(keyOf));
	return since.history.filter((line) => seen.has(keyOf(line))).toReversed();
}

const keyOf = ({ at, kind, agencyId }: Happening) => `${at} ${kind} ${agencyId ?? ''}`;

/** `di 24 nov 16.10 uur` */
export function whenOf(instant: string, today: string): string {
	const day = shortDay(dayOf(Date.parse(instant)), today);
	return t.looking.since.when(day, timeOfDay(instant));
}

/** Disclosed again by another agency since then. */
export function isNewContribution(row: ContributionView, since: Since, own: string | undefined) {
	return row.agencyId !== own && row.disclosedAt !== null && row.disclosedAt > since.lastLook;
}

/**
 * The tasks that the lines are about. A line does not say which task it is of: it is told only where
 * no more tasks fit than there are lines.
 */
export function changedTasks(tasks: readonly TaskView[], since: Since): Set<string> {
	const found = new Set<string>();
	for (const [key, count] of counts(since.history.map(lineKey))) {
		const fitting = tasks.filter((task) => task.history.some((line) => eventKey(line) === key));
		if (fitting.length <= count) for (const { id } of fitting) found.add(id);
	}
	return found;
}

const lineKey = ({ at, kind, agencyId }: Happening) =>
	`${dayOf(Date.parse(at))} ${kind} ${agencyId ?? ''}`;

const eventKey = ({ day, kind, agencyId }: TaskView['history'][number]) =>
	`${day} ${kind} ${agencyId ?? ''}`;

function counts(keys: readonly string[]): Map<string, number> {
	const found = new Map<string, number>();
	for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
	return found;
}
