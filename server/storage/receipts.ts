import type Sqlite from 'better-sqlite3';
import type { Look, Receipt, ReceiptStore } from '#application/ports.ts';
import type { CaseId, MemberId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import { promised } from './promise.ts';

/** A look within this time after the last one is part of the same visit. */
const visitMs = 30 * 60_000;
/** A visit that goes on is written down at most this often: who looks again is not made to wait. */
const writeMs = 30_000;

interface KeptLook extends Look {
	written: Instant;
}

/** What members were shown, and when they looked. Neither moves a revision: nobody's view changes. */
export function receiptStore(sqlite: Sqlite.Database): ReceiptStore {
	const looks = lookTable(sqlite);
	const insert = sqlite.prepare<[string, number, string, string, number]>(
		`insert or ignore into receipts
		(contribution_id, version, member_id, case_id, first_processed_at) values (?, ?, ?, ?, ?)`
	);
	const find = sqlite.prepare<[string], Receipt>(
		`select member_id as memberId, version, first_processed_at as at
		from receipts where contribution_id = ? order by first_processed_at, member_id, version`
	);
	const shownIn = sqlite
		.prepare<[string, string], string>(
			`select contribution_id || ' ' || version from receipts where case_id = ? and member_id = ?`
		)
		.pluck();
	const insertAll = sqlite.transaction(
		(
			memberId: MemberId,
			caseId: CaseId,
			shown: Parameters<ReceiptStore['shown']>[2],
			at: Instant
		) => {
			for (const { contributionId, version } of shown)
				insert.run(contributionId, version, memberId, caseId, at);
		}
	);

	return {
		shown: (memberId, caseId, shown, at) =>
			promised(() => {
				const known = new Set(shownIn.all(caseId, memberId));
				const fresh = shown.filter((row) => !known.has(`${row.contributionId} ${row.version}`));
				if (fresh.length > 0) insertAll.immediate(memberId, caseId, fresh, at);
			}),
		of: (contributionId) => promised(() => find.all(contributionId)),
		look: (memberId, caseId, at) => promised(() => looks.look(memberId, caseId, at)),
		lastLook: (memberId, caseId) => promised(() => looks.find(memberId, caseId)?.seenAt ?? null)
	};
}

/** Looks are kept at hand, so that the last one is known also before it is written down. */
function lookTable(sqlite: Sqlite.Database) {
	const kept = new Map<string, KeptLook>();
	const select = sqlite.prepare<[string, string], Look>(
		'select seen_at as seenAt, since from looks where member_id = ? and case_id = ?'
	);
	const write = sqlite.prepare<[string, string, number, number, number | null]>(
		`insert into looks (member_id, case_id, first_processed_at, seen_at, since)
		values (?, ?, ?, ?, ?)
		on conflict (member_id, case_id) do update set seen_at = excluded.seen_at, since = excluded.since`
	);

	const find = (memberId: MemberId, caseId: CaseId): KeptLook | null => {
		const key = `${memberId} ${caseId}`;
		const known = kept.get(key);
		if (known) return known;
		const stored = select.get(memberId, caseId);
		if (!stored) return null;
		const look = { ...stored, written: stored.seenAt };
		kept.set(key, look);
		return look;
	};

	const look = (memberId: MemberId, caseId: CaseId, at: Instant): Instant | null => {
		const last = find(memberId, caseId);
		const goesOn = last !== null && at - last.seenAt <= visitMs;
		const since = goesOn ? last.since : (last?.seenAt ?? null);
		const written = goesOn && at - last.written < writeMs ? last.written : at;
		if (written === at) write.run(memberId, caseId, at, at, since);
		kept.set(`${memberId} ${caseId}`, { seenAt: at, since, written });
		return since;
	};

	return { find, look };
}
