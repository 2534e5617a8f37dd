import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CompartmentKey } from '#shared/compartments.ts';
import { bases, type Basis, type DocumentKind, type Ground } from '#shared/words.ts';
import { caseData } from './cases.ts';
import { atLeast, identity, instant, isDay, oneOf, sealed } from './columns.ts';
import { agencies, members } from './region.ts';

/* What agencies bring in, what they disclosed of it, and the documents in which people write. */

export const contributions = sqliteTable(
	'contributions',
	{
		...identity(),
		...caseData(),
		compartment: text('compartment').$type<CompartmentKey>().notNull(),
		agencyId: text('agency_id')
			.notNull()
			.references(() => agencies.id),
		memberId: text('member_id')
			.notNull()
			.references(() => members.id),
		basis: text('basis').$type<Basis>().notNull(),
		ground: text('ground').$type<Ground>().notNull(),
		sourceDate: text('source_date').notNull(),
		version: integer('version').notNull(),
		createdAt: instant('created_at').notNull(),
		withdrawnAt: instant('withdrawn_at'),
		...sealed()
	},
	(table) => [
		index('contributions_case').on(table.caseId),
		oneOf('contributions_basis', table.basis, bases),
		isDay('contributions_source_date', table.sourceDate),
		atLeast('contributions_version', table.version, 0)
	]
);

export const versions = sqliteTable(
	'versions',
	{
		...identity(),
		...caseData(),
		contributionId: text('contribution_id')
			.notNull()
			.references(() => contributions.id),
		number: integer('number').notNull(),
		publishedAt: instant('published_at').notNull(),
		...sealed()
	},
	(table) => [
		index('versions_case').on(table.caseId),
		uniqueIndex('versions_number').on(table.contributionId, table.number),
		atLeast('versions_from_one', table.number, 1)
	]
);

export const supplies = sqliteTable(
	'supplies',
	{
		...identity(),
		...caseData(),
		contributionId: text('contribution_id')
			.notNull()
			.references(() => contributions.id),
		version: integer('version').notNull(),
		at: instant('at').notNull(),
		memberId: text('member_id')
			.notNull()
			.references(() => members.id),
		ground: text('ground').$type<Ground>().notNull(),
		...sealed()
	},
	(table) => [index('supplies_case').on(table.caseId)]
);

export const documents = sqliteTable(
	'documents',
	{
		...identity(),
		...caseData(),
		epoch: integer('epoch').notNull(),
		kind: text('kind').$type<DocumentKind>().notNull(),
		compartment: text('compartment').$type<CompartmentKey>().notNull(),
		contributionId: text('contribution_id').references(() => contributions.id),
		itemId: text('item_id'),
		endedAt: instant('ended_at')
	},
	(table) => [index('documents_case').on(table.caseId), atLeast('documents_epoch', table.epoch, 0)]
);
