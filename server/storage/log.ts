import type Sqlite from 'better-sqlite3';
import type { DocumentLog, LogRow } from '#application/ports.ts';
import { stateFrom, textOf } from '#domain/prose.ts';
import type { CaseId, DocumentId, MemberId } from '#shared/ids.ts';
import type { Partners } from './facts.ts';
import { logStatements } from './log-statements.ts';
import { promised } from './promise.ts';
import { Recent } from './recent.ts';

/** Documents whose place in the log, and whose text, are kept at hand. */
const DOCUMENTS_AT_HAND = 20_000;

interface Loaded {
	caseId: CaseId;
	headSeq: number;
	updates: Uint8Array[];
	claims: ReadonlyMap<number, MemberId>;
}

/** The log of documents over one connection, and what a batch does with it. */
export function documentLog(sqlite: Sqlite.Database): { store: DocumentLog } & Partners['log'] {
	const statements = logStatements(sqlite);
	const heads = new Recent<string, number>(DOCUMENTS_AT_HAND);
	const texts = new Recent<DocumentId, string>(DOCUMENTS_AT_HAND);

	const load = (documentId: DocumentId, epoch: number): Loaded | null => {
		const snapshot = statements.snapshot.get(documentId, epoch);
		if (!snapshot) return null;
		const rows = statements.updates.all(documentId, epoch, snapshot.seq);
		const gap = rows.findIndex((row, place) => row.seq !== snapshot.seq + place + 1);
		if (gap >= 0) throw new Error(`The log of document ${documentId} has a gap`);
		const updates = [snapshot.bytes, ...rows.map((row) => row.bytes)];
		const claims = new Map(statements.claims.all(documentId, epoch));
		return { caseId: snapshot.caseId, headSeq: snapshot.seq + rows.length, updates, claims };
	};

	const headOf = (documentId: DocumentId, epoch: number): number => {
		const head = statements.head.get({ documentId, epoch });
		if (head === undefined || head === null)
			throw new Error(`No document ${documentId} in epoch ${String(epoch)}`);
		return head;
	};

	const appendAll = sqlite.transaction((rows: LogRow[]) => {
		const moved = new Map<string, number>();
		for (const row of rows) {
			const key = `${row.documentId}.${String(row.epoch)}`;
			const head = moved.get(key) ?? heads.get(key) ?? headOf(row.documentId, row.epoch);
			if (row.seq !== head + 1) throw outOfOrder(row, head);
			statements.append(row);
			moved.set(key, row.seq);
		}
		return moved;
	});

	const append = (rows: LogRow[]) => {
		for (const [key, head] of appendAll.immediate(rows)) heads.set(key, head);
		for (const { documentId } of rows) texts.delete(documentId);
	};

	const compact = sqlite.transaction(
		(documentId: DocumentId, epoch: number, seq: number, state: Uint8Array) => {
			if (seq > headOf(documentId, epoch)) throw new Error('A snapshot beyond the log');
			statements.replaceSnapshot.run({ documentId, epoch, seq, bytes: state });
			statements.dropUpdates.run(documentId, epoch, seq);
		}
	);

	const textFor = (documentId: DocumentId): string | undefined => {
		const known = texts.get(documentId);
		if (known !== undefined) return known;
		const epoch = statements.epoch.get(documentId);
		const loaded = epoch === undefined ? null : load(documentId, epoch);
		if (!loaded) return undefined;
		const text = render(loaded.updates);
		texts.set(documentId, text);
		return text;
	};

	const textsOf = (documentIds: DocumentId[]) => {
		const found = new Map<DocumentId, string>();
		for (const documentId of documentIds) {
			const text = textFor(documentId);
			if (text !== undefined) found.set(documentId, text);
		}
		return found;
	};

	return {
		begin: (documents) => {
			for (const document of documents) statements.begin(document);
		},
		begun: (documents) => {
			for (const { documentId } of documents) texts.delete(documentId);
		},
		store: {
			load: (documentId, epoch) => promised(() => load(documentId, epoch)),
			append: (rows) =>
				promised(() => {
					append(rows);
				}),
			compact: (documentId, epoch, seq, state) =>
				promised(() => {
					compact.immediate(documentId, epoch, seq, state);
				}),
			texts: (documentIds) => promised(() => textsOf(documentIds))
		}
	};
}

function render(updates: Uint8Array[]): string {
	const doc = stateFrom(updates);
	const text = textOf(doc);
	doc.destroy();
	return text;
}

function outOfOrder({ documentId, seq }: LogRow, head: number): Error {
	return new Error(`Update ${String(seq)} of document ${documentId} after ${String(head)}`);
}
