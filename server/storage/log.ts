import type Sqlite from 'better-sqlite3';
import type { DocumentLog } from '#application/ports.ts';
import { stateFrom, textOf } from '#domain/prose.ts';
import type { CaseId, DocumentId, MemberId } from '#shared/ids.ts';
import { appending } from './appending.ts';
import type { Partners } from './facts.ts';
import { logStatements, type LogStatements } from './log-statements.ts';
import { promised } from './promise.ts';
import { Recent } from './recent.ts';

/** Documents whose text is kept at hand. */
const TEXTS_AT_HAND = 5_000;

interface Loaded {
	caseId: CaseId;
	headSeq: number;
	updates: Uint8Array[];
	claims: ReadonlyMap<number, MemberId>;
}

/** The log of documents over one connection, and what a batch does with it. */
export function documentLog(sqlite: Sqlite.Database): { store: DocumentLog } & Partners['log'] {
	const statements = logStatements(sqlite);
	const append = appending(sqlite, statements);
	const compact = sqlite.transaction(
		(documentId: DocumentId, epoch: number, seq: number, state: Uint8Array) => {
			if (seq > statements.headOf({ documentId, epoch })) throw new Error('Beyond the log');
			const { changes } = statements.replaceSnapshot.run({ documentId, epoch, seq, bytes: state });
			if (changes === 1) statements.dropUpdates.run(documentId, epoch, seq);
		}
	);
	const texts = new Recent<DocumentId, string>(TEXTS_AT_HAND);
	const textFor = (documentId: DocumentId): string | null => {
		const text = texts.get(documentId) ?? render(statements, documentId);
		if (text !== null) texts.set(documentId, text);
		return text;
	};
	const forget = (changed: { documentId: DocumentId }[]) => {
		for (const { documentId } of changed) texts.delete(documentId);
	};
	return {
		begin: (documents) => {
			for (const document of documents) statements.begin(document);
		},
		begun: forget,
		store: {
			load: (documentId, epoch) => promised(() => load(statements, documentId, epoch)),
			append: (rows) =>
				promised(() => {
					append(rows);
					forget(rows);
				}),
			compact: (documentId, epoch, seq, state) =>
				promised(() => {
					compact.immediate(documentId, epoch, seq, state);
				}),
			texts: (documentIds) =>
				promised(() => new Map(documentIds.flatMap((id) => withText(id, textFor(id)))))
		}
	};
}

function withText(id: DocumentId, text: string | null): [DocumentId, string][] {
	return text === null ? [] : [[id, text]];
}

function load(statements: LogStatements, documentId: DocumentId, epoch: number): Loaded | null {
	const snapshot = statements.snapshot.get(documentId, epoch);
	if (!snapshot) return null;
	const rows = statements.updates.all(documentId, epoch, snapshot.seq);
	const gap = rows.findIndex((row, place) => row.seq !== snapshot.seq + place + 1);
	if (gap >= 0) throw new Error(`The log of document ${documentId} has a gap`);
	return {
		caseId: snapshot.caseId,
		headSeq: snapshot.seq + rows.length,
		updates: [snapshot.bytes, ...rows.map((row) => row.bytes)],
		claims: new Map(statements.claims.all(documentId, epoch))
	};
}

/** Visible text of the committed head; null for an unknown document. */
function render(statements: LogStatements, documentId: DocumentId): string | null {
	const epoch = statements.epoch.get(documentId);
	const loaded = epoch === undefined ? null : load(statements, documentId, epoch);
	if (!loaded) return null;
	const doc = stateFrom(loaded.updates);
	const text = textOf(doc);
	doc.destroy();
	return text;
}
