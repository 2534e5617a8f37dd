import type { CaseId } from '#shared/ids.ts';
import type { House } from './house.ts';
import type { Person } from './people.ts';
import type { Session } from './ports.ts';

/** What somebody looked at, or tried to. */
interface Viewed {
	/** `board`, `overview` ...; the audit says `view:board`. */
	what: string;
	/** The case whose chain it belongs to; left out, that of the region. */
	caseId?: CaseId | null;
	/** Which one of its kind, to tell visits apart. Not recorded. */
	thing?: string;
	/** Through whose eyes, behind the name of the rule: `as <agencyId>`. */
	how?: string;
	/** `allowed`, or the word of the refusal. */
	outcome: string;
}

/** Writes down that somebody looks: one entry per session and visit (L44). */
export async function noteView(
	house: House,
	session: Session,
	{ member }: Person,
	{ what, caseId = null, thing = '', how = '', outcome }: Viewed
): Promise<void> {
	const visit = [what, caseId ?? '', thing, how, outcome].join(' ');
	if (!house.visits.begins(session.id, visit)) return;
	const rule = ['view:', what, how].filter(Boolean).join(' ');
	const who = { memberId: member.id, agencyId: member.agencyId, caseId };
	await house.note({ ...who, what: `view:${what}`, rule, outcome });
}
