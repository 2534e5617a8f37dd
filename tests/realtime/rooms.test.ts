import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Admission, Doorkeeper } from '#application/ports.ts';
import { closeCode, documentsPath, messageType, roomPath, roomQuery } from '#shared/wire.ts';
import { awareness, openHouse, type House } from './kit.ts';

const conferenceId = randomUUID();
const cookie = 'zaal=sleutel';
const session = { id: 'room browser', memberId: randomUUID() };
/** Two members who write, by the header that each brings. */
const writers = ['een', 'twee'].map((name) => ({
	cookie: `lid=${name}`,
	session: { id: name, memberId: randomUUID() }
}));
const member = { id: session.memberId, name: '', agencyName: '', agencyClass: 'PROC' } as const;

/** A house with one browser in a room, that may open its document while it is shown. */
async function aHouse() {
	const shown = { document: true };
	const house: House = await openHouse({ door: doorOf(() => house, shown), text: 'zichtbaar' });
	return { house, shown };
}

function doorOf(house: () => House, shown: { document: boolean }): Doorkeeper {
	return {
		session: async (header) => writers.find((writer) => writer.cookie === header)?.session ?? null,
		inRoom: async (header, id = conferenceId) =>
			header === cookie && id === conferenceId ? session : null,
		admit: async ({ id, memberId }): Promise<Admission> => {
			const { caseId } = house();
			if (id === session.id && shown.document)
				return { ok: true, caseId, access: 'read', member, textOnly: true };
			if (!writers.some((writer) => writer.session.id === id)) return { ok: false, why: 'notHere' };
			return { ok: true, caseId, access: 'write', member: { ...member, id: memberId, name: id } };
		},
		active: () => undefined,
		updateRefused: () => undefined
	};
}

interface Heard {
	socket: WebSocket;
	said: string[];
	bytes: number;
	/** The type of each message of the protocol. */
	types: number[];
	closed: Promise<number>;
}

function listen(house: House, path: string, headers: Record<string, string> = { cookie }): Heard {
	const url = `ws://localhost:${house.port}${path}`;
	const socket = new WebSocket(url, { headers: { origin: house.origin, ...headers } });
	onTestFinished(() => socket.terminate());
	const heard: Heard = {
		socket,
		said: [],
		bytes: 0,
		types: [],
		closed: new Promise((resolve) => {
			socket.once('close', resolve);
			socket.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode ?? 0));
		})
	};
	socket.on('error', () => undefined);
	socket.on('message', (data: Buffer, isBinary) => {
		if (isBinary) {
			heard.bytes += data.length;
			heard.types.push(data[0] ?? -1);
		} else heard.said.push(data.toString());
	});
	return heard;
}

const room = `${roomPath}/${conferenceId}`;

test('S83 the browser in the room hears signs of life, to look, to go dark and that it is over; and no more', async () => {
	const { house } = await aHouse();
	const { screens } = house.realtime;
	const heard = listen(house, room);
	await expect.poll(() => heard.said.length).toBeGreaterThan(1);
	expect(new Set(heard.said)).toEqual(new Set(['beat']));
	expect(screens.rooms()).toEqual(new Set([conferenceId]));
	expect(screens.present()).toEqual([]);
	screens.tellRoom(randomUUID(), 'look');
	for (const signal of ['look', 'dark', 'over'] as const) screens.tellRoom(conferenceId, signal);
	expect(await heard.closed).toBe(closeCode.notHere);
	expect(heard.said.filter((said) => said !== 'beat')).toEqual(['look', 'dark', 'over']);
	expect(screens.rooms()).toEqual(new Set());
});

test('S84 it is let in by its own key for its own conference, from the site alone, and says nothing', async () => {
	const { house } = await aHouse();
	expect(await listen(house, `${roomPath}/${randomUUID()}`).closed).toBe(closeCode.notHere);
	expect(await listen(house, room, { cookie: 'zaal=ander' }).closed).toBe(closeCode.notHere);
	expect(await listen(house, room, {}).closed).toBe(401);
	expect(await listen(house, room, { cookie, origin: 'http://elders.example' }).closed).toBe(403);
	const speaks = listen(house, room);
	await expect.poll(() => speaks.said.length).toBeGreaterThan(0);
	speaks.socket.send('look');
	expect(await speaks.closed).toBe(closeCode.refused);
});

test('S85 it opens a text that is shown with its own key alone, and 4404 ends it when it is shown no more', async () => {
	const { house, shown } = await aHouse();
	const path = `${documentsPath}/${house.path()}`;
	expect(await listen(house, path).closed, 'without saying so').toBe(closeCode.sessionOver);
	expect(await listen(house, `${documentsPath}?${roomQuery}`).closed, 'no board').toBe(
		closeCode.notHere
	);
	const reads = listen(house, `${path}?${roomQuery}`);
	await expect.poll(() => reads.bytes).toBeGreaterThan(0);
	house.realtime.screens.factsChanged(house.caseId, () => 'read');
	expect(reads.socket.readyState).toBe(WebSocket.OPEN);
	shown.document = false;
	house.realtime.screens.factsChanged(house.caseId, () => null);
	expect(await reads.closed).toBe(closeCode.notHere);
	expect(await listen(house, `${path}?${roomQuery}`).closed).toBe(closeCode.notHere);
});

test('S88 one browser has eight sockets at most, and closing one makes room for another', async () => {
	const { house } = await aHouse();
	const all = Array.from({ length: 8 }, () => listen(house, room));
	for (const heard of all) await expect.poll(() => heard.said.length).toBeGreaterThan(0);
	expect(await listen(house, room).closed).toBe(closeCode.tooFast);
	all[0]?.socket.close();
	await all[0]?.closed;
	const next = listen(house, room);
	await expect.poll(() => next.said.length).toBeGreaterThan(0);
});

test('S89 it is told the words of a text, and not who has it open', async () => {
	const { house } = await aHouse();
	const path = `${documentsPath}/${house.path()}`;
	const [one, two] = writers.map(({ cookie: own }) => listen(house, path, { cookie: own }));
	if (!one || !two) throw new Error('no writers');
	await expect.poll(() => Math.min(one.bytes, two.bytes)).toBeGreaterThan(0);
	one.socket.send(awareness([71, 1, { cursor: null }]));
	await expect.poll(() => two.types).toContain(messageType.awareness);
	const browser = listen(house, `${path}?${roomQuery}`);
	await expect.poll(() => browser.types).toContain(messageType.sync);
	browser.socket.send(Uint8Array.of(messageType.queryAwareness));
	two.socket.send(awareness([72, 1, { cursor: null }]));
	await expect.poll(() => one.types).toContain(messageType.awareness);
	one.socket.close();
	await one.closed;
	await expect
		.poll(() => two.types.filter((type) => type === messageType.awareness).length)
		.toBeGreaterThan(1);
	expect(browser.types).not.toContain(messageType.awareness);
});
