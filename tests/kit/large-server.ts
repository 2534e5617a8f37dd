import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createIdentity } from '#identity/identity.ts';
import { openStorage } from '#storage/storage.ts';
import { practicePassword } from './client.ts';
import { worldApplication } from './house.ts';
import { largeCase, largeMembers, putCases, type Size } from './large-region.ts';
import { removeData, startServer, type RunningServer } from './server.ts';
import { migrationsFolder } from './storage.ts';

/** The built server on a database on disk that holds one case of this size; its members may sign in. */
export async function startLargeServer(size: Size): Promise<RunningServer> {
	const dataDir = mkdtempSync(join(tmpdir(), 'casustafel-'));
	await fill(join(dataDir, 'casustafel.db'), size);
	const server = await startServer({ DATA_DIR: dataDir });
	return {
		...server,
		dispose: async () => {
			await server.dispose();
			removeData(dataDir);
		}
	};
}

async function fill(file: string, size: Size): Promise<void> {
	const storage = openStorage({ file, keysFolder: `${dirname(file)}.keys`, migrationsFolder });
	await worldApplication(storage);
	await putCases(storage, [largeCase(0, size)]);
	const { rev, members } = await storage.facts.roster();
	await storage.facts.commit({
		expect: { rosterRev: rev, revs: {} },
		put: members.map((row) => ({
			table: 'members',
			row: { ...row, email: row.email.replace('@proef.example', '@oefen.example') }
		})),
		documents: [],
		audit: [],
		answer: null
	});
	const { sessions, credentials, links, facts } = storage;
	const clock = { now: () => Date.now() };
	const doors = { sessions, credentials, links, facts, clock, idleMinutes: 15, secure: false };
	const identity = createIdentity(doors);
	for (const { memberId } of largeMembers) await identity.setPassword(memberId, practicePassword);
	storage.close();
}
