import { type Day, type Instant } from '#shared/time.ts';
import { dayAt, momentOf } from './calendar.ts';
import { practiceCases } from './cases/cases.ts';
import { deedsOf, type Deed, type Stage, type Workshop } from './deeds.ts';
import { rosterRows } from './roster.ts';
import type { PracticeCase } from './story.ts';

export { practicePassword, accountKeys, emailOf, memberId } from './accounts.ts';
export { practiceAccounts, type PracticeAccount } from './roster.ts';
export type { Workshop };

/** Minutes between two deeds of one case on one day. */
const PACE = 6;

/**
 * Builds the practice region in an empty house: the roster as rows, then the cases as their members
 * did it, command after command, through the past weeks up to the last working day before today.
 * The same at every start, but for the dates, which move with today, and the ids the house gives.
 * @throws on the first command that is refused
 */
export async function buildPractice(parts: Workshop & { today: Day }): Promise<void> {
	const { today, ...workshop } = parts;
	await workshop.put(rosterRows());
	const timed = practiceCases.flatMap((story) => timedDeeds(story, workshop, today));
	for (const { deed, stage, at } of timed.toSorted((a, b) => a.at - b.at))
		await deed.act(stage, at);
}

interface TimedDeed {
	deed: Deed;
	stage: Stage;
	at: Instant;
}

/** The deeds of a case, each at a moment of its own, in their order. */
function timedDeeds(story: PracticeCase, workshop: Workshop, today: Day): TimedDeed[] {
	const stage: Stage = { workshop, today, made: new Map() };
	const perDay = new Map<Day, number>();
	return deedsOf(story).map((deed) => {
		const day = dayAt(today, deed.day);
		const before = perDay.get(day) ?? 0;
		perDay.set(day, before + 1);
		return { deed, stage, at: momentOf(day, before * PACE) };
	});
}
