import { badField, type Refusal } from '#shared/refusals.ts';
import { addDays, type Day } from '#shared/time.ts';

/** Longer than anybody of a case waits; a day before it is a slip of the keyboard. */
const years = 30;

/** A first day so long ago that it is no day of this case (W25); null for any later one. */
export function unlikelySince(since: Day, today: Day): Refusal | null {
	const first = addDays(today, -Math.ceil(years * 365.25));
	return since < first ? badField('since', { code: 'ago', years }) : null;
}
