import * as encoding from 'lib0/encoding';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { closeCode, limits, proseRoot } from '#shared/wire.ts';
import { add, collected, deletion, encoded, written } from './forgeries.ts';
import {
	callIn,
	kinds,
	openHouse,
	sitDown,
	speakOver,
	synced,
	until,
	type House,
	type Line
} from './kit.ts';

/* The attacks on plain Yjs that are known to work, each as bytes, on a document in which a victim writes. */

interface Scene {
	house: House;
	/** A document in the state that the server has. */
	copy: Y.Doc;
	attacker: Line;
	/** Client id of the victim, and the first clock that it did not use. */
	victim: { clientId: number; clock: number };
}

interface Attack {
	name: string;
	bytes: (scene: Scene) => Uint8Array;
	/** Size of the bytes, where it is the point. */
	size?: { least: number; most: number };
	code?: number;
}

const attacks: Attack[] = [
	{
		name: 'a collected struct of length 2^40 under the client id of the victim',
		bytes: ({ victim }) => collected(victim.clientId, victim.clock, 2 ** 40),
		size: { least: 10, most: 18 }
	},
	{
		name: 'a collected struct of length 2^20 under the client id of the victim',
		bytes: ({ victim }) => collected(victim.clientId, victim.clock, 2 ** 20)
	},
	{
		name: 'deletion of what the victim has yet to write',
		bytes: ({ victim }) => deletion(victim.clientId, victim.clock, 100),
		size: { least: 8, most: 14 }
	},
	{
		name: 'deletion of what nobody has written yet',
		bytes: () => deletion(77, 0, 100)
	},
	{
		name: 'a struct under the next clock of the victim',
		bytes: ({ victim }) => string(victim.clientId, victim.clock, proseRoot, 'x'),
		size: { least: 12, most: 26 }
	},
	{
		name: 'thirty million structs in seven bytes',
		bytes: () => encoded([1, 30_000_000, 5, 0]),
		size: { least: 7, most: 7 }
	},
	{
		name: 'thirty million clients, or ranges, that are not there',
		bytes: () => encoded([30_000_000, 1, 5, 0])
	},
	{
		name: 'deletions of thirty million clients',
		bytes: () => encoded([0, 30_000_000, 5, 1])
	},
	{
		name: '12,000 nested maps',
		bytes: ({ copy }) => nested(copy, 12_000),
		size: { least: 100_000, most: limits.updateBytes }
	},
	{
		name: 'lists nested deeper than prose is',
		bytes: ({ copy }) => written(copy, (prose) => nestedLists(prose, 200))
	},
	{
		name: 'values nested 400 KB deep',
		bytes: () => any(9, nestedArrays(400_000)),
		code: closeCode.tooLarge
	},
	{
		name: 'values nested as deep as one update may be long',
		bytes: () => any(9, nestedArrays(limits.updateBytes - 100))
	},
	{
		name: 'the key __proto__ in a map',
		bytes: ({ copy }) =>
			written(copy, () => copy.getMap(proseRoot + 'x').set('__proto__', { isAdmin: true }))
	},
	{
		name: 'the key __proto__ in a value',
		bytes: () => any(9, object('__proto__', object('isAdmin', Uint8Array.of(120))))
	},
	{
		name: 'the key __proto__ as an attribute',
		bytes: () => attribute(9, '__proto__', 'x')
	},
	{
		name: 'the key constructor as an attribute',
		bytes: () => attribute(9, 'constructor', 'x')
	},
	{
		name: 'an update that rests on one that was held back, and deletes too',
		bytes: ({ copy }) => {
			const text = add(copy.getXmlFragment(proseRoot), 'achtergehouden');
			return written(copy, (prose) => {
				prose.delete(0, 1);
				text.insert(0, 'later');
			});
		}
	},
	{
		name: 'a section of one client in two parts',
		bytes: () =>
			encoded([2, 1, 9, 0], struct(proseRoot, 'a'), [1, 9, 1], struct(proseRoot, 'b'), [0])
	},
	{
		name: 'a skip that one reader takes for a struct',
		bytes: () => encoded([1, 1, 9, 0], Uint8Array.of(10 | 32), [5, 0])
	},
	{
		name: 'a root beside the prose',
		bytes: () => string(9, 0, 'evilroot', 'x')
	},
	{
		name: 'a root beside the prose that waits for what never comes',
		bytes: () => string(9, 400, 'evilroot', 'x')
	},
	{
		name: 'a document within the document',
		bytes: ({ copy }) => written(copy, () => copy.getArray('docs').insert(0, [new Y.Doc()]))
	},
	{
		name: 'a clock that no number holds',
		bytes: () => collected(9, Number.MAX_SAFE_INTEGER - 1, 10)
	},
	{
		name: 'half a character of an update',
		bytes: ({ copy }) => written(copy, (prose) => add(prose, 'afgebroken')).subarray(0, 12)
	}
];

describe.each(kinds)('over the socket of a %s', (kind) => {
	beforeEach(() => {
		speakOver(kind);
	});

	it.each(attacks)('D111 refuses $name', async ({ bytes, size, code = closeCode.refused }) => {
		const house = await openHouse({ text: 'Begin', patience: 20 });
		const { politie, om, ggz } = house.visitors;
		const [victim, witness] = [sitDown(house, om), sitDown(house, ggz)];
		await Promise.all([synced(victim), synced(witness)]);
		add(victim.prose, 'voor de aanval');
		await until(witness.doc, () => witness.prose.toJSON().includes('voor de aanval'));
		const attacker = await callIn(house, politie);
		const clientId = victim.doc.clientID;
		const clock = Y.getState(attacker.doc.store, clientId);
		const before = Y.encodeStateAsUpdate(await house.committed());
		expect(clock).toBeGreaterThan(0);

		const forged = bytes({ house, copy: attacker.doc, attacker, victim: { clientId, clock } });
		expect(forged.length).toBeGreaterThanOrEqual(size?.least ?? 0);
		expect(forged.length).toBeLessThanOrEqual(size?.most ?? Infinity);
		attacker.update(forged);
		expect(await attacker.closed).toBe(code);
		expect(Y.encodeStateAsUpdate(await house.committed())).toEqual(before);
		expect((await callIn(house, ggz)).doc.share.size).toBe(1);

		const first = victim.prose.get(victim.prose.length - 1);
		add(victim.prose, 'na de aanval');
		if (first instanceof Y.XmlElement) first.insert(0, [new Y.XmlText('en ervoor ')]);
		await until(witness.doc, () => witness.prose.toJSON().includes('en ervoor'));
		expect(witness.prose.toJSON()).toBe(victim.prose.toJSON());
		expect((await house.committed()).getXmlFragment(proseRoot).toJSON()).toBe(
			victim.prose.toJSON()
		);
		expect(house.refusals).toEqual([politie.memberId]);
		expect(house.faults).toEqual([]);
		expect('isAdmin' in {}).toBe(false);
	});

	it('D111 keeps a client id that presence has shown from who is the first to write under it', async () => {
		const house = await openHouse({ text: 'Begin' });
		const { politie, om } = house.visitors;
		const [victim, attacker] = [sitDown(house, om), await callIn(house, politie)];
		await synced(victim);
		victim.provider.awareness.setLocalStateField('cursor', null);
		const shown = `${victim.doc.clientID}`;
		await attacker.hears((message) => message.kind === 'awareness' && message.entries.length > 1);
		attacker.update(string(Number(shown), 0, proseRoot, 'gestolen'));
		expect(await attacker.closed).toBe(closeCode.refused);
		add(victim.prose, 'van mij');
		const later = await callIn(house, politie);
		await later.hears(
			(message) => 'update' in message && Buffer.from(message.update).includes('van mij')
		);
		expect(house.refusals).toEqual([politie.memberId]);
	});
});

/** The struct of a string in a root, without its place. */
function struct(root: string, words: string): Uint8Array {
	return encoding.encode((encoder) => {
		encoding.writeUint8(encoder, 4);
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarString(encoder, root);
		encoding.writeVarString(encoder, words);
	});
}

function string(clientId: number, clock: number, root: string, words: string): Uint8Array {
	return encoded([1, 1, clientId, clock], struct(root, words), [0]);
}

/** One value of any kind, in the root of prose. */
function any(clientId: number, value: Uint8Array): Uint8Array {
	const head = encoding.encode((encoder) => {
		encoding.writeUint8(encoder, 8);
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarString(encoder, proseRoot);
		encoding.writeVarUint(encoder, 1);
	});
	return encoded([1, 1, clientId, 0], head, value, [0]);
}

/** A value under a key of the root of prose. */
function attribute(clientId: number, key: string, value: string): Uint8Array {
	const body = encoding.encode((encoder) => {
		encoding.writeUint8(encoder, 8 | 32);
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarString(encoder, proseRoot);
		encoding.writeVarString(encoder, key);
		encoding.writeVarUint(encoder, 1);
		encoding.writeAny(encoder, value);
	});
	return encoded([1, 1, clientId, 0], body, [0]);
}

function object(key: string, value: Uint8Array): Uint8Array {
	return encoding.encode((encoder) => {
		encoding.writeUint8(encoder, 118);
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarString(encoder, key);
		encoding.writeUint8Array(encoder, value);
	});
}

/** Arrays of one array each, so many bytes of them, with nothing within. */
function nestedArrays(bytes: number): Uint8Array {
	const made = new Uint8Array(bytes);
	for (let at = 0; at + 1 < bytes; at += 2) made.set([117, 1], at);
	made[bytes - 1] = 126;
	return bytes % 2 === 1 ? made : Uint8Array.from([117, 1, ...made.subarray(2)]);
}

function nested(doc: Y.Doc, depth: number): Uint8Array {
	return written(doc, () => {
		let parent = doc.getMap('nested');
		for (let at = 0; at < depth; at++) {
			const child = new Y.Map();
			parent.set('m', child);
			parent = child;
		}
	});
}

function nestedLists(prose: Y.XmlFragment, depth: number): void {
	let parent: Y.XmlFragment = prose;
	for (let at = 0; at < depth; at++) {
		const child = new Y.XmlElement('listItem');
		parent.push([child]);
		parent = child;
	}
}
