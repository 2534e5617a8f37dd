import type { CompartmentKey } from '#shared/compartments.ts';
import { accessLevels, type Access, type AgencyClass } from '#shared/words.ts';
import { careRows } from './table/care.ts';
import { detentionRows } from './table/detention.ts';
import { lifeRows } from './table/life.ts';
import { personRows } from './table/person.ts';
import { planRows } from './table/plan.ts';
import { processRows } from './table/process.ts';
import type { Row } from './table/row.ts';
import { safetyRows } from './table/safety.ts';
import { youthRows } from './table/youth.ts';

/** The visibility table, whole: version 0.2 of the default matrix. */
export const table: Record<CompartmentKey, Row> = {
	...personRows,
	...safetyRows,
	...detentionRows,
	...careRows,
	...lifeRows,
	...youthRows,
	...planRows,
	...processRows
};

/** True when `has` holds at least `wanted`. */
export function atLeast(has: Access, wanted: Access): boolean {
	return accessLevels.indexOf(has) >= accessLevels.indexOf(wanted);
}

/** The lower of two levels. */
export function lower(a: Access, b: Access): Access {
	return atLeast(a, b) ? b : a;
}

/** What a class gets in a row by the table alone. */
export function cellOf(
	compartment: CompartmentKey,
	agencyClass: AgencyClass
): { access: Access; upTo: Access; reason: string } {
	const [access, upTo, reason] = table[compartment].cells[agencyClass];
	return { access, upTo, reason };
}
