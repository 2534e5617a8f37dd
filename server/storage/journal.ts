import type Sqlite from 'better-sqlite3';

/*
 * What a backup does not know of and a restore must: it lies with the keys, apart from the database
 * that is put back.
 */

/** A document of which nothing from before this epoch may come back. */
export interface Erasure {
	documentId: string;
	epoch: number;
	/** ms UTC. */
	at: number;
}

/** Erased texts and restores, written down for good. */
export interface Journal {
	/** On disk when this returns. The same document and epoch again changes nothing. */
	journalErasure(documentId: string, epoch: number, at: number): void;
	/** The newest erasure of every document that has one. */
	erasures(): Erasure[];
	/** A restore gives every document this epoch; on disk when this returns. */
	journalRestore(epoch: number, at: number): void;
	/**
	 * A restore made an epoch after this one and nothing of the document was erased since: who wrote
	 * in it may be offered own words again.
	 */
	restoredSince(documentId: string, epoch: number): boolean;
	/** The highest epoch that an erasure or a restore made; 0 without any. */
	lastEpoch(): number;
}

/** Tables that grow and never change; making them again changes nothing. */
const TABLES = `
	create table if not exists erasures (
		n integer primary key, document_id text not null, epoch integer not null, at integer not null,
		unique (document_id, epoch)
	) strict;
	create table if not exists restores (
		n integer primary key, epoch integer not null, at integer not null
	) strict;
	${['erasures', 'restores'].map(appendOnly).join('\n')}`;

function appendOnly(table: string): string {
	return ['delete', 'update']
		.map(
			(deed) => `create trigger if not exists ${table}_no_${deed} before ${deed} on ${table}
			begin select raise(abort, '${table} are append-only'); end;`
		)
		.join('\n');
}

/** The journal in a database of keys. */
export function journalOver(sqlite: Sqlite.Database): Journal {
	sqlite.exec(TABLES);
	const erase = sqlite.prepare<[string, number, number]>(
		'insert into erasures (document_id, epoch, at) values (?, ?, ?) on conflict do nothing'
	);
	// SQLite gives the other columns of the row that has the maximum.
	const erasures = sqlite.prepare<[], Erasure>(
		`select document_id as documentId, max(epoch) as epoch, at from erasures
		group by document_id order by n`
	);
	const restore = sqlite.prepare<[number, number]>(
		'insert into restores (epoch, at) values (?, ?)'
	);
	const since = sqlite
		.prepare<[number, string, number], number>(
			`select exists (select 1 from restores where epoch > ?) and not exists
			(select 1 from erasures where document_id = ? and epoch > ?)`
		)
		.pluck();
	const last = sqlite
		.prepare<[], number>(
			`select coalesce(max(epoch), 0) from
			(select epoch from erasures union all select epoch from restores)`
		)
		.pluck();
	return {
		journalErasure: (documentId, epoch, at) => void erase.run(documentId, epoch, at),
		erasures: () => erasures.all(),
		journalRestore: (epoch, at) => void restore.run(epoch, at),
		restoredSince: (documentId, epoch) => since.get(epoch, documentId, epoch) === 1,
		lastEpoch: () => last.get() ?? 0
	};
}
