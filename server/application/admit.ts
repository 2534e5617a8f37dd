import type { CaseId, DocumentId } from '#shared/ids.ts';
import { documentAccess, viewerOf } from '#policy/policy.ts';
import { dayOf } from '#shared/time.ts';
import type { CaseFacts, Roster } from '#domain/facts.ts';
import type { Application, House } from './house.ts';
import { personOf, type Person } from './people.ts';
import type { Admission, Judge, Session } from './ports.ts';

/** Who may open which document: policy's verdict, recorded once per visit. */
export function createAdmission(house: House): Pick<Application, 'admit' | 'updateRefused'> {
	async function admit(
		session: Session,
		documentId: DocumentId,
		epoch: number
	): Promise<Admission> {
		const person = await personOf(house.facts, session);
		if (!person) return { ok: false, why: 'sessionOver' };
		const caseId = await house.facts.caseOf('documents', documentId);
		const facts = caseId === null ? null : await house.facts.caseFacts(caseId);
		const today = dayOf(house.clock.now());
		const access = facts
			? judgeOn(facts, person.roster, today)(session.memberId, documentId)
			: null;
		if (house.visits.begins(session.id, `document ${documentId} ${access ?? ''}`))
			await house.note({
				...entryOf(person, caseId),
				what: `document:${documentId}`,
				rule: `document: ${access ?? 'no access'}`,
				outcome: access ? 'allowed' : 'notHere'
			});
		const document = facts?.documents.find((row) => row.id === documentId);
		if (!access || !caseId || !document || !person.agency) return { ok: false, why: 'notHere' };
		if (document.epoch !== epoch) {
			return { ok: false, why: 'oldEpoch', epoch: document.epoch };
		}
		const { member, agency } = person;
		return {
			ok: true,
			caseId,
			access,
			member: {
				id: member.id,
				name: member.name,
				agencyName: agency.name,
				agencyClass: agency.class
			}
		};
	}

	return {
		admit,
		async updateRefused(session, caseId, documentId) {
			const person = await personOf(house.facts, session);
			if (!person) return;
			const what = `document:${documentId}`;
			await house.note({
				...entryOf(person, caseId),
				what,
				rule: 'guard',
				outcome: 'badInput'
			});
		}
	};
}

/** Judges open channels on these facts. */
export function judgeOn(facts: CaseFacts, roster: Roster, today: string): Judge {
	return (memberId, documentId) => {
		const viewer = viewerOf(facts, roster, memberId, today);
		const document = facts.documents.find((row) => row.id === documentId);
		return viewer && document ? documentAccess(facts, document, viewer) : null;
	};
}

function entryOf({ member }: Person, caseId: CaseId | null) {
	return { memberId: member.id, agencyId: member.agencyId, caseId };
}
