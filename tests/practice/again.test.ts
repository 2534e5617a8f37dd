import { expect, test } from 'vitest';
import { dayOf, type Day, type Instant } from '#shared/time.ts';
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
		releases: facts.releaseWindows.map((row) => [row.version, row.reason.replace(DATE, 'datum')]),
		waits: facts.waits.map((row) => [row.id, row.waitKind, row.interim?.agencyId]),
		bridges: facts.bridges.map((row) => [row.id, row.costPerDay, row.until !== null]),
		gate: facts.gateLines.map((row) => [row.line, row.text.replace(DATE, 'datum')]),
		asks: facts.asks.map((row) => [row.id, row.answer]),
		decisions: facts.decisions.map((row) => [row.id, row.text.replace(DATE, 'datum')]),
		plan: ['picture', 'judgement', 'approach'].map((kind) =>
			textOf(region, facts, kind).replace(DATE, 'datum')
		)
	}));
}

const usual = undated(await built(WEDNESDAY));

const starts: [name: string, now: Instant][] = [
	['on a Sunday', WEDNESDAY + 4 * DAY_MS],
	['in the night to a Monday in January', Date.UTC(2027, 0, 4, 0, 30)],
	['on Christmas Day', Date.UTC(2026, 11, 25, 11)],
	['on a day that comes once in four years', Date.UTC(2028, 1, 29, 11)]
];

for (const [name, now] of starts)
	test(`O11 the region is the same ${name}, but for its dates`, async () => {
		const region = await built(now);
		expect(undated(region)).toEqual(usual);
		const days = region.audits.flatMap(({ entries }) => entries.map(({ at }) => dayOf(at)));
		expect(days.filter((day) => day >= region.today || isWeekend(day))).toEqual([]);
	}, 60_000);

function isWeekend(day: Day): boolean {
	return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
