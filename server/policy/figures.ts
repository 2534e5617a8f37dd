import type { AgencyClass } from '#shared/words.ts';
import type { Agency, Member } from '#domain/facts.ts';
import { oversees } from '#domain/functions.ts';
import { accessTo } from './reach.ts';

/**
 * Classes that read the region's figures on waiting and bridging: who pays for bridging, and who
 * runs the region. The figures are of no person and none is over fewer than ten cases (P9).
 */
const figureClasses: readonly AgencyClass[] = ['GEM', 'PROC'];

/** True for who may read the figures: a municipality's members, the ZVH's chairs and secretaries. */
export function readsFigures({ functions }: Member, agency: Agency | null): boolean {
	if (!agency || !figureClasses.includes(agency.class) || oversees({ functions })) return false;
	return agency.class !== 'PROC' || functions.includes('chair') || functions.includes('secretary');
}

/** True for who reads what bridging costs. */
export function readsCosts(agency: Agency | null): boolean {
	return (
		agency !== null && ['read', 'write'].includes(accessTo('care.bridging_costs', agency.class))
	);
}
