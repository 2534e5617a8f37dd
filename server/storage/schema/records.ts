import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseData, cases } from './cases.ts';
import { atLeast, instant, json, sealed } from './columns.ts';
import { contributions } from './contributions.ts';
import { members } from './region.ts';

/* What the house keeps beside the facts: revisions, answers, the audit, and who is signed in. */

/** Revision of the roster (`roster`) and of each case (its id). */
export const revisions = sqliteTable(
	'revisions',
	{ scope: text('scope').primaryKey(), rev: integer('rev').notNull() },
	(table) => [atLeast('revisions_rev', table.rev, 1)]
);

/**
 * The first answers to commands; `first_processed_at` is when the command was given. Of a case both
 * answer and hash are sealed: a hash tells which of few possible words was said.
 */
export const commandAnswers = sqliteTable(
	'command_answers',
	{
		memberId: text('member_id')
			.notNull()
			.references(() => members.id),
		commandId: text('command_id').notNull(),
		bodyHash: text('body_hash'),
		caseId: text('case_id').references(() => cases.id),
		result: json<Record<string, unknown>>('result'),
		firstProcessedAt: instant('first_processed_at').notNull(),
		...sealed()
	},
	(table) => [
		primaryKey({ columns: [table.memberId, table.commandId] }),
		index('command_answers_case').on(table.caseId)
	]
);

/** `chain` is the id of a case, or `region`. No references: the audit outlives what it tells of. */
export const audit = sqliteTable(
	'audit',
	{
		chain: text('chain').notNull(),
		n: integer('n').notNull(),
		at: instant('at').notNull(),
		memberId: text('member_id'),
		agencyId: text('agency_id'),
		what: text('what').notNull(),
		rule: text('rule').notNull(),
		outcome: text('outcome').notNull(),
		prev: text('prev').notNull(),
		hash: text('hash').notNull()
	},
	(table) => [primaryKey({ columns: [table.chain, table.n] }), atLeast('audit_n', table.n, 1)]
);

/** Last entry of each chain, so that a tail cut off is noticed. */
export const auditHeads = sqliteTable('audit_heads', {
	chain: text('chain').primaryKey(),
	n: integer('n').notNull(),
	hash: text('hash').notNull()
});

export const sessions = sqliteTable(
	'sessions',
	{
		id: text('id').primaryKey(),
		memberId: text('member_id')
			.notNull()
			.references(() => members.id),
		createdAt: instant('created_at').notNull(),
		activeAt: instant('active_at').notNull(),
		expiresAt: instant('expires_at').notNull()
	},
	(table) => [index('sessions_member').on(table.memberId)]
);

/** Apart from members, so that no view of a member can hold a hash. */
export const credentials = sqliteTable('credentials', {
	memberId: text('member_id')
		.primaryKey()
		.references(() => members.id),
	passwordHash: text('password_hash').notNull()
});

/** One-time links to set a password, by the SHA-256 of their token. One per member. */
export const passwordLinks = sqliteTable('password_links', {
	memberId: text('member_id')
		.primaryKey()
		.references(() => members.id),
	tokenHash: text('token_hash').notNull().unique(),
	expiresAt: instant('expires_at').notNull()
});

/**
 * Which version of a contribution a member was shown, and when first (gelezen door). A fact of the
 * case, kept apart from the rows that commands change: reading moves no revision.
 */
export const receipts = sqliteTable(
	'receipts',
	{
		contributionId: text('contribution_id')
			.notNull()
			.references(() => contributions.id),
		version: integer('version').notNull(),
		memberId: text('member_id')
			.notNull()
			.references(() => members.id),
		...caseData()
	},
	(table) => [
		primaryKey({ columns: [table.contributionId, table.version, table.memberId] }),
		index('receipts_case').on(table.caseId)
	]
);

/**
 * When a member looked at a case: `seen_at` the last time, `since` the time before the visit that
 * goes on (sinds u laatst keek).
 */
export const looks = sqliteTable(
	'looks',
	{
		memberId: text('member_id')
			.notNull()
			.references(() => members.id),
		...caseData(),
		seenAt: instant('seen_at').notNull(),
		since: instant('since')
	},
	(table) => [primaryKey({ columns: [table.memberId, table.caseId] })]
);

/** Written to find out whether the database can be written. */
export const probes = sqliteTable('probes', {
	id: integer('id').primaryKey(),
	count: integer('count').notNull()
});
