import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from './client.ts';
import { removeData, runSetup, startServer, type RunningServer } from './server.ts';

/* A region made by setup, in a folder and at an address of its own. */

/** The password that everyone in these regions chooses. */
export const password = 'lang genoeg voor ons';

/** What setup asks. */
export const flags = [
	'--region',
	'Regio Zuid',
	'--name',
	'A. Beheer',
	'--email',
	'Beheer@zuid.example'
];

export interface Place {
	DATA_DIR: string;
	ORIGIN: string;
	PORT: string;
	[name: string]: string;
}

/** An empty folder, and an address nobody has. */
export async function aPlace(): Promise<Place> {
	const dataDir = mkdtempSync(join(tmpdir(), 'casustafel-echt-'));
	const port = String(await freePort());
	return { DATA_DIR: dataDir, ORIGIN: `http://localhost:${port}`, PORT: port };
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
	const server = createServer().listen(0, 'localhost');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/** The one-time link in what setup said; empty when there is none. */
export function linkIn(said: string): string {
	return /https?:\/\/\S+\/wachtwoord\/[\w-]{43}/.exec(said)?.[0] ?? '';
}

/** Chooses a password by a link, as the page does. */
export function choose(link: string, chosen = password): Promise<Response> {
	const { origin } = new URL(link);
	return fetch(link, {
		method: 'POST',
		headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ password: chosen, repeat: chosen }),
		redirect: 'manual'
	});
}

export interface Hired {
	memberId: string;
	email: string;
	client: Client;
}

/** A real region that runs, with its administrator signed in. */
export interface RealRegion {
	server: RunningServer;
	dataDir: string;
	administrator: Client;
	/** Every link that was given so far. */
	links: string[];
	/** Adds an agency; its id. */
	agency(name: string, agencyClass: string): Promise<string>;
	/** Adds a member, who chooses a password by its link and signs in. */
	member(key: string, agencyId: string, functions?: string[]): Promise<Hired>;
	dispose(): Promise<void>;
}

/** Sets a region up in an empty folder and starts it. */
export async function startRegion(): Promise<RealRegion> {
	const place = await aPlace();
	const links = [linkIn((await runSetup(place, flags)).said)];
	const server = await startServer({ ...place, CASUSTAFEL_PRACTICE: '0' });
	await chosen(links[0] ?? '');
	const administrator = await Client.signInAs(server.url, 'beheer@zuid.example', password);
	return {
		server,
		dataDir: place.DATA_DIR,
		administrator,
		links,
		async agency(name, agencyClass) {
			const command = { kind: 'addAgency', name, class: agencyClass, statutoryTasks: ['taak'] };
			return String((await administrator.perform(command))['agencyId']);
		},
		async member(key, agencyId, functions = []) {
			const email = `${key}@zuid.example`;
			const command = { kind: 'addMember', agencyId, name: `Persoon ${key}`, email, functions };
			const { memberId, link } = await administrator.perform(command);
			links.push(String(link));
			await chosen(String(link));
			const client = await Client.signInAs(server.url, email, password);
			return { memberId: String(memberId), email, client };
		},
		async dispose() {
			await server.dispose();
			removeData(place.DATA_DIR);
		}
	};
}

async function chosen(link: string): Promise<void> {
	const { status } = await choose(link);
	if (status !== 303) throw new Error(`choosing a password: ${status}`);
}
