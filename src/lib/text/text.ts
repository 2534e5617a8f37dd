import type { FieldProblem, RefusalWord } from '#shared/refusals.ts';
import { shortDay } from './days.ts';
import { nl } from './nl.ts';

/** The sentences in the language of the region. */
export const t: typeof nl = nl;

/** Why something was not done, and what to do now. */
export function refusalText(refusal: RefusalWord): string {
	return t.refusals[refusal];
}

/** What is wrong with one field, and what to do. */
export function problemText(problem: FieldProblem): string {
	return t.problems(problem);
}

/** A handling condition of a contribution; a day in another year than `today` says its year. */
export function conditionText(
	condition: keyof typeof nl.lists.conditions | { until: string },
	today?: string
): string {
	return typeof condition === 'string'
		? t.lists.conditions[condition]
		: `Te gebruiken tot en met ${shortDay(condition.until, today)}`;
}

/**
 * One line of *Verloop*.
 * @param agency the name of who did it; null when time did
 */
export function changeText(kind: string, agency: string | null): string {
	return `${agency ?? t.frame.product} ${wordFor(t.changes, kind)}`;
}

/** Why a task came back or was refused: what somebody wrote, or what the facts say by a word. */
export function taskReason(reason: string | null): string {
	if (reason === null) return '';
	return reason === 'involvementEnded' ? t.overview.involvementEnded : reason;
}

/** What happened to one task, in one or two words. */
export function taskEventText(kind: string): string {
	return wordFor(t.taskEvents, kind);
}

/** A function of a member, in the region or in one case. */
export function functionText(name: string): string {
	return wordFor(t.lists.functions, name);
}

/** What stands in a closed list; the word itself for what does not. */
function wordFor(list: Record<string, string>, word: string): string {
	return list[word] ?? word;
}
