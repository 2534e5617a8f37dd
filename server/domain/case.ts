import type { CommandOf } from '#shared/commands.ts';
import { badField, refuse } from '#shared/refusals.ts';
import { noFacts, put } from './apply.ts';
import { isPublic } from './classes.ts';
import { caseOf, change, decided, type Decided, type Situation } from './decision.ts';
import type { CaseFile, Change, DocumentFacts, Put, Region, Subject } from './facts.ts';
import { newMemberInvolvement, takesPart } from './involvement.ts';

/** The plan's own documents, which every case has from the start. */
const planDocuments = [
	{ kind: 'picture', compartment: 'plan.analysis' },
	{ kind: 'judgement', compartment: 'plan.analysis' },
	{ kind: 'approach', compartment: 'plan.goals' }
] as const;

/** Opens a case with purpose and criteria (L1, L4), PROC and its opener involved. */
export function openCase(s: Situation, command: CommandOf<'openCase'>): Decided {
	if (!isPublic(s.roster, command.decidedBy)) return badField('decidedBy', { code: 'choice' });
	const region = numbered(s);
	const caseId = s.newId();
	const file: CaseFile = {
		id: caseId,
		number: `${region.lastNumberYear}-${String(region.lastNumber).padStart(4, '0')}`,
		initials: command.initials,
		phase: 'intake',
		processing: 'zvh',
		purpose: command.purpose,
		criteria: command.criteria,
		decidedBy: command.decidedBy,
		caseLeadId: null,
		investigation: null,
		nextReview: null,
		closedAt: null,
		firstProcessedAt: s.now
	};
	const opened: Situation = { ...s, facts: { ...noFacts(), cases: [file] } };
	const documents = newPlanDocuments(opened, caseId);
	const puts: Put[] = [
		put('regions', region),
		put('cases', file),
		put('subjects', emptySubject(opened, caseId)),
		...firstInvolvements(opened, command.decidedBy),
		...documents.map((row) => put('documents', row))
	];
	const opening: Change = {
		...change('caseOpened', { what: 'case', id: caseId }, ...puts),
		documents: documents.map((row) => ({ id: row.id, epoch: 1, begin: '' }))
	};
	return decided([opening], { caseId, number: file.number });
}

function numbered(s: Situation): Region {
	const { region } = s.roster;
	const year = region.numberYear ?? Number(s.today.slice(0, 4));
	const last = year === region.lastNumberYear ? region.lastNumber : 0;
	return { ...region, lastNumberYear: year, lastNumber: last + 1 };
}

function emptySubject(s: Situation, caseId: string): Subject {
	return {
		id: caseId,
		caseId,
		firstProcessedAt: s.now,
		name: null,
		aliases: [],
		birthDay: null,
		address: null,
		bsn: null
	};
}

function firstInvolvements(s: Situation, decidedBy: string): Put[] {
	const proc = s.roster.agencies.filter((agency) => agency.class === 'PROC').map((a) => a.id);
	const agencyIds = [...new Set([...proc, s.agencyId])];
	const caseId = caseOf(s.facts).id;
	return [
		...agencyIds.map((agencyId) =>
			put('agencyInvolvements', {
				id: s.newId(),
				caseId,
				firstProcessedAt: s.now,
				agencyId,
				decidedBy,
				from: s.now,
				to: null
			})
		),
		put('memberInvolvements', newMemberInvolvement(s, s.memberId, s.agencyId, null))
	];
}

function newPlanDocuments(s: Situation, caseId: string): DocumentFacts[] {
	return planDocuments.map(({ kind, compartment }) => ({
		id: s.newId(),
		caseId,
		firstProcessedAt: s.now,
		epoch: 1,
		kind,
		compartment,
		contributionId: null,
		itemId: null,
		endedAt: null
	}));
}

export function setPhase(s: Situation, command: CommandOf<'setPhase'>): Decided {
	const file = caseOf(s.facts);
	if (file.phase === command.phase) return decided([]);
	return caseChanged('phaseSet', { ...file, phase: command.phase });
}

export function setCaseLead(s: Situation, command: CommandOf<'setCaseLead'>): Decided {
	const file = caseOf(s.facts);
	if (!takesPart(s.facts, s.roster, command.memberId, s.today)) return refuse('memberUnfit');
	if (file.caseLeadId === command.memberId) return decided([]);
	return caseChanged('caseLeadSet', { ...file, caseLeadId: command.memberId });
}

function caseChanged(kind: 'phaseSet' | 'caseLeadSet', file: CaseFile): Decided {
	return decided([change(kind, { what: 'case', id: file.id }, put('cases', file))]);
}

export function markInvestigation(s: Situation, command: CommandOf<'markInvestigation'>): Decided {
	const file = caseOf(s.facts);
	const investigation = command.on
		? { agencyId: s.agencyId, checkAgain: command.checkAgain }
		: null;
	const about = { what: 'investigation', id: file.id } as const;
	return decided([change('investigationMarked', about, put('cases', { ...file, investigation }))]);
}

/** Replaces the given fields; `stale` when one that the sender saw has moved since. */
export function setSubject(s: Situation, command: CommandOf<'setSubject'>): Decided {
	const subject = subjectOf(s);
	const seen = Object.entries(command.seen ?? {});
	const now = new Map<string, unknown>(Object.entries(subject));
	if (seen.some(([field, value]) => JSON.stringify(now.get(field)) !== JSON.stringify(value)))
		return refuse('stale');
	const row: Subject = {
		...subject,
		name: command.name ?? subject.name,
		aliases: command.aliases ?? subject.aliases,
		birthDay: command.birthDay ?? subject.birthDay,
		address: command.address ?? subject.address
	};
	if (JSON.stringify(row) === JSON.stringify(subject)) return decided([]);
	return decided([change('subjectSet', { what: 'subject', id: row.id }, put('subjects', row))]);
}

export function setBsn(s: Situation, command: CommandOf<'setBsn'>): Decided {
	const subject = subjectOf(s);
	if (subject.bsn === command.bsn) return decided([]);
	const row = { ...subject, bsn: command.bsn };
	return decided([change('bsnSet', { what: 'subject', id: row.id }, put('subjects', row))]);
}

/** Changes nothing; that it was shown stands in the audit (L18). */
export function revealBsn(s: Situation): Decided {
	const { bsn } = subjectOf(s);
	return bsn === null ? refuse('wrongState') : decided([], { bsn });
}

function subjectOf(s: Situation): Subject {
	const [subject] = s.facts.subjects;
	if (!subject) throw new Error('case without a subject');
	return subject;
}
