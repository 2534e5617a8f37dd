import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { agencyClasses, type AgencyClass, type MemberFunction } from '#shared/words.ts';
import { identity, instant, json, oneOf } from './columns.ts';

/* The region: who there is. */

export const regions = sqliteTable(
	'regions',
	{
		ordinal: identity().ordinal,
		id: text('id').$type<'region'>().notNull().unique(),
		name: text('name').notNull(),
		practice: integer('practice', { mode: 'boolean' }).notNull(),
		numberYear: integer('number_year'),
		lastNumberYear: integer('last_number_year').notNull(),
		lastNumber: integer('last_number').notNull()
	},
	(table) => [check('regions_single', sql`${table.id} = 'region'`)]
);

export const agencies = sqliteTable(
	'agencies',
	{
		...identity(),
		name: text('name').notNull(),
		class: text('class').$type<AgencyClass>().notNull(),
		statutoryTasks: json<string[]>('statutory_tasks').notNull()
	},
	(table) => [oneOf('agencies_class', table.class, agencyClasses)]
);

export const members = sqliteTable(
	'members',
	{
		...identity(),
		agencyId: text('agency_id').references(() => agencies.id),
		name: text('name').notNull(),
		email: text('email').notNull(),
		functions: json<MemberFunction[]>('functions').notNull(),
		phone: text('phone'),
		actsFor: text('acts_for').references(() => agencies.id),
		disabledAt: instant('disabled_at')
	},
	(table) => [uniqueIndex('members_email').on(sql`lower(${table.email})`)]
);
