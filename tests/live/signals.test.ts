// @vitest-environment node
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import type { Server as SocketServer } from 'socket.io';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { coalesced, everyTopic, followSignals, type Followed } from '$lib/live/signals.svelte.ts';
import { soon } from './soon.ts';

const { Server } = createRequire(import.meta.url)('socket.io') as { Server: typeof SocketServer };

let io: SocketServer;
let refused: boolean;
let port: number;
let followed: Followed;

async function listen(onPort = 0): Promise<void> {
	const http = createServer();
	io = new Server(http, {
		path: '/signals',
		allowRequest: (_request, answer) => {
			answer(null, !refused);
		}
	});
	await new Promise<void>((resolve) => http.listen(onPort, '127.0.0.1', resolve));
	port = (http.address() as AddressInfo).port;
}

beforeEach(async () => {
	refused = false;
	await listen();
});

afterEach(async () => {
	followed.close();
	await io.close();
});

function follow() {
	const heard = { topics: [] as string[], connection: [] as boolean[], over: 0 };
	followed = followSignals({
		origin: `http://127.0.0.1:${port}`,
		onLook: (topic) => {
			heard.topics.push(topic);
		},
		onConnection: (up) => heard.connection.push(up),
		onSessionOver: () => {
			heard.over += 1;
		}
	});
	return heard;
}

async function followConnected() {
	const heard = follow();
	await soon(() => {
		expect(heard.connection).toEqual([true]);
	});
	return heard;
}

describe('signals', () => {
	test('D77 a signal names its topic and nothing else', async () => {
		const heard = await followConnected();
		io.emit('look', { topic: 'case:1' });
		io.emit('look', 'raar');
		io.emit('look', { topic: 'work' });
		await soon(() => {
			expect(heard.topics).toEqual(['case:1', 'work']);
		});
	});

	test('D77 after a lost connection every topic counts as signalled', async () => {
		const heard = await followConnected();
		await io.close();
		await soon(() => {
			expect(heard.connection).toContain(false);
		});
		await listen(port);
		await soon(() => {
			expect(heard.topics).toEqual([everyTopic]);
		});
		expect(heard.connection.at(-1)).toBe(true);
		expect(heard.over).toBe(0);
	});

	test('D78 a server that stops and starts again does not end the session', async () => {
		const heard = await followConnected();
		io.disconnectSockets(true);
		await soon(() => {
			expect(heard.connection).toEqual([true, false, true]);
		});
		expect(heard.over).toBe(0);
		expect(heard.topics).toEqual([everyTopic]);
	});

	test('D78 the end of the session is told once, and nothing is tried again', async () => {
		const heard = await followConnected();
		refused = true;
		io.disconnectSockets(true);
		await soon(() => {
			expect(heard.over).toBe(1);
		});
		io.emit('look', { topic: 'work' });
		expect(io.sockets.sockets.size).toBe(0);
		expect(heard.topics).toEqual([]);
	});
});

describe('the conference that a page shows', () => {
	test('C94 is said over the same connection, another in its place, and again after that was lost', async () => {
		const said: unknown[] = [];
		const open = () => io.of('/conference').sockets.size;
		const hear = () =>
			io.of('/conference').on('connection', ({ handshake }) => {
				said.push(handshake.auth['conferenceId']);
			});
		hear();
		const heard = await followConnected();
		followed.attend('one');
		await soon(() => {
			expect(said).toEqual(['one']);
		});
		expect(io.engine.clientsCount).toBe(1);
		followed.attend('two');
		await soon(() => {
			expect([said, open()]).toEqual([['one', 'two'], 1]);
		});
		io.disconnectSockets(true);
		await soon(() => {
			expect(said).toEqual(['one', 'two', 'two']);
		});
		await io.close();
		await listen(port);
		hear();
		await soon(() => {
			expect(said).toEqual(['one', 'two', 'two', 'two']);
		});
		followed.attend(null);
		await soon(() => {
			expect(open()).toBe(0);
		});
		expect(heard.over).toBe(0);
	});
});

describe('many signals', () => {
	test('D79 per topic one look runs and one waits, however many signals come', async () => {
		const running: { topic: string; done: () => void }[] = [];
		const look = coalesced((topic) => new Promise<void>((done) => running.push({ topic, done })));
		for (let count = 0; count < 5; count += 1) look('case:1');
		look('work');
		expect(running.map(({ topic }) => topic)).toEqual(['case:1', 'work']);
		running[0]?.done();
		await soon(() => {
			expect(running).toHaveLength(3);
		});
		running[2]?.done();
		await new Promise(setImmediate);
		expect(running).toHaveLength(3);
		look('case:1');
		expect(running).toHaveLength(4);
	});

	test('D79 a look that fails does not keep the next one from running', async () => {
		let runs = 0;
		const look = coalesced(() => {
			runs += 1;
			return Promise.reject(new Error('weg'));
		});
		look('work');
		await new Promise(setImmediate);
		look('work');
		expect(runs).toBe(2);
	});
});
