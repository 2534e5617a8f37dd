import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test, onTestFinished } from 'vitest';
import { proseRoot } from '#shared/wire.ts';
import { Client } from '../kit/client.ts';
import { stateOf, TypingLine } from '../kit/lines.ts';
import { startServer } from '../kit/server.ts';

const prlimit = '/usr/bin/prlimit';

/** From now on no file of this process grows, as on a full disk; or may again. */
function disk(pid: number, state: 'full' | 'free'): void {
	const most = state === 'full' ? '1' : 'unlimited';
	execFileSync(prlimit, ['--pid', String(pid), `--fsize=${most}:`]);
}

test('D116 on a full disk nothing is acknowledged or shown, readyz says so, and it recovers with the disk', async () => {
	if (!existsSync(prlimit)) {
		console.warn('D116 is not proved here: there is no prlimit to fill a disk with');
		return;
	}
	const server = await startServer();
	onTestFinished(() => server.dispose());
	const police = await Client.signIn(server.url, 'politie');
	const probation = await Client.signIn(server.url, 'reclassering');
	const { documents } = await police.board('2026-0001');
	const id = documents.find(({ kind }) => kind === 'picture')?.id ?? '';
	const ready = async () => (await fetch(`${server.url}/readyz`)).status;
	const lines = [
		await TypingLine.onDocument(police, id),
		await TypingLine.onBoard(police, id),
		await TypingLine.onDocument(probation, id)
	] as const;
	const [one, two, reader] = lines;
	const first = [until(reader, () => holds(reader, 'volle schijf')), until(one, isSaved(one))];
	one.type('voor de volle schijf');
	await Promise.all(first);
	const shown = reader.seen.length;

	disk(server.pid(), 'full');
	one.type(' verloren');
	expect(await one.closed).toBe(1013);
	await two.closed;
	expect(await reader.closed).toBe(1013);
	expect(reader.seen).toHaveLength(shown);
	expect(one.waiting).toBeGreaterThan(0);
	await expect.poll(ready, { timeout: 10_000 }).toBe(503);
	expect((await fetch(`${server.url}/healthz`)).status).toBe(200);

	disk(server.pid(), 'free');
	await expect.poll(ready, { timeout: 10_000 }).toBe(200);
	const state = (await stateOf(police, id)).getXmlFragment('prose').toJSON();
	expect(state).toContain('voor de volle schijf');
	expect(state).not.toContain('verloren');
	const again = await TypingLine.onBoard(police, id);
	again.type('en verder');
	await until(again, isSaved(again));
	again.leave();
}, 90_000);

/** Resolves when this holds, looked at whenever the line is shown or told something. */
function until(line: TypingLine, holds: () => boolean): Promise<void> {
	return new Promise((resolve) => {
		line.onHeard = () => {
			if (holds()) resolve();
		};
	});
}

function holds({ doc }: TypingLine, words: string): boolean {
	const said: string = doc.getXmlFragment(proseRoot).toJSON();
	return said.includes(words);
}

function isSaved(line: TypingLine): () => boolean {
	return () => line.waiting === 0;
}
