import type Sqlite from 'better-sqlite3';
import type { Batch, FactsStore, NewDocument } from '#application/ports.ts';
import type { ConferenceFacts, Put, Region, Roster } from '#domain/facts.ts';
import type { ConferenceId } from '#shared/ids.ts';
import { presentMarks } from '#shared/words.ts';
import { answers } from './answers.ts';
import type { AuditChains } from './audit.ts';
import { CaseCache } from './case-cache.ts';
import type { Emptying } from './emptying.ts';
import { promised } from './promise.ts';
import { Recent } from './recent.ts';
import { ROSTER, revisions, scopesOf, type Scope } from './revisions.ts';
import { factRows } from './rows.ts';
import type { Sealer } from './sealer.ts';

/** Cases and conferences whose facts are kept at hand. */
const CASES_AT_HAND = 300;
const CONFERENCES_AT_HAND = 50;

/** The region before anyone named it. */
const unnamedRegion: Region = {
	id: 'region',
	name: '',
	practice: false,
	numberYear: null,
	lastNumberYear: 0,
	lastNumber: 0
};

/** What else of this room takes part in the transaction of a batch. */
export interface Partners {
	audit: Pick<AuditChains, 'chain'>;
	sealer: Sealer;
	emptying: Emptying;
	log: {
		/** Stores first states. Within the running transaction. */
		begin(documents: NewDocument[]): void;
		/** After the transaction: these documents have a new first state. */
		begun(documents: NewDocument[]): void;
	};
}

export interface Facts {
	store: FactsStore;
	/** A batch was committed, here or by another connection: what is kept at hand moves on. */
	committed(batch: Batch): void;
}

/** The facts over one connection. An empty database has roster revision 0 and an unnamed region. */
export function factsStore(
	sqlite: Sqlite.Database,
	{ audit, sealer, emptying, log }: Partners
): Facts {
	const rows = factRows(sqlite, sealer);
	const revs = revisions(sqlite);
	const kept = answers(sqlite, sealer);
	const cache = new CaseCache(rows, CASES_AT_HAND);
	const conferences = new Recent<ConferenceId, ConferenceFacts>(CONFERENCES_AT_HAND);
	const find = finders(sqlite);
	let roster: Roster | null = null;

	const readRoster = (): Roster => {
		const rev = revs.of(ROSTER);
		if (roster?.rev === rev) return roster;
		const [region = unnamedRegion] = rows.all('regions');
		roster = { rev, region, agencies: rows.all('agencies'), members: rows.all('members') };
		return roster;
	};

	/** The same for all who ask, until a commit touches it: an item moves the revision of its case. */
	const readConference = (id: ConferenceId): ConferenceFacts | null => {
		const rev = revs.of(id);
		const known = conferences.get(id);
		if (known?.rev === rev) return known;
		const found = rows.conference(id);
		if (!found) return null;
		const read = { rev, ...found };
		conferences.set(id, read);
		return read;
	};

	const raced = ({ expect, answer }: Batch, scopes: Set<Scope>): boolean => {
		const expected = new Map<Scope, number>([...scopes].map((scope) => [scope, 0]));
		for (const [scope, rev] of Object.entries(expect.revs)) expected.set(scope, rev);
		expected.set(ROSTER, expect.rosterRev);
		for (const [scope, rev] of expected) if (revs.of(scope) !== rev) return true;
		return answer !== null && kept.find(answer.memberId, answer.commandId) !== null;
	};

	const write = sqlite.transaction((batch: Batch, scopes: Set<Scope>) => {
		if (raced(batch, scopes)) return 'conflict';
		sqlite.pragma('defer_foreign_keys = ON');
		for (const put of batch.put) rows.put(put);
		for (const drop of batch.drop ?? []) rows.drop(drop);
		for (const scope of scopes) revs.advance(scope);
		log.begin(batch.documents);
		audit.chain(batch.audit);
		if (batch.answer) kept.insert(batch.answer);
		return 'committed';
	});

	const committed = (batch: Batch) => {
		const touched = touchedBy(batch);
		for (const id of touched.flatMap(conferenceIn)) conferences.delete(id);
		for (const scope of scopesOf(touched, batch.documents))
			cache.moved(scope, revs.of(scope) - 1, touched);
		log.begun(batch.documents);
	};

	const commit = (batch: Batch) => {
		const outcome = write.immediate(batch, scopesOf(touchedBy(batch), batch.documents));
		if (outcome === 'committed') committed(batch);
		// What began anew leaves nothing behind, in the write-ahead log neither.
		if (batch.documents.some(({ epoch }) => epoch > 1)) void emptying.empty();
		else emptying.again();
		return outcome;
	};

	const store: FactsStore = {
		roster: () => promised(readRoster),
		caseFacts: (caseId) =>
			promised(() => {
				const rev = revs.of(caseId);
				return rev === 0 || caseId === ROSTER ? null : cache.read(caseId, rev);
			}),
		conference: (id) => promised(() => readConference(id)),
		minutesParts: (id, version) => promised(() => rows.minutesParts(id, version)),
		versionsOf: (id) => promised(() => rows.versionsOf(id)),
		conferences: () => promised(() => rows.all('conferences')),
		attending: () => promised(() => find.attending.all()),
		caseOf: (table, id) => promised(() => find.caseOf[table].get(id) ?? null),
		casesWith: (memberId) => promised(() => find.casesWith.all(memberId)),
		allCases: () => promised(() => find.allCases.all()),
		answer: (memberId, commandId) => promised(() => kept.find(memberId, commandId)),
		commit: (batch) => promised(() => commit(batch))
	};
	return { store, committed };
}

function touchedBy({ put, drop = [] }: Batch): Put[] {
	return [...put, ...drop];
}

/** The conference whose facts this row is among. */
function conferenceIn({ table, row }: Put): ConferenceId[] {
	if (table === 'conferences') return [row.id];
	return 'conferenceId' in row && row.conferenceId !== null ? [row.conferenceId] : [];
}

function finders(sqlite: Sqlite.Database) {
	const caseOf = (table: string) =>
		sqlite.prepare<[string], string>(`select case_id from ${table} where id = ?`).pluck();
	return {
		caseOf: {
			contributions: caseOf('contributions'),
			documents: caseOf('documents'),
			goals: caseOf('goals'),
			tasks: caseOf('tasks'),
			waits: caseOf('waits'),
			bridges: caseOf('bridges'),
			asks: caseOf('asks')
		},
		casesWith: sqlite
			.prepare<[string], string>(
				`select case_id from member_involvements where member_id = ?
				group by case_id order by min(ordinal)`
			)
			.pluck(),
		attending: sqlite
			.prepare<[], string>(
				`select distinct a.attendee_id from conferences c join attendances a on a.conference_id = c.id
				where c.state in ('running', 'paused') and a."to" is null
				and a.attendance in (${presentMarks.map((mark) => `'${mark}'`).join(', ')})`
			)
			.pluck(),
		allCases: sqlite.prepare<[], string>('select id from cases order by ordinal').pluck()
	};
}
