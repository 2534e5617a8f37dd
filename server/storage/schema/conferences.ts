import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
	conferenceStates,
	itemStates,
	type ConferenceState,
	type ItemState
} from '#shared/words.ts';
import { caseData } from './cases.ts';
import { atLeast, identity, instant, oneOf } from './columns.ts';
import { members } from './region.ts';

/* Conferences. An agenda item is a row of its case; a conference itself holds no case data. */

const memberId = (name = 'member_id') =>
	text(name)
		.notNull()
		.references(() => members.id);

export const conferences = sqliteTable(
	'conferences',
	{
		...identity(),
		title: text('title').notNull(),
		state: text('state').$type<ConferenceState>().notNull(),
		startsAt: instant('starts_at').notNull(),
		endsAt: instant('ends_at').notNull(),
		place: text('place').notNull(),
		chairId: memberId('chair_id'),
		actingChairId: memberId('acting_chair_id'),
		cancelReason: text('cancel_reason')
	},
	(table) => [oneOf('conferences_state', table.state, conferenceStates)]
);

const conferenceId = () =>
	text('conference_id')
		.notNull()
		.references(() => conferences.id);

export const invitations = sqliteTable(
	'invitations',
	{ ...identity(), conferenceId: conferenceId(), memberId: memberId() },
	(table) => [
		uniqueIndex('invitations_once').on(table.conferenceId, table.memberId),
		index('invitations_member').on(table.memberId)
	]
);

export const agendaItems = sqliteTable(
	'agenda_items',
	{
		...identity(),
		...caseData(),
		conferenceId: conferenceId(),
		startsAt: instant('starts_at').notNull(),
		position: integer('position').notNull(),
		minutes: integer('minutes').notNull(),
		state: text('state').$type<ItemState>().notNull()
	},
	(table) => [
		index('agenda_items_case').on(table.caseId),
		index('agenda_items_conference').on(table.conferenceId),
		oneOf('agenda_items_state', table.state, itemStates),
		atLeast('agenda_items_minutes', table.minutes, 1)
	]
);
