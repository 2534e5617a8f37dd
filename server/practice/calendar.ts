import { addDays, isDay, type Day, type Instant } from '#shared/time.ts';

/*
 * The practice region moves along with today: its data know days as offsets from today, and its
 * texts name them as `{-12}` (12 november), `{+9w}` (vrijdag 4 december), `{-210m}` (april) and
 * `{birthday}`. Nobody works in a weekend: a past day moves back to Friday, a coming one to Monday.
 */

const DATE = /\{(?:([+-]\d+)([wm]?)|(birthday))\}/g;
const MINUTE_MS = 60_000;
const clock = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Europe/Amsterdam',
	hour: '2-digit',
	minute: '2-digit',
	hour12: false
});
/** Nine or ten in the morning in Amsterdam, whatever the season. */
const START = 'T08:00:00Z';

/** The working day `offset` days from today; 0 is today itself. */
export function dayAt(today: Day, offset: number): Day {
	const day = addDays(today, offset);
	if (offset === 0) return day;
	const weekday = asDate(day).getUTCDay();
	if (weekday === 6) return addDays(day, offset < 0 ? -1 : 2);
	return weekday === 0 ? addDays(day, offset < 0 ? -2 : 1) : day;
}

/** A moment of a working day, some minutes after its start. */
export function momentOf(day: Day, minutes: number): Instant {
	return Date.parse(`${day}${START}`) + minutes * MINUTE_MS;
}

/** The instant, in ISO 8601, at which clocks in Amsterdam say `time` (such as `13:30`) on a day. */
export function clockOn(day: Day, time: string): string {
	const asUtc = Date.parse(`${day}T${time}:00Z`);
	const [hour = 0, minute = 0] = clock.format(asUtc).split(':').map(Number);
	const [wanted = 0, past = 0] = time.split(':').map(Number);
	const ahead = ((hour - wanted + 24) % 24) * 60 + minute - past;
	return new Date(asUtc - ahead * MINUTE_MS).toISOString();
}

/** The fourteenth of the month after this one. */
export function birthdayNextMonth(today: Day): Day {
	const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
	return new Date(Date.UTC(year, month, 14)).toISOString().slice(0, 10);
}

/** The day on which someone was born who becomes `age` next month. */
export function bornBefore(today: Day, age: number): Day {
	const birthday = birthdayNextMonth(today);
	return `${Number(birthday.slice(0, 4)) - age}${birthday.slice(4)}`;
}

/** A text with its offsets replaced by dates in words; the year only where it is not this one. */
export function dated(text: string, today: Day): string {
	return text.replace(DATE, (_, offset: string | undefined, form: string | undefined) => {
		const day = offset ? dayAt(today, Number(offset)) : birthdayNextMonth(today);
		if (!isDay(day)) throw new Error(`no day for ${text}`);
		const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
		return new Intl.DateTimeFormat('nl-NL', {
			timeZone: 'UTC',
			month: 'long',
			...(form === 'm' ? {} : { day: 'numeric' }),
			...(form === 'w' ? { weekday: 'long' } : {}),
			...year
		}).format(asDate(day));
	});
}

function asDate(day: Day): Date {
	return new Date(`${day}T00:00:00Z`);
}
