import { once } from 'node:events';
import { parseArgs } from 'node:util';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { Client } from '../kit/client.ts';
import { drawing, type Draw } from '../kit/crashing.ts';
import {
	controlMessage,
	onChannel,
	socketTo,
	stateOf,
	syncMessage,
	TypingLine
} from '../kit/lines.ts';
import { startServer } from '../kit/server.ts';
import { boardFrame, documentFrame, honestUpdate, type Ground } from './grammar.ts';
import { openProbe } from './probe.ts';

/*
 * Sends the built server frames that are right, nearly right and not right at all, on both kinds of
 * socket, while two people write on. It must not end, not stand still, not grow, and not refuse them.
 * `npx tsx tests/bench/fuzz.ts --minutes 10 [--seed 1]`
 */

const { values } = parseArgs({
	options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } }
});
const seconds = Number(values.minutes) * 60;
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
console.log(`seed ${seed}, ${values.minutes} minutes`);

/** Milliseconds of processor for which the loop may stand still. */
const longestHang = 100;
/** How much larger the heap may be than after the first minute, after collection. */
const mostGrowth = 1.1;

const probe = await openProbe();
const server = await startServer(probe.environment);
const pid = server.pid();
let began = performance.now();
const isOver = () => (performance.now() - began) / 1000 > seconds;
const elapsed = () => ((performance.now() - began) / 1000).toFixed(0);
const wrongs: string[] = [];
const counts = { frames: 0, connections: 0, typed: 0 };
const codes = new Map<number, number>();
/** The newest frames, to be told when the server stood still. */
const newest: { at: number; bytes: string }[] = [];

// A member may write under each of its own client ids, so who writes is not who attacks.
const keys = ['politie', 'reclassering', 'om', 'gemeente', 'voorzitter', 'dji'];
const clients = await Promise.all(keys.map((key) => Client.signIn(server.url, key)));
const [first, second, ...attackers] = clients;
if (!first || !second) throw new Error('nobody signed in');
const { documents } = await first.board('2026-0001');
const shared = documents.filter(({ kind }) => kind !== 'contribution').map(({ id }) => id);
const [documentId] = shared;
if (documentId === undefined) throw new Error('no document');

const victims = [
	await TypingLine.onDocument(first, documentId),
	await TypingLine.onBoard(second, documentId)
];
// Signing in and the first page are not what is tried here.
began = performance.now();
probe.onHang = ({ lag, used }) => {
	const near = newest.slice(-12).map(({ at, bytes }) => `  ${at.toFixed(0)} ${bytes}`);
	const said = `stood still for ${lag.toFixed(0)} ms, of which it worked ${used.toFixed(0)} ms`;
	console.log(`${elapsed()} s: ${said}`);
	if (Math.min(lag, used) > longestHang) wrongs.push([said, ...near].join('\n'));
};

for (const victim of victims) {
	void victim.closed.then((code) => {
		if (!isOver()) wrongs.push(`somebody who just writes is sent away with ${code}`);
	});
}

/** Writes a word and takes the one before it back, as long as the fuzz lasts, at the pace of its echo. */
async function write(victim: TypingLine): Promise<void> {
	while (!isOver() && wrongs.length === 0) {
		victim.erase(100);
		victim.type(`woord ${++counts.typed}`);
		await new Promise<void>((resolve) => {
			const late = setTimeout(resolve, 5000);
			victim.onHeard = () => {
				if (victim.waiting > 0) return;
				clearTimeout(late);
				resolve();
			};
			victim.onHeard();
		});
		if (victim.waiting > 0) wrongs.push('somebody who just writes hears nothing for 5 s');
		victim.seen.length = 0;
		victim.saved.length = 0;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** Frames go out in bursts; after each it waits until the server has read them, or has hung up. */
async function attack(client: Client, draw: Draw): Promise<void> {
	const state = Y.encodeStateAsUpdate(await stateOf(client, shared[0] ?? ''));
	while (!isOver() && wrongs.length === 0) {
		const onBoard = draw(2) === 0;
		const target = shared[draw(shared.length)] ?? '';
		const ws = socketTo(client, onBoard ? '' : `/${target}.1`);
		const ended = new Promise<number>((resolve) => ws.on('close', resolve));
		ws.on('error', () => undefined);
		await Promise.race([once(ws, 'open').catch(() => undefined), ended]);
		counts.connections++;
		if (onBoard && ws.readyState === WebSocket.OPEN) {
			const open = shared.slice(0, 3).map((id, at) => ({ ch: at + 1, documentId: id, epoch: 1 }));
			ws.send(controlMessage({ open }));
		}
		const doc = new Y.Doc();
		const ground: Ground = {
			documentIds: shared,
			state,
			clientIds: victims.map((victim) => victim.doc.clientID),
			clientId: doc.clientID
		};
		if (!onBoard && draw(10) === 0) {
			ws.send(syncMessage(1, honestUpdate(draw, doc)));
		}
		while (ws.readyState === WebSocket.OPEN && !isOver()) {
			for (let left = 1 + draw(5); left > 0; left--) sendOne(ws, onBoard, draw, ground);
			await readBy(ws, ended);
			if (draw(200) === 0) ws.terminate();
		}
		ws.terminate();
		const code = await ended;
		codes.set(code, (codes.get(code) ?? 0) + 1);
		doc.destroy();
		if (code === 4429 || code === 1006) await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

function sendOne(ws: WebSocket, onBoard: boolean, draw: Draw, ground: Ground): void {
	if (ws.readyState !== WebSocket.OPEN) return;
	counts.frames++;
	const kind = draw(2000);
	if (kind === 0) return ws.send('woorden');
	if (kind === 1) return ws.send(new Uint8Array(1024 * 1024 + 1));
	const bytes = onBoard ? boardFrame(draw, ground) : documentFrame(draw, ground);
	const grown =
		kind === 2 ? syncMessage(2, new Uint8Array(draw(1_000_000)).fill(draw(256))) : bytes;
	const frame = kind === 2 && onBoard ? onChannel(1, grown) : grown;
	newest.push({
		at: performance.now() - began,
		bytes: Buffer.from(frame).toString('hex').slice(0, 600)
	});
	if (newest.length > 60) newest.shift();
	if (draw(20) > 0) return ws.send(frame);
	// In pieces, as any client may send it.
	const cut = draw(frame.length + 1);
	ws.send(frame.subarray(0, cut), { fin: false });
	ws.send(frame.subarray(cut), { fin: true });
}

function readBy(ws: WebSocket, ended: Promise<number>): Promise<unknown> {
	if (ws.readyState !== WebSocket.OPEN) return ended;
	const pong = new Promise((resolve) => ws.once('pong', resolve));
	ws.ping();
	return Promise.race([pong, ended]);
}

const heaps: { at: number; bytes: number }[] = [];
async function watch(): Promise<void> {
	while (!isOver() && wrongs.length === 0) {
		await new Promise((resolve) => setTimeout(resolve, Math.min(15_000, seconds * 100)));
		const bytes = await probe.heap();
		heaps.push({ at: (performance.now() - began) / 1000, bytes });
		const mebibytes = (bytes / 1024 / 1024).toFixed(1);
		const ends = JSON.stringify(Object.fromEntries(codes));
		console.log(`${elapsed()} s: heap ${mebibytes} MiB, ${JSON.stringify(counts)}, closed ${ends}`);
	}
}

const draw = drawing(seed);
await Promise.all([
	...victims.map(write),
	...attackers.flatMap((client) => [
		attack(client, drawing(draw(2 ** 31))),
		attack(client, drawing(draw(2 ** 31)))
	]),
	watch()
]);

const minute = heaps.find(({ at }) => at >= Math.min(60, seconds / 2));
const last = heaps.at(-1);
const growth = minute && last ? last.bytes / minute.bytes : 1;
if (growth > mostGrowth) wrongs.push(`the heap grew by ${((growth - 1) * 100).toFixed(0)} %`);
if (server.pid() !== pid || (await fetch(server.url)).status >= 500)
	wrongs.push('the server is gone');
const texts = victims.map(({ doc }) => doc.getXmlFragment('prose').toJSON());
const text = (await stateOf(first, documentId)).getXmlFragment('prose').toJSON();
if (texts.some((one) => one !== text))
	console.log('what they see differs (frames may be on their way)');
for (const victim of victims) victim.leave();
const faults = server.log();
if (faults !== '') console.log(`The server said:\n${faults.slice(0, 4000)}`);
await server.dispose();
probe.close();
console.log(`heap: ${((growth - 1) * 100).toFixed(1)} % above that after the first minute`);
console.log(
	`seed ${seed}: ${JSON.stringify(counts)}: ${wrongs.length === 0 ? 'all well' : wrongs.join('\n')}`
);
process.exit(wrongs.length === 0 ? 0 : 1);
