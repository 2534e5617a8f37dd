import type Sqlite from 'better-sqlite3';
import type { CredentialStore } from '#application/ports.ts';
import type { MemberId } from '#shared/ids.ts';
import { promised } from './promise.ts';

/** The password hashes over one connection. */
export function credentialStore(sqlite: Sqlite.Database): CredentialStore {
	const byEmail = sqlite.prepare<[string], { memberId: MemberId; passwordHash: string }>(
		`select members.id as memberId, password_hash as passwordHash
		from members join credentials on credentials.member_id = members.id
		where lower(members.email) = ?`
	);
	const set = sqlite.prepare<[string, string]>(
		`insert into credentials (member_id, password_hash) values (?, ?)
		on conflict (member_id) do update set password_hash = excluded.password_hash`
	);
	const byMember = sqlite
		.prepare<[string], string>('select password_hash from credentials where member_id = ?')
		.pluck();
	const remove = sqlite.prepare<[string]>('delete from credentials where member_id = ?');
	const members = sqlite.prepare<[], string>('select member_id from credentials').pluck();
	return {
		hashOf: (memberId) => promised(() => byMember.get(memberId) ?? null),
		remove: (memberId) => promised(() => void remove.run(memberId)),
		members: () => promised(() => members.all()),
		byEmail: (email) => promised(() => byEmail.get(email.toLowerCase()) ?? null),
		setPassword: (memberId, hash) => promised(() => void set.run(memberId, hash))
	};
}
