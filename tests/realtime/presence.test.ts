import { beforeEach, describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { limits } from '#shared/wire.ts';
import { Frame } from '#realtime/frame.ts';
import { readMessage, type Message } from '#realtime/frames.ts';
import { Presence, readOwn } from '#realtime/presence.ts';
import { caretIn } from '#realtime/caret.ts';
import {
	addParagraph,
	awareness,
	call,
	callIn,
	kinds,
	openHouse,
	sitDown,
	speakOver,
	synced,
	updateOf,
	type Desk,
	type Line
} from './kit.ts';
import { NOON } from '../kit/region.ts';

/** Waits until what this desk sees of the others satisfies `holds`. */
function sees(
	{ provider, doc }: Desk,
	holds: (states: Record<string, unknown>[]) => boolean
): Promise<void> {
	const { awareness: seen } = provider;
	return new Promise((resolve) => {
		const look = () => {
			const others = [...seen.getStates()].filter(([id]) => id !== doc.clientID);
			if (!holds(others.map(([, state]) => state))) return;
			seen.off('change', look);
			resolve();
		};
		seen.on('change', look);
		look();
	});
}

const start = { type: null, tname: 'prose', item: null, assoc: -1 };
const cursor = { anchor: start, head: start };

describe.each(kinds)('presence over the socket of a %s', (kind) => {
	beforeEach(() => speakOver(kind));

	it('D29 says who somebody is from the session, whatever a client claims', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		const [one, two] = [sitDown(house, politie), sitDown(house, om)];
		await Promise.all([synced(one), synced(two)]);
		one.provider.awareness.setLocalState({ user: { name: 'Hoofd' }, role: 'chef', cursor });
		const user = {
			name: 'politie',
			agency: 'Bureau politie',
			agencyClass: 'POL',
			color: '#215AA2'
		};
		await sees(two, ([state]) => JSON.stringify(state) === JSON.stringify({ user, cursor }));
	});

	it('D30 ignores entries of other client ids and malformed ones, and keeps the line', async () => {
		const house = await openHouse();
		const { politie, om, ggz } = house.visitors;
		const [victim, witness] = [sitDown(house, om), sitDown(house, ggz)];
		await Promise.all([synced(victim), synced(witness)]);
		victim.provider.awareness.setLocalStateField('cursor', cursor);
		await sees(witness, (states) =>
			states.some((state) => 'cursor' in state && state['cursor'] !== null)
		);
		const attacker = await callIn(house, politie);
		const there = { anchor: start, head: { ...start, assoc: 1 } };
		const spoofs = [
			awareness([victim.doc.clientID, 2 ** 40, { cursor }]),
			awareness([victim.doc.clientID, 2 ** 41, null]),
			awareness([attacker.doc.clientID, 1, { cursor: { anchor: 'a'.repeat(limits.cursorBytes) } }]),
			awareness([
				attacker.doc.clientID,
				2,
				{ cursor: { anchor: { item: { client: 'x', clock: {} } } } }
			]),
			Uint8Array.of(1, 9, 1, 2),
			Uint8Array.of(1, 4, 1, 5, 1, 99)
		];
		for (const bytes of spoofs) attacker.ws.send(bytes);
		attacker.ws.send(
			awareness([victim.doc.clientID, 3, {}], [attacker.doc.clientID, 3, { cursor: there }])
		);
		await sees(witness, (states) =>
			states.some((state) => JSON.stringify(state).includes('"assoc":1'))
		);
		const seen = witness.provider.awareness.getStates().get(victim.doc.clientID);
		expect(seen).toMatchObject({ user: { name: 'om' }, cursor });
		expect(attacker.ws.readyState).toBe(attacker.ws.OPEN);
	});

	it('D31 takes a caret away when its connection ends or may only read, and shows it on return', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		const [one, two] = [sitDown(house, politie), sitDown(house, om)];
		await Promise.all([synced(one), synced(two)]);
		one.provider.awareness.setLocalStateField('cursor', cursor);
		const shown = (states: Record<string, unknown>[]) => states.length === 1;
		const gone = (states: Record<string, unknown>[]) => states.length === 0;
		await sees(two, shown);
		one.provider.ws?.close();
		await sees(two, gone);
		await sees(two, shown);
		politie.access = 'read';
		house.realtime.screens.factsChanged(house.caseId, house.judge);
		await sees(two, gone);
	});

	it('D31 forgets who left, and is believed when the same client returns', () => {
		const presence = new Presence(() => 5);
		const identity = { name: 'n', agency: 'a', agencyClass: 'POL', color: '#000000' } as const;
		const doc = new Y.Doc();
		const seen = new Awareness(doc);
		const hear = (frame: Frame | null) => {
			const message = readMessage(frame?.message ?? new Uint8Array());
			if (message.kind === 'awareness') applyAwarenessUpdate(seen, message.entries, null);
		};
		for (let round = 0; round < 5; round++) {
			presence.put(7, identity, null);
			hear(presence.news()?.for(null) ?? null);
			expect(seen.getStates().has(7)).toBe(true);
			presence.remove(7);
			hear(presence.news()?.for(null) ?? null);
			expect(seen.getStates().has(7)).toBe(false);
			expect(presence.others(null)).toBeNull();
		}
		expect(presence.remove(7)).toBe(false);
		seen.destroy();
	});

	it('D39 shows of many carets in a row the first and the newest', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		const [one, two] = [await callIn(house, politie), sitDown(house, om)];
		await synced(two);
		let heard = 0;
		two.provider.awareness.on('change', () => heard++);
		for (let clock = 1; clock <= 500; clock++) {
			const head = { ...start, tname: null, item: { client: 9, clock } };
			one.ws.send(awareness([one.doc.clientID, clock, { cursor: { anchor: start, head } }]));
		}
		await sees(two, ([state]) => JSON.stringify(state ?? {}).includes('"clock":500'));
		expect(heard).toBeLessThan(50);
	});

	it('D32 does not show who only reads', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		om.access = 'read';
		const [writer, reader] = [sitDown(house, politie), sitDown(house, om)];
		await Promise.all([synced(writer), synced(reader)]);
		reader.provider.awareness.setLocalStateField('cursor', cursor);
		writer.provider.awareness.setLocalStateField('cursor', cursor);
		await sees(reader, (states) => states.length === 1);
		expect(writer.provider.awareness.getStates().size).toBe(1);
	});

	it('D33 gives who joins the carets that are there', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		const one = sitDown(house, politie);
		await synced(one);
		one.provider.awareness.setLocalStateField('cursor', cursor);
		const early = sitDown(house, om);
		await sees(early, (states) => states.length === 1 && states[0]?.['cursor'] !== null);
		const late = sitDown(house, house.visitors.ggz);
		await sees(late, (states) =>
			states.some((state) => JSON.stringify(state['cursor']) === JSON.stringify(cursor))
		);
	});

	it('D37 passes a caret on only as an editor writes it', async () => {
		const id = { client: 7, clock: 3 };
		const hostile = [
			{},
			[],
			'x',
			{ anchor: start },
			{ anchor: null, head: null },
			{ anchor: {}, head: {} },
			{ anchor: start, head: { ...start, tname: 'evil' } },
			{ anchor: start, head: { ...start, tname: null } },
			{ anchor: start, head: { ...start, tname: {} } },
			{ anchor: start, head: { ...start, assoc: 1e300 } },
			{ anchor: start, head: { ...start, assoc: 'x' } },
			{ anchor: start, head: { ...start, item: 5 } },
			{ anchor: start, head: { ...start, item: {} } },
			{ anchor: start, head: { ...start, item: { client: 7 } } },
			{ anchor: start, head: { ...start, item: { client: 7, clock: -1 } } },
			{ anchor: start, head: { ...start, item: { client: 2 ** 32, clock: 1 } } },
			{ anchor: start, head: { ...start, type: { client: 7, clock: 0.5 } } },
			{ anchor: start, head: { ...start, type: { ...id, toString: 1 } } },
			{ anchor: start, head: { ...start, extra: 1 } },
			{ anchor: start, head: start, extra: 1 }
		];
		const said = (cursor: unknown) => {
			const message = readMessage(awareness([5, 1, { cursor }]));
			if (message.kind !== 'awareness') throw new Error(message.kind);
			return readOwn(message.entries, () => true)?.said ?? null;
		};
		expect(hostile.map(said)).toEqual(hostile.map(() => null));
		const absent = { tname: 'prose' };
		expect(said({ anchor: absent, head: absent })).toEqual({
			here: true,
			cursor: { anchor: { ...start, assoc: 0 }, head: { ...start, assoc: 0 } }
		});
		const inText = { anchor: { item: id, type: id, assoc: -1 }, head: { type: id, assoc: 0 } };
		expect(said(inText)).toMatchObject({ cursor: inText });
		expect(said(null)).toEqual({ here: true, cursor: null });
	});

	it('D37 passes on every caret that Yjs makes', () => {
		const doc = new Y.Doc();
		const text = addParagraph(doc.getXmlFragment('prose'), 'woorden');
		const places: Y.RelativePosition[] = [];
		for (const assoc of [-1, 0]) {
			for (let at = 0; at <= text.length; at++) {
				places.push(Y.createRelativePositionFromTypeIndex(text, at, assoc));
			}
			places.push(Y.createRelativePositionFromTypeIndex(doc.getXmlFragment('prose'), 0, assoc));
			places.push(Y.createRelativePositionFromTypeIndex(doc.getXmlFragment('prose'), 1, assoc));
		}
		for (const place of places) {
			for (const json of [place, Y.relativePositionToJSON(place) as unknown]) {
				const sent = JSON.stringify({ cursor: { anchor: json, head: json } });
				const caret = caretIn(JSON.parse(sent) as object);
				const again = Y.createRelativePositionFromJSON(caret?.head);
				expect(Y.compareRelativePositions(again, place)).toBe(true);
			}
		}
	});

	it('D30 reads no further than the bytes go', () => {
		expect(readOwn(Uint8Array.of(255, 255, 255, 255, 15, 5), () => true)).toBeNull();
		expect(readOwn(Uint8Array.of(), () => true)).toBeNull();
	});
});

/** The echo of something, and not of the empty first step 2. */
function isNews(message: Message): boolean {
	return message.kind === 'update' && message.update.length > 2;
}

describe('who writes under which client id', () => {
	beforeEach(() => speakOver('document'));

	/** Says where a caret is, under this client id, and waits until it was taken in. */
	async function tellCaret({ ws }: Line, clientId: number): Promise<void> {
		ws.send(awareness([clientId, 1, { cursor }]));
		ws.ping();
		await new Promise((resolve) => ws.once('pong', resolve));
	}

	it('D133 keeps a client id that was only shown its own after the document was let go', async () => {
		const house = await openHouse({ evictAfter: 0 });
		const { politie, om } = house.visitors;
		const first = await callIn(house, politie);
		await tellCaret(first, first.doc.clientID);
		first.ws.close();
		await expect.poll(() => house.realtime.figures().hotDocuments, { interval: 5 }).toBe(0);
		const thief = await callIn(house, om);
		thief.doc.clientID = first.doc.clientID;
		thief.update(updateOf(thief.doc, (prose) => void addParagraph(prose, 'onder een ander')));
		expect(await thief.closed).toBe(4403);
		const back = await callIn(house, politie);
		back.update(updateOf(first.doc, (prose) => void addParagraph(prose, 'onderweg getypt')));
		await back.hears(isNews);
		expect((await house.committed()).getXmlFragment('prose').toJSON()).toContain('onderweg getypt');
	});

	it('D134 takes what a provider passes on of another connection of its member for no own caret', async () => {
		const house = await openHouse();
		const { politie } = house.visitors;
		const [first, second] = [await callIn(house, politie), await callIn(house, politie)];
		await tellCaret(first, first.doc.clientID);
		await tellCaret(second, first.doc.clientID);
		second.update(updateOf(second.doc, (prose) => void addParagraph(prose, 'uit een tweede tab')));
		await second.hears(isNews);
		expect((await house.committed()).getXmlFragment('prose').toJSON()).toContain('tweede tab');
	});

	it('D132 lets who had a large document filled again and again wait, and nobody else', async () => {
		const house = await openHouse({ text: 'a'.repeat(1_000_000), now: () => NOON });
		const { politie, om } = house.visitors;
		const spoil = async (): Promise<number> => {
			const line = call(house, om);
			const state = await Promise.race([line.hears(({ kind }) => kind === 'step2'), line.closed]);
			if (typeof state === 'number' || state.kind !== 'step2') return line.closed;
			const doc = new Y.Doc();
			Y.applyUpdate(doc, state.update);
			const paragraph = doc.getXmlFragment('prose').get(0) as Y.XmlElement;
			line.update(updateOf(doc, () => paragraph.insert(0, [new Y.XmlElement('paragraph')])));
			return line.closed;
		};
		const codes = [await spoil()];
		while (codes.at(-1) === 4403 && codes.length < 12) codes.push(await spoil());
		expect(codes.at(-1)).toBe(4429);
		expect(codes.length).toBeGreaterThan(6);
		const line = await callIn(house, politie);
		line.update(updateOf(line.doc, (prose) => void addParagraph(prose, 'gaat door')));
		await line.hears(isNews);
	});
});
