import { addDays, daysBetween, type Day } from '$lib/shared/time.ts';
import type { WaitKind } from '$lib/shared/words.ts';

/* Where releases and waits of several cases lie on one axis of days. */

/** What the chart needs of a case. */
export interface TimedCase {
	id: string;
	number: string;
	initials: string;
	waits: readonly {
		id: string;
		waitKind: WaitKind;
		since: Day;
		expected: Day | null;
		interim: object | null;
	}[];
	earliestRelease: Day | null;
	latestRelease: Day | null;
}

/** A bar, in hundredths of the width of the chart. */
export interface Bar {
	from: number;
	width: number;
	/** Began before the axis does. */
	cut: boolean;
}

export interface TimedRow {
	id: string;
	number: string;
	initials: string;
	/** `open`: nobody knows until when; it is drawn to today. */
	waits: (Bar & { id: string; waitKind: WaitKind; open: boolean; held: boolean })[];
	release: Bar | null;
}

export interface Timeline {
	rows: TimedRow[];
	/** Place of today. */
	today: number;
	/** First days of months (of every third, on a long axis), with their place. */
	ticks: { day: Day; at: number }[];
}

/** The axis goes back no further than this: what began earlier is cut off, and said so. */
const MOST_DAYS_BACK = 550;
const LEAST_DAYS_AHEAD = 30;
/** Nor further ahead: one day far away, mistyped or not, leaves all others room. */
const MOST_DAYS_AHEAD = 1830;
/** In hundredths: what lasts one day can still be seen. */
const LEAST_WIDTH = 0.6;
/** From this many days on, every third month is named. */
const LONG_AXIS = 300;

/** Lays the cases that wait or have a release on one axis, in their order. */
export function timelineOf(cases: readonly TimedCase[], today: Day): Timeline {
	const timed = cases.filter((row) => row.waits.length > 0 || row.earliestRelease !== null);
	const days = timed.flatMap(daysOf);
	const start = latest(addDays(today, -MOST_DAYS_BACK), earliest(today, ...days));
	const furthest = addDays(today, MOST_DAYS_AHEAD);
	const end = earliest(furthest, latest(addDays(today, LEAST_DAYS_AHEAD), ...days));
	const axis = new Axis(start, end);
	return {
		rows: timed.map((row) => rowOf(row, axis, today)),
		today: axis.at(today),
		ticks: axis.ticks()
	};
}

function daysOf({ waits, earliestRelease, latestRelease }: TimedCase): Day[] {
	const all = [...waits.flatMap(({ since, expected }) => [since, expected])];
	return [...all, earliestRelease, latestRelease].filter((day) => day !== null);
}

function rowOf(row: TimedCase, axis: Axis, today: Day): TimedRow {
	const { id, number, initials, earliestRelease: from } = row;
	return {
		id,
		number,
		initials,
		waits: row.waits.map((wait) => ({
			...axis.bar(wait.since, wait.expected ?? today),
			id: wait.id,
			waitKind: wait.waitKind,
			open: wait.expected === null,
			held: wait.interim !== null
		})),
		release: from === null ? null : axis.bar(from, row.latestRelease ?? from)
	};
}

class Axis {
	readonly #start: Day;
	readonly #length: number;

	constructor(start: Day, end: Day) {
		this.#start = start;
		this.#length = Math.max(1, daysBetween(start, end));
	}

	at(day: Day): number {
		const place = (daysBetween(this.#start, day) / this.#length) * 100;
		return Math.min(100, Math.max(0, place));
	}

	bar(from: Day, to: Day): Bar {
		const begins = Math.min(this.at(from), 100 - LEAST_WIDTH);
		const width = Math.max(LEAST_WIDTH, this.at(latest(from, to)) - begins);
		return { from: begins, width, cut: from < this.#start };
	}

	ticks(): { day: Day; at: number }[] {
		const every = this.#length > LONG_AXIS ? 3 : 1;
		const ticks: { day: Day; at: number }[] = [];
		for (let past = 1; past <= this.#length; past++) {
			const day = addDays(this.#start, past);
			const month = Number(day.slice(5, 7));
			if (day.endsWith('-01') && (month - 1) % every === 0) ticks.push({ day, at: this.at(day) });
		}
		return ticks;
	}
}

function earliest(...days: Day[]): Day {
	return days.reduce((a, b) => (b < a ? b : a));
}

function latest(...days: Day[]): Day {
	return days.reduce((a, b) => (b > a ? b : a));
}
