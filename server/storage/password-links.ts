import type Sqlite from 'better-sqlite3';
import type { PasswordLinkStore } from '#application/ports.ts';
import type { MemberId } from '#shared/ids.ts';
import { promised } from './promise.ts';

interface Link {
	memberId: MemberId;
	expiresAt: number;
}

/** One-time links over one connection, by the SHA-256 of their token. */
export function passwordLinkStore(sqlite: Sqlite.Database): PasswordLinkStore {
	const put = sqlite.prepare<[string, string, number]>(
		`insert into password_links (member_id, token_hash, expires_at) values (?, ?, ?)
		on conflict (member_id) do update
		set token_hash = excluded.token_hash, expires_at = excluded.expires_at`
	);
	const find = sqlite.prepare<[string], Link>(
		'select member_id as memberId, expires_at as expiresAt from password_links where token_hash = ?'
	);
	const remove = sqlite.prepare<[string]>('delete from password_links where member_id = ?');
	const setPassword = sqlite.prepare<[string, string]>(
		`insert into credentials (member_id, password_hash) values (?, ?)
		on conflict (member_id) do update set password_hash = excluded.password_hash`
	);
	const endSessions = sqlite
		.prepare<[string], string>('delete from sessions where member_id = ? returning id')
		.pluck();

	const redeem = sqlite.transaction((tokenHash: string, passwordHash: string, now: number) => {
		const link = find.get(tokenHash);
		if (!link || link.expiresAt <= now) return null;
		const { memberId } = link;
		remove.run(memberId);
		setPassword.run(memberId, passwordHash);
		return { memberId, ended: endSessions.all(memberId) };
	});

	return {
		put: ({ memberId, tokenHash, expiresAt }) =>
			promised(() => void put.run(memberId, tokenHash, expiresAt)),
		find: (tokenHash) => promised(() => find.get(tokenHash) ?? null),
		redeem: (tokenHash, passwordHash, now) =>
			promised(() => redeem.immediate(tokenHash, passwordHash, now)),
		remove: (memberId) => promised(() => void remove.run(memberId))
	};
}
