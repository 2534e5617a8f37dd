import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { regionView, type RegionView } from '#shared/view-region.ts';
import { Client } from '../kit/client.ts';
import {
	aPlace,
	choose,
	flags,
	linkIn,
	password,
	startRegion,
	type Place,
	type RealRegion
} from '../kit/real.ts';
import { refusedStart, removeData, runSetup } from '../kit/server.ts';
import { sitDown, untilHolds, write } from '../kit/wire.ts';

/* A region that starts for real: every step as its people take it, over HTTP and Yjs. */

describe('setup', () => {
	let place: Place;

	beforeAll(async () => {
		place = await aPlace();
	});
	afterAll(() => {
		removeData(place.DATA_DIR);
	});

	test('E35 a real start of an empty folder says to run setup first', async () => {
		const { code, said } = await refusedStart(place);
		expect(code).toBe(78);
		expect(said).toContain('npm run setup');
	});

	test.each([
		['--name', flags.slice(0, 2)],
		['--email', flags.slice(0, 4)],
		['--email', [...flags.slice(0, 4), '--email', 'geen adres']],
		['--region', ['--region', '', ...flags.slice(2)]],
		['--region', ['--anders']]
	])('E33 it refuses, naming %s, in one sentence: %j', async (name, given) => {
		const { code, said, refused } = await runSetup(place, given);
		expect(code).toBe(78);
		expect(said).toBe('');
		expect(refused.trim().split('\n')).toHaveLength(1);
		expect(refused).toContain(name);
	});

	test.each(['DATA_DIR', 'ORIGIN'])('E33 it refuses without %s', async (name) => {
		const { code, refused } = await runSetup({ ...place, [name]: '' }, flags);
		expect(code).toBe(78);
		expect(refused).toContain(name);
	});

	test('E33 E34 it makes one region, and gives a new link to its administrator alone', async () => {
		const made = await runSetup(place, flags);
		expect(made.code).toBe(0);
		expect(linkIn(made.said)).toMatch(`${place.ORIGIN}/wachtwoord/`);
		const again = await runSetup(place, flags);
		expect([again.code, again.said]).toEqual([78, '']);
		const renewed = await runSetup(place, ['--new-link', 'beheer@zuid.example']);
		expect(renewed.code).toBe(0);
		expect(linkIn(renewed.said)).not.toBe(linkIn(made.said));
		const stranger = await runSetup(place, ['--new-link', 'iemand@zuid.example']);
		expect([stranger.code, linkIn(stranger.said)]).toEqual([78, '']);
	});

	test('E35 a practice start does not serve it', async () => {
		const { code, said } = await refusedStart({ ...place, CASUSTAFEL_PRACTICE: '1' });
		expect(code).toBe(78);
		expect(said).toContain('DATA_DIR');
	});
});

describe('a region that starts for real', () => {
	let region: RealRegion;

	beforeAll(async () => {
		region = await startRegion();
	}, 60_000);

	afterAll(() => region.dispose());

	test('E36 two agencies write in a case that they opened themselves', async () => {
		const proc = await region.agency('ZVH Zuid', 'PROC');
		const [gem, ggz] = [
			await region.agency('Gemeente Zuid', 'GEM'),
			await region.agency('GGZ Zuid', 'GGZ')
		];
		const chair = await region.member('voorzitter', proc, ['chair']);
		const [one, other] = [await region.member('gemeente', gem), await region.member('ggz', ggz)];
		const reason = 'Samen een plan maken.';
		const { caseId, number } = await chair.client.perform({
			kind: 'openCase',
			initials: 'A.B.',
			purpose: reason,
			criteria: { a: reason, b: reason, c: reason, d: reason },
			decidedBy: gem
		});
		const involve = { caseId, decidedBy: gem };
		for (const [agencyId, { memberId }] of [
			[gem, one],
			[ggz, other]
		] as const) {
			await chair.client.perform({ kind: 'involveAgency', agencyId, ...involve });
			await chair.client.perform({ kind: 'involveMember', memberId, caseId });
		}
		const { documents } = await one.client.board(String(number));
		const approach = documents.find(({ kind }) => kind === 'approach')?.id ?? '';
		const [here, there] = [
			await sitDown(one.client, approach),
			await sitDown(other.client, approach)
		];
		write(here.doc, 'De gemeente zoekt een woning.');
		write(there.doc, 'De GGZ belt elke week.');
		await Promise.all([
			untilHolds(here.doc, 'De GGZ belt elke week.'),
			untilHolds(there.doc, 'De gemeente zoekt een woning.')
		]);
		here.leave();
		there.leave();
		expect(await mayNotLookIn(String(caseId))).toEqual([404, 404]);
	}, 60_000);

	/** What the administrator is answered about a case: over the API, and as a page. */
	async function mayNotLookIn(caseId: string): Promise<number[]> {
		const paths = [`/api/v1/cases/${caseId}`, `/casussen/${caseId}`];
		return Promise.all(paths.map(async (path) => (await region.administrator.get(path)).status));
	}

	test('E20 the administrator reads agencies and accounts over the API, and nobody else does', async () => {
		const response = await region.administrator.get('/api/v1/region');
		const view: RegionView = regionView.parse(await response.json());
		expect(view.name).toBe('Regio Zuid');
		expect(view.members.every(({ hasPassword }) => hasPassword)).toBe(true);
		const chair = await Client.signInAs(region.server.url, 'voorzitter@zuid.example', password);
		expect((await chair.get('/api/v1/region')).status).toBe(403);
	});

	test('E15 used and unknown links are one answer, which tells no other page where it was', async () => {
		const [used = ''] = region.links;
		const unknown = used.replace(/[\w-]{43}$/, 'A'.repeat(43));
		const pages = await Promise.all([fetch(used), fetch(unknown)]);
		expect(pages.map(({ status }) => status)).toEqual([404, 404]);
		for (const { headers } of pages) {
			expect(headers.get('referrer-policy')).toBe('no-referrer');
			expect(headers.get('cache-control')).toBe('no-store');
		}
		const tokens = /[\w-]{43}|nonce="[^"]*"/g;
		const [first = '', second = ''] = await Promise.all(pages.map((page) => page.text()));
		expect(first.replaceAll(tokens, '')).toBe(second.replaceAll(tokens, ''));
		expect((await choose(used)).status).toBe(404);
	});

	test('E37 what a form sent of a password is not sent back', async () => {
		const chair = await Client.signInAs(region.server.url, 'voorzitter@zuid.example', password);
		const typed = new URLSearchParams({
			kind: 'changePassword',
			old: 'wat-ik-typte',
			new: 'kort9'
		});
		const form = 'application/x-www-form-urlencoded';
		const response = await chair.post('/mijn-werk?/command', typed.toString(), form);
		expect(response.status).toBe(422);
		const said = await response.text();
		expect(said).not.toContain('wat-ik-typte');
		expect(said).not.toContain('kort9');
	});

	test('E12 no token stands in the log of the server', () => {
		expect(region.links).toHaveLength(4);
		for (const link of region.links) expect(region.server.log()).not.toContain(link.slice(-43));
	});
});
