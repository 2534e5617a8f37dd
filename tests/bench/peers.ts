import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../kit/real.ts';
import type { Running, Start } from './subject.ts';

/* The servers we stand beside, each as its makers ship it; `scripts/bench.mjs` puts them here. */
const peers = join(import.meta.dirname, '../../build/peers');

interface Peer {
	script: string;
	/** Its own words when it is ready. */
	ready: RegExp;
	parameters: (port: number, folder: string) => string[];
	environment: (port: number) => Record<string, string>;
	/** The name stands in each message, else in the path. */
	namesDocuments: boolean;
}

/** Hocuspocus, in memory alone unless it is stored. */
export const startHocuspocus: Start = ({ stored }) =>
	start({
		script: join(peers, 'hocuspocus.mjs'),
		ready: /^ready/,
		parameters: (port, folder) => [String(port), ...(stored ? [join(folder, 'hocus.db')] : [])],
		environment: () => ({}),
		namesDocuments: true
	});

/** The server that came with y-websocket 2, in memory as it comes. */
export const startYWebsocket: Start = () =>
	start({
		script: join(peers, 'node_modules/y-websocket/bin/server.cjs'),
		ready: /^running at/,
		parameters: () => [],
		environment: (port) => ({ HOST: 'localhost', PORT: String(port) }),
		namesDocuments: false
	});

async function start(peer: Peer): Promise<Running> {
	const folder = mkdtempSync(join(tmpdir(), 'casustafel-peer-'));
	const port = await freePort();
	const state = { child: await launch(peer, port, folder) };
	const address = `ws://localhost:${port}`;
	return {
		pid: () => state.child.pid ?? 0,
		seat: (document) => {
			const name = `document-${document}`;
			return peer.namesDocuments
				? { url: address, headers: {}, named: name }
				: { url: `${address}/${name}`, headers: {}, named: null };
		},
		async killAndRestart() {
			await kill(state.child);
			state.child = await launch(peer, port, folder);
		},
		async dispose() {
			await kill(state.child);
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

async function launch(peer: Peer, port: number, folder: string): Promise<ChildProcess> {
	const child = spawn(process.execPath, [peer.script, ...peer.parameters(port, folder)], {
		env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...peer.environment(port) },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await new Promise<void>((resolve, reject) => {
		createInterface({ input: child.stdout }).on('line', (line) => {
			if (peer.ready.test(line)) resolve();
		});
		child.once('exit', (code) => {
			reject(new Error(`${peer.script} ended with ${String(code)}`));
		});
	});
	return child;
}

async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, 'exit');
	child.kill('SIGKILL');
	await ended;
}
