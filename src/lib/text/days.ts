import { type Day, daysBetween } from '#shared/time.ts';

/*
 * Days and times as people read them, in Amsterdam. Own lists of names, because the platform's
 * abbreviations differ between versions. `\u00a0` keeps a day on one line.
 */

export const weekdays = [
	'zondag',
	'maandag',
	'dinsdag',
	'woensdag',
	'donderdag',
	'vrijdag',
	'zaterdag'
];
export const months = [
	'januari',
	'februari',
	'maart',
	'april',
	'mei',
	'juni',
	'juli',
	'augustus',
	'september',
	'oktober',
	'november',
	'december'
];
const shortMonths = [
	'jan',
	'feb',
	'mrt',
	'apr',
	'mei',
	'jun',
	'jul',
	'aug',
	'sep',
	'okt',
	'nov',
	'dec'
];

const clockFormat = new Intl.DateTimeFormat('nl-NL', {
	timeZone: 'Europe/Amsterdam',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
});

interface Parts {
	year: string;
	month: number;
	date: number;
	weekday: string;
}

function partsOf(day: Day): Parts {
	const month = Number(day.slice(5, 7)) - 1;
	const date = Number(day.slice(8, 10));
	const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
	return { year: day.slice(0, 4), month, date, weekday };
}

/** `4 dec`, with the year when it is not that of `today`. For the margin of a text. */
export function dayAndMonth(day: Day, today: Day = day): string {
	const { year, month, date } = partsOf(day);
	const short = `${date}\u00a0${shortMonths[month] ?? ''}`;
	return year === today.slice(0, 4) ? short : `${short}\u00a0${year}`;
}

/** `vr 4 dec`, with the year when it is not that of `today`. For lists. */
export function shortDay(day: Day, today: Day = day): string {
	return `${partsOf(day).weekday.slice(0, 2)}\u00a0${dayAndMonth(day, today)}`;
}

/** `vrijdag 4 december`, with the year when it is not that of `today`. For sentences. */
export function longDay(day: Day, today: Day = day): string {
	const { year, month, date, weekday } = partsOf(day);
	const long = `${weekday} ${date}\u00a0${months[month] ?? ''}`;
	return year === today.slice(0, 4) ? long : `${long}\u00a0${year}`;
}

/** `14:03`. For clocks and the save light. */
export function clock(at: number | string): string {
	return clockFormat.format(new Date(at));
}

/** `13.30 uur`. For sentences. */
export function timeOfDay(at: number | string): string {
	return `${clock(at).replace(':', '.')}\u00a0uur`;
}

/** Days that a day lies before today; 0 for today and what is still to come. */
export function daysLate(day: Day, today: Day): number {
	return Math.max(0, daysBetween(day, today));
}
