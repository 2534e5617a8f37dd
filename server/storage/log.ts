import type Sqlite from 'better-sqlite3';
import type { DocumentLog, NewDocument } from '#application/ports.ts';
import { stateFrom, textOf } from '#domain/prose.ts';
import type { DocumentId } from '#shared/ids.ts';
import { appending } from './appending.ts';
import { sumOf } from './chain.ts';
import { compacting } from './compacting.ts';
import type { Emptying } from './emptying.ts';
import type { Partners } from './facts.ts';
import type { Journal } from './journal.ts';
import { logStatements, type LogStatements } from './log-statements.ts';
import { readLog } from './log-reading.ts';
import { promised } from './promise.ts';
import { Recent } from './recent.ts';
import { placeOf, type Sealer } from './sealer.ts';

/** Documents whose text is kept at hand. */
const TEXTS_AT_HAND = 5_000;

/** The log of documents over one connection, and what a batch does with it. */
export interface Log extends Pick<Partners, 'log'> {
	store: DocumentLog;
	/** These documents have changed: what is kept at hand of them is not so any more. */
	changed(documents: { documentId: DocumentId }[]): void;
	/** Compacts what a process that ended left uncompacted. Only while no document is open. */
	settle(): void;
}

export interface LogParts {
	sealer: Sealer;
	journal: Pick<Journal, 'journalErasure' | 'restoredSince'>;
	emptying: Emptying;
}

export function documentLog(sqlite: Sqlite.Database, { sealer, journal, emptying }: LogParts): Log {
	const statements = logStatements(sqlite);
	const { append, forget } = appending(sqlite, statements, sealer);
	const { compact, settle } = compacting(sqlite, statements, sealer);
	const texts = new Recent<DocumentId, string>(TEXTS_AT_HAND);
	const textFor = (documentId: DocumentId): string | null => {
		const text = texts.get(documentId) ?? render(statements, sealer, documentId);
		if (text !== null) texts.set(documentId, text);
		return text;
	};
	const changed = (documents: { documentId: DocumentId }[]) => {
		for (const { documentId } of documents) texts.delete(documentId);
	};
	const load = (documentId: DocumentId, epoch: number) => {
		const place = { documentId, epoch };
		const found = readLog(statements, sealer, place);
		if (!found) return null;
		const { caseId, headSeq, updates, damaged } = found;
		return { caseId, headSeq, updates, damaged, claims: new Map(statements.claims.all(place)) };
	};
	return {
		log: {
			begin: (documents) => {
				for (const document of documents) begin(statements, sealer, document);
				// Where the commit still fails, a backup gives less back than it might: never more.
				for (const { documentId, epoch, at } of documents)
					if (epoch > 1) journal.journalErasure(documentId, epoch, at);
			},
			begun: (documents) => {
				changed(documents);
				for (const { documentId } of documents) forget(documentId);
			}
		},
		changed,
		settle,
		store: {
			load: (documentId, epoch) => promised(() => load(documentId, epoch)),
			append: (rows) =>
				promised(() => {
					append(rows);
					changed(rows);
					emptying.again();
				}),
			compact: (documentId, epoch, seq, state) =>
				promised(() => {
					compact({ documentId, epoch }, seq, state);
					forget(documentId);
				}),
			texts: (documentIds) =>
				promised(() => new Map(documentIds.flatMap((id) => withText(id, textFor(id))))),
			restoredSince: (documentId, epoch) =>
				promised(() => journal.restoredSince(documentId, epoch)),
			authors: (documentId, epoch) => promised(() => statements.authors.all({ documentId, epoch }))
		}
	};
}

/** A first state; what an earlier epoch of the document held goes. */
function begin(statements: LogStatements, sealer: Sealer, document: NewDocument): void {
	const { documentId, caseId, epoch, state, at } = document;
	const place = { documentId, epoch };
	const bytes = sealer.seal(caseId, placeOf(place, 0, 'snapshot'), state);
	const row = { ...place, caseId, at, seq: 0, bytes, sum: sumOf(bytes) };
	statements.dropEarlier(place);
	statements.beginSnapshot.run(row);
	statements.beginHead.run(row);
}

function withText(id: DocumentId, text: string | null): [DocumentId, string][] {
	return text === null ? [] : [[id, text]];
}

/** Visible text of the committed head; null for an unknown document. */
function render(statements: LogStatements, sealer: Sealer, documentId: DocumentId): string | null {
	const epoch = statements.epoch.get(documentId);
	const found = epoch === undefined ? null : readLog(statements, sealer, { documentId, epoch });
	if (!found) return null;
	const doc = stateFrom(found.updates);
	const text = textOf(doc);
	doc.destroy();
	return text;
}
