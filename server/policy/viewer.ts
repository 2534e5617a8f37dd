import type { AgencyId, MemberId } from '#shared/ids.ts';
import type { Day } from '#shared/time.ts';
import type { AgencyClass, CaseFunction } from '#shared/words.ts';
import type { CaseFacts, Member, Roster } from '#domain/facts.ts';
import { takesPart } from '#domain/involvement.ts';
import { readersIn } from './reach.ts';

/**
 * A kind of reader, not a person: an agency with functions in this case. Two members who are the
 * same viewer share one projection.
 */
export interface Viewer {
	agencyId: AgencyId;
	class: AgencyClass;
	functions: readonly CaseFunction[];
}

const inCase: readonly CaseFunction[] = ['chair', 'secretary', 'spoc'];

/**
 * The viewer a member is in a case; null for who takes no part in it, and in a closed case, which
 * nobody in the operation reads (L37).
 */
export function viewerOf(
	facts: CaseFacts,
	roster: Roster,
	memberId: MemberId,
	today: Day
): Viewer | null {
	const file = facts.cases[0];
	if (!file || file.closedAt !== null) return null;
	const member = takesPart(facts, roster, memberId, today);
	const agency = roster.agencies.find((row) => row.id === member?.agencyId);
	if (!member || !agency) return null;
	const functions = functionsIn(member);
	if (file.caseLeadId === member.id) functions.push('caseLead');
	return { agencyId: agency.id, class: agency.class, functions };
}

/** A plain member of every agency that takes part, as viewers. */
export function viewersIn(facts: CaseFacts, roster: Roster): Viewer[] {
	return readersIn(facts, roster).map((reader) => ({ ...reader, functions: [] }));
}

/** Two viewers with one key see the same. */
export function viewerKey(viewer: Viewer): string {
	return [viewer.agencyId, ...viewer.functions].join(' ');
}

function functionsIn(member: Member): CaseFunction[] {
	return inCase.filter((name) => (member.functions as readonly string[]).includes(name));
}
