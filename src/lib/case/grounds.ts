import { compartments, type CompartmentKey } from '$lib/shared/compartments.ts';
import type { AgencyClass, Ground } from '$lib/shared/words.ts';

/*
 * Which grounds a form offers. The server judges by its own table; a test holds this one to it.
 */

const careGrounds: readonly Ground[] = [
	'consent',
	'statutory-duty',
	'statutory-permission',
	'good-care'
];

const byRow: Partial<Record<CompartmentKey, readonly Ground[]>> = {
	'police.art8_13': ['wpg-8', 'wpg-13'],
	'detention.status': ['pbw-18a'],
	'reintegration.dr_plan': ['pbw-18a'],
	'detention.conduct': ['pbw-18b'],
	'health.content': careGrounds,
	'health.status': careGrounds,
	'health.wvggz': careGrounds,
	'youth.record': ['jeugdwet']
};

/** Grounds that fit what an agency of this class writes in this row. */
export function groundsFor(compartment: CompartmentKey, provider: AgencyClass): readonly Ground[] {
	if (provider === 'GGZ' || provider === 'GGD') return careGrounds;
	if (compartment.startsWith('justice.')) return provider === 'OM' ? ['wjsg'] : ['wgs-2.30'];
	if (compartment === 'care.indications') return provider === 'DJI' ? ['wfz'] : ['wmo', 'jeugdwet'];
	return byRow[compartment] ?? ['wgs-2.30'];
}

/** Grounds that need a note of their own. */
export function needsNote(ground: Ground | ''): boolean {
	return ground === 'consent' || ground === 'good-care';
}

/** Classes that can take the decisions of a case: public participants (WGS 2.27, first paragraph). */
const publicClasses: readonly AgencyClass[] = ['POL', 'OM', 'DJI', 'OOV', 'GEM', 'GGD', 'RVDK'];

export function isPublicClass(agencyClass: AgencyClass): boolean {
	return publicClasses.includes(agencyClass);
}

/** Rows that providers fill. */
export function takesContributions(compartment: CompartmentKey): boolean {
	return compartments[compartment].form === 'contributions';
}
