import type { AgencyId } from '#shared/ids.ts';
import type { AgencyClass } from '#shared/words.ts';
import type { Roster } from './facts.ts';

/**
 * Public participants of WGS 2.27(1) are joint controllers and decide on admission, on who is
 * involved and on closure; private ones of 2.27(2) take part (L2, L5, L6). PROC is the process.
 */
const standing: Record<AgencyClass, 'public' | 'private' | 'process'> = {
	POL: 'public',
	OM: 'public',
	RECL: 'private',
	DJI: 'public',
	GEM: 'public',
	OOV: 'public',
	GGD: 'public',
	GGZ: 'private',
	WMO: 'private',
	VT: 'private',
	RVDK: 'public',
	GI: 'private',
	PROC: 'process'
};

/** True for an existing agency of a public class. */
export function isPublic(roster: Roster, agencyId: AgencyId): boolean {
	const agency = roster.agencies.find((row) => row.id === agencyId);
	return agency !== undefined && standing[agency.class] === 'public';
}
