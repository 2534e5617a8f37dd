import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
	attendanceMarks,
	conferenceStates,
	handKinds,
	itemStates,
	stanceWords,
	steps,
	type AttendanceMark,
	type ConferenceState,
	type HandKind,
	type ItemState,
	type StanceWord,
	type Step
} from '#shared/words.ts';
import type { Conference, MinutesFrame } from '#domain/facts.ts';
import { caseData } from './cases.ts';
import { atLeast, identity, instant, isDay, json, oneOf, sealed } from './columns.ts';
import { agencies, members } from './region.ts';

/*
 * Conferences. Agenda items and stances are rows of their case; a conference itself, who sat there and
 * whose hand was up hold no case data. These name an item without a reference: they stay when its case
 * is destroyed, and then name nothing.
 */

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
		cancelReason: text('cancel_reason'),
		startedAt: instant('started_at'),
		endedAt: instant('ended_at'),
		openItemId: text('open_item_id'),
		step: text('step').$type<Step>(),
		stepAt: instant('step_at'),
		floorId: text('floor_id'),
		room: json<Conference['room']>('room'),
		reopenReason: text('reopen_reason'),
		pausedAt: instant('paused_at')
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
		state: text('state').$type<ItemState>().notNull(),
		added: integer('added').notNull().default(0),
		openedAt: instant('opened_at'),
		closedAt: instant('closed_at'),
		headCount: integer('head_count'),
		nextReview: text('next_review'),
		...sealed(),
		paused: integer('paused').notNull().default(0)
	},
	(table) => [
		index('agenda_items_case').on(table.caseId),
		index('agenda_items_conference').on(table.conferenceId),
		oneOf('agenda_items_state', table.state, itemStates),
		atLeast('agenda_items_minutes', table.minutes, 1)
	]
);

export const guests = sqliteTable(
	'guests',
	{
		...identity(),
		conferenceId: conferenceId(),
		name: text('name').notNull(),
		organisation: text('organisation').notNull(),
		secrecySignedOn: text('secrecy_signed_on').notNull()
	},
	(table) => [
		index('guests_conference').on(table.conferenceId),
		isDay('guests_secrecy_signed_on', table.secrecySignedOn)
	]
);

export const attendances = sqliteTable(
	'attendances',
	{
		...identity(),
		conferenceId: conferenceId(),
		itemId: text('item_id'),
		attendeeId: text('attendee_id').notNull(),
		attendance: text('attendance').$type<AttendanceMark>().notNull(),
		from: instant('from').notNull(),
		to: instant('to')
	},
	(table) => [
		index('attendances_conference').on(table.conferenceId),
		oneOf('attendances_attendance', table.attendance, attendanceMarks)
	]
);

export const hands = sqliteTable(
	'hands',
	{
		...identity(),
		conferenceId: conferenceId(),
		itemId: text('item_id').notNull(),
		attendeeId: text('attendee_id').notNull(),
		handKind: text('hand_kind').$type<HandKind>().notNull(),
		at: instant('at').notNull(),
		order: integer('order').notNull()
	},
	(table) => [
		uniqueIndex('hands_one_each').on(table.conferenceId, table.attendeeId),
		oneOf('hands_hand_kind', table.handKind, handKinds)
	]
);

export const readies = sqliteTable(
	'readies',
	{
		...identity(),
		conferenceId: conferenceId(),
		itemId: text('item_id').notNull(),
		step: text('step').$type<Step>().notNull(),
		memberId: memberId()
	},
	(table) => [
		uniqueIndex('readies_once').on(table.conferenceId, table.memberId),
		oneOf('readies_step', table.step, steps)
	]
);

export const stances = sqliteTable(
	'stances',
	{
		...identity(),
		...caseData(),
		conferenceId: conferenceId(),
		itemId: text('item_id').notNull(),
		agencyId: text('agency_id')
			.notNull()
			.references(() => agencies.id),
		memberId: memberId(),
		stance: text('stance').$type<StanceWord>().notNull(),
		at: instant('at').notNull(),
		...sealed()
	},
	(table) => [
		index('stances_case').on(table.caseId),
		uniqueIndex('stances_once').on(table.itemId, table.agencyId),
		oneOf('stances_stance', table.stance, stanceWords)
	]
);

/** Browsers in the room; a key opens nothing when its conference is over. */
export const pairings = sqliteTable(
	'pairings',
	{
		...identity(),
		conferenceId: conferenceId(),
		keyHash: text('key_hash').notNull(),
		at: instant('at').notNull()
	},
	(table) => [index('pairings_conference').on(table.conferenceId)]
);

/** Adopted minutes. Triggers keep them as they are (`drizzle/0005_room_minutes.sql`). */
export const minutes = sqliteTable(
	'minutes',
	{
		...identity(),
		conferenceId: conferenceId(),
		version: integer('version').notNull(),
		hash: text('hash').notNull(),
		adoptedAt: instant('adopted_at').notNull(),
		memberId: memberId(),
		frame: json<MinutesFrame>('frame').notNull()
	},
	(table) => [
		uniqueIndex('minutes_version').on(table.conferenceId, table.version),
		atLeast('minutes_from_one', table.version, 1)
	]
);

/** What they say of each case. They go with their case, and not before. */
export const minutesParts = sqliteTable(
	'minutes_parts',
	{
		...identity(),
		...caseData(),
		conferenceId: conferenceId(),
		itemId: text('item_id').notNull(),
		version: integer('version').notNull(),
		...sealed()
	},
	(table) => [
		index('minutes_parts_case').on(table.caseId),
		uniqueIndex('minutes_parts_version').on(table.itemId, table.version)
	]
);
