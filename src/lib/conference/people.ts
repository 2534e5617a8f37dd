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

/** What a chair or secretary must know: which partners of which item are not there. */
export function missingPartners({
	items,
	uninvited
}: Pick<ConferenceView, 'items' | 'uninvited'>): { number: string; names: string[] }[] {
	return uninvited.flatMap(({ itemId, names }) => {
		const file = items.find(({ id }) => id === itemId)?.case;
		return file ? [{ number: file.number, names }] : [];
	});
}
