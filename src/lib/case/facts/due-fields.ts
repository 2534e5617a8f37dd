import type { DueView } from '$lib/shared/view.ts';

/** By when, as the fields of a form: `due.beforeRelease:number` and the like. */
export function dueFields(name: string, due: DueView): Record<string, string> {
	if ('on' in due) return { [`${name}.on`]: due.on };
	if ('beforeRelease' in due)
		return { [`${name}.beforeRelease:number`]: String(due.beforeRelease) };
	if ('afterRelease' in due) return { [`${name}.afterRelease:number`]: String(due.afterRelease) };
	return { [`${name}.nextConference:boolean`]: 'true' };
}

export type DueWay = 'on' | 'beforeRelease' | 'afterRelease' | 'nextConference';

export const dueWays: readonly DueWay[] = ['on', 'beforeRelease', 'afterRelease', 'nextConference'];

/** What somebody fills in to say by when. */
export interface DueDraft {
	way: DueWay;
	day: string;
	count: string;
	unit: 'days' | 'weeks';
}

/** A due to begin with; a chosen day of today's choice when there is none yet. */
export function draftOf(due: DueView | null): DueDraft {
	const draft: DueDraft = { way: 'on', day: '', count: '2', unit: 'weeks' };
	if (due === null) return draft;
	if ('on' in due) return { ...draft, day: due.on };
	if ('nextConference' in due) return { ...draft, way: 'nextConference' };
	const [way, days] =
		'beforeRelease' in due
			? (['beforeRelease', due.beforeRelease] as const)
			: (['afterRelease', due.afterRelease] as const);
	const weeks = days > 0 && days % 7 === 0;
	return { ...draft, way, count: String(weeks ? days / 7 : days), unit: weeks ? 'weeks' : 'days' };
}

/** The due that was filled in; null while something is missing or is no whole number. */
export function dueOf({ way, day, count, unit }: DueDraft): DueView | null {
	if (way === 'nextConference') return { nextConference: true };
	if (way === 'on') return day === '' ? null : { on: day };
	if (!/^\d{1,3}$/.test(count.trim())) return null;
	const days = Number(count) * (unit === 'weeks' ? 7 : 1);
	return way === 'beforeRelease' ? { beforeRelease: days } : { afterRelease: days };
}

/** What is wrong with the due of a refused command, as a sentence. */
export function dueProblem(giving: {
	problem(field: string): string | undefined;
}): string | undefined {
	const fields = ['due', ...dueWays.map((way) => `due.${way}`)];
	return fields.map((field) => giving.problem(field)).find((text) => text !== undefined);
}
