import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Client } from '../kit/client.ts';
import { sitDown, write } from '../kit/wire.ts';
import { expect, openCase, openPage, test, writeIn } from './kit.ts';
import { openLine } from './line.ts';

const number = '2026-0001';
const picture = 'Gezamenlijk beeld';

test('I13 what a browser received is all that came down its line: a word of a page that is read as a stream, and one of a frame', async ({
	sit,
	server
}) => {
	const { page, handed } = await sit('reclassering');
	await openPage(page, '/casussen');
	const chair = await Client.signIn(server.url, 'voorzitter');
	const { id: caseId, documents } = await chair.board(number);
	const goal = 'Kanarie in een doel';
	await chair.perform({ kind: 'addGoal', id: crypto.randomUUID(), caseId, title: goal });
	expect(handed(goal)).toEqual([]);
	await openCase(page, number);
	await expect(page.getByText(goal).first()).toBeVisible();
	expect(handed(goal)).toEqual([goal]);

	const { id = '', epoch = 1 } = documents.find(({ kind }) => kind === 'picture') ?? {};
	await writeIn(page, picture);
	const desk = await sitDown(chair, id, epoch);
	// From here on nothing comes but a frame.
	await page.route('**', () => undefined);
	const typed = 'Kanarie in een tekst';
	write(desk.doc, typed);
	await expect(page.getByRole('textbox', { name: picture })).toContainText(typed);
	expect(handed(typed)).toEqual([typed]);
	desk.leave();
});

test('I13 what came compressed, in which no word is found, is no answer to a search', async () => {
	const server = createServer((_, answer) => {
		answer.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('kanarie'));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const line = await openLine();
	expect(line.received()).toBe('');
	await new Promise<void>((resolve, reject) => {
		const path = `http://127.0.0.1:${port}/`;
		const asked = get({ ...portOf(line.proxy.server), path, agent: false }, (answer) => {
			answer.resume().on('end', resolve);
		});
		asked.on('error', reject);
	});
	expect(() => line.received()).toThrow('compressed');
	line.close();
	server.close();
});

function portOf(address: string): { host: string; port: string } {
	const { hostname: host, port } = new URL(address);
	return { host, port };
}
