import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The built server as a process of its own, with a data folder of its own. */
export interface RunningServer {
	url: string;
	dataDir: string;
	/** Of the process that runs now. */
	pid(): number;
	/** SIGKILL, and a new process over the same data, on the same port. */
	killAndRestart(): Promise<void>;
	/** SIGTERM; the exit code. */
	stop(): Promise<number | null>;
	/** A new process over the same data, on the same port, after one that has ended. */
	startAgain(): Promise<void>;
	/** What it wrote to its standard error. */
	log(): string;
	/** Stops it and removes its data. */
	dispose(): Promise<void>;
}

/** Settings beside those that every test server has. */
export type Environment = Record<string, string>;

/** Starts the practice region in a new folder. */
export async function startServer(environment: Environment = {}): Promise<RunningServer> {
	const dataDir = mkdtempSync(join(tmpdir(), 'casustafel-'));
	const base = { CASUSTAFEL_PRACTICE: '1', DATA_DIR: dataDir, PORT: '0', ...environment };
	const lines: string[] = [];
	const first = await launch(base, lines);
	const state = { process: first.process };
	const { url } = first;
	const stop = async () => {
		const ended = exitOf(state.process);
		state.process.kill('SIGTERM');
		return ended;
	};
	const startAgain = async () => {
		const next = await launch({ ...base, PORT: new URL(url).port }, lines);
		state.process = next.process;
	};
	return {
		url,
		dataDir,
		startAgain,
		pid: () => state.process.pid ?? 0,
		stop,
		log: () => lines.join('\n'),
		async killAndRestart() {
			const ended = exitOf(state.process);
			state.process.kill('SIGKILL');
			await ended;
			await startAgain();
		},
		async dispose() {
			if (state.process.exitCode === null && state.process.signalCode === null) await stop();
			removeData(dataDir);
		}
	};
}

/** Runs the server with settings it should refuse: its exit code and what it said. */
export async function refusedStart(
	environment: Environment
): Promise<{ code: number | null; said: string }> {
	const child = spawnServer(environment);
	const said: string[] = [];
	child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
	return { code: await exitOf(child), said: said.join('') };
}

/** Runs the set-up of a real region, where nobody can be asked: its exit code and what it said. */
export function runSetup(environment: Environment, flags: readonly string[]): Promise<Ran> {
	return runMachine('setup', environment, flags);
}

/** How a script on the machine ended: its exit code, and what it said on either stream. */
export interface Ran {
	code: number | null;
	said: string;
	refused: string;
}

/** Runs what is built for who keeps the machine. */
export async function runMachine(
	script: 'setup' | 'backup' | 'restore',
	environment: Environment,
	flags: readonly string[]
): Promise<Ran> {
	const child = spawn(process.execPath, [`build/server/${script}.js`, ...flags], {
		env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...environment },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const [said, refused]: [string[], string[]] = [[], []];
	child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => refused.push(chunk.toString()));
	const code = await new Promise<number | null>((resolve) => {
		child.once('close', resolve);
	});
	return { code, said: said.join(''), refused: refused.join('') };
}

/** Removes a folder of data, and that of its keys. */
export function removeData(dataDir: string): void {
	for (const end of ['', '.keys']) rmSync(dataDir + end, { recursive: true, force: true });
}

async function launch(environment: Environment, lines: string[]) {
	const child = spawnServer(environment);
	child.stderr?.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
	const url = await new Promise<string>((resolve, reject) => {
		if (!child.stdout) throw new Error('no standard output');
		createInterface({ input: child.stdout }).on('line', (line) => {
			if (line.startsWith('ready ')) resolve(line.slice('ready '.length));
		});
		child.once('exit', (code) => {
			reject(new Error(`the server ended with ${String(code)}: ${lines.join('')}`));
		});
	});
	return { process: child, url };
}

function spawnServer(environment: Environment): ChildProcess {
	const { PATH = '' } = process.env;
	return spawn(process.execPath, ['--enable-source-maps', 'build/server/main.js'], {
		env: { PATH, NODE_ENV: 'production', ...environment },
		stdio: ['ignore', 'pipe', 'pipe']
	});
}

function exitOf(child: ChildProcess): Promise<number | null> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
	return new Promise((resolve) => {
		child.once('exit', (code) => {
			resolve(code);
		});
	});
}
