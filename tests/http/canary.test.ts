import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../kit/client.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { knock, listenIn, type Ear } from '../kit/wire.ts';
import { buildAviary, partners, strangers, type Aviary } from './canaries.ts';

/**
 * What to ask of every route as each account. A route that is not named here fails the test, so
 * nobody adds one that is never searched.
 */
const asked: Record<string, (aviary: Aviary) => string[]> = {
	'/': () => ['/'],
	'/login': () => ['/login'],
	'/logout': () => [],
	'/wachtwoord/[token]': () => [`/wachtwoord/${'x'.repeat(43)}`],
	'/account': () => ['/account', '/account/__data.json'],
	'/session/active': () => [],
	'/casussen': () => ['/casussen', '/casussen/__data.json'],
	'/casussen/nieuw': () => ['/casussen/nieuw', '/casussen/nieuw/__data.json'],
	'/casussen/[caseId]': ({ caseId }) => [`/casussen/${caseId}`, `/casussen/${caseId}/__data.json`],
	'/casussen/[caseId]/bekijk-als/[als]': ({ caseId, agencyIds }) => {
		const page = (as: string) => `/casussen/${caseId}/bekijk-als/${as}`;
		return [page('zaal'), ...agencyIds.slice(0, 3).map((as) => `${page(as)}/__data.json`)];
	},
	'/casussen/[caseId]/poortkaart': ({ caseId }) =>
		['', '/__data.json'].map((end) => `/casussen/${caseId}/poortkaart${end}`),
	'/overleggen': () => ['/overleggen', '/overleggen/__data.json'],
	'/overleggen/nieuw': () => ['/overleggen/nieuw', '/overleggen/nieuw/__data.json'],
	'/overleggen/[conferenceId]': ({ conferenceIds }) =>
		conferenceIds.flatMap((id) => [`/overleggen/${id}`, `/overleggen/${id}/__data.json`]),
	'/overleggen/[conferenceId]/verslag': ({ conferenceIds }) =>
		conferenceIds
			.flatMap((id) => ['', '/__data.json'].map((end) => `/overleggen/${id}/verslag${end}`))
			.flatMap((page) => [page, `${page}?versie=1`]),
	'/overleggen/[conferenceId]/map': ({ conferenceIds }) =>
		conferenceIds.flatMap((id) => ['', '/__data.json'].map((end) => `/overleggen/${id}/map${end}`)),
	'/zaal': () => ['/zaal'],
	'/zaal/[conferenceId]': ({ conferenceIds }) => conferenceIds.map((id) => `/zaal/${id}`),
	'/mijn-werk': () => ['/mijn-werk', '/mijn-werk/__data.json'],
	'/overzicht': () => ['/overzicht', '/overzicht/__data.json'],
	'/vrijlatingen': () => ['/vrijlatingen', '/vrijlatingen/__data.json'],
	'/cijfers': () => ['/cijfers', '/cijfers/__data.json'],
	'/cijfers.csv': () => ['/cijfers.csv'],
	'/beheer': () => ['/beheer', '/beheer/__data.json'],
	'/logboek': ({ number }) => ['/logboek', '/logboek/__data.json', `/logboek?casus=${number}`],
	'/api/[...rest]': () => ['/api/v2/cases'],
	'/api/v1/me': () => ['/api/v1/me'],
	'/api/v1/cases': () => ['/api/v1/cases'],
	'/api/v1/cases/[id]': ({ caseId }) => [`/api/v1/cases/${caseId}`],
	'/api/v1/cases/[id]/preview': ({ caseId, agencyIds }) =>
		[...agencyIds, 'room'].map((as) => `/api/v1/cases/${caseId}/preview?as=${as}`),
	'/api/v1/contributions/[id]/readers': ({ contributionIds }) =>
		contributionIds.map((id) => `/api/v1/contributions/${id}/readers`),
	'/api/v1/overview': () => ['/api/v1/overview'],
	'/api/v1/releases': () => ['/api/v1/releases'],
	'/api/v1/bill': () => ['/api/v1/bill'],
	'/api/v1/my-work': () => ['/api/v1/my-work'],
	'/api/v1/conferences': () => ['/api/v1/conferences'],
	'/api/v1/conferences/[id]': ({ conferenceIds }) =>
		conferenceIds.map((id) => `/api/v1/conferences/${id}`),
	'/api/v1/conferences/[id]/room': ({ conferenceIds }) =>
		conferenceIds.map((id) => `/api/v1/conferences/${id}/room`),
	'/api/v1/conferences/[id]/minutes': ({ conferenceIds }) =>
		conferenceIds.flatMap((id) =>
			['', '?version=1'].map((of) => `/api/v1/conferences/${id}/minutes${of}`)
		),
	'/api/v1/directory': () => ['/api/v1/directory'],
	'/api/v1/region': () => ['/api/v1/region'],
	'/api/v1/audit': ({ caseId }) => ['/api/v1/audit', `/api/v1/audit?caseId=${caseId}`],
	'/api/v1/commands': () => [],
	'/api/v1/openapi.json': () => ['/api/v1/openapi.json']
};

function routes(): string[] {
	const files = readdirSync('src/routes', { recursive: true, encoding: 'utf8' });
	const ids = files
		.filter((file) => /(^|\/)\+(page\.svelte|server\.ts)$/.test(file))
		.map((file) => `/${file}`.replace(/\/\+[^/]+$/, '').replace(/\/\([^)]+\)/g, '') || '/');
	return [...new Set(ids)].sort();
}

const accounts = [...partners, ...strangers];

describe('canaries', () => {
	let server: RunningServer;
	let aviary: Aviary;
	/** Every byte each account was handed, over every route, document and signal. */
	const heard = new Map<string, string>();

	beforeAll(async () => {
		server = await startServer();
		aviary = await buildAviary(server.url);
		for (const key of accounts) heard.set(key, await everything(aviary, key));
	}, 600_000);

	afterAll(() => server.dispose());

	test('V60 every route is searched', () => {
		expect(routes()).toEqual(Object.keys(asked).sort());
	});

	test.each(accounts)('V61 %s is handed its own words and not one that is not for it', (key) => {
		const bytes = heard.get(key) ?? '';
		const leaked = aviary.canaries.filter(
			({ word, readers }) => !readers.has(key) && bytes.includes(word)
		);
		expect(leaked.map(({ word }) => word)).toEqual([]);
		const missing = aviary.canaries.filter(
			({ word, readers }) => readers.has(key) && !bytes.includes(word)
		);
		expect(missing.map(({ word }) => word)).toEqual([]);
	});

	test('G10 a contribution is heard of by those alone whose view it changes', async () => {
		const { caseId } = aviary;
		const ears = new Map<string, Ear>();
		for (const key of accounts) ears.set(key, await listenIn(clientOf(aviary, key)));
		const before = await versions(aviary);
		await discloseToSome(aviary);
		const after = await versions(aviary);
		// Everyone in the case sees the phase, on the board and in the list: nothing comes after it.
		const chair = clientOf(aviary, 'voorzitter');
		await chair.perform({ kind: 'setPhase', caseId, phase: 'conference' });
		for (const key of partners) await ears.get(key)?.next('work');
		for (const [key, ear] of ears) {
			ear.hangUp();
			const looks = ear.topics.filter((topic) => topic === `case:${caseId}`).length;
			const phase = (partners as readonly string[]).includes(key) ? 1 : 0;
			const changed = before.get(key) !== after.get(key);
			expect(looks > phase, key).toBe(changed);
			expect(looks, key).toBeGreaterThanOrEqual(phase);
			expect(ear.packets.join('\n')).not.toContain('kanarie');
		}
	});

	test('A30 the server writes no word of a case in its log', () => {
		const log = server.log();
		expect(aviary.canaries.filter(({ word }) => log.includes(word))).toEqual([]);
	});
});

function clientOf(aviary: Aviary, key: string): Client {
	const client = aviary.clients.get(key);
	if (!client) throw new Error(`nobody called ${key}`);
	return client;
}

async function versions(aviary: Aviary): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	for (const key of accounts) {
		const response = await clientOf(aviary, key).get(`/api/v1/cases/${aviary.caseId}`);
		found.set(key, ((await response.json()) as { version?: string }).version ?? '');
	}
	return found;
}

/** What changes the view of some and not of others. */
async function discloseToSome({ caseId, clients }: Aviary): Promise<void> {
	const provider = clients.get('veiligthuis');
	const added = await provider?.perform({
		kind: 'addContribution',
		caseId,
		compartment: 'safety.vt',
		basis: 'fact',
		ground: 'wgs-2.30',
		sourceDate: '2026-01-02',
		text: 'kanariestil'
	});
	const contributionId = added?.['contributionId'];
	await provider?.perform({ kind: 'disclose', contributionId, level: 'visible' });
}

async function answerTo(client: Client, path: string): Promise<string> {
	const response = await client.get(path);
	expect(response.status, path).toBeLessThan(500);
	return `${JSON.stringify([...response.headers])}\n${await response.text()}`;
}

async function everything(aviary: Aviary, key: string): Promise<string> {
	const client = clientOf(aviary, key);
	const parts: string[] = [];
	for (const path of Object.values(asked).flatMap((paths) => paths(aviary)))
		parts.push(await answerTo(client, path));
	for (const id of aviary.documentIds) parts.push((await knock(client, id)).bytes.toString());
	return parts.join('\n');
}
