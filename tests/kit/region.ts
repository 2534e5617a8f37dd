import { randomUUID } from 'node:crypto';
import { stateOf } from '#domain/prose.ts';
import type { Agency, CaseFile, DocumentFacts, Member, Put, Region } from '#domain/facts.ts';
import type { Batch, NewDocument } from '#application/ports.ts';
import type { Storage } from '#storage/storage.ts';

/* Rows for tests of storage: the least that a real region, case and document consist of. */

export const NOON = Date.UTC(2026, 2, 2, 12);

export function aRegion(): Region {
	return {
		id: 'region',
		name: 'Proefregio',
		practice: true,
		numberYear: 2026,
		lastNumberYear: 2026,
		lastNumber: 0
	};
}

export function anAgency(over: Partial<Agency> = {}): Agency {
	return {
		id: randomUUID(),
		name: 'Politie',
		class: 'POL',
		statutoryTasks: ['opsporing'],
		...over
	};
}

export function aMember(agency: Agency, over: Partial<Member> = {}): Member {
	const id = randomUUID();
	return {
		id,
		agencyId: agency.id,
		name: 'Proef Persoon',
		email: `${id}@proef.example`,
		functions: ['spoc'],
		phone: null,
		actsFor: null,
		disabledAt: null,
		...over
	};
}

export function aCase(agency: Agency, over: Partial<CaseFile> = {}): CaseFile {
	const id = randomUUID();
	return {
		id,
		number: id.slice(0, 8),
		initials: 'A.B.',
		phase: 'intake',
		processing: 'zvh',
		purpose: 'doel',
		criteria: { a: 'a', b: 'b', c: 'c', d: 'd' },
		decidedBy: agency.id,
		caseLeadId: null,
		investigation: null,
		nextReview: null,
		closedAt: null,
		firstProcessedAt: NOON,
		...over
	};
}

export function aDocument(caseFile: CaseFile, over: Partial<DocumentFacts> = {}): DocumentFacts {
	return {
		id: randomUUID(),
		caseId: caseFile.id,
		firstProcessedAt: NOON,
		epoch: 1,
		kind: 'approach',
		compartment: 'plan.goals',
		contributionId: null,
		itemId: null,
		endedAt: null,
		...over
	};
}

/** The first state of a document, as a batch takes it. */
export function firstState(document: DocumentFacts, text: string): NewDocument {
	const { id: documentId, caseId, epoch } = document;
	return { documentId, caseId, epoch, state: stateOf(text), at: NOON };
}

/** A batch of nothing on an empty database, with what is given put in. */
export function aBatch(over: Partial<Batch> = {}): Batch {
	return {
		expect: { rosterRev: 0, revs: {} },
		put: [],
		documents: [],
		audit: [],
		answer: null,
		...over
	};
}

export function puts(agency: Agency, member: Member, caseFile: CaseFile): Put[] {
	return [
		{ table: 'regions', row: aRegion() },
		{ table: 'agencies', row: agency },
		{ table: 'members', row: member },
		{ table: 'cases', row: caseFile }
	];
}

/** A region with one agency, member and case, and in it one document with this text. */
export async function withDocument(storage: Pick<Storage, 'facts'>, text = '') {
	const agency = anAgency();
	const member = aMember(agency);
	const caseFile = aCase(agency);
	const document = aDocument(caseFile);
	const outcome = await storage.facts.commit(
		aBatch({
			put: [...puts(agency, member, caseFile), { table: 'documents', row: document }],
			documents: [firstState(document, text)]
		})
	);
	if (outcome !== 'committed') throw new Error('The storage was not empty');
	return { agency, member, caseFile, document };
}
