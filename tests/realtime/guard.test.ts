import * as encoding from 'lib0/encoding';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { limits, proseRoot } from '#shared/wire.ts';
import { decode, hasOrderedDeletes } from '#realtime/guard.ts';
import { HotDocument, ordinary, type Logged } from '#realtime/hotDocument.ts';
import {
	addParagraph,
	call,
	callIn,
	kinds,
	openHouse,
	sitDown,
	speakOver,
	synced,
	until,
	updateOf,
	type Visitor
} from './kit.ts';
import { NOON } from '../kit/region.ts';

const mine = 'politie';
const theirs = 'om';

/** A hot document in which `theirs` wrote a paragraph, and a copy of it to write in. */
function start(over: Partial<Logged> = {}): { hot: HotDocument; copy: Y.Doc; victim: Y.Doc } {
	const victim = new Y.Doc();
	const update = updateOf(victim, (prose) => void addParagraph(prose, 'van een ander'));
	const logged = { caseId: 'c', headSeq: 0, updates: [], ...over };
	const hot = new HotDocument('d', 1, logged);
	if (logged.updates.length === 0) hot.take(update, { memberId: theirs, clientId: null });
	const copy = new Y.Doc();
	Y.applyUpdate(copy, hot.state());
	return { hot, copy, victim };
}

/** The fault with which an update of `mine` is refused; null when it is taken. */
function faultOf(
	hot: HotDocument,
	update: Uint8Array,
	clientId: number | null = null
): string | null {
	const taking = hot.take(update, { memberId: mine, clientId });
	return taking.ok ? null : taking.fault;
}

function faultOfWriting(write: (prose: Y.XmlFragment, doc: Y.Doc) => void): string | null {
	const { hot, copy } = start();
	return faultOf(
		hot,
		updateOf(copy, (prose) => write(prose, copy))
	);
}

/** Adds nodes, each inside the one before it; the last. */
function inside(prose: Y.XmlFragment, ...names: string[]): Y.XmlFragment {
	return names.reduce<Y.XmlFragment>((parent, name) => {
		const child = new Y.XmlElement(name);
		parent.push([child]);
		return child;
	}, prose);
}

/** Adds a node of any kind. */
function place(prose: Y.XmlFragment, name: string, attributes: Record<string, unknown> = {}): void {
	const element = new Y.XmlElement(name);
	// Yjs takes any value here; its types know text alone.
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string);
	prose.push([element]);
}

describe('content', () => {
	it('D18 takes every node, attribute and mark that prose has', () => {
		const honest: ((prose: Y.XmlFragment) => void)[] = [
			(prose) => place(prose, 'heading', { level: 2 }),
			(prose) => place(prose, 'heading', { level: '3' }),
			(prose) => place(prose, 'orderedList', { start: 4, type: null, tight: true }),
			(prose) => place(prose, 'bulletList'),
			(prose) => void inside(prose, 'paragraph', 'hardBreak'),
			(prose) => void inside(prose, 'bulletList', 'listItem', 'paragraph', 'hardBreak'),
			(prose) => addParagraph(prose, 'vet').format(0, 3, { bold: true, italic: {} }),
			(prose) =>
				addParagraph(prose, 'site').format(0, 4, { link: { href: 'https://zvh.example/a b' } }),
			(prose) =>
				addParagraph(prose, 'mail').format(0, 4, {
					link: {
						href: 'mailto:a@b.example',
						target: '_blank',
						rel: 'noopener',
						class: null,
						title: null
					}
				})
		];
		expect(honest.map(faultOfWriting)).toEqual(honest.map(() => null));
	});

	it('D19 refuses every node, attribute, mark and root that prose has not', () => {
		const attacks: ((prose: Y.XmlFragment, doc: Y.Doc) => void)[] = [
			(prose) => place(prose, 'script'),
			(prose) => place(prose, 'constructor'),
			(prose) => place(prose, 'paragraph', { onclick: 'x' }),
			(prose) => place(prose, 'paragraph', { ['__proto__x']: 'x' }),
			(prose) => place(prose, 'heading', { level: 1 }),
			(prose) => place(prose, 'heading', { level: { toString: 2 } }),
			(prose) => addParagraph(prose, 'x').format(0, 1, { strike: true }),
			(prose) => addParagraph(prose, 'x').format(0, 1, { ['constructor' as string]: true }),
			(prose) => addParagraph(prose, 'x').format(0, 1, { bold: { style: 'x' } }),
			(prose) => addParagraph(prose, 'x').format(0, 1, { link: { href: 'javascript:alert(1)' } }),
			(prose) => addParagraph(prose, 'x').format(0, 1, { link: { href: ' data:text/html,x' } }),
			(prose) =>
				addParagraph(prose, 'x').format(0, 1, { link: { href: 'https://x', onclick: 'x' } }),
			(prose) => addParagraph(prose, 'x').format(0, 1, { link: 'https://x' }),
			(prose) =>
				addParagraph(prose, 'x').format(0, 1, { link: { href: `https://x/${'a'.repeat(2000)}` } }),
			(prose) => addParagraph(prose, 'x').insertEmbed(0, { image: 'x' }),
			(prose) => addParagraph(prose, 'x').insertEmbed(0, new Y.XmlElement('paragraph')),
			(prose) => addParagraph(prose, 'x').setAttribute('class', 'x'),
			(prose) => prose.push([new Y.XmlHook('paragraph') as unknown as Y.XmlElement]),
			(_prose, doc) => void doc.getMap('prose2').set('a', 1),
			(_prose, doc) => doc.getText('prose2').insert(0, 'x'),
			(_prose, doc) => doc.getArray('prose2').insert(0, [new Y.Doc()])
		];
		const faults = attacks.map(faultOfWriting);
		expect(faults.map((fault) => fault === 'content' || fault === 'root')).toEqual(
			attacks.map(() => true)
		);
	});

	it('D20 refuses what lies deeper than eight elements', () => {
		const nest = (lists: number) => (prose: Y.XmlFragment) => {
			let parent: Y.XmlFragment = prose;
			for (let at = 0; at < lists; at++) {
				const item = inside(parent, 'bulletList', 'listItem');
				if (at < lists - 1) inside(item, 'paragraph');
				parent = item;
			}
			inside(parent, 'paragraph').push([new Y.XmlText('diep')]);
		};
		expect(limits.nesting).toBe(8);
		expect(faultOfWriting(nest(3))).toBeNull();
		expect(faultOfWriting(nest(4))).toBe('content');
	});

	it('D130 refuses a node where no editor puts one, and so would take away what is around it', () => {
		const misplaced: ((prose: Y.XmlFragment) => void)[] = [
			(prose) => inside(prose, 'paragraph', 'paragraph'),
			(prose) => inside(prose, 'heading', 'bulletList'),
			(prose) => inside(prose, 'bulletList', 'paragraph'),
			(prose) => inside(prose, 'orderedList').push([new Y.XmlText('los')]),
			(prose) => inside(prose, 'bulletList', 'listItem').push([new Y.XmlText('los')]),
			(prose) => inside(prose, 'bulletList', 'listItem', 'bulletList'),
			(prose) => inside(prose, 'bulletList', 'listItem', 'heading'),
			(prose) => inside(prose, 'paragraph', 'hardBreak').push([new Y.XmlText('los')]),
			(prose) => (prose.get(0) as Y.XmlElement).insert(1, [new Y.XmlElement('paragraph')])
		];
		expect(misplaced.map(faultOfWriting)).toEqual(misplaced.map(() => 'content'));
	});
});

describe('effort', () => {
	/** A text into which so many letters were typed, each before the one before it. */
	function backwards(letters: number) {
		const { hot, copy } = start();
		const text = addParagraph(copy.getXmlFragment(proseRoot), '');
		for (let left = letters; left > 0; left -= 10_000) {
			copy.transact(() => {
				for (let some = Math.min(left, 10_000); some > 0; some--) text.insert(0, 'q');
			});
			expect(faultOf(hot, Y.encodeStateAsUpdate(copy, hot.vector()), copy.clientID)).toBeNull();
		}
		return { hot, copy, text };
	}

	/** So many letters that say nothing of what stands left and right of them: Yjs looks at all. */
	function unbound({ _item }: Y.XmlText, count: number): Uint8Array {
		const id = _item?.id ?? Y.createID(0, 0);
		return encoding.encode((encoder) => {
			for (const value of [1, count, 2 ** 32 - 1, 0]) encoding.writeVarUint(encoder, value);
			for (let left = count; left > 0; left--) {
				encoding.writeUint8(encoder, 4);
				for (const value of [0, id.client, id.clock]) encoding.writeVarUint(encoder, value);
				encoding.writeVarString(encoder, 'x');
			}
			encoding.writeVarUint(encoder, 0);
		});
	}

	it('D131 refuses a few bytes for which Yjs would look at a whole text again and again', () => {
		const { hot, text } = backwards(5000);
		expect(unbound(text, 400).length).toBeLessThan(5000);
		expect(faultOf(hot, unbound(text, 400))).toBe('tooCostly');
	});

	it('D131 counts what was refused too, and of each member apart', async () => {
		speakOver('document');
		const house = await openHouse({ now: () => NOON });
		const { politie, om } = house.visitors;
		const writer = await callIn(house, politie);
		const text = addParagraph(writer.doc.getXmlFragment(proseRoot), '');
		const before = Uint8Array.of(0);
		writer.doc.transact(() => {
			for (let left = 2000; left > 0; left--) text.insert(0, 'q');
		});
		writer.update(Y.encodeStateAsUpdate(writer.doc, before));
		await writer.hears((message) => message.kind === 'update' && message.update.length > 2);
		const send = async (visitor: Visitor, count: number): Promise<number | 'taken'> => {
			const line = await callIn(house, visitor);
			const update = unbound(text, count);
			line.update(update);
			const echo = line.hears((message) => message.kind === 'update' && message.update.length > 2);
			return Promise.race([line.closed, echo.then((): 'taken' => 'taken')]);
		};
		expect([await send(om, 100), await send(om, 100)]).toEqual([4403, 4403]);
		expect(await send(om, 1)).toBe(4403);
		expect(await send(politie, 1)).toBe('taken');
	});

	it('D131 takes what two typed offline at one place, forwards and backwards', () => {
		const { hot, text, copy } = backwards(1000);
		const other = new Y.Doc();
		Y.applyUpdate(other, Y.encodeStateAsUpdate(copy));
		const found = [...other.getXmlFragment(proseRoot).createTreeWalker(() => true)];
		const theirText = found.filter((type) => type instanceof Y.XmlText).at(-1);
		for (const [one, letter] of [
			[text, 'a'],
			[theirText, 'b']
		] as const) {
			for (let at = 0; at < 1000; at++) one?.insert(100 + at, letter);
			for (let left = 300; left > 0; left--) one?.insert(50, letter);
		}
		const before = hot.vector();
		for (const doc of [copy, other])
			expect(faultOf(hot, Y.encodeStateAsUpdate(doc, before), doc.clientID)).toBeNull();
	});

	it('D131 takes a first step 2 that is large by old deletions alone', () => {
		const { hot, copy, text } = backwards(180_000);
		const first = (text._start?.id.clock ?? 0) - 179_999;
		for (const from of [0, 90_000]) {
			const everySecond = encoding.encode((encoder) => {
				for (const value of [0, 1, copy.clientID, 45_000]) encoding.writeVarUint(encoder, value);
				for (let at = 0; at < 45_000; at++) {
					encoding.writeVarUint(encoder, first + from + 2 * at);
					encoding.writeVarUint(encoder, 1);
				}
			});
			expect(faultOf(hot, everySecond, copy.clientID)).toBeNull();
			Y.applyUpdate(copy, everySecond);
		}
		text.insert(0, 'terug van weg');
		const step2 = Y.encodeStateAsUpdate(copy, hot.vector());
		const sender = { memberId: mine, clientId: copy.clientID };
		expect(step2.length).toBeGreaterThan(limits.updateBytes);
		expect(hot.take(step2, sender)).toMatchObject({ ok: false, fault: 'tooLarge' });
		const most = { ...ordinary, bytes: limits.frameBytes };
		expect(hot.take(step2, sender, most)).toMatchObject({ ok: true });
	});
});

describe('client ids', () => {
	it('D21 refuses structs under the client id of another member, held or only in the state', () => {
		const { hot, copy, victim } = start();
		copy.clientID = victim.clientID;
		const forged = updateOf(copy, (prose) => void addParagraph(prose, 'vervalst'));
		expect(faultOf(hot, forged)).toBe('foreignClient');
		const reloaded = start({ updates: [hot.state()] }).hot;
		expect(reloaded.claim(victim.clientID, mine)).toBe(false);
		expect(faultOf(reloaded, forged)).toBe('foreignClient');
		expect(faultOf(reloaded, Y.encodeStateAsUpdate(victim))).toBeNull();
	});

	it('D21 keeps a client id for the member whose presence showed it', () => {
		const { hot, copy } = start();
		expect(hot.claim(copy.clientID, theirs)).toBe(true);
		expect(
			faultOf(
				hot,
				updateOf(copy, (prose) => void addParagraph(prose, 'x'))
			)
		).toBe('foreignClient');
	});

	it('D21 keeps a client id for who never wrote and left, of one member the 64 newest', () => {
		const { hot, copy, victim } = start();
		for (const clientId of [copy.clientID, victim.clientID]) {
			hot.claim(clientId, theirs);
			hot.leave(clientId);
		}
		for (let clientId = 1; clientId <= 200; clientId++) {
			hot.claim(clientId, mine);
			hot.leave(clientId);
		}
		expect(hot.ownerOf(copy.clientID)).toBe(theirs);
		expect(hot.ownerOf(victim.clientID)).toBe(theirs);
		const kept = Array.from({ length: 200 }, (_, at) => hot.ownerOf(at + 1)).filter(Boolean);
		expect(kept).toHaveLength(64);
		// Who is back is no longer one of those.
		hot.claim(200, mine);
		for (let clientId = 300; clientId < 400; clientId++) {
			hot.claim(clientId, mine);
			hot.leave(clientId);
		}
		expect(hot.ownerOf(200)).toBe(mine);
	});

	it('D21 knows from the log whose a client id is', () => {
		const { hot, copy, victim } = start();
		const update = updateOf(copy, (prose) => void addParagraph(prose, 'eerst'));
		expect(faultOf(hot, update)).toBeNull();
		const claims = new Map([
			[copy.clientID, mine],
			[victim.clientID, theirs]
		]);
		const reloaded = start({ updates: [hot.state()], claims }).hot;
		expect(
			faultOf(
				reloaded,
				updateOf(copy, (prose) => void addParagraph(prose, 'later'))
			)
		).toBeNull();
	});

	it('D22 refuses a second client id on one connection', () => {
		const { hot, copy } = start();
		const first = copy.clientID;
		expect(
			faultOf(
				hot,
				updateOf(copy, (prose) => void addParagraph(prose, 'een'))
			)
		).toBeNull();
		copy.clientID = 77;
		const second = updateOf(copy, (prose) => void addParagraph(prose, 'twee'));
		expect(faultOf(hot, second, first)).toBe('secondClient');
		const both = [88, 99].map((clientId) => {
			const doc = new Y.Doc();
			Y.applyUpdate(doc, hot.state());
			doc.clientID = clientId;
			return updateOf(doc, (prose) => void addParagraph(prose, 'x'));
		});
		expect(faultOf(hot, Y.mergeUpdates(both))).toBe('secondClient');
	});
});

describe('bytes', () => {
	it('D23 refuses what is no update, has gaps, or deletes what is not there yet', () => {
		const { hot, copy, victim } = start();
		const before = hot.state();
		updateOf(copy, (prose) => void addParagraph(prose, 'ontbreekt'));
		const late = updateOf(copy, (prose) => void addParagraph(prose, 'later'));
		const preDelete = (clientId: number) => deletes(clientId, 5000, 5);
		expect(faultOf(hot, Uint8Array.of(1, 2, 3))).toBe('malformed');
		expect(faultOf(hot, Uint8Array.of(1, 255, 255, 255, 14, 5, 0))).toBe('malformed');
		expect(faultOf(hot, late)).toBe('gap');
		expect(faultOf(hot, preDelete(victim.clientID))).toBe('unknownDependency');
		expect(faultOf(hot, preDelete(12345), copy.clientID)).toBe('unknownDependency');
		expect(faultOf(hot, preDelete(copy.clientID), copy.clientID)).toBe('gap');
		expect(faultOf(hot, garbage(victim.clientID, 2 ** 40))).toBe('malformed');
		expect(faultOf(hot, garbage(victim.clientID, 2 ** 20))).toBe('foreignClient');
		expect(faultOf(hot, skip(4321))).toBe('malformed');
		expect(hot.state()).toEqual(before);
	});

	it('D23 refuses deletions that name the same structs again, of a writer and of a reader', () => {
		const { hot, copy, victim } = start();
		const text = addParagraph(copy.getXmlFragment('prose'), '');
		copy.transact(() => {
			for (let at = 0; at < 8000; at++) text.insert(0, at % 2 ? 'a' : 'b');
		});
		text.delete(0, 8000);
		expect(faultOf(hot, Y.encodeStateAsUpdate(copy))).toBeNull();
		const end = hot.clockOf(copy.clientID);
		const ranges: [number, number][][] = [
			Array.from({ length: 20_000 }, () => [4, end - 4]),
			[
				[6, 2],
				[4, 2]
			],
			[
				[4, 4],
				[7, 2]
			],
			[[4, 0]]
		];
		for (const one of ranges) {
			const update = deletesOf(copy.clientID, one);
			expect(faultOf(hot, update)).toBe('malformed');
			expect(hot.readFault(update)).toBe('malformed');
		}
		const twice = Uint8Array.from([
			...[0, 2],
			...deletesOf(copy.clientID, [[4, 4]]).subarray(2),
			...deletesOf(copy.clientID, [[4, 4]]).subarray(2)
		]);
		expect(hot.readFault(twice)).toBe('malformed');
		expect(hot.readFault(deletesOf(99, [[0, 0]]))).toBe('malformed');
		// What touches is disjoint, and known.
		const touching: [number, number][] = [
			[4, 4],
			[8, 2],
			[20, 5]
		];
		expect(hot.readFault(deletesOf(copy.clientID, touching))).toBeNull();
		expect(hot.readFault(deletesOf(victim.clientID, [[0, 1]]))).toBe('news');
	});

	it('D23 honest encoders write deletions in order, merged or not', () => {
		const range = fc.record({ at: fc.nat(30), length: fc.integer({ min: 1, max: 4 }) });
		fc.assert(
			fc.property(fc.array(range, { maxLength: 20 }), fc.boolean(), (cuts, merged) => {
				const doc = new Y.Doc({ gc: !merged });
				const updates: Uint8Array[] = [];
				doc.on('update', (update) => void updates.push(update));
				const text = addParagraph(doc.getXmlFragment('prose'), 'x'.repeat(60));
				for (const { at, length } of cuts) {
					text.insert(at % (text.length + 1), 'tussen');
					doc.transact(() => {
						text.delete(at % text.length, 1);
						text.delete(
							(at * 7) % text.length,
							Math.min(length, text.length - ((at * 7) % text.length))
						);
					});
				}
				updates.push(Y.encodeStateAsUpdate(doc));
				if (merged) updates.push(Y.mergeUpdates(updates), Y.mergeUpdates([...updates].reverse()));
				for (const update of updates) {
					const decoded = decode(update);
					expect(decoded && hasOrderedDeletes(decoded)).toBe(true);
				}
			})
		);
	});

	it('D24 refuses an update over 256 KiB and a document over 4 MiB as too large', () => {
		const { hot, copy } = start();
		const write = (length: number) =>
			updateOf(copy, (prose) => void addParagraph(prose, 'a'.repeat(length)));
		expect(
			faultOf(
				hot,
				updateOf(new Y.Doc(), (prose) => void addParagraph(prose, 'a'.repeat(limits.updateBytes)))
			)
		).toBe('tooLarge');
		const faults = Array.from({ length: 17 }, () => faultOf(hot, write(limits.updateBytes - 200)));
		expect(faults.slice(0, 15)).toEqual(faults.slice(0, 15).map(() => null));
		expect(faults.at(-1)).toBe('tooLarge');
	});
});

describe('forged bytes', () => {
	it('D35 never move the clock of another, never leave anything pending, never stay half', () => {
		const change = fc.record({
			at: fc.nat(200),
			byte: fc.nat(255),
			kind: fc.constantFrom('set', 'cut', 'add')
		});
		const forged = fc.oneof(
			fc.uint8Array({ maxLength: 80 }),
			fc.array(change, { minLength: 1, maxLength: 6 })
		);
		fc.assert(
			fc.property(forged, (forgery) => {
				const { hot, copy, victim } = start();
				const honest = updateOf(copy, (prose) => {
					addParagraph(prose, 'vet').format(0, 2, { bold: true });
					place(prose, 'heading', { level: 2 });
					prose.delete(0, 1);
				});
				const bytes = forgery instanceof Uint8Array ? forgery : forge(honest, forgery);
				const before = hot.clockOf(victim.clientID);
				const taking = hot.take(bytes, { memberId: mine, clientId: copy.clientID });
				expect(hot.clockOf(victim.clientID)).toBe(before);
				if (!taking.ok && taking.touched) return;
				const state = new Y.Doc();
				Y.applyUpdate(state, hot.state());
				expect(state.store.pendingStructs).toBeNull();
				expect(state.store.pendingDs).toBeNull();
				expect([...state.share.keys()].filter((root) => root !== 'prose')).toEqual([]);
				expect([null, mine]).toContain(hot.ownerOf(copy.clientID));
				// The victim goes on as if nothing happened.
				const next = updateOf(victim, (prose) => void addParagraph(prose, 'gaat door'));
				expect(hot.take(next, { memberId: theirs, clientId: victim.clientID }).ok).toBe(true);
			}),
			{ numRuns: Number(process.env['FORGERY_RUNS'] ?? 120) }
		);
	});
});

describe.each(kinds)('refusal over the socket of a %s', (kind) => {
	beforeEach(() => speakOver(kind));

	it('D25 closes the refused connection with 4403 and leaves every other as it was', async () => {
		const house = await openHouse({ text: 'Begin' });
		const { politie, om } = house.visitors;
		const [attacker, victim] = [await callIn(house, politie), sitDown(house, om)];
		await synced(victim);
		attacker.update(
			updateOf(attacker.doc, (prose) =>
				addParagraph(prose, 'klik').format(0, 4, { link: { href: 'javascript:alert(1)' } })
			)
		);
		expect(await attacker.closed).toBe(4403);
		addParagraph(victim.prose, 'gaat door');
		const later = await callIn(house, politie);
		await later.hears(
			(message) =>
				['update', 'step2'].includes(message.kind) &&
				'update' in message &&
				Buffer.from(message.update).includes('gaat door')
		);
		expect(Buffer.concat(later.raw).includes('javascript')).toBe(false);
		expect(house.refusals).toEqual([politie.memberId]);
	});

	it('D26 builds a document that a refused update touched again from the log', async () => {
		const house = await openHouse({ text: 'Begin' });
		const { politie, om } = house.visitors;
		const [attacker, victim] = [await callIn(house, politie), sitDown(house, om)];
		await synced(victim);
		const before = (await callIn(house, om)).doc.getXmlFragment('prose').toJSON();
		const honest = updateOf(attacker.doc, (prose) => void addParagraph(prose, 'eerlijk'));
		// Only once it is applied does it show under which node the attribute stands.
		const touching = updateOf(attacker.doc, (prose) => {
			const first = prose.get(0);
			if (first instanceof Y.XmlElement) first.setAttribute('onclick', 'x');
		});
		attacker.update(honest);
		attacker.update(touching);
		attacker.update(updateOf(attacker.doc, (prose) => void addParagraph(prose, 'te laat')));
		addParagraph(victim.prose, 'tegelijk');
		expect(await attacker.closed).toBe(4403);
		await until(victim.doc, () => victim.prose.toJSON().includes('eerlijk'));
		const after = (await callIn(house, om)).doc.getXmlFragment('prose').toJSON();
		expect(before).not.toContain('eerlijk');
		expect(after).toContain('eerlijk');
		expect(after).not.toContain('onclick');
		expect(after).not.toContain('te laat');
		addParagraph(victim.prose, 'erna');
		const joined = call(house, politie);
		await joined.hears(
			(message) => 'update' in message && Buffer.from(message.update).includes('erna')
		);
		expect((await house.committed()).getXmlFragment('prose').toJSON()).toBe(victim.prose.toJSON());
	});

	it('D27 closes with 4413 what is too large, of who writes and of who reads', async () => {
		const house = await openHouse();
		const { om, ggz } = house.visitors;
		ggz.access = 'read';
		for (const visitor of [om, ggz]) {
			const line = await callIn(house, visitor);
			line.update(
				updateOf(line.doc, (prose) => void addParagraph(prose, 'a'.repeat(limits.updateBytes)))
			);
			expect(await line.closed).toBe(4413);
		}
	});
});

interface Forgery {
	at: number;
	byte: number;
	kind: string;
}

function forge(bytes: Uint8Array, changes: Forgery[]): Uint8Array {
	const made = [...bytes];
	for (const { at, byte, kind } of changes) {
		const place = at % Math.max(1, made.length);
		if (kind === 'set') made[place] = byte;
		else made.splice(place, kind === 'cut' ? 1 : 0, ...(kind === 'cut' ? [] : [byte]));
	}
	return Uint8Array.from(made);
}

/** An update without structs that deletes one range. */
function deletes(clientId: number, clock: number, length: number): Uint8Array {
	return deletesOf(clientId, [[clock, length]]);
}

/** An update without structs that deletes these ranges, in this order. */
function deletesOf(clientId: number, ranges: [clock: number, length: number][]): Uint8Array {
	return Uint8Array.from([
		...[0, 1],
		...varUint(clientId),
		...varUint(ranges.length),
		...ranges.flatMap((range) => range.flatMap(varUint))
	]);
}

/** An update of one collected struct that follows on what the victim wrote. */
function garbage(clientId: number, length: number): Uint8Array {
	const clock = 15;
	return Uint8Array.from([1, 1, ...varUint(clientId), clock, 0, ...varUint(length), 0]);
}

function skip(clientId: number): Uint8Array {
	return Uint8Array.from([1, 1, ...varUint(clientId), 0, 10, 5, 0]);
}

function varUint(value: number): number[] {
	if (value < 128) return [value];
	return [128 | (value % 128), ...varUint(Math.floor(value / 128))];
}
