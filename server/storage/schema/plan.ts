import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { About, ChangeKind, Goal, Undoable } from '#domain/facts.ts';
import { taskStates, type DeclineReason, type Outcome, type TaskState } from '#shared/words.ts';
import { caseData } from './cases.ts';
import { atLeast, identity, instant, isDay, json, oneOf, sealed } from './columns.ts';
import { conferences } from './conferences.ts';
import { agencies, members } from './region.ts';

/* The action plan, and what happened in the case. */

export const goals = sqliteTable(
	'goals',
	{
		...identity(),
		...caseData(),
		number: integer('number').notNull(),
		state: text('state').$type<Goal['state']>().notNull(),
		position: integer('position').notNull(),
		...sealed()
	},
	(table) => [
		index('goals_case').on(table.caseId),
		oneOf('goals_state', table.state, ['open', 'closed']),
		atLeast('goals_position', table.position, 0)
	]
);

export const tasks = sqliteTable(
	'tasks',
	{
		...identity(),
		...caseData(),
		number: integer('number').notNull(),
		agencyId: text('agency_id')
			.notNull()
			.references(() => agencies.id),
		memberId: text('member_id').references(() => members.id),
		state: text('state').$type<TaskState>().notNull(),
		movedTimes: integer('moved_times').notNull(),
		goalId: text('goal_id').references(() => goals.id),
		mandatory: integer('mandatory', { mode: 'boolean' }).notNull(),
		outcome: text('outcome').$type<Outcome>(),
		reasonKind: text('reason_kind').$type<DeclineReason>(),
		proposedBy: text('proposed_by')
			.notNull()
			.references(() => agencies.id),
		...sealed()
	},
	(table) => [
		index('tasks_case').on(table.caseId),
		oneOf('tasks_state', table.state, taskStates),
		atLeast('tasks_number', table.number, 1),
		atLeast('tasks_moved_times', table.movedTimes, 0)
	]
);

export const decisions = sqliteTable(
	'decisions',
	{
		...identity(),
		...caseData(),
		number: integer('number').notNull(),
		day: text('day').notNull(),
		...sealed(),
		conferenceId: text('conference_id').references(() => conferences.id)
	},
	(table) => [index('decisions_case').on(table.caseId), isDay('decisions_day', table.day)]
);

export const undoables = sqliteTable(
	'undoables',
	{
		...identity(),
		...caseData(),
		commandId: text('command_id').notNull(),
		memberId: text('member_id')
			.notNull()
			.references(() => members.id),
		at: instant('at').notNull(),
		kind: text('kind').$type<Undoable['kind']>().notNull(),
		thingId: text('thing_id').notNull(),
		...sealed()
	},
	(table) => [index('undoables_case').on(table.caseId)]
);

export const happenings = sqliteTable(
	'happenings',
	{
		...identity(),
		...caseData(),
		at: instant('at').notNull(),
		kind: text('kind').$type<ChangeKind>().notNull(),
		agencyId: text('agency_id').references(() => agencies.id),
		about: json<About>('about').notNull(),
		memberId: text('member_id').references(() => members.id)
	},
	(table) => [index('happenings_case').on(table.caseId)]
);
