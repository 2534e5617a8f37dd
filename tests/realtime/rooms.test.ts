import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Admission, Doorkeeper } from '#application/ports.ts';
import { closeCode, documentsPath, roomPath, roomQuery } from '#shared/wire.ts';
import { openHouse, type House } from './kit.ts';

const conferenceId = randomUUID();
const cookie = 'zaal=sleutel';
const session = { id: 'room browser', memberId: randomUUID() };
const member = { id: session.memberId, name: '', agencyName: '', agencyClass: 'PROC' } as const;

/** A house with one browser in a room, that may open its document while it is shown. */
async function aHouse() {
	const shown = { document: true };
	const house: House = await openHouse({ door: doorOf(() => house, shown), text: 'zichtbaar' });
	return { house, shown };
}

function doorOf(house: () => House, shown: { document: boolean }): Doorkeeper {
	return {
		session: async () => null,
		inRoom: async (header, id = conferenceId) =>
			header === cookie && id === conferenceId ? session : null,
		admit: async ({ id }): Promise<Admission> =>
			id === session.id && shown.document
				? { ok: true, caseId: house().caseId, access: 'read', member }
				: { ok: false, why: 'notHere' },
		active: () => undefined,
		updateRefused: () => undefined
	};
}

interface Heard {
	socket: WebSocket;
	said: string[];
	bytes: number;
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
		closed: new Promise((resolve) => {
			socket.once('close', resolve);
			socket.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode ?? 0));
		})
	};
	socket.on('error', () => undefined);
	socket.on('message', (data: Buffer, isBinary) => {
		if (isBinary) heard.bytes += data.length;
		else heard.said.push(data.toString());
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
