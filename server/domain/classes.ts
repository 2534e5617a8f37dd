import type { AgencyId } from '#shared/ids.ts';
import { isPublicClass } from '#shared/grounds.ts';
import type { Roster } from './facts.ts';

/** True for an existing agency of a public class. */
export function isPublic(roster: Roster, agencyId: AgencyId): boolean {
	const agency = roster.agencies.find((row) => row.id === agencyId);
	return agency !== undefined && isPublicClass(agency.class);
}
