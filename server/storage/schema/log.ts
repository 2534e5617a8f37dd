import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseData } from './cases.ts';
import { atLeast, oneOf } from './columns.ts';
import { documents } from './contributions.ts';
import { members } from './region.ts';

/*
 * The log of documents. For an update `first_processed_at` is when it was accepted; for a snapshot
 * when the oldest of what it stands for was.
 *
 * `sum` chains the rows: of a snapshot over its own bytes, of an update over the sum before it and
 * its own bytes. What a head says tells when the end of a log is missing.
 */

const sum = () =>
	blob('sum', { mode: 'buffer' })
		.notNull()
		.default(sql`x''`);

const documentId = () =>
	text('document_id')
		.notNull()
		.references(() => documents.id);

export const documentLog = sqliteTable(
	'document_log',
	{
		documentId: documentId(),
		epoch: integer('epoch').notNull(),
		seq: integer('seq').notNull(),
		...caseData(),
		memberId: text('member_id')
			.notNull()
			.references(() => members.id),
		bytes: blob('bytes', { mode: 'buffer' }).notNull(),
		sum: sum()
	},
	(table) => [
		primaryKey({ columns: [table.documentId, table.epoch, table.seq] }),
		atLeast('document_log_seq', table.seq, 1)
	]
);

export const documentSnapshots = sqliteTable(
	'document_snapshots',
	{
		documentId: documentId(),
		epoch: integer('epoch').notNull(),
		/** The last update that the snapshot holds; 0 for a first state. */
		seq: integer('seq').notNull(),
		...caseData(),
		bytes: blob('bytes', { mode: 'buffer' }).notNull(),
		sum: sum()
	},
	(table) => [
		primaryKey({ columns: [table.documentId, table.epoch] }),
		atLeast('document_snapshots_seq', table.seq, 0)
	]
);

/**
 * Whose each Yjs client id is. These outlive compaction: a snapshot tells client ids, not members.
 * `first_processed_at` is when the id first wrote.
 */
export const documentClients = sqliteTable(
	'document_clients',
	{
		documentId: documentId(),
		epoch: integer('epoch').notNull(),
		clientId: integer('client_id').notNull(),
		...caseData(),
		memberId: text('member_id')
			.notNull()
			.references(() => members.id)
	},
	(table) => [
		primaryKey({ columns: [table.documentId, table.epoch, table.clientId] }),
		atLeast('document_clients_client_id', table.clientId, 0)
	]
);

/** The newest row of each log: its number, 0 for a first state, and its sum. */
export const documentHeads = sqliteTable(
	'document_heads',
	{
		documentId: documentId().primaryKey(),
		epoch: integer('epoch').notNull(),
		...caseData(),
		seq: integer('seq').notNull(),
		sum: sum()
	},
	(table) => [atLeast('document_heads_seq', table.seq, 0)]
);

/**
 * Who wrote what, without what: ranges of clocks of a client id that a member added or took away.
 * These outlive compaction, and go with their epoch. `first_processed_at` is when.
 */
export const documentAuthors = sqliteTable(
	'document_authors',
	{
		id: integer('id').primaryKey(),
		documentId: documentId(),
		epoch: integer('epoch').notNull(),
		...caseData(),
		memberId: text('member_id')
			.notNull()
			.references(() => members.id),
		deed: text('deed').$type<'added' | 'deleted'>().notNull(),
		clientId: integer('client_id').notNull(),
		clock: integer('clock').notNull(),
		length: integer('length').notNull()
	},
	(table) => [
		index('document_authors_document').on(table.documentId),
		oneOf('document_authors_deed', table.deed, ['added', 'deleted']),
		atLeast('document_authors_length', table.length, 1)
	]
);
