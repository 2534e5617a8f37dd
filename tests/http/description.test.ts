import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commandSchema } from '#shared/commands.ts';
import { conferenceListView } from '#shared/view-region.ts';
import { Client, practicePassword } from '../kit/client.ts';
import { freePort } from '../kit/real.ts';
import { startServer, type RunningServer } from '../kit/server.ts';

/* The description of the API, held against its routes, its commands and its answers. */

type Json = Record<string, unknown>;
interface Description {
	openapi: string;
	paths: Record<string, Record<string, { responses: Record<string, { content: Json }> }>>;
	components: { schemas: Record<string, Json>; securitySchemes: Json };
}

const routes = resolve(import.meta.dirname, '../../src/routes/api/v1');

describe('the description of the API', () => {
	let server: RunningServer;
	let described: Description;
	const clients = new Map<string, Client>();

	beforeAll(async () => {
		server = await startServer();
		for (const key of ['politie', 'voorzitter', 'beheer', 'fg'])
			clients.set(key, await Client.signIn(server.url, key));
		described = (await (await by('politie').get('/api/v1/openapi.json')).json()) as Description;
	}, 60_000);

	afterAll(() => server.dispose());

	function by(key: string): Client {
		const client = clients.get(key);
		if (!client) throw new Error(`nobody signed in as ${key}`);
		return client;
	}

	test('N27 it covers every route of the API, and no other', () => {
		const files = readdirSync(routes, { recursive: true, encoding: 'utf8' });
		const paths = files
			.filter((name) => name.endsWith('+server.ts'))
			.map((name) => `/api/v1/${name.replace('/+server.ts', '').replaceAll(/\[(\w+)\]/g, '{$1}')}`);
		expect(described.openapi).toBe('3.1.0');
		expect(Object.keys(described.paths).sort()).toEqual(paths.sort());
	});

	test('N27 it covers every command, and no other', () => {
		const kinds = commandSchema.options.map(({ shape }) => shape.kind.value);
		const { oneOf } = described.components.schemas['Command'] as { oneOf: { $ref: string }[] };
		expect(oneOf.map(({ $ref }) => $ref.split('/').at(-1)).sort()).toEqual([...kinds].sort());
		for (const kind of kinds)
			expect(described.components.schemas[kind]).toMatchObject({
				properties: { kind: { const: kind } }
			});
	});

	test('N27 every answer has the shape that is described for it', async () => {
		const { id, contributions } = await by('politie').board('2026-0001');
		const mine = contributions.find(({ scope }) => scope !== undefined)?.id ?? '';
		const list = await by('voorzitter').get('/api/v1/conferences');
		const [conference] = conferenceListView.parse(await list.json()).conferences;
		const ended = await endedConference(by('voorzitter'), by('politie'), id);
		const answered = new Set<string>();
		for (const [key, path, at] of [
			['politie', 'me'],
			['fg', 'me'],
			['politie', 'cases'],
			['politie', 'cases/{id}', id],
			['voorzitter', 'cases/{id}', id],
			['voorzitter', 'cases/{id}/preview', id, '?as=room'],
			['politie', 'contributions/{id}/readers', mine],
			['voorzitter', 'overview'],
			['voorzitter', 'releases'],
			['voorzitter', 'bill'],
			['politie', 'my-work'],
			['voorzitter', 'conferences'],
			['voorzitter', 'conferences/{id}', conference?.id ?? ''],
			['voorzitter', 'conferences/{id}/room', conference?.id ?? ''],
			['voorzitter', 'conferences/{id}/minutes', ended],
			['voorzitter', 'directory'],
			['beheer', 'region'],
			['fg', 'audit'],
			['fg', 'openapi.json']
		].map(([key = '', path = '', id = '', more = '']) => {
			return [key, `/api/v1/${path}`, `/api/v1/${path.replace('{id}', id)}${more}`] as const;
		})) {
			const response = await by(key).get(at);
			expect(response.status, at).toBe(200);
			check(await response.json(), path, 'get', '200');
			answered.add(path);
		}
		const title = 'Een doel dat de beschrijving volgt';
		const done = await by('voorzitter').command({ kind: 'addGoal', caseId: id, title });
		expect(done.status).toBe(200);
		check(done.body, '/api/v1/commands', 'post', '200');
		answered.add('/api/v1/commands');
		expect([...answered].sort()).toEqual(Object.keys(described.paths).sort());
	});

	test('N27 every refusal has the shape that is described for it', async () => {
		const { id } = await by('politie').board('2026-0001');
		const nowhere = '00000000-0000-4000-8000-000000000000';
		const commands = '/api/v1/commands';
		const posted = (body: string, type = 'application/json') =>
			by('politie').post(commands, body, type);
		for (const [response, path, method, status] of [
			[await fetch(`${server.url}/api/v1/me`), '/api/v1/me', 'get', 401],
			[await by('politie').get(`/api/v1/cases/${nowhere}`), '/api/v1/cases/{id}', 'get', 404],
			...(await Promise.all(
				['region', 'audit', 'overview', 'bill', 'directory'].map(async (name) => {
					const path = `/api/v1/${name}`;
					return [await by('politie').get(path), path, 'get', 403] as const;
				})
			)),
			[
				await by('politie').get('/api/v1/contributions/onzin/readers'),
				'/api/v1/contributions/{id}/readers',
				'get',
				422
			],
			[
				await by('politie').get(`/api/v1/cases/${id}/preview?as=onzin`),
				'/api/v1/cases/{id}/preview',
				'get',
				422
			],
			[await by('fg').get('/api/v1/audit?after=onzin'), '/api/v1/audit', 'get', 422],
			[await by('politie').get(commands), commands, 'post', 405],
			[await posted('{'), commands, 'post', 400],
			[await posted('{}', 'text/plain'), commands, 'post', 415],
			[await posted(JSON.stringify({ kind: 'x'.repeat(600_000) })), commands, 'post', 413],
			[await posted('{}'), commands, 'post', 422],
			[
				await posted(JSON.stringify({ kind: 'addGoal', caseId: id, title: 'Een doel' })),
				commands,
				'post',
				403
			]
		] as const) {
			expect(response.status, path).toBe(status);
			check(await response.json(), path, method, String(status));
		}
	});

	test('N27 it names the cookie that a session has', () => {
		expect(cookieDescribed(described)).toBe(by('politie').cookie.split('=')[0]);
	});

	/** Holds an answer against the schema that the description gives for it. */
	function check(answer: unknown, path: string, method: string, status: string): void {
		const content = described.paths[path]?.[method]?.responses[status]?.content;
		const [answers] = Object.values(content ?? {}) as { schema: Json }[];
		if (!answers) throw new Error(`${method} ${path} ${status} is not described`);
		const { schemas } = described.components;
		const whole = JSON.stringify({ ...answers.schema, $defs: schemas });
		const local = JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')) as Json;
		const { error } = z.fromJSONSchema(local).safeParse(answer);
		expect(error?.issues ?? [], `${method} ${path} ${status}`).toEqual([]);
	}
});

test('N27 over https it names the cookie that is bound to the host', async () => {
	const origin = 'https://bord.example.nl';
	const port = await freePort();
	const server = await startServer({ ORIGIN: origin, PORT: String(port) });
	const url = `http://localhost:${port}`;
	const signedIn = await fetch(`${url}/login`, {
		method: 'POST',
		headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ email: 'politie@oefen.example', password: practicePassword }),
		redirect: 'manual'
	});
	const [cookie = ''] = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]);
	const answer = await fetch(`${url}/api/v1/openapi.json`, { headers: { Cookie: cookie } });
	const described = (await answer.json()) as Description;
	await server.dispose();
	expect(cookie).toMatch(/^__Host-/);
	expect(cookieDescribed(described)).toBe(cookie.split('=')[0]);
}, 60_000);

function cookieDescribed({ components }: Description): unknown {
	const { session } = components.securitySchemes as { session: { in: string; name: string } };
	expect(session.in).toBe('cookie');
	return session.name;
}

/** A conference of its chair that is over; its minutes are a draft. */
async function endedConference(chair: Client, other: Client, caseId: string): Promise<string> {
	const { member } = await chair.me();
	const guest = await other.me();
	const made = await chair.perform({
		kind: 'planConference',
		title: 'Overleg dat voorbij is',
		startsAt: '2031-05-07T11:30:00Z',
		endsAt: '2031-05-07T13:30:00Z',
		place: 'Zaal 3',
		chairId: member.id
	});
	const about = { conferenceId: String(made['conferenceId']) };
	await chair.perform({ kind: 'setAgenda', ...about, items: [{ caseId, minutes: 20 }] });
	await chair.perform({ kind: 'inviteConference', ...about, memberIds: [guest.member.id] });
	await chair.perform({ kind: 'startConference', ...about });
	const page = await chair.get(`/api/v1/conferences/${about.conferenceId}`);
	const { items } = (await page.json()) as { items: { id: string }[] };
	const itemId = items[0]?.id ?? '';
	await chair.perform({ kind: 'openItem', ...about, itemId });
	await chair.perform({ kind: 'endConference', ...about });
	return about.conferenceId;
}
