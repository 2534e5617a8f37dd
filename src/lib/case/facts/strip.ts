import { addDays, daysBetween, type Day } from '$lib/shared/time.ts';
import type { ReleaseWindowView, TaskView } from '$lib/shared/view.ts';
import { isToDo } from '$lib/shared/words.ts';
import { t } from '$lib/text/text.ts';
import type { Strip, StripLabel } from '$lib/ui/days-strip.ts';

/** What is due in the days of the strip. */
export interface Milestone {
	day: Day;
	late: boolean;
	task: TaskView;
}

/** Days in which ticks stand for days, and weekends are seen. */
const DAYS_SHOWN = 70;
const WEEKS_SHOWN = 420;
/** How far back the strip looks for what is late. */
const LOOK_BACK = 14;
/** Room at both ends. */
const ENDS = 3;
/** Width of a character in percents of a strip that is just wide enough to be drawn. */
const CHARACTER = 1.05;

/** Open tasks with a day, the viewer's own agency first on each day. */
export function milestonesOf(
	tasks: readonly TaskView[],
	ownAgencyId: string | undefined
): Milestone[] {
	return tasks
		.flatMap((task) =>
			task.dueDay !== null && isToDo(task) ? [{ day: task.dueDay, late: task.late, task }] : []
		)
		.toSorted(
			(a, b) =>
				a.day.localeCompare(b.day) ||
				Number(b.task.agencyId === ownAgencyId) - Number(a.task.agencyId === ownAgencyId)
		);
}

/** The one that is late and the next one: those of the own agency go before others'. */
export function toldMilestones(
	milestones: readonly Milestone[],
	ownAgencyId: string | undefined
): { late: Milestone | undefined; next: Milestone | undefined } {
	const pick = (rows: readonly Milestone[]) =>
		rows.find(({ task }) => task.agencyId === ownAgencyId) ?? rows[0];
	return {
		late: pick(milestones.filter(({ late }) => late)),
		next: pick(milestones.filter(({ late }) => !late))
	};
}

/** Release and what is due before it, on one line of days. */
export function stripOf(
	window: ReleaseWindowView,
	milestones: readonly Milestone[],
	ownAgencyId: string | undefined,
	today: Day
): Strip {
	const span = spanOf(window, milestones, today);
	const at = (day: Day) => round((daysBetween(span.first, day) / span.days) * 100);
	const told = toldMilestones(milestones, ownAgencyId);
	const ownFirst = (a: Milestone, b: Milestone) =>
		Number(b.task.agencyId === ownAgencyId) - Number(a.task.agencyId === ownAgencyId);
	const inside = milestones.filter(({ day }) => day >= span.first && day <= span.last);
	const upcoming = inside.filter(({ late }) => !late).toSorted(ownFirst);
	const days = new Map<Day, boolean>();
	for (const { day, late } of inside) days.set(day, late || (days.get(day) ?? false));
	return {
		ticks: ticksOf(span).map(at),
		shades: weekendsOf(span).map((day) => ({ at: at(day), width: round((2 / span.days) * 100) })),
		now: at(today),
		window: {
			at: at(window.earliest),
			width: round(at(addDays(window.latest, 1)) - at(window.earliest))
		},
		dots: [...days].map(([day, late]) => ({ at: at(day), late })),
		labels: labelsOf(window, told.late, upcoming, today, at)
	};
}

interface Span {
	first: Day;
	last: Day;
	days: number;
}

function spanOf(window: ReleaseWindowView, milestones: readonly Milestone[], today: Day): Span {
	const from = addDays(today, -LOOK_BACK);
	const late = milestones.map(({ day }) => day).find((day) => day >= from);
	const first = addDays(least([today, window.earliest, late ?? today]), -ENDS);
	const last = addDays(most([today, window.latest]), ENDS);
	return { first, last, days: daysBetween(first, last) };
}

function ticksOf({ first, days }: Span): Day[] {
	const all = Array.from({ length: days + 1 }, (_, count) => addDays(first, count));
	if (days <= DAYS_SHOWN) return all;
	if (days <= WEEKS_SHOWN) return all.filter((day) => weekdayOf(day) === 1);
	return all.filter((day) => day.endsWith('-01'));
}

/** Saturdays; a half weekend at an end is left out. */
function weekendsOf({ first, days }: Span): Day[] {
	if (days > DAYS_SHOWN) return [];
	return Array.from({ length: Math.max(0, days - 1) }, (_, count) => addDays(first, count)).filter(
		(day) => weekdayOf(day) === 6
	);
}

/** The words at the line; those that would run into others are only read aloud. */
function labelsOf(
	window: ReleaseWindowView,
	late: Milestone | undefined,
	upcoming: readonly Milestone[],
	today: Day,
	at: (day: Day) => number
): StripLabel[] {
	const words = t.facts.strip;
	const now: StripLabel = {
		...placed(at(today), words.today, 'above', 'now'),
		anchor: 'middle'
	};
	const earliest = placed(at(window.earliest), words.earliest(window, today), 'above', 'strong');
	const end: StripLabel = {
		...placed(at(addDays(window.latest, 1)), words.latest(window, today), 'above', 'quiet'),
		anchor: 'end'
	};
	const due = (milestone: Milestone) =>
		placed(
			at(milestone.day),
			words.milestone(milestone.day, milestone.task.number, milestone.late),
			'below',
			milestone.late ? 'late' : 'quiet'
		);
	const kept = fitting([earliest, now, ...(late ? [due(late)] : [])]);
	// One of what comes: the first that fits, those of the own agency before others'.
	const next = upcoming.map(due).find((label) => fits(label, kept));
	return fitting([...kept, ...(next ? [next] : []), end, { ...end, row: 'below' }]);
}

/** The labels that run into none before them, each text once. */
function fitting(labels: readonly StripLabel[]): StripLabel[] {
	return labels.reduce<StripLabel[]>(
		(kept, label) => (fits(label, kept) ? [...kept, label] : kept),
		[]
	);
}

function fits(label: StripLabel, kept: readonly StripLabel[]): boolean {
	return (
		label.at >= 0 &&
		label.at <= 100 &&
		!kept.some((other) => other.text === label.text || overlap(other, label))
	);
}

function placed(
	at: number,
	text: string,
	row: StripLabel['row'],
	tone: StripLabel['tone']
): StripLabel {
	return { at, text, row, tone, anchor: at + text.length * CHARACTER > 100 ? 'end' : 'start' };
}

function overlap(one: StripLabel, other: StripLabel): boolean {
	const [a, b] = [reachOf(one), reachOf(other)];
	return one.row === other.row && a.from < b.to && b.from < a.to;
}

function reachOf({ at, text, anchor }: StripLabel): { from: number; to: number } {
	const width = text.length * CHARACTER;
	const from = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
	return { from, to: from + width };
}

/** Sunday is 0. */
function weekdayOf(day: Day): number {
	return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function round(place: number): number {
	return Math.round(place * 100) / 100;
}

const least = (days: readonly Day[]) => days.reduce((a, b) => (a < b ? a : b));
const most = (days: readonly Day[]) => days.reduce((a, b) => (a > b ? a : b));
