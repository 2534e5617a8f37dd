import type Sqlite from 'better-sqlite3';
import type { LogRow } from '#application/ports.ts';
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
	/** The log of this place ends elsewhere now. */
	forget(place: Place): void;
}

export function appending(
	sqlite: Sqlite.Database,
	statements: LogStatements,
	sealer: Sealer
): Appending {
	const heads = new Recent<string, Head>(AT_HAND);
	const claimed = new Recent<string, true>(AT_HAND);

	const insertAll = sqlite.transaction((rows: LogRow[]) => {
		const moved = new Map<string, Head & Place>();
		for (const row of rows) {
			const key = keyOf(row);
			const head = moved.get(key) ?? heads.get(key) ?? headOf(statements, row);
			if (row.seq !== head.seq + 1) throw outOfOrder(row, head.seq);
			const { caseId } = head;
			const { update, ...rest } = row;
			const bytes = sealer.seal(caseId, placeOf(row, row.seq), update);
			const sum = sumOf(bytes, head.sum);
			const { changes } = statements.append.run({ ...rest, bytes, sum });
			if (changes !== 1) throw new Error(`No document ${row.documentId} to append to`);
			const { documentId, epoch, seq } = row;
			moved.set(key, { documentId, epoch, caseId, seq, sum });
		}
		for (const head of moved.values()) statements.moveHead.run(head);
		const claims = new Map(rows.map((row) => [claimOf(row), row]));
		for (const [claim, row] of claims) {
			if (row.clientId !== undefined && !claimed.get(claim)) statements.claim.run(row);
		}
		return { moved, claims };
	});

	return {
		append: (rows) => {
			const { moved, claims } = insertAll.immediate(rows);
			for (const [key, head] of moved) heads.set(key, head);
			for (const claim of claims.keys()) claimed.set(claim, true);
		},
		forget: (place) => {
			heads.delete(keyOf(place));
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

function keyOf({ documentId, epoch }: Place): string {
	return `${documentId}.${epoch}`;
}

function claimOf(row: LogRow): string {
	return `${keyOf(row)}.${row.clientId ?? ''}`;
}

function outOfOrder({ documentId, seq }: LogRow, head: number): Error {
	return new Error(`Update ${seq} of document ${documentId} after ${head}`);
}
