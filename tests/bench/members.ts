import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import {
	controlChannel,
	documentsPath,
	messageType,
	proseRoot,
	syncType,
	type ServerControl
} from '../../src/lib/shared/wire.ts';
import type { Client } from '../kit/client.ts';
import { controlMessage, onChannel, syncMessage } from '../kit/lines.ts';
import { startCasustafel } from './casustafel.ts';
import { measureCpu, memoryOf, quantile } from './meter.ts';
import { documentIdAt, makeRegion, writerKey } from './region.ts';

/*
 * A whole region at its boards: 500 members, each with the ten texts of one case open on one socket,
 * ten members at each text. Everybody types a letter every five seconds. Printed, never asserted.
 *
 *     npx tsx tests/bench/members.ts [seconds]
 */

const members = 500;
const cases = 50;
const textsOfCase = 10;
const everyMs = 5000;
const joinAtOnce = 50;
const seconds = Number(process.argv[2] ?? 30);

interface Seat {
	socket: WebSocket;
	docs: Map<number, { doc: Y.Doc; text: Y.XmlText }>;
}

/** When each letter was typed, by client id and clock; times until another was shown it. */
const typedAt = new Map<string, number>();
const shownAfter: number[] = [];

const region = await makeRegion({ writers: members, documents: cases * textsOfCase });
const server = await startCasustafel(region, members);
try {
	const joining = performance.now();
	const seats: Seat[] = [];
	while (seats.length < members) {
		const places = Array.from({ length: joinAtOnce }, (_, at) => seats.length + at);
		const joined = places.map((place) => join(server.as(writerKey(place)), place % cases));
		seats.push(...(await Promise.all(joined)));
	}
	const joined = (performance.now() - joining) / 1000;
	const cpu = measureCpu(server.pid());
	const typing = seats.map(({ docs }, place) => {
		let letter = 0;
		const type = () => {
			const own = docs.get((letter++ % textsOfCase) + 1);
			own?.text.insert(own.text.length, 'e');
		};
		// Everybody at another moment of the five seconds.
		const start = setTimeout(
			() => {
				type();
				timers.push(setInterval(type, everyMs));
			},
			(everyMs * place) / members
		);
		return start;
	});
	const timers: NodeJS.Timeout[] = [];
	await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
	const used = cpu();
	for (const timer of typing) clearTimeout(timer);
	for (const timer of timers) clearInterval(timer);
	const metrics = await (await fetch(`${server.as(writerKey(0)).url}/metrics`)).text();
	const figure = (name: string) => new RegExp(`^casustafel_${name} (.+)$`, 'm').exec(metrics)?.[1];
	console.log(
		`${members} members, ${figure('channels') ?? '?'} channels, joined in ${joined.toFixed(1)} s`
	);
	console.log(
		`memory ${memoryOf(server.pid()).toFixed(0)} MiB, processor ${used.toFixed(1)} % of a core`
	);
	const [p50, p99] = [0.5, 0.99].map((part) => quantile(shownAfter, part).toFixed(1));
	console.log(`${shownAfter.length} letters shown: p50 ${p50} ms, p99 ${p99} ms`);
	const delay = Number(figure('loop_delay_p99_seconds')) * 1000;
	console.log(`event loop p99 ${delay.toFixed(1)} ms (since the start, joining included)`);
	for (const { socket } of seats) socket.terminate();
} finally {
	await server.dispose();
	region.remove();
}

/** Takes a seat at all texts of one case. */
function join(client: Client, place: number): Promise<Seat> {
	const url = `${client.url.replace('http', 'ws')}${documentsPath}`;
	const socket = new WebSocket(url, { headers: client.headers(), perMessageDeflate: false });
	const docs: Seat['docs'] = new Map();
	const open = Array.from({ length: textsOfCase }, (_, at) => ({
		ch: at + 1,
		documentId: documentIdAt(place + at * cases),
		epoch: 1
	}));
	return new Promise((resolve, reject) => {
		socket.on('error', reject);
		socket.on('close', (code) => {
			reject(new Error(`closed with ${code}`));
		});
		socket.on('open', () => {
			socket.send(controlMessage({ open }));
		});
		socket.on('message', (data: Buffer) => {
			const decoder = createDecoder(data);
			const channel = readVarUint(decoder);
			if (channel !== controlChannel) return hear(decoder);
			const said = JSON.parse(data.subarray(decoder.pos).toString()) as ServerControl;
			if (!('opened' in said)) return;
			docs.set(said.opened.ch, writing(socket, said.opened.ch, said.opened.clientId));
			if (docs.size === textsOfCase) resolve({ socket, docs });
		});
	});
}

/** A document to write in: what others write in it is heard and not applied. */
function writing(socket: WebSocket, channel: number, clientId: number) {
	const doc = new Y.Doc();
	doc.clientID = clientId;
	doc.on('update', (update: Uint8Array, _origin, _doc, change: Y.Transaction) => {
		typedAt.set(`${clientId} ${change.beforeState.get(clientId) ?? 0}`, performance.now());
		socket.send(onChannel(channel, syncMessage(syncType.update, update)));
	});
	const text = new Y.XmlText();
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [text]);
	doc.getXmlFragment(proseRoot).push([paragraph]);
	return { doc, text };
}

/** Counts the first time that a letter is shown to another. */
function hear(decoder: ReturnType<typeof createDecoder>): void {
	if (readVarUint(decoder) !== messageType.sync || readVarUint(decoder) !== syncType.update) return;
	for (const { id } of Y.decodeUpdate(readVarUint8Array(decoder)).structs) {
		const at = typedAt.get(`${id.client} ${id.clock}`);
		if (at === undefined) continue;
		typedAt.delete(`${id.client} ${id.clock}`);
		shownAfter.push(performance.now() - at);
	}
}
