/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;
/** A calendar day in Europe/Amsterdam, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

const ZONE = 'Europe/Amsterdam';
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

const dayFormat = new Intl.DateTimeFormat('sv-SE', {
	timeZone: ZONE,
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});

/** The day in Amsterdam on which an instant falls. */
export function dayOf(instant: Instant): Day {
	return dayFormat.format(instant);
}

/** True for an existing day between 1900 and 2199. */
export function isDay(text: string): boolean {
	const match = DAY.exec(text);
	if (!match) return false;
	const year = Number(match[1]);
	if (year < 1900 || year > 2199) return false;
	return new Date(utc(text)).toISOString().slice(0, 10) === text;
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
	return new Date(utc(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
	return Math.round((utc(to) - utc(from)) / DAY_MS);
}

/** The Sunday that ends the week of a day. */
export function endOfWeek(day: Day): Day {
	return addDays(day, (7 - new Date(utc(day)).getUTCDay()) % 7);
}

/** An instant as it goes over the wire: ISO 8601, UTC. */
export function toIso(instant: Instant): string {
	return new Date(instant).toISOString();
}

/** Midnight UTC of a day, only for counting days. NaN for what is no day. */
function utc(day: Day): number {
	const match = DAY.exec(day);
	if (!match) return Number.NaN;
	const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
	return ms;
}
