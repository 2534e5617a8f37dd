import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Doorkeeper, LogRow } from '#application/ports.ts';
import type { MemberId } from '#shared/ids.ts';
import { proseRoot } from '#shared/wire.ts';
import { HotDocument } from '#realtime/hotDocument.ts';
import { OpenDocument } from '#realtime/openDocument.ts';
import { Meter } from '#realtime/meter.ts';
import { kinds, openHouse, sitDown, speakOver, type Kind } from './kit.ts';
import { Editor, Writer, deeds, type Step } from './writers.ts';

/** A server of one document whose disk the test holds. */
class House {
	readonly refused: MemberId[] = [];
	#rows: LogRow[] = [];
	#snapshot: Uint8Array[] = [];
	#claims = new Map<number, MemberId>();
	readonly #meter = new Meter();
	document: OpenDocument;

	constructor() {
		this.document = this.#open();
	}

	/** One turn of the loop: takes what came in, writes it, tells it. */
	async commit(): Promise<void> {
		const rows = this.document.drain();
		this.#rows.push(...rows);
		for (const { clientId, memberId } of rows) {
			if (clientId !== undefined) this.#claims.set(clientId, memberId);
		}
		this.document.deliver();
		// What a channel was handed leaves at the end of the turn.
		await Promise.resolve();
	}

	/** Starts again from what is on disk, compacted or not. */
	restart(compact: boolean): void {
		if (compact) {
			this.#snapshot = [this.document.hot.state()];
			this.#rows = [];
		}
		this.document = this.#open();
	}

	replayed(): Y.Doc {
		const doc = new Y.Doc();
		doc.transact(() => this.#updates().forEach((update) => Y.applyUpdate(doc, update)));
		return doc;
	}

	#updates(): Uint8Array[] {
		return [...this.#snapshot, ...this.#rows.map(({ update }) => update)];
	}

	#open(): OpenDocument {
		const logged = {
			caseId: 'c',
			headSeq: this.#rows.length,
			updates: this.#updates(),
			claims: this.#claims
		};
		return new OpenDocument(new HotDocument('d', 1, logged), {
			door: this.#door,
			now: () => 0,
			patience: 60_000,
			meter: this.#meter
		});
	}

	readonly #door: Doorkeeper = {
		session: async () => null,
		inRoom: async () => null,
		admit: async () => ({ ok: false, why: 'notHere' }),
		active: () => undefined,
		updateRefused: ({ memberId }) => void this.refused.push(memberId)
	};
}

type Move = { who: number; step: Step } | 'commit' | 'restart' | 'compact';

const step: fc.Arbitrary<Step> = fc.record({
	deed: fc.constantFrom(...deeds),
	at: fc.nat(40),
	more: fc.nat(40)
});
const moves: fc.Arbitrary<Move[]> = fc.array(
	fc.oneof(
		{ weight: 12, arbitrary: fc.record({ who: fc.nat(2), step }) },
		{ weight: 2, arbitrary: fc.constant('commit' as const) },
		{ weight: 1, arbitrary: fc.constantFrom('restart' as const, 'compact' as const) }
	),
	{ minLength: 5, maxLength: 60 }
);

async function play(history: Move[], kind: Kind) {
	const house = new House();
	const writers = [
		new Writer('politie', 'write', kind),
		new Writer('om', 'write', kind),
		new Writer('ggz', 'write', kind)
	];
	const reader = new Writer('lezer', 'read', kind);
	const everyone = [...writers, reader];
	for (const one of everyone) one.connect(house.document);

	for (const move of history) {
		if (move === 'commit') await house.commit();
		else if (typeof move === 'string') {
			for (const one of everyone) one.disconnect(house.document);
			house.restart(move === 'compact');
			for (const one of everyone) one.connect(house.document);
		} else {
			const writer = writers[move.who];
			if (!writer) continue;
			const { deed, more } = move.step;
			if (deed === 'send') writer.deliver(house.document, 1 + (more % 4));
			else if (deed === 'receive') writer.receive(1 + (more % 4));
			else if (deed === 'leave') writer.disconnect(house.document);
			else if (deed === 'return') writer.connect(house.document);
			else writer.write(move.step);
		}
		reader.receive(2);
		reader.deliver(house.document, 2);
	}

	for (const one of everyone) one.connect(house.document);
	while (house.document.hasLetters || everyone.some((one) => one.hasMail)) {
		for (const one of everyone) {
			one.receive(Infinity);
			one.deliver(house.document, Infinity);
		}
		await house.commit();
	}
	return { house, everyone };
}

describe.each(kinds)('honest histories over the socket of a %s', (kind) => {
	beforeEach(() => speakOver(kind));

	it('D28 are never refused, converge, and are what the log says', async () => {
		await fc.assert(
			fc.asyncProperty(moves, async (history) => {
				const { house, everyone } = await play(history, kind);
				expect(house.refused).toEqual([]);
				expect(everyone.map(({ closedWith }) => closedWith)).toEqual([null, null, null, null]);
				const replayed = house.replayed();
				const words = replayed.getXmlFragment(proseRoot).toJSON();
				expect(everyone.map(({ prose }) => prose.toJSON())).toEqual(everyone.map(() => words));
				const hot = new Y.Doc();
				Y.applyUpdate(hot, house.document.hot.state());
				expect(Y.equalSnapshots(Y.snapshot(hot), Y.snapshot(replayed))).toBe(true);
			}),
			{ numRuns: Number(process.env['HISTORY_RUNS'] ?? 150) }
		);
	}, 60_000);

	it('D28 are never refused on real sockets, and end as one text', async () => {
		const live = fc.array(fc.record({ who: fc.nat(2), step }), { minLength: 20, maxLength: 60 });
		await fc.assert(
			fc.asyncProperty(live, async (history) => {
				const house = await openHouse({ text: 'Begin', evictAfter: 0 });
				const { politie, om, ggz } = house.visitors;
				const desks = [politie, om, ggz].map((visitor) => sitDown(house, visitor));
				const editors = desks.map(({ doc }) => new Editor(doc));
				for (const { who, step } of history) {
					const desk = desks[who];
					if (step.deed === 'leave') desk?.provider.disconnect();
					else if (step.deed === 'return') desk?.provider.connect();
					else if (step.deed === 'send') desk?.provider.ws?.close();
					else if (step.deed === 'receive') await new Promise((resolve) => setImmediate(resolve));
					else editors[who]?.write(step);
				}
				for (const { provider } of desks) provider.connect();
				const texts = async () => [
					(await house.committed()).getXmlFragment(proseRoot).toJSON(),
					...desks.map(({ prose }) => prose.toJSON())
				];
				await expect
					.poll(async () => new Set(await texts()).size, { interval: 10, timeout: 15_000 })
					.toBe(1);
				expect(house.refusals).toEqual([]);
				for (const { provider } of desks) provider.destroy();
			}),
			{ numRuns: 10 }
		);
	}, 60_000);
});
