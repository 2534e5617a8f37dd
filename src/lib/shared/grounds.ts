import { compartments, type CompartmentKey } from './compartments.ts';
import type { AgencyClass, Ground } from './words.ts';

/*
 * What the law asks of a contribution and of who decides: one table, by which the server judges and
 * a form offers.
 */

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
export function needsNote(ground: Ground | ''): boolean {
	return ground === 'consent' || ground === 'good-care';
}

/** Rows that providers fill. */
export function takesContributions(compartment: CompartmentKey): boolean {
	return compartments[compartment].form === 'contributions';
}

/**
 * Public participants of WGS 2.27(1) are joint controllers and decide on admission, on who is
 * involved and on closure; private ones of 2.27(2) take part (L2, L5, L6). PROC is the process.
 */
const publicClasses: readonly AgencyClass[] = ['POL', 'OM', 'DJI', 'OOV', 'GEM', 'GGD', 'RVDK'];

export function isPublicClass(agencyClass: AgencyClass): boolean {
	return publicClasses.includes(agencyClass);
}
