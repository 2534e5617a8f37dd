import { addDays, daysBetween, type Day } from './time.ts';

/*
 * Dutch working days: Monday to Friday without the general holidays of the Algemene termijnenwet,
 * article 3. Good Friday counts as one there (second paragraph), and 5 May does every year.
 */

/** Why a release day asks for care: help is closed that day, or the day after. */
export type ReleaseRisk = 'friday' | 'weekend' | 'holiday' | 'beforeHoliday';

/** Month and day of the holidays that never move. */
const fixed = ['01-01', '05-05', '12-25', '12-26'];
/** Days after Easter Sunday: Good Friday, Easter Monday, Ascension Day, Whit Monday. */
const moving = [-2, 1, 39, 50];

const SUNDAY = 0;
const FRIDAY = 5;
const SATURDAY = 6;

/** The general holidays of a year in order (Algemene termijnenwet, article 3). */
export function holidaysOf(year: number): Day[] {
	const easter = easterOf(year);
	return [
		...moving.map((days) => addDays(easter, days)),
		...fixed.map((rest) => dayIn(year, rest)),
		kingsDayOf(year)
	].sort();
}

/** True for a general holiday, on whatever day of the week it falls. */
export function isHoliday(day: Day): boolean {
	const [year, rest] = [Number(day.slice(0, 4)), day.slice(5)];
	if (fixed.includes(rest)) return true;
	const maybeKings = rest === '04-26' || rest === '04-27';
	return (maybeKings && kingsDayOf(year) === day) || isMoving(day, year);
}

/** True for a day from Monday to Friday that is no general holiday. */
export function isWorkingDay(day: Day): boolean {
	return !isWeekend(day) && !isHoliday(day);
}

/** The last working day before a day. */
export function workingDayBefore(day: Day): Day {
	return workingDayUpTo(addDays(day, -1));
}

/** The day itself when it is a working day, else the last one before it. */
export function workingDayUpTo(day: Day): Day {
	return isWorkingDay(day) ? day : workingDayUpTo(addDays(day, -1));
}

/** The day itself when it is a working day, else the next one after it. */
export function workingDayFrom(day: Day): Day {
	return isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1));
}

/** Why it is risky to be released on a day (P2); null when it is not. The first that fits. */
export function releaseRisk(day: Day): ReleaseRisk | null {
	if (isHoliday(day)) return 'holiday';
	if (isWeekend(day)) return 'weekend';
	if (isHoliday(addDays(day, 1))) return 'beforeHoliday';
	return weekdayOf(day) === FRIDAY ? 'friday' : null;
}

/** Easter is computed only for days on which something that moves with it can fall. */
function isMoving(day: Day, year: number): boolean {
	const rest = day.slice(5);
	return rest >= '03-20' && rest <= '06-14' && moving.includes(daysBetween(easterOf(year), day));
}

/** Sunday is 0. */
function weekdayOf(day: Day): number {
	return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function isWeekend(day: Day): boolean {
	const weekday = weekdayOf(day);
	return weekday === SATURDAY || weekday === SUNDAY;
}

/** 27 April, or the day before when that is a Sunday. */
function kingsDayOf(year: number): Day {
	const birthday = dayIn(year, '04-27');
	return weekdayOf(birthday) === SUNDAY ? addDays(birthday, -1) : birthday;
}

/** Easter Sunday of the Gregorian calendar: the anonymous computus, exact for every year. */
function easterOf(year: number): Day {
	const golden = year % 19;
	const century = Math.floor(year / 100);
	const inCentury = year % 100;
	const correction = Math.floor((century + 8) / 25);
	const drift = Math.floor((century - correction + 1) / 3);
	const epact = (19 * golden + century - Math.floor(century / 4) - drift + 15) % 30;
	const leaps = 2 * (century % 4) + 2 * Math.floor(inCentury / 4);
	const toSunday = (32 + leaps - epact - (inCentury % 4)) % 7;
	const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
	const sum = epact + toSunday - 7 * late + 114;
	const [month, date] = [Math.floor(sum / 31), (sum % 31) + 1];
	return dayIn(year, `${twoDigits(month)}-${twoDigits(date)}`);
}

function dayIn(year: number, rest: string): Day {
	return `${String(year).padStart(4, '0')}-${rest}`;
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}
