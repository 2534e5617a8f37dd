import { randomUUID } from 'node:crypto';
import { IncomingMessage } from 'node:http';
import { connect, Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { closeCode, documentsPath, limits, type ServerControl } from '#shared/wire.ts';
import { Frame } from '#realtime/frame.ts';
import { FairQueue } from '#realtime/fairQueue.ts';
import { readMessage, updateFrame } from '#realtime/frames.ts';
import { Meter } from '#realtime/meter.ts';
import { Strangers } from '#realtime/strangers.ts';
import { NOON } from '../kit/region.ts';
import { control, heard, onChannel } from './channelSocket.ts';
import {
	addParagraph,
	anOutlet,
	callIn,
	openHouse,
	speakOver,
	updateOf,
	type House,
	type Visitor
} from './kit.ts';

afterEach(() => speakOver('document'));

/** The one socket of a board, as bare as it comes. */
async function aBoard(house: House, visitor: Visitor) {
	const ws = new WebSocket(`ws://localhost:${house.port}${documentsPath}`, {
		headers: { cookie: visitor.cookie, origin: house.origin }
	});
	onTestFinished(() => ws.terminate());
	const controls: ServerControl[] = [];
	const messages: { ch: number; rest: Buffer }[] = [];
	const listeners = new Set<() => void>();
	ws.on('message', (data: Buffer) => {
		const { ch, said, rest } = heard(data);
		if (said) controls.push(said);
		else messages.push({ ch, rest });
		for (const listener of [...listeners]) listener();
	});
	const closed = new Promise<number>((resolve) => ws.on('close', resolve));
	const until = (holds: () => boolean) =>
		new Promise<void>((resolve) => {
			const look = () => {
				if (!holds()) return;
				listeners.delete(look);
				resolve();
			};
			listeners.add(look);
			look();
		});
	const says = (control: object) =>
		until(() => controls.some((one) => JSON.stringify(one) === JSON.stringify(control)));
	const open = async (ch: number, documentId = house.documentId) => {
		ws.send(control({ open: [{ ch, documentId, epoch: 1 }] }));
		await until(() => controls.some((one) => 'opened' in one && one.opened.ch === ch));
		await until(() => messages.some((one) => one.ch === ch && isState(one.rest)));
	};
	await new Promise((resolve) => ws.once('open', resolve));
	return { ws, controls, messages, closed, until, says, open };
}

function isState(message: Buffer): boolean {
	return readMessage(message).kind === 'step2';
}

function given(controls: ServerControl[]): number[] {
	return controls.flatMap((one) => ('opened' in one ? [one.opened.clientId] : []));
}

describe('the one socket', () => {
	it('D90 opens channels with a client id of their own, and goes on when one ends', async () => {
		const house = await openHouse({ text: 'Begin', others: 1 });
		const board = await aBoard(house, house.visitors.politie);
		await board.open(1, house.others[0]);
		await board.open(200);
		expect(new Set(given(board.controls)).size).toBe(2);
		board.ws.send(onChannel(1, Uint8Array.of(0, 9, 0)));
		await board.says({ closed: { ch: 1, code: closeCode.refused } });
		const doc = new Y.Doc();
		doc.clientID = given(board.controls)[1] ?? 0;
		const update = updateOf(doc, (prose) => void addParagraph(prose, 'gaat door'));
		board.ws.send(onChannel(200, updateFrame(update)));
		await board.says({ ack: [[200, 1]] });
		expect((await house.committed()).getXmlFragment('prose').toJSON()).toContain('gaat door');
		expect(board.ws.readyState).toBe(WebSocket.OPEN);
	});

	it('D90 says which epoch there is now, and that a document is not there', async () => {
		const house = await openHouse();
		const { politie } = house.visitors;
		const board = await aBoard(house, politie);
		house.setEpoch(3);
		board.ws.send(control({ open: [{ ch: 1, documentId: house.documentId, epoch: 1 }] }));
		await board.says({ closed: { ch: 1, code: closeCode.oldEpoch, epoch: 3 } });
		politie.access = null;
		board.ws.send(control({ open: [{ ch: 2, documentId: house.documentId, epoch: 3 }] }));
		await board.says({ closed: { ch: 2, code: closeCode.notHere } });
	});

	it('D90 ends a channel whose right ended, and all with the session', async () => {
		const house = await openHouse();
		const { politie } = house.visitors;
		const board = await aBoard(house, politie);
		await board.open(1);
		politie.access = null;
		house.realtime.screens.factsChanged(house.caseId, house.judge);
		await board.says({ closed: { ch: 1, code: closeCode.notHere } });
		house.realtime.screens.sessionsEnded([politie.session.id]);
		expect(await board.closed).toBe(closeCode.sessionOver);
	});

	it('D91 acknowledges by number, and sends nothing of it back', async () => {
		const house = await openHouse();
		const board = await aBoard(house, house.visitors.politie);
		await board.open(1);
		const doc = new Y.Doc();
		doc.clientID = given(board.controls)[0] ?? 0;
		for (const words of ['een', 'twee', 'drie']) {
			const update = updateOf(doc, (prose) => void addParagraph(prose, words));
			board.ws.send(onChannel(1, updateFrame(update)));
		}
		await board.until(() => board.controls.some((one) => 'ack' in one && one.ack[0]?.[1] === 3));
		expect(board.messages.some(({ rest }) => readMessage(rest).kind === 'update')).toBe(false);
		expect((await house.committed()).getXmlFragment('prose').toJSON()).toContain('drie');
	});

	it('D119 has 256 documents open at once, and closes for who keeps asking for more', async () => {
		const house = await openHouse({ others: limits.channels });
		const board = await aBoard(house, house.visitors.politie);
		const ask = (first: number, count: number) => {
			const documents = [...house.others, house.documentId].slice(-count);
			const open = documents.map((documentId, at) => ({ ch: first + at, documentId, epoch: 1 }));
			board.ws.send(control({ open }));
		};
		ask(1, limits.channels);
		await board.until(() => given(board.controls).length === limits.channels);
		ask(1000, 1);
		await board.says({ closed: { ch: 1000, code: closeCode.tooFast } });
		for (let more = 0; more < 9; more++) ask(2000 + more * limits.channels, limits.channels);
		expect(await board.closed).toBe(closeCode.tooFast);
	});

	it('D121 opens a document once, and again after it was closed', async () => {
		const house = await openHouse({ others: 1 });
		const board = await aBoard(house, house.visitors.politie);
		const ask = (ch: number) => ({ ch, documentId: house.documentId, epoch: 1 });
		board.ws.send(control({ open: [ask(1), ask(2)] }));
		await board.says({ closed: { ch: 2, code: closeCode.tooFast } });
		await board.until(() => given(board.controls).length === 1);
		board.ws.send(control({ open: [ask(3)] }));
		await board.says({ closed: { ch: 3, code: closeCode.tooFast } });
		board.ws.send(control({ close: [1] }));
		await board.open(4);
		await board.open(5, house.others[0]);
	});

	it('D121 hands states over one after the other, as they are read', async () => {
		const text = 'a'.repeat(3_000_000);
		const house = await openHouse({ text, others: 19 });
		const board = await aBoard(house, house.visitors.politie);
		board.ws.pause();
		const documents = [house.documentId, ...house.others];
		const open = documents.map((documentId, at) => ({ ch: at + 1, documentId, epoch: 1 }));
		board.ws.send(control({ open }));
		const { figures } = house.realtime;
		await expect.poll(() => figures().channels, { interval: 5 }).toBe(documents.length);
		expect(figures().bytesOut).toBeLessThan((documents.length / 2) * text.length);
		board.ws.resume();
		const states = () => board.messages.filter(({ rest }) => rest.length > text.length);
		await board.until(() => states().length === documents.length);
	});

	it('D124 judges 100 opens of what is not there, then one a second, and nothing more meanwhile', async () => {
		const clock = { at: NOON };
		const house = await openHouse({ now: () => clock.at });
		const { politie, om } = house.visitors;
		let judged = 0;
		house.onAdmit(() => judged++);
		const [first, second] = [await aBoard(house, politie), await aBoard(house, politie)];
		const ended = (code: number) =>
			[first, second].flatMap(({ controls }) =>
				controls.filter((one) => 'closed' in one && one.closed.code === code)
			).length;
		const ask = (board: typeof first, from: number, count: number) => {
			const open = Array.from({ length: count }, (_, at) => ({
				ch: from + at,
				documentId: randomUUID(),
				epoch: 1
			}));
			board.ws.send(control({ open }));
		};
		ask(first, 1, 60);
		await first.until(() => ended(closeCode.notHere) === 60);
		ask(second, 1, 200);
		await second.until(() => ended(closeCode.notHere) + ended(closeCode.tooFast) === 260);
		expect(judged).toBeLessThan(104);
		const before = judged;
		second.ws.send(control({ open: [{ ch: 999, documentId: house.documentId, epoch: 1 }] }));
		await second.says({ closed: { ch: 999, code: closeCode.tooFast } });
		expect(judged).toBe(before);
		await (await aBoard(house, om)).open(1);
		clock.at += 1000;
		await second.open(1000);
	});

	it('D92 closes for what is no control and for a channel that is not open or open already', async () => {
		const house = await openHouse();
		const { politie } = house.visitors;
		const twice = { ch: 1, documentId: house.documentId, epoch: 1 };
		const wrong = [
			onChannel(0, Buffer.from('{')),
			onChannel(0, Buffer.from('{"open":[{"ch":0}]}')),
			onChannel(5, Uint8Array.of(3)),
			Uint8Array.of(),
			control({ open: [twice, twice] })
		];
		for (const bytes of wrong) {
			const board = await aBoard(house, politie);
			board.ws.send(bytes);
			expect(await board.closed).toBe(closeCode.refused);
		}
		const board = await aBoard(house, politie);
		await board.open(1);
		board.ws.send(control({ close: [1] }));
		board.ws.send(onChannel(1, Uint8Array.of(3)));
		await board.open(2);
	});

	it('D90 says when to come back when the server stops', async () => {
		const house = await openHouse();
		const board = await aBoard(house, house.visitors.politie);
		await house.realtime.close();
		expect(await board.closed).toBe(closeCode.tryLater);
		expect(board.controls.some((one) => 'retryAfter' in one && one.retryAfter > 0)).toBe(true);
	});

	it('D94 writes whole frames between pings and before a goodbye', async () => {
		const { outlet, socket, ws, received, closed } = await anOutlet();
		const messages = [0, 1, 125, 126, 65_400, 65_535, 65_536, 200_000].map((size) =>
			Buffer.alloc(size, size % 251)
		);
		let pings = 0;
		ws.on('ping', () => pings++);
		for (const message of messages) {
			outlet.put(new Frame(message).on(0), null);
			socket.ping();
			outlet.put(new Frame(message).on(300), null);
			outlet.flush();
			socket.ping('between');
		}
		outlet.close(closeCode.tryLater);
		expect(await closed).toBe(closeCode.tryLater);
		expect(pings).toBe(2 * messages.length);
		expect(received).toHaveLength(2 * messages.length);
		for (const [at, message] of messages.entries()) {
			expect(received[2 * at]?.equals(message)).toBe(true);
			expect(received[2 * at + 1]?.equals(onChannel(300, message))).toBe(true);
		}
	});
});

describe('too many and too broken', () => {
	it('D93 refuses strangers beyond their number', () => {
		const strangers = new Strangers(new Meter(), ({ headers }) => String(headers['from']));
		const enter = (from: string, socket = new PassThrough()) => {
			const request = new IncomingMessage(new Socket());
			request.headers['from'] = from;
			return strangers.enter(request, socket);
		};
		const first = new PassThrough();
		expect(enter('a', first)).toBeNull();
		for (let at = 1; at < 256; at++) expect(enter('a')).toBeNull();
		expect(enter('a')).toBe(429);
		first.emit('close');
		expect(enter('a')).toBeNull();
		expect(enter('a')).toBe(429);
		for (let at = 256; at < 1024; at++) expect(enter(`b${at}`)).toBeNull();
		expect(enter('c')).toBe(503);
	});

	it('D122 lets members in beside strangers of their address, and drops who says no goodbye', async () => {
		const house = await openHouse();
		const { politie } = house.visitors;
		const stranger = () => {
			const socket = connect(house.port, 'localhost');
			socket.on('error', () => undefined).resume();
			socket.write(
				`GET ${documentsPath} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
					'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n' +
					`Origin: ${house.origin}\r\nCookie: session=niemand\r\n\r\n`
			);
			return new Promise((resolve) => socket.on('close', resolve));
		};
		const crowd = { comes: true };
		const gone = Array.from({ length: 400 }, async () => {
			while (crowd.comes) await stranger();
		});
		const { figures } = house.realtime;
		const refused = () => figures().strangersRefused;
		await expect.poll(refused, { interval: 5, timeout: 20_000 }).toBeGreaterThan(0);
		await (await aBoard(house, politie)).open(1);
		crowd.comes = false;
		await Promise.all(gone);
		await expect.poll(() => figures().strangers, { interval: 5 }).toBe(0);
	});

	it('D95 opens a damaged document to readers alone, and does not touch its log', async () => {
		const house = await openHouse({
			text: 'Begin',
			evictAfter: 0,
			wrapLog: (log) => ({
				...log,
				load: async (documentId, epoch) => {
					const logged = await log.load(documentId, epoch);
					return logged && { ...logged, damaged: true };
				},
				compact: () => Promise.reject(new Error('compacted'))
			})
		});
		const { politie } = house.visitors;
		const line = await callIn(house, politie);
		house.realtime.screens.factsChanged(house.caseId, house.judge);
		line.update(updateOf(line.doc, (prose) => void addParagraph(prose, 'mag niet')));
		expect(await line.closed).toBe(closeCode.refused);
		expect(house.faults).toEqual(['log of a document is damaged: it is read-only']);
		expect((await house.committed()).getXmlFragment('prose').toJSON()).not.toContain('mag niet');
	});

	it('D96 lets members in by turns, so many at once', async () => {
		const queue = new FairQueue(1);
		const order: string[] = [];
		const jobs = ['a', 'a', 'a', 'b', 'c'].map((key) =>
			queue.run(key, async () => void order.push(key))
		);
		await Promise.all(jobs);
		expect(order.join('')).toBe('aabca');
		expect(queue.length).toBe(0);
	});

	it('D97 gives numbers and no names', async () => {
		const house = await openHouse();
		const line = await callIn(house, house.visitors.om);
		const update = updateOf(line.doc, (prose) => void addParagraph(prose, 'geheim'));
		line.update(update);
		await line.hears(
			(message) => 'update' in message && Buffer.from(message.update).equals(update)
		);
		const figures = house.realtime.figures();
		expect(figures).toMatchObject({ documentSockets: 1, channels: 1, commits: 1, rows: 1 });
		const leaves = Object.values<unknown>({ ...figures }).flatMap((one): unknown[] =>
			typeof one === 'object' ? Object.values<unknown>({ ...one }) : [one]
		);
		expect(leaves.every((one) => typeof one === 'number')).toBe(true);
	});
});
