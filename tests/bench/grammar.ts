import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Draw } from '../kit/crashing.ts';
import { controlMessage, nothing, onChannel, syncMessage } from '../kit/lines.ts';
import { add, collected, deletion, forge, kinds, written } from '../realtime/forgeries.ts';

/* Frames of documents: as a client makes them, nearly so, and not at all. */

/** What the maker of frames knows of the other side. */
export interface Ground {
	documentIds: readonly string[];
	/** A document as somebody knows it who may write. */
	state: Uint8Array;
	/** Client ids that others write under. */
	clientIds: readonly number[];
	/** Its own. */
	clientId: number;
}

/** Changed bytes are made of honest ones, by the maker itself. */
const forgeryKinds = kinds.filter((kind) => kind !== 'changed');

/** One message of a document. */
export function documentFrame(draw: Draw, ground: Ground): Uint8Array {
	const kind = draw(100);
	if (kind < 12) return syncMessage(0, vector(draw, ground));
	if (kind < 20) return syncMessage(1, kind < 16 ? nothing : update(draw, ground));
	if (kind < 60) return syncMessage(2, update(draw, ground));
	if (kind < 80) return presence(draw, ground);
	if (kind < 83) return Uint8Array.of(3);
	if (kind < 85) return encoding.encode((encoder) => encoding.writeVarString(encoder, 'geen'));
	if (kind < 92) return mutated(draw, documentFrame(draw, ground));
	if (kind < 95) return Buffer.concat([documentFrame(draw, ground), documentFrame(draw, ground)]);
	return random(draw, draw(3) === 0 ? 2000 : 20);
}

/** One message of the one socket of a board. */
export function boardFrame(draw: Draw, ground: Ground): Uint8Array {
	const kind = draw(100);
	if (kind < 70) return onChannel(1 + draw(3), documentFrame(draw, ground));
	if (kind < 90) return control(draw, ground);
	if (kind < 93) return onChannel(draw(2 ** 31), documentFrame(draw, ground));
	if (kind < 96) return mutated(draw, control(draw, ground));
	return random(draw, 40);
}

/** An update that anyone may send: a word that comes and goes, so that nothing grows. */
export function honestUpdate(draw: Draw, doc: Y.Doc): Uint8Array {
	return written(doc, (prose) => {
		const at = prose.length;
		add(prose, `woord ${draw(1000)}`);
		prose.delete(at, 1);
	});
}

function control(draw: Draw, { documentIds }: Ground): Uint8Array {
	const named = () => ({
		ch: 1 + draw(6),
		documentId: documentIds[draw(documentIds.length)],
		epoch: draw(8) === 0 ? draw(5) : 1
	});
	const kind = draw(12);
	if (kind < 4) return controlMessage({ open: Array.from({ length: draw(4) }, named) });
	if (kind < 6) return controlMessage({ close: [1 + draw(6), draw(400)] });
	if (kind === 6) return controlMessage({ open: Array.from({ length: 300 }, named) });
	if (kind === 7) return onChannel(0, Buffer.from('['.repeat(draw(30_000))));
	if (kind === 8) return onChannel(0, Buffer.from(`{"open":${'{"a":'.repeat(draw(9000))}`));
	if (kind === 9) return controlMessage({ open: [{ ...named(), ch: -1 }], close: [1] });
	if (kind === 10) return controlMessage({ ['__proto__']: named(), open: 'alles' });
	return onChannel(0, random(draw, 200));
}

function vector(draw: Draw, { clientIds, state }: Ground): Uint8Array {
	const kind = draw(6);
	if (kind === 0) return random(draw, 30);
	if (kind === 1) return Uint8Array.of(0);
	const honest = Y.encodeStateVectorFromUpdate(state);
	if (kind === 2) return mutated(draw, honest);
	if (kind > 3) return honest;
	return encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, clientIds.length);
		for (const id of clientIds) {
			encoding.writeVarUint(encoder, id);
			encoding.writeVarUint(encoder, draw(2 ** 31));
		}
	});
}

function update(draw: Draw, { state, clientIds }: Ground): Uint8Array {
	const kind = draw(20);
	const victim = clientIds[draw(Math.max(1, clientIds.length))] ?? 0;
	if (kind === 0) return mutated(draw, state.subarray(0, 4000));
	if (kind === 1) return collected(draw(2 ** 31), draw(100), 1 + draw(2 ** 30));
	if (kind === 2) return deletion(victim, draw(1000), 1 + draw(2 ** 30));
	if (kind === 3) return deletions(draw, victim);
	if (kind === 4) return random(draw, 200);
	const bytes = random(draw, 24);
	const forged = forge(
		{
			kind: forgeryKinds[draw(forgeryKinds.length)] ?? 'random',
			at: draw(200),
			more: draw(10_000),
			bytes
		},
		state,
		victim
	);
	return kind < 10 ? mutated(draw, forged) : forged;
}

/** Many ranges, in no order. */
function deletions(draw: Draw, clientId: number): Uint8Array {
	const count = draw(3000);
	return encoding.encode((encoder) => {
		for (const number of [0, 1, clientId, count]) encoding.writeVarUint(encoder, number);
		for (let at = 0; at < count; at++) {
			encoding.writeVarUint(encoder, draw(2) === 0 ? at * 2 : draw(100));
			encoding.writeVarUint(encoder, 1 + draw(2));
		}
	});
}

function presence(draw: Draw, { clientIds, clientId }: Ground): Uint8Array {
	const entries = encoding.encode((encoder) => {
		const count = draw(12) === 0 ? draw(200) : 1 + draw(2);
		encoding.writeVarUint(encoder, draw(20) === 0 ? draw(2 ** 31) : count);
		for (let at = 0; at < count; at++) {
			const other = clientIds[draw(Math.max(1, clientIds.length))] ?? 0;
			encoding.writeVarUint(encoder, draw(3) > 0 ? clientId : other);
			encoding.writeVarUint(encoder, draw(8) === 0 ? 2 ** 40 : draw(10_000));
			encoding.writeVarString(encoder, presenceState(draw));
		}
	});
	return encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarUint8Array(encoder, entries);
	});
}

function presenceState(draw: Draw): string {
	const place = {
		type: null,
		tname: 'prose',
		item: { client: draw(100), clock: draw(50) },
		assoc: 0
	};
	const states = [
		'null',
		'{}',
		'{"cursor":null}',
		JSON.stringify({ cursor: { anchor: place, head: place } }),
		JSON.stringify({ user: { name: 'Hoofd' }, cursor: { anchor: place, head: place } }),
		'{"__proto__":{"user":1},"cursor":{"__proto__":{}}}',
		JSON.stringify({ cursor: { anchor: 'a'.repeat(draw(4000)) } }),
		`{"cursor":${'['.repeat(draw(2000))}`,
		'{"cursor":'
	];
	return states[draw(states.length)] ?? '';
}

function mutated(draw: Draw, bytes: Uint8Array): Uint8Array {
	const made = [...bytes];
	for (let count = 1 + draw(4); count > 0; count--) {
		const at = draw(Math.max(1, made.length));
		const kind = draw(4);
		if (kind === 0) made.splice(at, 1);
		else if (kind === 1) made.splice(at, 0, draw(256));
		else if (kind === 2) made.length = at;
		else made[at] = draw(2) === 0 ? 255 : draw(256);
	}
	return Uint8Array.from(made);
}

function random(draw: Draw, most: number): Uint8Array {
	return Uint8Array.from({ length: draw(most + 1) }, () => draw(256));
}
