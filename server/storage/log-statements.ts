import type Sqlite from 'better-sqlite3';
import type { LogRow, NewDocument } from '#application/ports.ts';
import type { CaseId, MemberId } from '#shared/ids.ts';

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
const CLAIM = `insert into document_clients
	(document_id, epoch, client_id, case_id, member_id, first_processed_at)
	select id, epoch, @clientId, case_id, @memberId, @at
	from documents where id = @documentId and epoch = @epoch
	on conflict (document_id, epoch, client_id) do nothing`;
const HEAD = `select max(seq) from (
	select seq from document_snapshots where document_id = @documentId and epoch = @epoch
	union all
	select max(seq) from document_log where document_id = @documentId and epoch = @epoch)`;
const REPLACE_SNAPSHOT = `update document_snapshots set seq = @seq, bytes = @bytes
	where document_id = @documentId and epoch = @epoch and seq <= @seq`;
const BEGIN = `insert into document_snapshots
	(document_id, epoch, seq, case_id, first_processed_at, bytes)
	values (@documentId, @epoch, 0, @caseId, @at, @state)`;

export type LogStatements = ReturnType<typeof logStatements>;

/** The prepared statements of the log: typing passes here at every stroke. */
export function logStatements(sqlite: Sqlite.Database) {
	const append = sqlite.prepare<[LogRowValues]>(APPEND);
	const begin = sqlite.prepare<[NewDocument]>(BEGIN);
	const claim = sqlite.prepare<[LogRow]>(CLAIM);
	const head = sqlite.prepare<[Place], number | null>(HEAD).pluck();
	const dropEarlier = ['document_log', 'document_snapshots', 'document_clients'].map((table) =>
		sqlite.prepare<[Place]>(
			`delete from ${table} where document_id = @documentId and epoch < @epoch`
		)
	);
	return {
		/** @throws Error when no such document has this epoch */
		append({ update, ...row }: LogRow): void {
			const { changes } = append.run({ ...row, bytes: update });
			if (changes !== 1) throw new Error(`No document ${row.documentId} to append to`);
		},
		/** Whose the client id of this row is; the first to claim it keeps it. */
		claim,
		/** A first state; what an earlier epoch of the document held goes. */
		begin(document: NewDocument): void {
			const { documentId, epoch } = document;
			for (const drop of dropEarlier) drop.run({ documentId, epoch });
			begin.run(document);
		},
		/**
		 * Number of the newest update; 0 for a first state.
		 * @throws Error when no such document has this epoch
		 */
		headOf({ documentId, epoch }: Place): number {
			const seq = head.get({ documentId, epoch }) ?? null;
			if (seq === null) throw new Error(`No document ${documentId} in epoch ${epoch}`);
			return seq;
		},
		epoch: sqlite.prepare<[string], number>('select epoch from documents where id = ?').pluck(),
		snapshot: sqlite.prepare<[string, number], Stored & { caseId: CaseId }>(
			`select seq, case_id as caseId, bytes from document_snapshots
			where document_id = ? and epoch = ?`
		),
		updates: sqlite.prepare<[string, number, number], Stored>(
			`select seq, bytes from document_log
			where document_id = ? and epoch = ? and seq > ? order by seq`
		),
		claims: sqlite
			.prepare<[string, number], [clientId: number, memberId: MemberId]>(
				'select client_id, member_id from document_clients where document_id = ? and epoch = ?'
			)
			.raw(),
		replaceSnapshot: sqlite.prepare<[Place & Stored]>(REPLACE_SNAPSHOT),
		dropUpdates: sqlite.prepare<[string, number, number]>(
			'delete from document_log where document_id = ? and epoch = ? and seq <= ?'
		)
	};
}

interface LogRowValues extends Omit<LogRow, 'update'> {
	bytes: Uint8Array;
}
