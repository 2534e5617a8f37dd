import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
	entitledLaws,
	gateLines as gateLineKeys,
	releaseKinds,
	waitKinds,
	type AskAnswer,
	type EntitledLaw,
	type GateLine,
	type Group,
	type ReleaseKind,
	type WaitKind
} from '#shared/words.ts';
import { caseData } from './cases.ts';
import { atLeast, identity, instant, isDay, oneOf, sealed } from './columns.ts';
import { agencies, members } from './region.ts';

/* Release, waiting and bridging, and what agencies ask each other. */

const agencyId = (name = 'agency_id') =>
	text(name)
		.notNull()
		.references(() => agencies.id);

export const releaseWindows = sqliteTable(
	'release_windows',
	{
		...identity(),
		...caseData(),
		version: integer('version').notNull(),
		earliest: text('earliest').notNull(),
		latest: text('latest').notNull(),
		releaseKind: text('release_kind').$type<ReleaseKind>().notNull(),
		confirmed: text('confirmed'),
		agencyId: agencyId(),
		at: instant('at').notNull(),
		...sealed()
	},
	(table) => [
		uniqueIndex('release_windows_version').on(table.caseId, table.version),
		oneOf('release_windows_kind', table.releaseKind, releaseKinds),
		atLeast('release_windows_from_one', table.version, 1),
		isDay('release_windows_earliest', table.earliest),
		isDay('release_windows_latest', table.latest)
	]
);

export const gateLines = sqliteTable(
	'gate_lines',
	{
		...identity(),
		...caseData(),
		line: text('line').$type<GateLine>().notNull(),
		agencyId: agencyId(),
		...sealed()
	},
	(table) => [
		uniqueIndex('gate_lines_line').on(table.caseId, table.line),
		oneOf('gate_lines_known', table.line, gateLineKeys)
	]
);

export const waits = sqliteTable(
	'waits',
	{
		...identity(),
		...caseData(),
		waitKind: text('wait_kind').$type<WaitKind>().notNull(),
		since: text('since').notNull(),
		expected: text('expected'),
		checkedOn: text('checked_on'),
		agencyId: agencyId(),
		closedOn: text('closed_on'),
		...sealed()
	},
	(table) => [
		index('waits_case').on(table.caseId),
		oneOf('waits_kind', table.waitKind, waitKinds),
		isDay('waits_since', table.since)
	]
);

export const bridges = sqliteTable(
	'bridges',
	{
		...identity(),
		...caseData(),
		agencyId: agencyId(),
		entitledLaw: text('entitled_law').$type<EntitledLaw>().notNull(),
		since: text('since').notNull(),
		until: text('until'),
		costPerDay: integer('cost_per_day'),
		...sealed()
	},
	(table) => [
		index('bridges_case').on(table.caseId),
		oneOf('bridges_law', table.entitledLaw, entitledLaws),
		isDay('bridges_since', table.since)
	]
);

export const asks = sqliteTable(
	'asks',
	{
		...identity(),
		...caseData(),
		agencyId: agencyId(),
		group: text('group').$type<Group>().notNull(),
		fromAgencyId: agencyId('from_agency_id'),
		fromMemberId: text('from_member_id')
			.notNull()
			.references(() => members.id),
		askedAt: instant('asked_at').notNull(),
		answer: text('answer').$type<AskAnswer>(),
		answeredAt: instant('answered_at'),
		...sealed()
	},
	(table) => [index('asks_case').on(table.caseId)]
);
