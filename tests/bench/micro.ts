import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { proseRoot } from '../../src/lib/shared/wire.ts';
import type { LogRow } from '../../server/application/ports.ts';
import { decode, judgeUpdate } from '../../server/realtime/guard.ts';
import { HotDocument } from '../../server/realtime/hotDocument.ts';
import { openStorage } from '../../server/storage/storage.ts';
import { NOON, withDocument } from '../kit/region.ts';
import { migrationsFolder } from '../kit/storage.ts';

/*
 * Where the time of one update goes: decoding and judging it, taking it whole, and committing it,
 * one, ten and a hundred rows at once, sealed and with synchronous=FULL on this disk. Microseconds
 * for each update, the middle of some rounds. Printed, never asserted.
 *
 *     npx tsx tests/bench/micro.ts
 */

const letters = 2000;
const rounds = 9;

const folder = mkdtempSync(join(tmpdir(), 'casustafel-'));
const storage = openStorage({ file: join(folder, 'casustafel.db'), migrationsFolder });
try {
	const { document, caseFile, member } = await withDocument(storage);
	const { log } = storage;
	const first = (await log.load(document.id, 1))?.updates ?? [];
	const updates = typed(first);
	const sender = { memberId: member.id, clientId: 7 };
	const hot = () =>
		new HotDocument(document.id, 1, { caseId: caseFile.id, headSeq: 0, updates: first });

	tell('decode and judge', letters, () => {
		const known = hot();
		const start = performance.now();
		for (const update of updates) {
			const decoded = decode(update);
			if (decoded) judgeUpdate(decoded, known, sender);
		}
		return performance.now() - start;
	});
	tell('take: decode, judge, apply, inspect, emit', letters, () => {
		const taking = hot();
		const start = performance.now();
		for (const update of updates) taking.take(update, sender);
		return performance.now() - start;
	});
	let seq = 0;
	const rowsOf = (count: number): LogRow[] =>
		Array.from({ length: count }, () => ({
			documentId: document.id,
			epoch: 1,
			seq: ++seq,
			memberId: member.id,
			at: NOON,
			update: updates[seq % letters] ?? new Uint8Array([0, 0])
		}));
	for (const count of [1, 10, 100]) {
		const times: number[] = [];
		for (let round = 0; round < rounds * 10; round++) {
			const rows = rowsOf(count);
			const start = performance.now();
			await log.append(rows);
			times.push(performance.now() - start);
		}
		print(`commit of ${count}, sealed and on disk`, middle(times) / count);
	}
} finally {
	storage.close();
	rmSync(folder, { recursive: true, force: true });
}

/** What a member sends who types so many letters, one update each. */
function typed(state: Uint8Array[]): Uint8Array[] {
	const doc = new Y.Doc();
	for (const update of state) Y.applyUpdate(doc, update);
	doc.clientID = 7;
	const sent: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => sent.push(update));
	const text = new Y.XmlText();
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [text]);
	doc.getXmlFragment(proseRoot).push([paragraph]);
	while (sent.length < letters) text.insert(text.length, 'e');
	return sent;
}

function tell(title: string, count: number, deed: () => number): void {
	const times = Array.from({ length: rounds }, deed);
	print(title, middle(times) / count);
}

function print(title: string, milliseconds: number): void {
	console.log(`${title.padEnd(44)} ${(milliseconds * 1000).toFixed(1).padStart(8)} µs`);
}

function middle(times: number[]): number {
	return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}
