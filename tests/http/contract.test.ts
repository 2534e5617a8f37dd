import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { boardView } from '#shared/view.ts';
import { caseListView, workView } from '#shared/view-lists.ts';
import { auditView, directoryView, meView, problemView } from '#shared/view-region.ts';
import { Client, postSignIn, practicePassword } from '../kit/client.ts';
import { refusedStart, removeData, startServer, type RunningServer } from '../kit/server.ts';

describe('the API', () => {
	let server: RunningServer;
	let police: Client;
	let chair: Client;
	let officer: Client;
	let outsider: Client;

	beforeAll(async () => {
		server = await startServer();
		police = await Client.signIn(server.url, 'politie');
		chair = await Client.signIn(server.url, 'voorzitter');
		officer = await Client.signIn(server.url, 'fg');
		outsider = await Client.signIn(server.url, 'politie2');
	}, 60_000);

	afterAll(() => server.dispose());

	test('S70 a sign-in sets an HttpOnly session cookie and answers 303', async () => {
		const response = await postSignIn(server.url, 'politie@oefen.example', practicePassword);
		expect(response.status).toBe(303);
		const [cookie] = response.headers.getSetCookie();
		expect(cookie).toMatch(/HttpOnly/);
		expect(cookie).toMatch(/SameSite=Lax/);
		expect(cookie).not.toMatch(/Max-Age|Expires/);
	});

	test('S71 a wrong password and an unknown address get the same 400', async () => {
		const wrong = await postSignIn(server.url, 'om@oefen.example', 'verkeerd');
		const unknown = await postSignIn(server.url, 'niemand@oefen.example', 'verkeerd');
		expect([wrong.status, unknown.status]).toEqual([400, 400]);
		const blank = (html: string) => html.replaceAll(/nonce="[^"]*"|[a-z]+@oefen\.example/g, '');
		expect(blank(await wrong.text())).toBe(blank(await unknown.text()));
	});

	test('S72 what changes something without the Origin of the site is refused', async () => {
		const body = JSON.stringify({ kind: 'setPhase' });
		for (const origin of [undefined, 'https://elders.example']) {
			const headers = { Cookie: police.cookie, 'Content-Type': 'application/json' };
			const response = await fetch(`${server.url}/api/v1/commands`, {
				method: 'POST',
				headers: origin ? { ...headers, Origin: origin } : headers,
				body
			});
			expect(response.status).toBe(403);
		}
		const form = await fetch(`${server.url}/login`, {
			method: 'POST',
			body: new URLSearchParams({ email: 'a', password: 'b' })
		});
		expect(form.status).toBe(403);
	});

	test('S73 a sign-out ends the session and clears the browser', async () => {
		const leaving = await Client.signIn(server.url, 'dji');
		const response = await leaving.post('/logout', '', 'application/x-www-form-urlencoded');
		expect(response.status).toBe(303);
		expect(response.headers.get('clear-site-data')).toContain('"cache"');
		expect((await leaving.get('/api/v1/me')).status).toBe(401);
	});

	test('N20 every signed-in answer is kept nowhere', async () => {
		for (const path of ['/api/v1/me', '/api/v1/cases', '/casussen', '/mijn-werk']) {
			const response = await police.get(path);
			expect(response.status, path).toBe(200);
			expect(response.headers.get('cache-control'), path).toBe('no-store');
		}
	});

	test('N21 views have exactly the shape that the description gives', async () => {
		const { cases } = caseListView.parse(await json(police, '/api/v1/cases'));
		expect(cases.map(({ number }) => number)).toContain('2026-0001');
		const views: [Client, string, z.ZodType][] = [
			[police, '/api/v1/me', meView],
			[officer, '/api/v1/me', meView],
			[police, '/api/v1/my-work', workView],
			[chair, '/api/v1/directory', directoryView],
			[officer, '/api/v1/audit', auditView],
			...cases.map(({ id }): [Client, string, z.ZodType] => [
				police,
				`/api/v1/cases/${id}`,
				boardView
			])
		];
		for (const [client, path, view] of views) view.parse(await json(client, path));
	});

	test('N22 who is not signed in gets 401 before anything else', async () => {
		for (const path of ['/api/v1/me', '/api/v1/cases/onzin', '/api/v1/nergens', '/api/v1/audit']) {
			const response = await fetch(`${server.url}${path}`);
			expect(response.status, path).toBe(401);
			problemView.parse(await response.json());
		}
	});

	test('N23 a wrong method, media type, size or no JSON has its own status', async () => {
		expect((await police.get('/api/v1/commands')).status).toBe(405);
		expect((await police.post('/api/v1/me', '{}', 'application/json')).status).toBe(405);
		expect((await police.post('/api/v1/commands', '{}', 'text/plain')).status).toBe(415);
		expect((await police.post('/api/v1/commands', '{', 'application/json')).status).toBe(400);
		const large = JSON.stringify({ kind: 'x'.repeat(600_000) });
		expect((await police.post('/api/v1/commands', large, 'application/json')).status).toBe(413);
	});

	test('N24 what is missing and what is not yours are one answer, byte for byte', async () => {
		const { id } = await police.board('2026-0001');
		const hidden = await outsider.get(`/api/v1/cases/${id}`);
		const missing = await outsider.get('/api/v1/cases/00000000-0000-4000-8000-000000000000');
		expect([hidden.status, missing.status]).toEqual([404, 404]);
		expect(await hidden.text()).toBe(await missing.text());
		expect(headersOf(hidden)).toEqual(headersOf(missing));
		const page = await outsider.get(`/casussen/${id}`);
		const nowhere = await outsider.get('/casussen/00000000-0000-4000-8000-000000000000');
		expect([page.status, nowhere.status]).toEqual([404, 404]);
	});

	test('N25 bad input names each field, in Dutch, and does nothing', async () => {
		const { id, version } = await chair.board('2026-0001');
		const { status, body } = await chair.command({
			kind: 'proposeTask',
			caseId: id,
			title: 'ab',
			agencyId: 'geen-id',
			due: { on: '2026-02-30' },
			extra: 1
		});
		expect(status).toBe(422);
		expect(body.refusal).toBe('badInput');
		expect(body.errors?.map(({ field }) => field).sort()).toEqual([
			'agencyId',
			'due.on',
			'extra',
			'title'
		]);
		for (const { message } of body.errors ?? []) expect(message).toMatch(/^[A-Z].*\.$/);
		expect((await chair.board('2026-0001')).version).toBe(version);
	});

	test.each([
		null,
		[],
		'tekst',
		7,
		{},
		{ kind: 'nergens' },
		{ kind: ['openCase'] },
		{ kind: 'setPhase', caseId: { $ne: 1 }, phase: 'intake' },
		{ kind: 'addGoal', caseId: '00000000-0000-4000-8000-000000000000', title: '\u0000\ud800' },
		{ kind: '__proto__' },
		JSON.parse('{"kind":"setPhase","__proto__":{"phase":"intake"}}') as object
	])('N26 nothing a client can send is a fault of the server: %j', async (body) => {
		const response = await police.post(
			'/api/v1/commands',
			JSON.stringify(body),
			'application/json'
		);
		expect(response.status).toBe(422);
		problemView.parse(await response.json());
	});

	test('N29 a form of a page that is no form of ours is refused, never a fault', async () => {
		const { id } = await police.board('2026-0001');
		const form = 'application/x-www-form-urlencoded';
		const page = `/casussen/${id}`;
		const answers = await Promise.all([
			police.post(`${page}?/command`, 'kind=addGoal&__proto__=x&a.__proto__.b=y', form),
			police.post(`${page}?/command`, `kind=addGoal&${'.'.repeat(50_000)}=x`, form),
			police.post(`${page}?/command`, 'geen formulier', 'multipart/form-data'),
			fetch(`${server.url}/login`, {
				method: 'POST',
				headers: { Origin: server.url, 'Content-Type': 'multipart/form-data; boundary=x' },
				body: 'geen formulier'
			}),
			police.post(`${page}?/__proto__`, 'kind=addGoal', form),
			police.post(`${page}?/constructor`, 'kind=addGoal', form)
		]);
		expect(answers.map(({ status }) => status)).toEqual([422, 400, 400, 400, 404, 404]);
	});

	test('S75 an address written otherwise goes through the same door', async () => {
		const unsigned = await fetch(`${server.url}/%61pi/v1/nergens`);
		expect(unsigned.status).toBe(401);
		const away = `/login?naar=${encodeURIComponent('/.//elders.example/x')}`;
		expect((await police.get(away)).headers.get('location')).toBe('/casussen');
	});

	test('S76 guesses at the same time are counted as guesses', async () => {
		const guesses = Array.from({ length: 40 }, () =>
			postSignIn(server.url, 'wmo@oefen.example', 'verkeerd')
		);
		const statuses = (await Promise.all(guesses)).map(({ status }) => status);
		expect(statuses.filter((status) => status === 400)).toHaveLength(20);
		const [refused] = (await Promise.all(guesses)).filter(({ status }) => status === 429);
		expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
	});

	test('S86 who commands too much at once is told when to go on, and others go on', async () => {
		const busy = await Client.signIn(server.url, 'ggz');
		const command = JSON.stringify({ kind: 'geen' });
		const give = (by: Client) => by.post('/api/v1/commands', command, 'application/json');
		const many = await Promise.all(Array.from({ length: 300 }, () => give(busy)));
		expect(many.every(({ status }) => status === 422)).toBe(true);
		const refused = await give(busy);
		expect(refused.status).toBe(429);
		expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
		expect((await busy.get('/api/v1/me')).status).toBe(200);
		expect((await give(police)).status).toBe(422);
	});

	test('I33 a stranger that upgrades and leaves does not end the server', async () => {
		const { port } = new URL(server.url);
		for (const protocol of ['vite-hmr', 'iets']) {
			const socket = connect(Number(port), 'localhost');
			await once(socket, 'connect');
			socket.write(
				`GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
					`Sec-WebSocket-Protocol: ${protocol}\r\nSec-WebSocket-Version: 13\r\n` +
					`Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`
			);
			socket.resetAndDestroy();
		}
		expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
	});

	test('A31 the data protection officer alone reads the audit, and that is an entry too', async () => {
		const { id } = await police.board('2026-0001');
		expect((await police.get(`/api/v1/audit?caseId=${id}`)).status).toBe(403);
		const first = auditView.parse(await json(officer, `/api/v1/audit?caseId=${id}`));
		expect(first.chain).toBe('unbroken');
		const all = auditView.parse(await json(officer, `/api/v1/audit?caseId=${id}&after=0`));
		expect(all.entries.some(({ what }) => what === 'view:audit')).toBe(true);
	});

	test('N28 health is told to anyone, and nothing else', async () => {
		expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
		expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
	});
});

describe('a start', () => {
	test.each([
		[{}, 'DATA_DIR'],
		[{ DATA_DIR: '/tmp/nergens', PORT: '70000', CASUSTAFEL_PRACTICE: '1' }, 'PORT'],
		[{ DATA_DIR: '/tmp/nergens', CASUSTAFEL_PRACTICE: '1', SESSION_IDLE: '0' }, 'SESSION_IDLE'],
		[{ DATA_DIR: '/tmp/nergens', ORIGIN: 'http://bord.example.nl' }, 'ORIGIN'],
		[{ DATA_DIR: '/tmp/nergens' }, 'ORIGIN'],
		[{ DATA_DIR: '/dev/null/x', CASUSTAFEL_PRACTICE: '1' }, 'DATA_DIR']
	])('I30 with unsafe settings ends with 78 and says which: %j', async (environment, name) => {
		const { code, said } = await refusedStart(environment);
		expect(code).toBe(78);
		expect(said.trim().split('\n')).toHaveLength(1);
		expect(said).toContain(name);
	});

	test('I31 a real start makes no practice data', async () => {
		const empty = mkdtempSync(join(tmpdir(), 'casustafel-'));
		const { code, said } = await refusedStart({
			DATA_DIR: empty,
			ORIGIN: 'https://bord.example.nl',
			PORT: '0'
		});
		expect(code).toBe(78);
		expect(said).toContain('regio');
		removeData(empty);
	});

	test('I32 SIGTERM ends the server cleanly', async () => {
		const server = await startServer();
		expect(await server.stop()).toBe(0);
		await server.dispose();
	}, 60_000);
});

async function json(client: Client, path: string): Promise<unknown> {
	const response = await client.get(path);
	if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
	return response.json();
}

function headersOf(response: Response): [string, string][] {
	return [...response.headers].filter(([name]) => !['date', 'content-length'].includes(name));
}
