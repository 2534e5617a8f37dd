import { documentAccess, viewerOf, type Viewer } from '#policy/policy.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { CaseFacts, DocumentFacts, Roster } from '#domain/facts.ts';
import type { Judge } from './ports.ts';

/** Who may have which text open as a screen in a room: documents by the id of a pairing. */
export type InRoom = ReadonlyMap<string, ReadonlySet<DocumentId>>;

/** Judges open channels on these facts. */
export function judgeOn(facts: CaseFacts, roster: Roster, today: string, inRoom: InRoom): Judge {
	return (memberId, documentId, epoch) => {
		const viewer = viewerOf(facts, roster, memberId, today);
		const document = facts.documents.find((row) => row.id === documentId);
		const shown = inRoom.get(memberId)?.has(documentId) ? 'read' : null;
		const access = document ? (shown ?? accessOf(facts, viewer, document)) : null;
		return access !== null && document?.epoch !== epoch ? 'oldEpoch' : access;
	};
}

/** What a viewer may do in a document; null for what is not there for it. */
export function accessOf(
	facts: CaseFacts,
	viewer: Viewer | null,
	document: DocumentFacts
): 'read' | 'write' | null {
	const access = viewer ? documentAccess(facts, document, viewer) : null;
	return access === 'read' || access === 'write' ? access : null;
}
