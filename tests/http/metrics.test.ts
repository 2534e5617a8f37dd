import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from '../kit/client.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { listenIn } from '../kit/wire.ts';

let server: RunningServer;
const token = 'een-lang-geheim-van-de-beheerder';

beforeAll(async () => {
	server = await startServer({ METRICS_TOKEN: token });
}, 90_000);

afterAll(async () => {
	await server.dispose();
});

const ask = (headers: Record<string, string> = {}) => fetch(`${server.url}/metrics`, { headers });

test('N49 /metrics answers this machine, or who knows the token; to others it is not there', async () => {
	expect((await ask()).status).toBe(200);
	const proxied = { 'x-forwarded-for': '203.0.113.9' };
	expect((await ask(proxied)).status).toBe(404);
	expect((await ask({ ...proxied, authorization: `Bearer ${token}` })).status).toBe(200);
	expect((await ask({ ...proxied, authorization: `Bearer ${token}x` })).status).toBe(404);
	expect((await ask({ authorization: 'Bearer iets-anders' })).status).toBe(404);
});

test('N49 what it says is numbers under fixed names: nobody, no case, no document', async () => {
	const client = await Client.signIn(server.url, 'politie');
	const ear = await listenIn(client);
	const cases = (await (await client.get('/api/v1/cases')).json()) as {
		cases: { id: string; number: string; initials: string }[];
	};
	const text = await (await ask()).text();
	ear.hangUp();
	for (const line of text.trim().split('\n'))
		expect(line).toMatch(
			/^(?:# TYPE casustafel_\w+ (?:counter|gauge|histogram)|casustafel_\w+(?:\{(?:fault|code|le)="[\w+.]+"\})? [\d.e+-]+)$/
		);
	expect(text).toContain('casustafel_commit_seconds_bucket{le="+Inf"}');
	for (const { id, number, initials } of cases.cases)
		for (const word of [id, number, initials]) expect(text).not.toContain(word);
});
