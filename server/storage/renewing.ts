import type Sqlite from 'better-sqlite3';
import type { NewDocument } from '#application/ports.ts';
import type { DocumentFacts, Put } from '#domain/facts.ts';
import { renewed, stateFrom, stateOf, textOf } from '#domain/prose.ts';
import type { CaseId, DocumentId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import { BackupError, damagedLogs } from './checking.ts';
import { destroyedIn, leaveOut } from './destroyed.ts';
import type { Erasure } from './journal.ts';
import { KeyDestroyed, KeyMissing, type Keys } from './keys.ts';
import { sealLeftovers } from './leftovers.ts';
import { sealerOf } from './sealer.ts';
import { SealBroken } from './sealing.ts';
import { storesOver, type Stores } from './stores.ts';

/** What stands in a text that does not come back as it was. */
export interface Notices {
	/** In the place of a text that was erased after the backup. */
	erased: (at: Instant) => string;
	/** In the place of a text whose log is damaged, above the lines that are left. */
	damaged: string;
}

export interface RenewOptions {
	at: Instant;
	notices: Notices;
	evenDamaged: boolean;
	/** Documents get at least this epoch. */
	least: number;
}

export interface Renewed {
	/** Cases that were left out: their keys were destroyed. */
	destroyed: number;
	/** Texts that were left out: they were erased after the backup. */
	erased: number;
	/** Texts of which only what was left came back. */
	damaged: number;
	/** The epoch that every document has now. */
	epoch: number;
}

/**
 * Makes a backup fit to go on from: nothing that was erased since is in it, nobody is signed in, no
 * link works, and every document begins anew, so that no client of before can write on.
 * @throws BackupError
 */
export async function renew(
	sqlite: Sqlite.Database,
	keys: Keys,
	{ at, notices, evenDamaged, least }: RenewOptions
): Promise<Renewed> {
	const destroyed = leaveOut(sqlite, destroyedIn(keys));
	sealLeftovers(sqlite, sealerOf(keys));
	// A restore erases nothing: it must not be taken for that by the next one.
	const stores = storesOver(sqlite, { ...keys, journalErasure: () => undefined });
	stores.settle();
	const damaged = new Set(damagedLogs(sqlite));
	if (damaged.size > 0 && !evenDamaged) throw new BackupError('damaged', undefined, damaged.size);
	const epoch = epochAfter(sqlite, keys, least);
	const erased = new Map(keys.erasures().map((one) => [one.documentId, one]));
	const anew = { stores, epoch, at, notices, damaged, erased };
	let gone = 0;
	for (const caseId of await stores.facts.allCases()) gone += await renewCase(anew, caseId);
	sqlite.exec('delete from sessions; delete from password_links');
	await stores.audit.append([entryOf(at)]);
	if (damagedLogs(sqlite).length > 0) throw new BackupError('damaged');
	keys.journalRestore(epoch, at);
	return { destroyed, erased: gone, damaged: damaged.size, epoch };
}

/** An epoch that no client can know of any of these documents. */
function epochAfter(sqlite: Sqlite.Database, keys: Keys, least: number): number {
	const backedUp = sqlite
		.prepare<[], number | null>('select max(epoch) from documents')
		.pluck()
		.get();
	return Math.max(least, (backedUp ?? 0) + 1, keys.lastEpoch() + 1);
}

interface Anew {
	stores: Stores;
	epoch: number;
	at: Instant;
	notices: Notices;
	damaged: Set<DocumentId>;
	erased: Map<DocumentId, Erasure>;
}

/** Begins every document of a case anew; how many of them were erased since. */
async function renewCase(anew: Anew, caseId: CaseId): Promise<number> {
	const { stores, epoch } = anew;
	const facts = await orNoKey(stores.facts.caseFacts(caseId));
	if (!facts) throw new BackupError('spoilt');
	const put: Put[] = [];
	const documents: NewDocument[] = [];
	let gone = 0;
	for (const document of facts.documents) {
		const { id: documentId, contributionId } = document;
		const erasure = erasureOf(anew, document);
		if (erasure) gone += 1;
		if (erasure && contributionId) put.push(...(await emptied(stores, contributionId)));
		put.push({ table: 'documents', row: { ...document, epoch } });
		const state = erasure
			? stateOf(anew.notices.erased(erasure.at))
			: await orNoKey(stateAnew(anew, document));
		const at = erasure?.at ?? document.firstProcessedAt;
		documents.push({ documentId, caseId, epoch, state, at });
	}
	const { rev: rosterRev } = await stores.facts.roster();
	const expect = { rosterRev, revs: { [caseId]: facts.rev } };
	const outcome = await stores.facts.commit({ expect, put, documents, audit: [], answer: null });
	if (outcome === 'conflict') throw new Error('Nobody else writes in this copy');
	return gone;
}

function erasureOf({ erased }: Anew, { id, epoch }: DocumentFacts): Erasure | null {
	const erasure = erased.get(id);
	return erasure && erasure.epoch > epoch ? erasure : null;
}

/** What was published of a text that was erased is gone as well. */
async function emptied({ facts }: Stores, contributionId: string): Promise<Put[]> {
	const versions = await orNoKey(facts.versionsOf(contributionId));
	return versions.map((row) => ({ table: 'versions', row: { ...row, text: '' } }));
}

/** The same visible prose, without anything that was deleted. */
async function stateAnew(anew: Anew, { id, epoch }: DocumentFacts): Promise<Uint8Array> {
	const { stores, damaged, notices } = anew;
	if (damaged.has(id)) {
		const left = await stores.log.load(id, epoch).catch(() => null);
		const lines = left ? [textIn(left.updates)] : [];
		return stateOf([notices.damaged, ...lines].join('\n'));
	}
	const loaded = await stores.log.load(id, epoch);
	if (!loaded) throw new BackupError('spoilt');
	const state = renewed(loaded.updates);
	if (textIn([state]) !== textIn(loaded.updates)) throw new Error(`${id} would not stay the same`);
	return state;
}

function textIn(updates: Uint8Array[]): string {
	const doc = stateFrom(updates);
	const text = textOf(doc);
	doc.destroy();
	return text;
}

async function orNoKey<Result>(work: Promise<Result>): Promise<Result> {
	try {
		return await work;
	} catch (error) {
		const about = [KeyMissing, KeyDestroyed, SealBroken].some((kind) => error instanceof kind);
		throw about ? new BackupError('noKey', error) : error;
	}
}

function entryOf(at: Instant) {
	const nobody = { memberId: null, agencyId: null, caseId: null };
	return { ...nobody, at, what: 'region:restore', rule: 'machine', outcome: 'allowed' };
}
