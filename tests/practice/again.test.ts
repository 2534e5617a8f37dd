import { expect, test } from 'vitest';
import type { Instant } from '#shared/time.ts';
import { built, isLate, numberOf, otherReaders, textOf, WEDNESDAY, type Built } from './built.ts';

const DAY_MS = 86_400_000;
/** A date in words, with or without its day and year. */
const DATE =
	/(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?(?:\d{1,2} )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?: \d{4})?/g;

/** Everything in a region that is no date. */
function undated(region: Built) {
	return region.cases.map((facts) => ({
		number: numberOf(facts),
		ids: [facts.cases[0]?.id, ...facts.documents.map((row) => row.id)],
		contributions: facts.contributions.map((row) => ({
			id: row.id,
			compartment: row.compartment,
			version: row.version,
			readers: otherReaders(region, facts, row),
			text: textOf(region, facts, row).replace(DATE, 'datum')
		})),
		tasks: facts.tasks.map((task) => ({
			id: task.id,
			title: task.title,
			state: task.state,
			late: isLate(region, task),
			movedTimes: task.movedTimes,
			history: task.history.map((event) => event.kind)
		})),
		decisions: facts.decisions.map((row) => [row.id, row.text.replace(DATE, 'datum')]),
		plan: ['picture', 'judgement', 'approach'].map((kind) =>
			textOf(region, facts, kind).replace(DATE, 'datum')
		)
	}));
}

const starts: [name: string, now: Instant][] = [
	['on a Sunday', WEDNESDAY + 4 * DAY_MS],
	['on a night in January', Date.UTC(2027, 0, 4, 0, 30)]
];

test('O11 the region is the same at every start, whatever the day, but for its dates', async () => {
	const usual = undated(await built(WEDNESDAY));
	for (const [name, now] of starts) expect(undated(await built(now)), name).toEqual(usual);
}, 120_000);
