import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditView } from '#shared/view-region.ts';
import { Client, postSignIn } from '../kit/client.ts';
import { choose, password, startRegion, type Hired, type RealRegion } from '../kit/real.ts';
import { listenIn, sitDown, write } from '../kit/wire.ts';

/* What ends when an account, a password or a link does: over HTTP, Yjs and signals, for real. */

const form = 'application/x-www-form-urlencoded';
const other = 'een ander lang wachtwoord';

describe('accounts of a real region', () => {
	let region: RealRegion;
	let chair: Hired;
	let city: Hired;
	let care: Hired;
	let officer: Hired;
	let caseId: string;
	let number: string;

	beforeAll(async () => {
		region = await startRegion();
		const proc = await region.agency('ZVH Zuid', 'PROC');
		const gem = await region.agency('Gemeente Zuid', 'GEM');
		const ggz = await region.agency('GGZ Zuid', 'GGZ');
		chair = await region.member('voorzitter', proc, ['chair']);
		city = await region.member('gemeente', gem, ['spoc']);
		care = await region.member('ggz', ggz);
		officer = await region.member('fg', proc, ['dataProtectionOfficer']);
		const reason = 'Samen een plan maken.';
		const criteria = { a: reason, b: reason, c: reason, d: reason };
		const opening = { kind: 'openCase', initials: 'A.B.', purpose: reason, criteria };
		const opened = await chair.client.perform({ ...opening, decidedBy: gem });
		caseId = String(opened['caseId']);
		number = String(opened['number']);
		for (const [agencyId, { memberId }] of [
			[gem, city],
			[ggz, care]
		] as const) {
			await chair.client.perform({ kind: 'involveAgency', caseId, agencyId, decidedBy: gem });
			await chair.client.perform({ kind: 'involveMember', caseId, memberId });
		}
	}, 90_000);

	afterAll(() => region.dispose());

	async function documentOf(client: Client, kind: string): Promise<string> {
		const { documents } = await client.board(number);
		return documents.find((one) => one.kind === kind)?.id ?? '';
	}

	test('E36 one agency contributes and discloses, who may read it does, and another does not', async () => {
		const added = await city.client.perform({
			kind: 'addContribution',
			caseId,
			compartment: 'orders.admin',
			basis: 'fact',
			ground: 'wgs-2.30',
			sourceDate: '2026-01-02'
		});
		const contributionId = String(added['contributionId']);
		const desk = await sitDown(city.client, String(added['documentId']));
		write(desk.doc, 'mag-de-wijk-niet-in');
		await desk.saved();
		desk.leave();
		const seen = async ({ client }: Hired) => JSON.stringify(await client.board(number));
		expect(await seen(chair)).not.toContain('mag-de-wijk-niet-in');
		await city.client.perform({ kind: 'disclose', contributionId, level: 'visible' });
		expect(await seen(chair)).toContain('mag-de-wijk-niet-in');
		expect(await seen(care)).not.toContain('mag-de-wijk-niet-in');
	});

	test('E16 a changed password closes the sockets of the other sessions, and this one goes on', async () => {
		const elsewhere = await Client.signInAs(region.server.url, city.email, password);
		const approach = await documentOf(elsewhere, 'approach');
		const [there, here] = [
			await sitDown(elsewhere, approach),
			await sitDown(city.client, approach)
		];
		const ear = await listenIn(elsewhere);
		const typed = new URLSearchParams({ old: password, new: other, repeat: other }).toString();
		const changed = await city.client.post('/account?/password', typed, form);
		expect(changed.status).toBe(200);
		await Promise.all([there.closed, ear.ended]);
		expect((await elsewhere.get('/api/v1/me')).status).toBe(401);
		write(here.doc, 'nog steeds hier');
		await here.saved();
		expect((await postSignIn(region.server.url, city.email, password)).status).toBe(400);
		expect((await postSignIn(region.server.url, city.email, other)).status).toBe(303);
		there.leave();
		here.leave();
		ear.hangUp();
	});

	test('E41 what is wrong with a password or a phone stands at its field, and is not sent back', async () => {
		const tries = [
			['password', { old: 'dit-is-fout', new: other, repeat: other }, 'Dit is niet uw wachtwoord'],
			['password', { old: other, new: 'kort8', repeat: 'kort8' }, 'minstens 12 tekens'],
			['password', { old: other, new: password, repeat: other }, 'niet hetzelfde wachtwoord'],
			['phone', { memberId: city.memberId, phone: 'bel-mij' }, 'geen telefoonnummer']
		] as const;
		for (const [action, fields, problem] of tries) {
			const body = new URLSearchParams(fields).toString();
			const response = await fetch(`${region.server.url}/account?/${action}`, {
				method: 'POST',
				headers: {
					...city.client.headers(),
					'Content-Type': form,
					Accept: 'application/json',
					'x-sveltekit-action': 'true'
				},
				body
			});
			const said = await response.text();
			expect(said).toContain(problem);
			for (const secret of ['dit-is-fout', 'kort8', other, password])
				expect(said).not.toContain(secret);
		}
	});

	test('E40 one`s own page shows the phones one may keep, and takes no other', async () => {
		const pageOf = async ({ client }: Hired) => (await client.get('/account/__data.json')).text();
		expect(await pageOf(care)).not.toContain('Persoon gemeente');
		expect(await pageOf(city)).not.toContain('Persoon ggz');
		expect(await pageOf(chair)).toContain('Persoon ggz');
		const keep = (by: Hired, about: Hired) => {
			const fields = { memberId: about.memberId, phone: '06 12345678' };
			return by.client.command({ kind: 'setPhone', ...fields });
		};
		expect((await keep(city, care)).status).toBe(403);
		expect((await keep(chair, care)).status).toBe(200);
		expect(await pageOf(care)).toContain('06 12345678');
	});

	test('E39 the page of a link takes its form without script, and from no other site', async () => {
		const { memberId } = care;
		const { link } = await region.administrator.perform({ kind: 'resetPassword', memberId });
		region.links.push(String(link));
		const send = (headers: Record<string, string>, address = String(link)) =>
			fetch(address, {
				method: 'POST',
				headers: { ...headers, 'Content-Type': form },
				body: new URLSearchParams({ password, repeat: password }),
				redirect: 'manual'
			});
		const ours = { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' };
		for (const headers of [
			{},
			{ Origin: 'null' },
			{ Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
			{ Origin: 'https://elders.example', 'Sec-Fetch-Site': 'same-origin' }
		])
			expect((await send(headers)).status).toBe(403);
		expect((await send(ours, `${region.server.url}/login`)).status).toBe(403);
		const done = await send(ours);
		expect([done.status, done.headers.get('location')]).toEqual([303, '/login?wachtwoord-gekozen']);
		expect(done.headers.get('referrer-policy')).toBe('no-referrer');
		const login = await fetch(`${region.server.url}/login?wachtwoord-gekozen`);
		expect(await login.text()).toContain('Uw wachtwoord is ingesteld.');
		care = { ...care, client: await Client.signInAs(region.server.url, care.email, password) };
	});

	test('E19 E10 a disabled account loses its link, its session and its sockets at once', async () => {
		const { memberId } = care;
		const desk = await sitDown(care.client, await documentOf(care.client, 'approach'));
		const ear = await listenIn(care.client);
		await region.administrator.perform({ kind: 'disableMember', memberId });
		await Promise.all([desk.closed, ear.ended]);
		expect((await care.client.get('/api/v1/me')).status).toBe(401);
		expect((await postSignIn(region.server.url, care.email, password)).status).toBe(400);
		const again = await region.administrator.command({ kind: 'resetPassword', memberId });
		expect(again.status).toBe(409);
		desk.leave();
		ear.hangUp();
	});

	test('E12 E17 no token and no password is in the database, the audit or the log', async () => {
		const audit = await officer.client.get('/api/v1/audit');
		const entries = JSON.stringify(auditView.parse(await audit.json()));
		const folder = region.dataDir;
		const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
		const places = [...files, entries, region.server.log()];
		const secrets = [...region.links.map((link) => link.slice(-43)), password, other];
		for (const secret of secrets)
			for (const place of places) expect(place.includes(secret)).toBe(false);
		expect(files.some((bytes) => bytes.includes(city.email))).toBe(true);
	});

	// The last: from this place nobody opens a link for a while.
	test('E15 who tries too many links is told how long to wait', async () => {
		const unknown = `${region.server.url}/wachtwoord/${'A'.repeat(43)}`;
		const answers = await Promise.all(Array.from({ length: 150 }, () => fetch(unknown)));
		const late = answers.filter(({ status }) => status === 429);
		expect(late.length).toBeGreaterThan(0);
		expect(Number(late[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
		expect((await choose(unknown)).status).toBe(429);
	});
});
