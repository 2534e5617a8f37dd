import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { proseRoot } from '$lib/shared/wire.ts';
import { otherIn } from './caret.ts';

/**
 * Presence as the editor sees it: its own, and of the others what has a caret that can be looked up
 * in this document. The editor looks them up unguarded, and what is thrown there stops the typing.
 */
export function placeable(awareness: Awareness, doc: Y.Doc): Awareness {
	const seen = Object.create(awareness) as Awareness;
	seen.getStates = () =>
		new Map(
			[...awareness.getStates()].filter(
				([clientId, state]) => clientId === doc.clientID || hasPlace(state, doc)
			)
		);
	return seen;
}

function hasPlace(state: unknown, doc: Y.Doc): boolean {
	if (otherIn(state) === null || !isRecord(state) || !isRecord(state['cursor'])) return false;
	const { anchor, head } = state['cursor'];
	return isFound(anchor, doc) && isFound(head, doc);
}

/** True when looking it up throws nothing and opens no root; it may lead nowhere. */
function isFound(position: unknown, doc: Y.Doc): boolean {
	if (!isRecord(position)) return false;
	const root = position['tname'] ?? null;
	if (root !== null && root !== proseRoot) return false;
	try {
		Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(position), doc);
		return true;
	} catch {
		return false;
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
