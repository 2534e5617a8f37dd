import type Sqlite from 'better-sqlite3';
import type { LogRow } from '#application/ports.ts';
import type { LogStatements } from './log-statements.ts';
import { Recent } from './recent.ts';

/** Documents whose head, and client ids whose owner, are kept at hand. */
const AT_HAND = 20_000;

/**
 * Appends rows of any documents in one transaction, each right after the last of its document.
 * @throws Error when a number is taken or skipped, or a document does not have the epoch
 */
export function appending(
	sqlite: Sqlite.Database,
	statements: LogStatements
): (rows: LogRow[]) => void {
	const heads = new Recent<string, number>(AT_HAND);
	const claimed = new Recent<string, true>(AT_HAND);

	const insertAll = sqlite.transaction((rows: LogRow[]) => {
		const moved = new Map<string, number>();
		for (const row of rows) {
			const place = placeOf(row);
			const head = moved.get(place) ?? heads.get(place) ?? statements.headOf(row);
			if (row.seq !== head + 1) throw outOfOrder(row, head);
			statements.append(row);
			moved.set(place, row.seq);
		}
		const claims = new Map(rows.map((row) => [claimOf(row), row]));
		for (const [claim, row] of claims) {
			if (row.clientId !== undefined && !claimed.get(claim)) statements.claim.run(row);
		}
		return { moved, claims };
	});

	return (rows) => {
		const { moved, claims } = insertAll.immediate(rows);
		for (const [place, head] of moved) heads.set(place, head);
		for (const claim of claims.keys()) claimed.set(claim, true);
	};
}

function placeOf({ documentId, epoch }: LogRow): string {
	return `${documentId}.${epoch}`;
}

function claimOf(row: LogRow): string {
	return `${placeOf(row)}.${row.clientId ?? ''}`;
}

function outOfOrder({ documentId, seq }: LogRow, head: number): Error {
	return new Error(`Update ${seq} of document ${documentId} after ${head}`);
}
