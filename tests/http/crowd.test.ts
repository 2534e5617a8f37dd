import { once } from 'node:events';
import { createServer, request, type ClientRequest, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { Crowd } from '#http/crowd.ts';

/** A server that lets people in by turns and answers none of them by itself. */
async function aDoor() {
	const crowd = new Crowd(async (cookie) => cookie?.split(' ')[0] ?? null);
	const inside: { who: string; response: ServerResponse }[] = [];
	const server = createServer((asked, response) => {
		const who = asked.headers.cookie ?? 'nobody';
		void crowd.enter(asked, response, () => void inside.push({ who, response }));
	});
	server.listen(0, 'localhost');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const ask = (cookie?: string): ClientRequest => {
		const headers = cookie === undefined ? {} : { cookie };
		const asking = request({ host: 'localhost', port, headers, agent: false });
		asking.on('error', () => undefined).on('response', (answer) => answer.resume());
		return asking.end();
	};
	const of = (who: string) => inside.filter((one) => one.who.startsWith(who)).length;
	return { inside, ask, of };
}

test('S90 of each member eight requests are answered at once, over all its sessions, and of others too', async () => {
	const { inside, ask, of } = await aDoor();
	for (let at = 0; at < 20; at++) ask(at % 2 === 0 ? 'police one' : 'police two');
	await expect.poll(() => of('police')).toBe(8);
	ask('chair one');
	for (let at = 0; at < 12; at++) ask();
	await expect.poll(() => [of('chair'), of('nobody')]).toEqual([1, 12]);
	expect(of('police')).toBe(8);
	for (let at = 0; at < 20; at++) {
		await expect
			.poll(() => inside.filter(({ who }) => who.startsWith('police')).length)
			.toBeGreaterThan(at);
		inside.filter(({ who }) => who.startsWith('police'))[at]?.response.end();
	}
	expect(of('police')).toBe(20);
});

test('S90 who leaves before its turn keeps no place', async () => {
	const { inside, ask, of } = await aDoor();
	for (let at = 0; at < 8; at++) ask('police one');
	await expect.poll(() => of('police')).toBe(8);
	const gone = ask('police gone');
	await once(gone, 'socket');
	await once(gone, 'finish');
	ask('police last');
	const closed = new Promise((resolve) => gone.once('close', resolve));
	gone.destroy();
	await closed;
	for (const { response } of [...inside]) response.end();
	await expect.poll(() => of('police last')).toBe(1);
	for (let at = 0; at < 8; at++) ask('police again');
	await expect.poll(() => of('police again')).toBe(7);
});
