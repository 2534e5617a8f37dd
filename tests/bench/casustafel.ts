import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentsPath } from '../../src/lib/shared/wire.ts';
import { Client } from '../kit/client.ts';
import { startServer } from '../kit/server.ts';
import { dataIn, documentIdAt, environment, writerKey, type Region } from './region.ts';
import type { Running } from './subject.ts';

/** Ours, with a client for each member that the region knows. */
export interface RunningCasustafel extends Running {
	as(key: string): Client;
}

/** Our built server, as it always runs, on a copy of this region. */
export async function startCasustafel(region: Region, writers: number): Promise<RunningCasustafel> {
	const folder = mkdtempSync(join(tmpdir(), 'casustafel-'));
	cpSync(region.folder, folder, { recursive: true });
	const server = await startServer({ ...environment, DATA_DIR: dataIn(folder) });
	const cookieOf = (key: string) => {
		const cookie = region.cookies.get(key.toLowerCase());
		if (cookie === undefined) throw new Error(`${key} did not sign in`);
		return cookie;
	};
	return {
		pid: server.pid,
		as: (key) => new Client(server.url, cookieOf(key)),
		seat: (document, client) => ({
			url: `${server.url.replace('http', 'ws')}${documentsPath}/${documentIdAt(document)}.1`,
			headers: { Origin: server.url, Cookie: cookieOf(writerKey(client % writers)) },
			named: null
		}),
		killAndRestart: server.killAndRestart,
		async dispose() {
			await server.dispose();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
