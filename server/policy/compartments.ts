import { compartments, type CompartmentKey } from '#shared/compartments.ts';
import { accessLevels, type Access, type AgencyClass, type Ground } from '#shared/words.ts';
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

const careGrounds: readonly Ground[] = [
	'consent',
	'statutory-duty',
	'statutory-permission',
	'good-care'
];

/** Grounds that fit a row whoever provides; rows not named here take WGS 2.30. */
const groundsByRow: Partial<Record<CompartmentKey, readonly Ground[]>> = {
	'police.art8_13': ['wpg-8', 'wpg-13'],
	'detention.status': ['pbw-18a'],
	'reintegration.dr_plan': ['pbw-18a'],
	'detention.conduct': ['pbw-18b'],
	'health.content': careGrounds,
	'health.status': careGrounds,
	'health.wvggz': careGrounds,
	'youth.record': ['jeugdwet']
};

/** Grounds that fit what this class of provider writes in this row (L17, L20). */
export function groundsFor(compartment: CompartmentKey, provider: AgencyClass): readonly Ground[] {
	if (provider === 'GGZ' || provider === 'GGD') return careGrounds;
	if (compartment.startsWith('justice.')) return provider === 'OM' ? ['wjsg'] : ['wgs-2.30'];
	if (compartment === 'care.indications') return provider === 'DJI' ? ['wfz'] : ['wmo', 'jeugdwet'];
	return groundsByRow[compartment] ?? ['wgs-2.30'];
}

/** Grounds that need a note of their own (L20). */
export const notedGrounds: readonly Ground[] = ['consent', 'good-care'];

/** Rows that providers fill. */
export function takesContributions(compartment: CompartmentKey): boolean {
	return compartments[compartment].form === 'contributions';
}
