import type { CaseId, DocumentId } from '#shared/ids.ts';
import { viewerOf } from '#policy/policy.ts';
import { dayOf } from '#shared/time.ts';
import type { Application, House } from './house.ts';
import { accessOf } from './judging.ts';
import { personOf, type Person } from './people.ts';
import { inRoomOf, isBrowser, ruleOf } from './room.ts';
import type { Admission, Session } from './ports.ts';

/** Who may open which document: policy's verdict, recorded once per visit. */
export function createAdmission(house: House): Pick<Application, 'admit' | 'updateRefused'> {
	async function admit(
		session: Session,
		documentId: DocumentId,
		epoch: number
	): Promise<Admission> {
		if (isBrowser(session)) return admitInRoom(house, session, documentId, epoch);
		const person = await personOf(house.facts, session);
		if (!person) return { ok: false, why: 'sessionOver' };
		const { caseId, facts } = await soughtBy(house, session, documentId);
		const today = dayOf(house.clock.now());
		const viewer = facts && viewerOf(facts, person.roster, session.memberId, today);
		const document = facts?.documents.find((row) => row.id === documentId);
		const access = facts && document ? accessOf(facts, viewer, document) : null;
		if (house.visits.begins(session.id, `document ${documentId} ${access ?? ''}`))
			await house.note({
				...entryOf(person, caseId),
				what: `document:${documentId}`,
				rule: `document: ${access ?? 'no access'}`,
				outcome: access ? 'allowed' : 'notHere'
			});
		if (!access || !caseId || !document || !person.agency) return { ok: false, why: 'notHere' };
		if (document.epoch !== epoch) {
			const restored = await house.log.restoredSince(documentId, epoch);
			return { ok: false, why: 'oldEpoch', epoch: document.epoch, restored };
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

/**
 * The case of a document, null when there is none, and the facts to look in: those of a case of this
 * member in any event. So a document of which it may know nothing takes as long as one that is not
 * there, whether its case is large or not at hand.
 */
async function soughtBy(house: House, { memberId }: Session, documentId: DocumentId) {
	const caseId = await house.facts.caseOf('documents', documentId);
	const own = await house.facts.casesWith(memberId);
	const sought = own.find((id) => id === caseId) ?? own[0];
	const facts = sought === undefined ? null : await house.facts.caseFacts(sought);
	return { caseId, facts };
}

/** A screen in a room reads what it shows, as long as it shows it. */
async function admitInRoom(
	house: House,
	session: Session,
	documentId: DocumentId,
	epoch: number
): Promise<Admission> {
	const caseId = await house.facts.caseOf('documents', documentId);
	const facts = caseId === null ? null : await house.facts.caseFacts(caseId);
	const document = facts?.documents.find((row) => row.id === documentId);
	const shown = facts && (await inRoomOf(house, facts)).get(session.memberId);
	if (!shown?.has(documentId) || caseId === null || !document) return { ok: false, why: 'notHere' };
	if (house.visits.begins(session.id, `document ${documentId}`))
		await house.note({
			memberId: null,
			agencyId: null,
			caseId,
			what: `document:${documentId}`,
			rule: ruleOf(session),
			outcome: 'allowed'
		});
	if (document.epoch !== epoch) return { ok: false, why: 'oldEpoch', epoch: document.epoch };
	const member = { id: session.memberId, name: '', agencyName: '', agencyClass: 'PROC' } as const;
	return { ok: true, caseId, access: 'read', member, textOnly: true };
}

function entryOf({ member }: Person, caseId: CaseId | null) {
	return { memberId: member.id, agencyId: member.agencyId, caseId };
}
