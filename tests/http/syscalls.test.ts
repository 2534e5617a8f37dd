import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { Client } from '../kit/client.ts';
import { TypingLine } from '../kit/lines.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { callsIn, unsynced } from './syscalls.ts';

/** Runs the tracer on nothing: why it cannot be used here, null when it can. */
function whyNoTracer(): string | null {
	try {
		execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'pipe' });
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : 'unknown';
	}
}

/** Follows what the server asks of the system from now on, until it is stopped. */
async function trace(server: RunningServer, file: string): Promise<() => Promise<void>> {
	const calls = 'fsync,fdatasync,write,writev,sendto,sendmsg,pwrite64,pwritev';
	const flags = ['-f', '-y', '-xx', '-s', '4096', '-e', `trace=${calls}`, '-o', file];
	const tracer = spawn('strace', [...flags, '-p', String(server.pid())], {
		stdio: ['ignore', 'ignore', 'pipe']
	});
	// It tells once it follows every thread there is.
	await once(createInterface({ input: tracer.stderr }), 'line');
	return async () => {
		const ended = once(tracer, 'exit');
		tracer.kill('SIGINT');
		await ended;
	};
}

const noTracer = whyNoTracer();
if (noTracer)
	console.log(`strace does not run here, so system calls are not looked at: ${noTracer}`);

test('D6 between the write of an update and the first send of it lies a sync of the log', async () => {
	if (noTracer) return;
	const server = await startServer();
	onTestFinished(() => server.dispose());
	const [writer, reader] = await Promise.all(
		['politie', 'reclassering'].map((key) => Client.signIn(server.url, key))
	);
	if (!writer || !reader) throw new Error('nobody signed in');
	const { documents } = await writer.board('2026-0001');
	const id = documents.find(({ kind }) => kind === 'picture')?.id ?? '';
	const lines = [
		await TypingLine.onDocument(writer, id),
		await TypingLine.onBoard(writer, id),
		await TypingLine.onDocument(reader, id)
	] as const;
	onTestFinished(() => {
		for (const line of lines) line.leave();
	});
	const file = join(server.dataDir, 'calls.txt');
	const stop = await trace(server, file);
	const words = Array.from({ length: 12 }, (_, at) => `merkwoord-${at}-einde`);
	for (const [at, word] of words.entries()) {
		const line = lines[at % 2 === 0 ? 0 : 1];
		const heard = Promise.all(lines.map((one) => hears(one, word)));
		line.type(word);
		await heard;
	}
	await stop();
	const calls = callsIn(readFileSync(file, 'utf8'));
	for (const word of words) {
		expect(calls.some(({ data }) => data.includes(word))).toBe(true);
		expect(unsynced(calls, word)).toEqual([]);
	}
	const synced = calls.filter(({ name, on }) => name.includes('sync') && on.endsWith('-wal'));
	expect(synced.length).toBeGreaterThanOrEqual(words.length);
}, 90_000);

test('D6 a send without a sync, or before it ends, is seen in the system calls', () => {
	const wal = '7</data/casustafel.db-wal>';
	const hex = [...Buffer.from('woord')].map((byte) => `\\x${byte.toString(16)}`).join('');
	const [put, send] = [
		`10 pwrite64(${wal}, "\\x00", 1, 0) = 1`,
		`10 write(9<TCP:[1]>, "${hex}", 5) = 5`
	];
	const sync = `10 fdatasync(${wal}) = 0`;
	const found = (...lines: string[]) => unsynced(callsIn(lines.join('\n')), 'woord').length;
	expect(found(put, sync, send)).toBe(0);
	expect(found(put, send, sync)).toBe(1);
	expect(found(put, sync, put, send)).toBe(1);
	expect(found(send)).toBe(1);
	const [begun, ended] = [
		`11 fdatasync(${wal} <unfinished ...>`,
		'11 <... fdatasync resumed>) = 0'
	];
	expect(found(put, begun, send, ended)).toBe(1);
	expect(found(put, begun, ended, send)).toBe(0);
	expect(found(put, begun, '11 <... fdatasync resumed>) = -1 EIO', send)).toBe(1);
});

/** Waits until this line was told or shown a word. */
function hears(line: TypingLine, word: string): Promise<void> {
	const said = () =>
		[...line.saved, ...line.seen].some((update) => Buffer.from(update).includes(word));
	return new Promise((resolve) => {
		line.onHeard = () => {
			if (said()) resolve();
		};
		line.onHeard();
	});
}
