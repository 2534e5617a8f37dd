import type Sqlite from 'better-sqlite3';
import * as Y from 'yjs';
import { stateFrom } from '#domain/prose.ts';
import { proseRoot } from '#shared/wire.ts';
import { headOf } from './appending.ts';
import { authorsOf } from './authors.ts';
import { sumOf } from './chain.ts';
import type { LogStatements, Place, StoredUpdate } from './log-statements.ts';
import { readLog, type ReadLog } from './log-reading.ts';
import { placeOf, type Sealer } from './sealer.ts';

/** Puts states in the place of the rows they come from. */
export interface Compacting {
	/**
	 * In one transaction: the state takes the place of the log up to and including `seq`, and who wrote
	 * what is kept without it.
	 * @throws Error, with nothing changed, when the state does not say what the log says, or the log is
	 *   damaged
	 */
	compact(place: Place, seq: number, state: Uint8Array): void;
	/** Compacts every log that still has rows, and gives sums to logs of before there were any. */
	settle(): void;
}

export function compacting(
	sqlite: Sqlite.Database,
	statements: LogStatements,
	sealer: Sealer
): Compacting {
	const replace = (place: Place, log: ReadLog, seq: number, state: Uint8Array): void => {
		const { caseId } = log;
		const gone = log.rows.filter((row) => row.seq <= seq);
		const bytes = sealer.seal(caseId, placeOf(place, seq, 'snapshot'), state);
		let sum = sumOf(bytes);
		statements.replaceSnapshot.run({ ...place, seq, bytes, sum });
		statements.dropUpdates.run({ ...place, seq });
		for (const author of authorsOf(gone)) statements.author.run({ ...place, ...author, caseId });
		for (const row of log.rows.slice(gone.length)) {
			sum = sumOf(row.bytes, sum);
			statements.chain.run({ ...place, seq: row.seq, sum });
		}
		statements.moveHead.run(log.headSeq, sum, place.documentId, place.epoch);
	};

	const compact = sqlite.transaction((place: Place, seq: number, state: Uint8Array) => {
		if (seq > headOf(statements, place).seq) throw new Error('Beyond the log');
		const log = readLog(statements, sealer, place);
		if (!log || log.damaged) throw new Error('A damaged log is left as it is');
		const kept = log.updates.length - log.rows.filter((row) => row.seq > seq).length;
		if (seq < log.headSeq - log.rows.length) return;
		if (!sayTheSame([state], log.updates.slice(0, kept)))
			throw new Error('The state is not what the log says');
		replace(place, log, seq, state);
	});

	/** Before there were sums, nothing was sealed either. */
	const adopt = sqlite.transaction((place: Place) => {
		const snapshot = statements.snapshot.get(place);
		if (!snapshot) return;
		const { caseId, seq, bytes } = snapshot;
		const rows = statements.updates
			.all({ ...place, seq })
			.map((row: StoredUpdate) => ({ ...row, update: row.bytes }));
		if (rows.some((row, at) => row.seq !== seq + at + 1))
			throw new Error(`The log of document ${place.documentId} has a gap`);
		const headSeq = seq + rows.length;
		const updates = [bytes, ...rows.map(({ update }) => update)];
		statements.beginHead.run({ ...place, caseId, at: Date.now(), seq: headSeq, sum: Buffer.of() });
		replace(
			place,
			{ caseId, headSeq, updates, rows, damaged: false },
			headSeq,
			stateOfAll(updates)
		);
	});

	const settleOne = (place: Place): void => {
		const log = readLog(statements, sealer, place);
		if (!log || log.damaged) return;
		compact.immediate(place, log.headSeq, stateOfAll(log.updates));
	};

	return {
		compact: (place, seq, state) => {
			compact.immediate(place, seq, state);
		},
		settle: () => {
			for (const { documentId, epoch, unsummed } of statements.unsettled.all()) {
				const place = { documentId, epoch };
				trying(() => {
					if (unsummed) adopt.immediate(place);
					else settleOne(place);
				});
			}
		}
	};
}

/** A log that cannot be read is found out when somebody opens it; it keeps no other from settling. */
function trying(work: () => void): void {
	try {
		work();
	} catch {
		// Left as it is.
	}
}

function stateOfAll(updates: Uint8Array[]): Uint8Array {
	const doc = stateFrom(updates);
	const state = Y.encodeStateAsUpdate(doc);
	doc.destroy();
	return state;
}

function sayTheSame(one: Uint8Array[], other: Uint8Array[]): boolean {
	return markup(one) === markup(other);
}

/** Everything visible, marks and attributes too. */
function markup(updates: Uint8Array[]): string {
	const doc = stateFrom(updates);
	const said: string = doc.getXmlFragment(proseRoot).toJSON();
	doc.destroy();
	return said;
}
