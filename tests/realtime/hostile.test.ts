import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { limits } from '#shared/wire.ts';
import { readControl } from '#realtime/control.ts';
import { readMessage } from '#realtime/frames.ts';
import { decode } from '#realtime/guard.ts';
import { HotDocument } from '#realtime/hotDocument.ts';
import { readOwn } from '#realtime/presence.ts';
import { forge, forgeries } from './forgeries.ts';
import { awareness, callIn, kinds, openHouse, speakOver, type Line } from './kit.ts';
import { running } from './seeds.ts';

const place = { type: null, tname: 'prose', item: null, assoc: 0 };
const caret = { anchor: place, head: place };

/** What somebody says of itself or of others; `whose` is a number of somebody, or a client id. */
const said = fc.record({
	whose: fc.oneof(fc.constantFrom('victim', 'own', 'witness'), fc.nat(2 ** 32 - 1)),
	clock: fc.oneof(fc.nat(20), fc.constantFrom(2 ** 31, 2 ** 32, 2 ** 40, 2 ** 52)),
	state: fc.oneof(
		fc.constantFrom<unknown>(
			null,
			{},
			{ cursor: null },
			{ cursor: caret },
			{ user: { name: 'Hoofd van politie', agency: 'x' }, cursor: caret },
			{ cursor: 'a'.repeat(limits.cursorBytes + 1) },
			{ cursor: { anchor: { ...place, tname: 'anders' }, head: place } }
		),
		fc.jsonValue({ maxDepth: 4 })
	)
});

describe.each(kinds)('presence over the socket of a %s', (kind) => {
	beforeEach(() => {
		speakOver(kind);
	});

	it('D114 whatever somebody says, nobody is shown as another or taken from sight', async () => {
		const house = await openHouse({ now: () => Date.now() });
		const { politie, om, ggz } = house.visitors;
		const [victim, witness] = [await callIn(house, om), await callIn(house, ggz)];
		const seen = new Awareness(new Y.Doc());
		const names = new Map<number, Set<string>>();
		witness.ws.on('message', (data: Buffer) => {
			const message = readMessage(data);
			if (message.kind !== 'awareness') return;
			applyAwarenessUpdate(seen, message.entries, null);
			for (const [id, { user }] of seen.getStates() as Map<number, { user?: { name?: string } }>) {
				if (user?.name !== undefined) names.set(id, (names.get(id) ?? new Set()).add(user.name));
			}
		});
		victim.ws.send(awareness([victim.doc.clientID, 1, { cursor: caret }]));
		await expect.poll(() => seen.getStates().has(victim.doc.clientID), { interval: 5 }).toBe(true);

		await fc.assert(
			fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 12 }), async (all) => {
				const attacker = await callIn(house, politie);
				const own = { victim, own: attacker, witness };
				for (const { whose, clock, state } of all) {
					const clientId = typeof whose === 'number' ? whose : own[whose].doc.clientID;
					attacker.ws.send(awareness([clientId, clock, state]));
				}
				await answered(attacker);
				await answered(witness);
				expect(attacker.ws.readyState).toBe(attacker.ws.OPEN);
				expect(seen.getStates().get(victim.doc.clientID)).toMatchObject({
					user: { name: 'om' },
					cursor: { anchor: { tname: 'prose' } }
				});
				attacker.ws.close();
				await attacker.closed;
			}),
			running('presence', 60)
		);
		for (const [id, shown] of names) {
			expect([...shown]).toEqual([id === victim.doc.clientID ? 'om' : 'politie']);
		}
		expect(house.refusals).toEqual([]);
		seen.destroy();
	});
});

describe('bytes', () => {
	it('D115 bytes of any kind are read or refused at once, and take no room', () => {
		const victim = new Y.Doc();
		victim.getXmlFragment('prose').push([new Y.XmlElement('paragraph')]);
		const state = Y.encodeStateAsUpdate(victim);
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 300, size: 'max' }),
			forgeries.map((forgery) => forge(forgery, state, victim.clientID)),
			// Counts that promise more than there is.
			fc
				.tuple(fc.constantFrom(0, 1, 255), fc.uint8Array({ maxLength: 12 }))
				.map(([first, rest]) => Uint8Array.from([first, 255, 255, 255, 255, 7, ...rest]))
		);
		const read = (one: Uint8Array) => {
			readMessage(one);
			readControl(one);
			readOwn(one, () => true);
			decode(one);
			const hot = new HotDocument('d', 1, { caseId: 'c', headSeq: 0, updates: [state] });
			const before = hot.state();
			const taking = hot.take(one, { memberId: 'm', clientId: null });
			if (!taking.ok && !taking.touched) expect(hot.state()).toEqual(before);
			hot.readFault(one);
			try {
				hot.stateAfter(one);
			} catch {
				// No state vector; who sends it is refused.
			}
			hot.destroy();
		};
		const room = process.memoryUsage().arrayBuffers;
		let longest = 0;
		let most = 0;
		fc.assert(
			fc.property(bytes, (one) => {
				const began = performance.now();
				read(one);
				longest = Math.max(longest, performance.now() - began);
				most = Math.max(most, process.memoryUsage().arrayBuffers - room);
			}),
			running('bytes', 1500)
		);
		// No measure of speed: what stands still for seconds stands still for everybody.
		expect(longest).toBeLessThan(5000);
		expect(most).toBeLessThan(256 * 1024 * 1024);
	});
});

/** Resolves when the server has read all that was sent, and all it sent has come. */
async function answered({ ws }: Line): Promise<void> {
	ws.ping();
	await new Promise((resolve) => ws.once('pong', resolve));
}
