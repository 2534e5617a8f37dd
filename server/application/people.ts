import type { Agency, Member, Roster } from '#domain/facts.ts';
import type { FactsStore, Session } from './ports.ts';

/** The member of a session, with its agency, on the roster as it stands. */
export interface Person {
	roster: Roster;
	member: Member;
	agency: Agency | null;
}

/** Null for an account that is gone or disabled. */
export async function personOf(facts: FactsStore, session: Session): Promise<Person | null> {
	const roster = await facts.roster();
	const member = roster.members.find((row) => row.id === session.memberId);
	if (!member || member.disabledAt !== null) return null;
	const agency = roster.agencies.find((row) => row.id === member.agencyId) ?? null;
	return { roster, member, agency };
}

/** True for an account that was ended. */
export async function isDisabled(facts: FactsStore, { memberId }: Session): Promise<boolean> {
	const { members } = await facts.roster();
	return members.some((row) => row.id === memberId && row.disabledAt !== null);
}

/** The person of a session that was found living in this same request. */
export async function livingPerson(facts: FactsStore, session: Session): Promise<Person> {
	const person = await personOf(facts, session);
	if (!person) throw new Error('session without an account');
	return person;
}
