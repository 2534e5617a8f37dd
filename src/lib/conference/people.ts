import type { ConferenceView } from '$lib/shared/view-region.ts';
import { agencyClasses, type AgencyClass } from '$lib/shared/words.ts';

interface Person {
	memberId: string;
	name: string;
	agencyId: string | null;
	agencyName: string;
	class: AgencyClass | null;
}

/** People of one agency. */
export interface Party {
	agencyId: string;
	name: string;
	class: AgencyClass;
	people: { memberId: string; name: string }[];
}

/** People by agency, in the one order of all screens. */
export function byAgency(people: readonly Person[]): Party[] {
	const parties = new Map<string, Party>();
	for (const { agencyId, agencyName, class: agencyClass, memberId, name } of people) {
		if (agencyId === null || agencyClass === null) continue;
		const party = parties.get(agencyId) ?? {
			agencyId,
			name: agencyName,
			class: agencyClass,
			people: []
		};
		party.people.push({ memberId, name });
		parties.set(agencyId, party);
	}
	const place = ({ class: one }: Party) => agencyClasses.indexOf(one);
	return [...parties.values()].sort((a, b) => place(a) - place(b));
}

/** The fields of `inviteConference` for these people. */
export function inviteFields(
	conferenceId: string,
	people: readonly { memberId: string }[]
): Record<string, string> {
	const fields = people.map(({ memberId }, at) => [`memberIds.${at}`, memberId]);
	return { conferenceId, ...(Object.fromEntries(fields) as Record<string, string>) };
}

/** Partners of an item of which nobody is invited, and who of them could be. */
export interface Conflict {
	names: readonly string[];
	/** Who takes part in the case for them. */
	people: readonly { memberId: string; name: string }[];
	/** Of these nobody takes part who could be there. */
	without: readonly string[];
}

/** What a chair or secretary must know of an item; null when all its partners are invited. */
export function conflictOf(
	{ uninvited, invitable = [] }: Pick<ConferenceView, 'uninvited' | 'invitable'>,
	itemId: string
): Conflict | null {
	const row = uninvited.find((one) => one.itemId === itemId);
	if (!row) return null;
	const people = invitable.filter(({ memberId }) => row.memberIds.includes(memberId));
	const without = row.names.filter(
		(_, at) => !people.some(({ agencyId }) => agencyId === row.agencyIds[at])
	);
	return { names: row.names, people, without };
}
