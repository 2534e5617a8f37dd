import { createHash } from 'node:crypto';
import type Sqlite from 'better-sqlite3';
import type { AuditDraft, AuditEntry, AuditStore } from '#application/ports.ts';
import type { CaseId } from '#shared/ids.ts';
import { promised } from './promise.ts';

/** The audit as the transaction of an effect writes it. */
export interface AuditChains {
	/** Chains the drafts, each in its own chain. Within the running transaction. */
	chain(drafts: AuditDraft[]): void;
	store: AuditStore;
}

interface Head {
	n: number;
	hash: string;
}

interface StoredEntry extends Omit<AuditEntry, 'caseId'> {
	prev: string;
	hash: string;
}

/** What the first entry of a chain names as the hash before it. */
const BEGINNING = '0'.repeat(64);
const REGION = 'region';

const INSERT = `insert into audit
	(chain, n, at, member_id, agency_id, what, rule, outcome, prev, hash)
	values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const MOVE_HEAD = `insert into audit_heads (chain, n, hash) values (?, ?, ?)
	on conflict (chain) do update set n = excluded.n, hash = excluded.hash`;
const SELECT = `select n, at, member_id as memberId, agency_id as agencyId, what, rule, outcome,
	prev, hash from audit where chain = ? order by n`;

export function auditChains(sqlite: Sqlite.Database): AuditChains {
	const insert = sqlite.prepare(INSERT);
	const moveHead = sqlite.prepare(MOVE_HEAD);
	const head = sqlite.prepare<[string], Head>('select n, hash from audit_heads where chain = ?');
	const entries = sqlite.prepare<[string], StoredEntry>(SELECT);

	const chainOne = (draft: AuditDraft) => {
		const chain = draft.caseId ?? REGION;
		const last = head.get(chain);
		const entry = { ...draft, n: (last?.n ?? 0) + 1 };
		const prev = last?.hash ?? BEGINNING;
		const hash = hashOf(entry, prev);
		const { n, at, memberId, agencyId, what, rule, outcome } = entry;
		insert.run(chain, n, at, memberId, agencyId, what, rule, outcome, prev, hash);
		moveHead.run(chain, n, hash);
	};
	const chain = (drafts: AuditDraft[]) => {
		drafts.forEach(chainOne);
	};
	const append = sqlite.transaction(chain);

	const read = (caseId: CaseId | null, after: number, limit: number) => {
		const key = caseId ?? REGION;
		const page: AuditEntry[] = [];
		let last: Head = { n: 0, hash: BEGINNING };
		let unbroken = true;
		for (const { prev, hash, ...stored } of entries.iterate(key)) {
			const entry = { ...stored, caseId };
			if (prev !== last.hash || entry.n !== last.n + 1) unbroken = false;
			if (hash !== hashOf(entry, prev)) unbroken = false;
			if (entry.n > after && page.length < limit) page.push(entry);
			last = { n: entry.n, hash };
		}
		return { entries: page, unbroken: unbroken && sameHead(head.get(key), last) };
	};

	return {
		chain,
		store: {
			append: (drafts) => promised(() => append.immediate(drafts)),
			read: (caseId, after, limit) => promised(() => read(caseId, after, limit))
		}
	};
}

/** A chain nothing was ever written in has no head. */
function sameHead(kept: Head | undefined, found: Head): boolean {
	return (kept?.n ?? 0) === found.n && (kept?.hash ?? BEGINNING) === found.hash;
}

/** SHA-256 over the hash before and the entry as JSON, its fields in this one order. */
function hashOf(entry: AuditEntry, prev: string): string {
	const { n, at, memberId, agencyId, caseId, what, rule, outcome } = entry;
	const canonical = JSON.stringify({ agencyId, at, caseId, memberId, n, outcome, rule, what });
	return createHash('sha256').update(prev).update(canonical).digest('hex');
}
