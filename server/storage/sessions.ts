import type Sqlite from 'better-sqlite3';
import type { SessionRow, SessionStore } from '#application/ports.ts';
import { promised } from './promise.ts';

const INSERT = `insert into sessions (id, member_id, created_at, active_at, expires_at)
	values (@id, @memberId, @createdAt, @activeAt, @expiresAt)`;
const SELECT = `select id, member_id as memberId, created_at as createdAt, active_at as activeAt,
	expires_at as expiresAt from sessions where id = ?`;

/** The sessions over one connection. */
export function sessionStore(sqlite: Sqlite.Database): SessionStore {
	const insert = sqlite.prepare<[SessionRow]>(INSERT);
	const find = sqlite.prepare<[string], SessionRow>(SELECT);
	const touch = sqlite.prepare<[number, string, number]>(
		'update sessions set active_at = ? where id = ? and active_at < ?'
	);
	const remove = sqlite.prepare<[string]>('delete from sessions where id = ?');
	const removeOf = sqlite
		.prepare<[string, string], string>(
			'delete from sessions where member_id = ? and id <> ? returning id'
		)
		.pluck();
	const removeOver = sqlite
		.prepare<[number, string, number, number], string>(
			`delete from sessions where expires_at <= ? or active_at <
				iif(member_id in (select value from json_each(?)), ?, ?)
			returning id`
		)
		.pluck();
	return {
		insert: (session) => promised(() => void insert.run(session)),
		find: (id) => promised(() => find.get(id) ?? null),
		touch: (id, activeAt) => promised(() => void touch.run(activeAt, id, activeAt)),
		remove: (id) => promised(() => void remove.run(id)),
		removeOf: (memberId, except = '') => promised(() => removeOf.all(memberId, except)),
		removeOver: (now, idleBefore, attending = { members: [], idleBefore }) =>
			promised(() => {
				const members = JSON.stringify(attending.members);
				return removeOver.all(now, members, attending.idleBefore, idleBefore);
			})
	};
}
