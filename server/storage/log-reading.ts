import type { CaseId } from '#shared/ids.ts';
import { isSum, sumOf } from './chain.ts';
import type { LogStatements, Place, StoredUpdate } from './log-statements.ts';
import { placeOf, type Sealer } from './sealer.ts';

/** What can be trusted of a log. */
export interface ReadLog {
	caseId: CaseId;
	/** Number of the last update in it. */
	headSeq: number;
	/** The snapshot and the updates after it. */
	updates: Uint8Array[];
	/** The updates as rows, without the snapshot. */
	rows: (StoredUpdate & { update: Uint8Array })[];
	/** The end is missing, or not what was written. */
	damaged: boolean;
}

/**
 * Reads a log as far as its sums hold. The text of what is left is never taken for the whole.
 * @returns null for an unknown document or epoch
 * @throws Error when not even the snapshot is what was written, or the key of the case is gone
 */
export function readLog(statements: LogStatements, sealer: Sealer, place: Place): ReadLog | null {
	const snapshot = statements.snapshot.get(place);
	if (!snapshot) return null;
	const { caseId } = snapshot;
	if (!isSum(snapshot.sum, sumOf(snapshot.bytes))) throw broken(place);
	const first = sealer.unseal(caseId, placeOf(place, snapshot.seq, 'snapshot'), snapshot.bytes);
	const rows: ReadLog['rows'] = [];
	let { seq, sum } = snapshot;
	for (const row of statements.updates.all({ ...place, seq })) {
		if (row.seq !== seq + 1 || !isSum(row.sum, sumOf(row.bytes, sum))) break;
		rows.push({ ...row, update: sealer.unseal(caseId, placeOf(place, row.seq), row.bytes) });
		({ seq, sum } = row);
	}
	const head = statements.head.get(place);
	const damaged = head?.seq !== seq || !isSum(head.sum, sum);
	const updates = [first, ...rows.map(({ update }) => update)];
	return { caseId, headSeq: seq, updates, rows, damaged };
}

function broken({ documentId, epoch }: Place): Error {
	return new Error(`The log of document ${documentId} in epoch ${epoch} is not what was written`);
}
