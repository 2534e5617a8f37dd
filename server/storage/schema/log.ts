import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseData } from './cases.ts';
import { atLeast } from './columns.ts';
import { documents } from './contributions.ts';
import { members } from './region.ts';

/*
 * The log of documents. For an update `first_processed_at` is when it was accepted; for a snapshot
 * when the oldest of what it stands for was.
 */

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
		bytes: blob('bytes', { mode: 'buffer' }).notNull()
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
		bytes: blob('bytes', { mode: 'buffer' }).notNull()
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
