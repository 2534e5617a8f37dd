import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CaseFile } from '#domain/facts.ts';
import { phases, type Phase } from '#shared/words.ts';
import { identity, instant, isDay, oneOf, sealed } from './columns.ts';
import { agencies, members } from './region.ts';

/* A case file, its subject, and who takes part in it. */

export const cases = sqliteTable(
	'cases',
	{
		...identity(),
		number: text('number').notNull(),
		phase: text('phase').$type<Phase>().notNull(),
		processing: text('processing').$type<CaseFile['processing']>().notNull(),
		decidedBy: text('decided_by')
			.notNull()
			.references(() => agencies.id),
		caseLeadId: text('case_lead_id').references(() => members.id),
		nextReview: text('next_review'),
		closedAt: instant('closed_at'),
		firstProcessedAt: instant('first_processed_at').notNull(),
		...sealed()
	},
	(table) => [
		uniqueIndex('cases_number').on(table.number),
		oneOf('cases_phase', table.phase, phases),
		oneOf('cases_processing', table.processing, ['zvh', 'reintegration']),
		isDay('cases_next_review', table.nextReview)
	]
);

/** What every row with case data bears (L35). */
export function caseData() {
	return {
		caseId: text('case_id')
			.notNull()
			.references(() => cases.id),
		firstProcessedAt: instant('first_processed_at').notNull()
	};
}

export const subjects = sqliteTable(
	'subjects',
	{ ...identity(), ...caseData(), ...sealed() },
	(table) => [uniqueIndex('subjects_case').on(table.caseId)]
);

export const agencyInvolvements = sqliteTable(
	'agency_involvements',
	{
		...identity(),
		...caseData(),
		agencyId: text('agency_id')
			.notNull()
			.references(() => agencies.id),
		decidedBy: text('decided_by').references(() => agencies.id),
		from: instant('from').notNull(),
		to: instant('to')
	},
	(table) => [index('agency_involvements_case').on(table.caseId)]
);

export const memberInvolvements = sqliteTable(
	'member_involvements',
	{
		...identity(),
		...caseData(),
		memberId: text('member_id')
			.notNull()
			.references(() => members.id),
		agencyId: text('agency_id')
			.notNull()
			.references(() => agencies.id),
		from: instant('from').notNull(),
		until: text('until'),
		to: instant('to')
	},
	(table) => [
		index('member_involvements_case').on(table.caseId),
		index('member_involvements_member').on(table.memberId),
		isDay('member_involvements_until', table.until)
	]
);
