import { addDays, daysBetween, isDay, type Day } from '#shared/time.ts';
import type { DueView } from '#shared/view.ts';
import { months, weekdays } from './days.ts';

/*
 * By when, as people type it in a meeting: `vr`, `vr 4 dec`, `over 2 w`, `2 weken voor vrijlating`,
 * `volgend overleg`, `04-12`. The other way round is `due.ts`.
 */

/** What was understood. `weekday`: the day that is meant is another day of the week. */
export type DueRead = { due: DueView } | { problem: 'unknown' } | { problem: 'weekday'; day: Day };

const numbers = [
	'nul',
	'een',
	'twee',
	'drie',
	'vier',
	'vijf',
	'zes',
	'zeven',
	'acht',
	'negen',
	'tien'
];
const soon: Record<string, number> = { vandaag: 0, morgen: 1, overmorgen: 2 };

/** A year has room for every rule: further away is a typing error. */
const FAR_DAYS = 366;

/**
 * Reads by when something is due.
 * @param today the day in Amsterdam; a day without a year is the first from then on, and a weekday
 *   the first after it
 */
export function readDue(typed: string, today: Day): DueRead {
	const text = plain(typed);
	const due =
		nextConference(text) ?? release(text) ?? stretchFrom(text, today) ?? soonFrom(text, today);
	if (due) return { due };
	return dayIn(text, today) ?? { problem: 'unknown' };
}

/** Lower case, single spaces, without accents, full stops and words that say nothing. */
function plain(typed: string): string {
	return typed
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/(?<=[a-z])\./g, ' ')
		.replaceAll(/\b(op|de|het|uiterlijk|tegen|komende?|aanstaande|a s|voor (?=\d))\b/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();
}

function nextConference(text: string): DueView | null {
	return /^(bij )?(volg\w* )?(casus)?overleg$|^v\s?o$/.test(text) ? { nextConference: true } : null;
}

/** `2 weken voor vrijlating`, `3 d na vrijl`, `dag van vrijlating`. */
function release(text: string): DueView | null {
	if (/^((bij|dag van|dag) )?vrijl\w*$/.test(text)) return { beforeRelease: 0 };
	const match = /^(.+) (voor|na) vrijl\w*$/.exec(text);
	if (!match) return null;
	const days = daysOf(match[1] ?? '');
	if (days === null) return null;
	return match[2] === 'voor' ? { beforeRelease: days } : { afterRelease: days };
}

/** `over 2 w`, `2 weken`, `over een maand`, `volgende week`. */
function stretchFrom(text: string, today: Day): DueView | null {
	if (text === 'volgende week') return { on: addDays(today, 7) };
	const rest = text.replace(/^(over|binnen) /, '');
	const inMonths = /^(\w+) (m|mnd|maand|maanden)$/.exec(rest) ?? /^(\d+)(m|mnd)$/.exec(rest);
	if (inMonths) {
		const count = countOf(inMonths[1] ?? '');
		return count === null || count > 12 ? null : { on: monthsLater(today, count) };
	}
	const days = daysOf(rest);
	return days === null ? null : { on: addDays(today, days) };
}

function soonFrom(text: string, today: Day): DueView | null {
	const days = soon[text];
	return days === undefined ? null : { on: addDays(today, days) };
}

/** Days in `2 w`, `2 weken`, `een week`, `10 d`; null for what is no such stretch. */
function daysOf(text: string): number | null {
	if (text === 'dag' || text === 'week') return text === 'dag' ? 1 : 7;
	const match = /^(\w+) (d|dag|dagen|w|wk|week|weken)$/.exec(text) ?? /^(\d+)(d|w)$/.exec(text);
	if (!match) return null;
	const count = countOf(match[1] ?? '');
	if (count === null) return null;
	const days = match[2]?.startsWith('w') ? count * 7 : count;
	return days <= FAR_DAYS ? days : null;
}

function countOf(word: string): number | null {
	if (/^\d{1,3}$/.test(word)) return Number(word);
	const at = numbers.indexOf(word);
	return at < 0 ? null : at;
}

/** The same date so many months later; the last of a month that has no such date. */
function monthsLater(day: Day, count: number): Day {
	const month = Number(day.slice(5, 7)) - 1 + count;
	const year = Number(day.slice(0, 4)) + Math.floor(month / 12);
	const first = dayFrom(year, (month % 12) + 1, 1);
	const date = Number(day.slice(8, 10));
	for (let last = date; last > 28; last -= 1) {
		const there = first.slice(0, 8) + String(last);
		if (isDay(there)) return there;
	}
	return first.slice(0, 8) + String(Math.min(date, 28)).padStart(2, '0');
}

/** A weekday, a date, or both. */
function dayIn(text: string, today: Day): DueRead | null {
	const [first = '', ...rest] = text.split(' ');
	if (text.startsWith('volgende week ')) return nextWeek(named(weekdays, rest[1] ?? '', 2), today);
	const weekday = named(weekdays, first, 2);
	if (weekday === null) {
		const day = dateIn(text, today);
		return day === null ? null : { due: { on: day } };
	}
	if (rest.length === 0) return { due: { on: nextWeekday(weekday, today) } };
	const day = dateIn(rest.join(' '), today);
	if (!day) return null;
	return weekdayOf(day) === weekday ? { due: { on: day } } : { problem: 'weekday', day };
}

/** `4 dec`, `4 december 2026`, `4-12`, `04/12/2026`, `2026-12-04`. */
function dateIn(text: string, today: Day): Day | null {
	if (isDay(text)) return text;
	const inWords = /^(\d{1,2}) ([a-z]+)(?: (\d{4}))?$/.exec(text);
	const inDigits = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}))?$/.exec(text);
	const [, date, month, year] = inWords ?? inDigits ?? [];
	if (date === undefined || month === undefined) return null;
	const at = inWords ? monthOf(month) : Number(month);
	if (at === null) return null;
	const thisYear = Number(today.slice(0, 4));
	if (year !== undefined) return existing(Number(year), at, Number(date));
	const here = existing(thisYear, at, Number(date));
	return here !== null && here >= today ? here : existing(thisYear + 1, at, Number(date));
}

/** `mrt` is how people shorten maart. */
function monthOf(word: string): number | null {
	if (word === 'mrt') return 3;
	const at = named(months, word, 3);
	return at === null ? null : at + 1;
}

/** The place of the one name that begins so, of at least so many letters. */
function named(names: readonly string[], word: string, least: number): number | null {
	if (word.length < least) return null;
	const at = names.findIndex((name) => name.startsWith(word));
	return at < 0 ? null : at;
}

function existing(year: number, month: number, date: number): Day | null {
	const day = dayFrom(year, month, date);
	return isDay(day) ? day : null;
}

function dayFrom(year: number, month: number, date: number): Day {
	const two = (part: number) => String(part).padStart(2, '0');
	return `${year}-${two(month)}-${two(date)}`;
}

/** That day of the week that begins with the next Monday. */
function nextWeek(weekday: number | null, today: Day): DueRead | null {
	if (weekday === null) return null;
	return { due: { on: addDays(nextWeekday(1, today), (weekday + 6) % 7) } };
}

function nextWeekday(weekday: number, today: Day): Day {
	return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
}

/** Sunday is 0. 2023-01-01 was one. */
function weekdayOf(day: Day): number {
	return ((daysBetween('2023-01-01', day) % 7) + 7) % 7;
}
