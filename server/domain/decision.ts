import type { AgencyId, CaseId, MemberId } from '#shared/ids.ts';
import type { Refusal } from '#shared/refusals.ts';
import type { Day, Instant } from '#shared/time.ts';
import type {
	About,
	CaseFacts,
	CaseFile,
	Change,
	ChangeKind,
	ConferenceFacts,
	Put,
	Roster
} from './facts.ts';

/** Who gives a command, and the clock and ids it is decided with. */
export interface Occasion {
	memberId: MemberId;
	agencyId: AgencyId;
	now: Instant;
	/** The day of `now` in Amsterdam. */
	today: Day;
	newId: () => string;
}

/** What a command is decided on. */
export interface Situation extends Occasion {
	facts: CaseFacts;
	roster: Roster;
	/** Of a command on a conference; else null. */
	conference: ConferenceFacts | null;
	/** Cases that stand on that conference's agenda, and those a command would put there. */
	cases: ReadonlyMap<CaseId, CaseFacts>;
}

export type Decided = { ok: true; changes: Change[]; result: Record<string, unknown> } | Refusal;

/** A command that did something. */
export function decided(changes: Change[], result: Record<string, unknown> = {}): Decided {
	return { ok: true, changes, result };
}

/** One change about one thing. */
export function change(kind: ChangeKind, about: About, ...puts: Put[]): Change {
	return { kind, about, put: puts };
}

/** A change with which documents begin. */
export function withDocuments(
	outcome: Decided,
	documents: NonNullable<Change['documents']>
): Decided {
	if (!outcome.ok || documents.length === 0) return outcome;
	return { ...outcome, changes: outcome.changes.map((one) => ({ ...one, documents })) };
}

/** The case row of facts that have one. */
export function caseOf(facts: CaseFacts): CaseFile {
	const [row] = facts.cases;
	if (!row) throw new Error('facts without a case');
	return row;
}

/** The fields of every row with case data. */
export function caseData(situation: Situation): { caseId: string; firstProcessedAt: Instant } {
	return { caseId: caseOf(situation.facts).id, firstProcessedAt: situation.now };
}

/** One more than the highest number. */
export function nextNumber(rows: readonly { number: number }[]): number {
	return rows.reduce((highest, row) => Math.max(highest, row.number), 0) + 1;
}
