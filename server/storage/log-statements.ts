import type Sqlite from 'better-sqlite3';
import type { LogRow, NewDocument } from '#application/ports.ts';
import type { CaseId } from '#shared/ids.ts';

interface Place {
	documentId: string;
	epoch: number;
}

/** A snapshot or an update as stored. Bytes come back as a `Buffer`, which is a `Uint8Array`. */
interface Stored {
	seq: number;
	bytes: Uint8Array;
}

const APPEND = `insert into document_log
	(document_id, epoch, seq, case_id, member_id, first_processed_at, bytes)
	select id, epoch, @seq, case_id, @memberId, @at, @bytes
	from documents where id = @documentId and epoch = @epoch`;
const HEAD = `select max(seq) from (
	select seq from document_snapshots where document_id = @documentId and epoch = @epoch
	union all
	select max(seq) from document_log where document_id = @documentId and epoch = @epoch)`;
const REPLACE_SNAPSHOT = `update document_snapshots set seq = @seq, bytes = @bytes
	where document_id = @documentId and epoch = @epoch and seq <= @seq`;
const BEGIN = `insert into document_snapshots
	(document_id, epoch, seq, case_id, first_processed_at, bytes)
	values (@documentId, @epoch, 0, @caseId, @at, @state)`;

/** The prepared statements of the log: typing passes here at every stroke. */
export function logStatements(sqlite: Sqlite.Database) {
	const append = sqlite.prepare<[LogRowValues]>(APPEND);
	const begin = sqlite.prepare<[NewDocument]>(BEGIN);
	const dropLog = sqlite.prepare<[Place]>(
		'delete from document_log where document_id = @documentId and epoch < @epoch'
	);
	const dropSnapshots = sqlite.prepare<[Place]>(
		'delete from document_snapshots where document_id = @documentId and epoch < @epoch'
	);
	return {
		/** @throws Error when no such document has this epoch */
		append({ update, ...row }: LogRow): void {
			const { changes } = append.run({ ...row, bytes: update });
			if (changes !== 1) throw new Error(`No document ${row.documentId} to append to`);
		},
		/** A first state; what an earlier epoch of the document held goes. */
		begin(document: NewDocument): void {
			dropLog.run({ documentId: document.documentId, epoch: document.epoch });
			dropSnapshots.run({ documentId: document.documentId, epoch: document.epoch });
			begin.run(document);
		},
		/** Sequence of the newest update; null for an unknown epoch. */
		head: sqlite.prepare<[Place], number | null>(HEAD).pluck(),
		epoch: sqlite.prepare<[string], number>('select epoch from documents where id = ?').pluck(),
		snapshot: sqlite.prepare<[string, number], Stored & { caseId: CaseId }>(
			`select seq, case_id as caseId, bytes from document_snapshots
			where document_id = ? and epoch = ?`
		),
		updates: sqlite.prepare<[string, number, number], Stored>(
			`select seq, bytes from document_log
			where document_id = ? and epoch = ? and seq > ? order by seq`
		),
		replaceSnapshot: sqlite.prepare<[Place & Stored]>(REPLACE_SNAPSHOT),
		dropUpdates: sqlite.prepare<[string, number, number]>(
			'delete from document_log where document_id = ? and epoch = ? and seq <= ?'
		)
	};
}

interface LogRowValues extends Omit<LogRow, 'update'> {
	bytes: Uint8Array;
}
