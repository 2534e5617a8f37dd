import { compartments } from '$lib/shared/compartments.ts';
import { daysBetween, type Day } from '$lib/shared/time.ts';
import type { WaitView } from '$lib/shared/view.ts';
import { waitRow } from '$lib/shared/waiting.ts';
import type { Group } from '$lib/shared/words.ts';
import { waitKinds } from '$lib/text/release.ts';
import { t } from '$lib/text/text.ts';

/** What is waited for, as a sentence begins. */
export function waitName({ waitKind }: Pick<WaitView, 'waitKind'>): string {
	return t.facts.wait.on(waitKinds[waitKind]);
}

/** The group of the board in which a wait stands: that of its row of the table. */
export function groupOfWait({ waitKind }: Pick<WaitView, 'waitKind'>): Group {
	return compartments[waitRow[waitKind]].group;
}

/** What is known of a wait, in a few words each. */
export function waitFacts(wait: WaitView, today: Day, dayText: (day: Day) => string): string[] {
	const words = t.facts.wait;
	const expected =
		wait.expected === null
			? words.expectedUnknown
			: wait.expected < today
				? words.expectedPast(dayText(wait.expected))
				: words.expected(dayText(wait.expected));
	return [
		words.days(daysBetween(wait.since, today)),
		expected,
		wait.checkedOn === null ? words.checkedNever : words.checked(dayText(wait.checkedOn))
	];
}
