import { dayOf, type Day, type Instant } from '$lib/shared/time.ts';
import { clock } from '$lib/text/days.ts';

const hourMs = 3_600_000;

/**
 * The instant at which it is this time on this day in Amsterdam; null for what is no day or time,
 * and for a time that the night in which the clock goes forward does not have.
 * @param time `HH:MM`
 */
export function instantAt(day: Day, time: string): Instant | null {
	const asUtc = Date.parse(`${day}T${time}:00Z`);
	if (Number.isNaN(asUtc)) return null;
	const there = (at: Instant) => dayOf(at) === day && clock(at) === time;
	return [asUtc - 2 * hourMs, asUtc - hourMs].find(there) ?? null;
}

/** Whole minutes from one instant to another. */
export function minutesBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
}
