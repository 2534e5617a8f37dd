import type { Day } from '#shared/time.ts';
import { dayAt, momentOf } from './calendar.ts';
import { practiceCases } from './cases/cases.ts';
import { practiceConferences } from './conferences.ts';
import { conferring } from './conferring.ts';
import type { Deed, Stage, Workshop } from './deed.ts';
import { deedsOf } from './deeds.ts';
import { rosterRows } from './roster.ts';

export { practicePassword, accountKeys, emailOf, memberId } from './accounts.ts';
export { practiceAccounts } from './roster.ts';
export type { Workshop };

/** Minutes between two deeds of one day. */
const PACE = 4;

/**
 * Builds the practice region in an empty house: the roster as rows, then the cases as their members
 * did it, command after command, through the past weeks up to the last working day before today.
 * The order is the same whatever the day, so that only dates differ from one start to another.
 * @throws on the first command that is refused
 */
export async function buildPractice(parts: Workshop & { today: Day }): Promise<void> {
	const { today, ...workshop } = parts;
	await workshop.put(rosterRows());
	const doneOn = new Map<Day, number>();
	for (const { deed, stage } of inOrder(workshop, today)) {
		const day = dayAt(today, deed.day);
		const before = doneOn.get(day) ?? 0;
		doneOn.set(day, before + 1);
		await deed.act(stage, momentOf(day, before * PACE));
	}
}

/** The deeds of all cases and conferences, by day. */
function inOrder(workshop: Workshop, today: Day): { deed: Deed; stage: Stage }[] {
	const newStage = (): Stage => ({ workshop, today, made: new Map() });
	const cases = practiceCases.map((story) => ({ story, stage: newStage() }));
	const all = [
		...cases.flatMap(({ story, stage }) => deedsOf(story).map((deed) => ({ deed, stage }))),
		...practiceConferences.flatMap((conference) => {
			const stage = newStage();
			return conferring(conference, cases).map((deed) => ({ deed, stage }));
		})
	];
	return all.toSorted((a, b) => a.deed.day - b.deed.day);
}
