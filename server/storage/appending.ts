import type Sqlite from 'better-sqlite3';
import type { LogRow } from '#application/ports.ts';
import type { DocumentId } from '#shared/ids.ts';
import { sumOf } from './chain.ts';
import type { Head, LogStatements, Place } from './log-statements.ts';
import { Recent } from './recent.ts';
import { placeOf, type Sealer } from './sealer.ts';

/** Documents whose head, and client ids whose owner, are kept at hand. */
const AT_HAND = 20_000;

/** Appends to logs, and keeps at hand where each ends. */
export interface Appending {
	/**
	 * Appends rows of any documents in one transaction, each right after the last of its document.
	 * @throws Error when a number is taken or skipped, or a document does not have the epoch
	 */
	append(rows: LogRow[]): void;
	/** The log of this document ends elsewhere now. */
	forget(documentId: DocumentId): void;
}

export function appending(
	sqlite: Sqlite.Database,
	statements: LogStatements,
	sealer: Sealer
): Appending {
	const heads = new Recent<DocumentId, Head & Place>(AT_HAND);
	const claimed = new Recent<string, true>(AT_HAND);

	/** @throws Error when no such document has this epoch */
	const endOf = (place: Place): Head & Place => {
		const known = heads.get(place.documentId);
		if (known?.epoch === place.epoch) return known;
		const { documentId, epoch } = place;
		return { documentId, epoch, ...headOf(statements, place) };
	};

	const insertAll = sqlite.transaction((rows: LogRow[]) => {
		const moved = new Map<DocumentId, Head & Place>();
		const claims: string[] = [];
		for (const row of rows) {
			const { documentId, epoch, seq, memberId, at, clientId } = row;
			const last = moved.get(documentId);
			const head = last?.epoch === epoch ? last : endOf(row);
			if (seq !== head.seq + 1) throw outOfOrder(row, head.seq);
			const { caseId } = head;
			const bytes = sealer.seal(caseId, placeOf(row, seq), row.update);
			const sum = sumOf(bytes, head.sum);
			statements.append.run(documentId, epoch, seq, caseId, memberId, at, bytes, sum);
			moved.set(documentId, { documentId, epoch, caseId, seq, sum });
			if (clientId === undefined) continue;
			const claim = `${documentId}.${epoch}.${clientId}`;
			if (claimed.get(claim)) continue;
			statements.claim.run(documentId, epoch, clientId, caseId, memberId, at);
			claims.push(claim);
		}
		for (const { documentId, epoch, seq, sum } of moved.values())
			statements.moveHead.run(seq, sum, documentId, epoch);
		return { moved, claims };
	});

	return {
		append: (rows) => {
			const { moved, claims } = insertAll.immediate(rows);
			for (const [documentId, head] of moved) heads.set(documentId, head);
			for (const claim of claims) claimed.set(claim, true);
		},
		forget: (documentId) => {
			heads.delete(documentId);
		}
	};
}

/**
 * Where the log of a place ends.
 * @throws Error when no such document has this epoch
 */
export function headOf(statements: LogStatements, { documentId, epoch }: Place): Head {
	const head = statements.head.get({ documentId, epoch });
	if (!head) throw new Error(`No document ${documentId} in epoch ${epoch}`);
	return head;
}

function outOfOrder({ documentId, seq }: LogRow, head: number): Error {
	return new Error(`Update ${seq} of document ${documentId} after ${head}`);
}
