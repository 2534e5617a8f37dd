import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { Client } from '../kit/client.ts';
import { controlMessage, socketTo } from '../kit/lines.ts';
import { runMachine, startServer, type RunningServer } from '../kit/server.ts';
import { knock, sitDown, untilHolds, write } from '../kit/wire.ts';

/** Everything that lies in the folder of the data and beside it. */
function bytesOf(server: RunningServer): string {
	const names = readdirSync(server.dataDir).filter((name) => /\.db(-wal)?$/.test(name));
	return names.map((name) => readFileSync(join(server.dataDir, name), 'latin1')).join('');
}

/** What the one socket of a board says of this document in its first epoch. */
async function ended(client: Client, documentId: string): Promise<unknown> {
	const ws = socketTo(client, '');
	onTestFinished(() => {
		ws.terminate();
	});
	await once(ws, 'open');
	const said = once(ws, 'message') as Promise<[Buffer]>;
	ws.send(controlMessage({ open: [{ ch: 1, documentId, epoch: 1 }] }));
	const [message] = await said;
	return (JSON.parse(message.subarray(1).toString()) as { closed?: unknown }).closed;
}

test('K15 a backup while people type, a restore, and who was connected writes on in nothing', async () => {
	const server = await startServer();
	const keys = `${server.dataDir}.keys`;
	const target = `${server.dataDir}.reserve`;
	onTestFinished(async () => {
		await server.dispose();
		for (const path of [keys, target, `${target}.keys`])
			rmSync(path, { recursive: true, force: true });
	});
	const police = await Client.signIn(server.url, 'politie');
	const { documents } = await police.board('2026-0001');
	const shared = documents.filter(({ kind }) => kind === 'picture' || kind === 'judgement');
	const [first, second] = await Promise.all(shared.map(({ id }) => sitDown(police, id)));
	if (!first || !second) throw new Error('two texts');
	for (const { doc } of [first, second]) write(doc, 'voor de back-up');
	await Promise.all([first.saved(), second.saved()]);
	// More is typed at every turn for as long as the backup takes.
	const typing = { on: true };
	const typed = (async () => {
		for (let n = 0; typing.on; n++) {
			write(first.doc, `tijdens ${n}`);
			await first.saved();
		}
	})();
	const environment = { DATA_DIR: server.dataDir };
	const made = await runMachine('backup', environment, [target, '--keys', `${target}.keys`]);
	typing.on = false;
	await typed;
	expect([made.code, made.refused]).toEqual([0, '']);
	expect(made.said).toContain(`De sleutels zitten er niet in. Die staan in ${keys}.`);
	expect(readdirSync(`${target}.keys`)).toEqual(['keys.db', 'master.key']);
	write(second.doc, 'na de back-up');
	await second.saved();
	const busy = await runMachine('restore', environment, [target]);
	expect([busy.code, busy.refused]).toEqual([
		1,
		'De server loopt nog. Stop eerst de server en probeer het dan opnieuw.\nEr is niets vervangen.\n'
	]);
	for (const { provider } of [first, second]) provider.disconnect();
	await server.stop();
	const back = await runMachine('restore', environment, [target]);
	expect([back.code, back.refused]).toEqual([0, '']);
	expect(back.said).toContain('Oefenregio Maasmond, 14 casussen');
	await server.startAgain();
	// The old session is over; whoever signs in again still has the old text open.
	expect((await police.get('/api/v1/me')).status).toBe(401);
	const again = await Client.signIn(server.url, 'politie');
	const board = await again.board('2026-0001');
	for (const { id } of shared) {
		const now = board.documents.find((one) => one.id === id);
		expect(now?.text).toContain('voor de back-up');
		expect(now?.text).not.toContain('na de back-up');
		expect((await knock(again, id)).code).toBe(4409);
		expect(await ended(again, id)).toEqual({
			ch: 1,
			code: 4409,
			epoch: now?.epoch,
			restored: true
		});
		const desk = await sitDown(again, id, now?.epoch);
		await untilHolds(desk.doc, 'voor de back-up');
		desk.leave();
	}
	expect(bytesOf(server)).not.toContain('na de back-up');
	for (const desk of [first, second]) desk.leave();
}, 180_000);
