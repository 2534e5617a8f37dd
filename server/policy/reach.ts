import type { AgencyId } from '#shared/ids.ts';
import { compartments, type CompartmentKey } from '#shared/compartments.ts';
import type { Day } from '#shared/time.ts';
import type { Access, AgencyClass, Group } from '#shared/words.ts';
import type { CaseFacts, Contribution, Roster } from '#domain/facts.ts';
import { atLeast, cellOf, lower } from './compartments.ts';

/** An organisation in a case, as the table sees it. */
export interface Reader {
	agencyId: AgencyId;
	class: AgencyClass;
}

/** What a class gets by the table alone in a row that is not filled by providers. */
export function accessTo(compartment: CompartmentKey, agencyClass: AgencyClass): Access {
	return cellOf(compartment, agencyClass).access;
}

/** True when a class reads a row that is not filled by providers. */
export function readsRow(compartment: CompartmentKey, reader: Pick<Reader, 'class'>): boolean {
	return atLeast(accessTo(compartment, reader.class), 'read');
}

/** True when it writes there. */
export function writesRow(compartment: CompartmentKey, reader: Pick<Reader, 'class'>): boolean {
	return atLeast(accessTo(compartment, reader.class), 'write');
}

/** What an agency gets of what another holds in a group of the board: a level per contribution. */
export function reachesIn(
	facts: CaseFacts,
	reader: Reader,
	of: { agencyId: AgencyId; group: Group },
	today: Day
): Access[] {
	return facts.contributions
		.filter((row) => row.agencyId === of.agencyId)
		.filter((row) => compartments[row.compartment].group === of.group)
		.map((row) => reachOf(row, reader, today));
}

/**
 * What an involved agency gets of one contribution: its provider writes, others get what was
 * disclosed to them, cut to the table and to the provider's last day. Nothing reaches beyond `upTo`.
 */
export function reachOf(contribution: Contribution, reader: Reader, today: Day): Access {
	if (reader.agencyId === contribution.agencyId) return 'write';
	const { audience } = contribution;
	if (audience === null || lastDay(contribution) < today) return 'none';
	const cell = cellOf(contribution.compartment, reader.class);
	if ('all' in audience) return lower(lower(cell.access, 'read'), levelAccess(audience.all));
	const named = audience.named.find((entry) => entry.agencyId === reader.agencyId);
	return named ? lower(lower(cell.upTo, 'read'), levelAccess(named.level)) : 'none';
}

/** Involved agencies that read a contribution, its provider among them, in order of involvement. */
export function readersOf(
	facts: CaseFacts,
	roster: Roster,
	contribution: Contribution,
	today: Day
): AgencyId[] {
	return readersIn(facts, roster)
		.filter((reader) => atLeast(reachOf(contribution, reader, today), 'read'))
		.map((reader) => reader.agencyId);
}

/** Every agency with an open involvement, with its class. */
export function readersIn(facts: CaseFacts, roster: Roster): Reader[] {
	return facts.agencyInvolvements
		.filter((row) => row.to === null)
		.flatMap((row) => roster.agencies.filter((agency) => agency.id === row.agencyId))
		.map((agency) => ({ agencyId: agency.id, class: agency.class }));
}

function levelAccess(level: 'visible' | 'known'): Access {
	return level === 'visible' ? 'read' : 'known';
}

function lastDay(contribution: Contribution): Day {
	const days = contribution.conditions.flatMap((condition) =>
		typeof condition === 'string' ? [] : [condition.until]
	);
	return days.sort()[0] ?? '9999-12-31';
}
