import { sql } from 'drizzle-orm';
import { blob, check, integer, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

/*
 * Columns that many tables share. An `ordinal` gives the order of creation: ids tell none, and
 * another database has no row number of its own. It never leaves this room.
 */

/** Own key of a table of facts: `ordinal` to order by, `id` to be found by. */
export function identity() {
	return { ordinal: integer('ordinal').primaryKey(), id: text('id').notNull().unique() };
}

/** What a row keeps secret (`secretFields`), sealed as one value with the key of its case. */
export function sealed() {
	return {
		sealed: blob('sealed', { mode: 'buffer' })
			.notNull()
			.default(sql`x''`)
	};
}

/** An instant: ms UTC. */
export function instant(name: string) {
	return integer(name, { mode: 'number' });
}

/** A nested value, kept as JSON. */
export function json<Value>(name: string) {
	return text(name, { mode: 'json' }).$type<Value>();
}

/** A check that a column holds one of a closed list of words. */
export function oneOf(name: string, column: AnySQLiteColumn, words: readonly string[]) {
	const list = words.map((word) => `'${word}'`).join(', ');
	return check(name, sql`${column} in (${sql.raw(list)})`);
}

/** A check that a number is at least `least`. */
export function atLeast(name: string, column: AnySQLiteColumn, least: number) {
	return check(name, sql`${column} >= ${sql.raw(String(least))}`);
}

/** A check on the length of a `YYYY-MM-DD`. */
export function isDay(name: string, column: AnySQLiteColumn) {
	return check(name, sql`length(${column}) = 10`);
}
