import type Sqlite from 'better-sqlite3';
import type { Authored } from '#application/ports.ts';
import type { CaseId, DocumentId, MemberId } from '#shared/ids.ts';

/** One epoch of one document. */
export interface Place {
	documentId: DocumentId;
	epoch: number;
}

/** A snapshot as stored. Bytes come back as a `Buffer`, which is a `Uint8Array`. */
export interface StoredSnapshot {
	caseId: CaseId;
	seq: number;
	bytes: Uint8Array;
	sum: Uint8Array;
}

/** An update as stored. */
export interface StoredUpdate {
	seq: number;
	memberId: MemberId;
	at: number;
	bytes: Uint8Array;
	sum: Uint8Array;
}

/** The newest row of a log. */
export interface Head {
	caseId: CaseId;
	seq: number;
	sum: Uint8Array;
}

const APPEND = `insert into document_log
	(document_id, epoch, seq, case_id, member_id, first_processed_at, bytes, sum)
	values (?, ?, ?, ?, ?, ?, ?, ?)`;
const MOVE_HEAD = `update document_heads set seq = ?, sum = ?
	where document_id = ? and epoch = ?`;
const CLAIM = `insert into document_clients
	(document_id, epoch, client_id, case_id, member_id, first_processed_at)
	values (?, ?, ?, ?, ?, ?)
	on conflict (document_id, epoch, client_id) do nothing`;
const HEAD = `select case_id as caseId, seq, sum from document_heads
	where document_id = @documentId and epoch = @epoch`;
const SNAPSHOT = `select case_id as caseId, seq, bytes, sum from document_snapshots
	where document_id = @documentId and epoch = @epoch`;
const UPDATES = `select seq, member_id as memberId, first_processed_at as at, bytes, sum
	from document_log where document_id = @documentId and epoch = @epoch and seq > @seq order by seq`;
const REPLACE_SNAPSHOT = `update document_snapshots set seq = @seq, bytes = @bytes, sum = @sum
	where document_id = @documentId and epoch = @epoch`;
const BEGIN_SNAPSHOT = `insert into document_snapshots
	(document_id, epoch, seq, case_id, first_processed_at, bytes, sum)
	values (@documentId, @epoch, 0, @caseId, @at, @bytes, @sum)`;
const BEGIN_HEAD = `insert into document_heads
	(document_id, epoch, case_id, first_processed_at, seq, sum)
	values (@documentId, @epoch, @caseId, @at, @seq, @sum)
	on conflict (document_id) do update set epoch = @epoch, seq = @seq, sum = @sum`;
const AUTHOR = `insert into document_authors
	(document_id, epoch, case_id, first_processed_at, member_id, deed, client_id, clock, length)
	values (@documentId, @epoch, @caseId, @at, @memberId, @deed, @clientId, @clock, @length)`;
const AUTHORS = `select member_id as memberId, first_processed_at as at, deed,
	client_id as clientId, clock, length
	from document_authors where document_id = @documentId and epoch = @epoch order by id`;
/** Logs with updates, and logs of before there were sums. */
const UNSETTLED = `select document_id as documentId, epoch, sum = x'' as unsummed
	from document_snapshots
	where sum = x'' or exists (select 1 from document_log
		where document_log.document_id = document_snapshots.document_id
		and document_log.epoch = document_snapshots.epoch)`;

export type LogStatements = ReturnType<typeof logStatements>;

/**
 * The prepared statements of the log: typing passes here at every stroke, where names of values cost
 * as much as what is done with them.
 */
export function logStatements(sqlite: Sqlite.Database) {
	const dropEarlier = ['log', 'snapshots', 'clients', 'authors'].map((table) =>
		sqlite.prepare<[Place]>(
			`delete from document_${table} where document_id = @documentId and epoch < @epoch`
		)
	);
	return {
		append:
			sqlite.prepare<
				[
					documentId: DocumentId,
					epoch: number,
					seq: number,
					caseId: CaseId,
					memberId: MemberId,
					at: number,
					bytes: Uint8Array,
					sum: Uint8Array
				]
			>(APPEND),
		moveHead:
			sqlite.prepare<[seq: number, sum: Uint8Array, documentId: DocumentId, epoch: number]>(
				MOVE_HEAD
			),
		/** Whose the client id of a row is; the first to claim it keeps it. */
		claim:
			sqlite.prepare<
				[
					documentId: DocumentId,
					epoch: number,
					clientId: number,
					caseId: CaseId,
					memberId: MemberId,
					at: number
				]
			>(CLAIM),
		head: sqlite.prepare<[Place], Head>(HEAD),
		epoch: sqlite.prepare<[string], number>('select epoch from documents where id = ?').pluck(),
		snapshot: sqlite.prepare<[Place], StoredSnapshot>(SNAPSHOT),
		updates: sqlite.prepare<[Place & { seq: number }], StoredUpdate>(UPDATES),
		claims: sqlite
			.prepare<[Place], [clientId: number, memberId: MemberId]>(
				`select client_id, member_id from document_clients
				where document_id = @documentId and epoch = @epoch`
			)
			.raw(),
		dropEarlier: (place: Place) => {
			for (const drop of dropEarlier) drop.run(place);
		},
		beginSnapshot:
			sqlite.prepare<[Place & { caseId: CaseId; at: number; bytes: Uint8Array; sum: Uint8Array }]>(
				BEGIN_SNAPSHOT
			),
		beginHead:
			sqlite.prepare<[Place & { caseId: CaseId; at: number; seq: number; sum: Uint8Array }]>(
				BEGIN_HEAD
			),
		replaceSnapshot:
			sqlite.prepare<[Place & { seq: number; bytes: Uint8Array; sum: Uint8Array }]>(
				REPLACE_SNAPSHOT
			),
		dropUpdates: sqlite.prepare<[Place & { seq: number }]>(
			`delete from document_log
			where document_id = @documentId and epoch = @epoch and seq <= @seq`
		),
		chain: sqlite.prepare<[Place & { seq: number; sum: Uint8Array }]>(
			`update document_log set sum = @sum
			where document_id = @documentId and epoch = @epoch and seq = @seq`
		),
		author: sqlite.prepare<[Place & Authored & { caseId: CaseId }]>(AUTHOR),
		authors: sqlite.prepare<[Place], Authored>(AUTHORS),
		unsettled: sqlite.prepare<[], Place & { unsummed: 0 | 1 }>(UNSETTLED)
	};
}
