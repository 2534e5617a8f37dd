import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { About, ChangeKind, Due, Goal, Task, TaskEvent, Undoable } from '#domain/facts.ts';
import { taskStates, type DeclineReason, type Outcome, type TaskState } from '#shared/words.ts';
import { caseData } from './cases.ts';
import { atLeast, identity, instant, isDay, json, oneOf } from './columns.ts';
import { agencies, members } from './region.ts';

/* The action plan, and what happened in the case. */

export const goals = sqliteTable(
	'goals',
	{
		...identity(),
		...caseData(),
		number: integer('number').notNull(),
		title: text('title').notNull(),
		state: text('state').$type<Goal['state']>().notNull(),
		position: integer('position').notNull()
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
		title: text('title').notNull(),
		agencyId: text('agency_id')
			.notNull()
			.references(() => agencies.id),
		memberId: text('member_id').references(() => members.id),
		state: text('state').$type<TaskState>().notNull(),
		due: json<Due>('due').notNull(),
		movedTimes: integer('moved_times').notNull(),
		goalId: text('goal_id').references(() => goals.id),
		mandatory: integer('mandatory', { mode: 'boolean' }).notNull(),
		statutoryTask: text('statutory_task'),
		waitingFor: json<NonNullable<Task['waitingFor']>>('waiting_for'),
		progress: text('progress'),
		outcome: text('outcome').$type<Outcome>(),
		result: text('result'),
		reasonKind: text('reason_kind').$type<DeclineReason>(),
		reason: text('reason'),
		note: text('note'),
		proposedBy: text('proposed_by')
			.notNull()
			.references(() => agencies.id),
		history: json<TaskEvent[]>('history').notNull(),
		shift: json<NonNullable<Task['shift']>>('shift'),
		adopted: json<NonNullable<Task['adopted']>>('adopted')
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
		text: text('text').notNull(),
		day: text('day').notNull()
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
		before: json<NonNullable<Undoable['before']>>('before'),
		after: json<Undoable['after']>('after').notNull()
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
