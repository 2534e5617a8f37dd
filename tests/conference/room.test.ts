import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { WebSocket as Peer, WebSocketServer as Sockets } from 'ws';
import * as Y from 'yjs';
import { roomPath, type RoomSignal } from '#shared/wire.ts';
import { candidatesAt } from '$lib/conference/room/candidates.ts';
import { sizeOf, toneOf } from '$lib/conference/room/fitting.ts';
import { partsOf, plainParts, wordsOf, type Run } from '$lib/conference/room/prose.ts';
import { RoomListening } from '$lib/conference/room/listening.svelte.ts';
import { board, task } from '../case/example.ts';
import { conference } from './example.ts';

// The tests of screens resolve packages for a browser, where this one is empty.
const { WebSocketServer } = createRequire(import.meta.url)('ws') as {
	WebSocketServer: typeof Sockets;
};

/** A server that says what it is told to, and a screen that listens to it. */
async function aScreen() {
	const server = new WebSocketServer({ port: 0 });
	const peers: Peer[] = [];
	const paths: (string | undefined)[] = [];
	server.on('connection', (peer, request) => {
		peers.push(peer);
		paths.push(request.url);
	});
	await new Promise((resolve) => server.once('listening', resolve));
	const looks: ((came: boolean) => void)[] = [];
	const ended = { over: 0 };
	const listening = new RoomListening({
		conferenceId: 'c',
		origin: `http://localhost:${(server.address() as AddressInfo).port}`,
		look: () =>
			new Promise<void>((resolve, reject) => {
				looks.push((came) => (came ? resolve() : reject(new Error('no answer'))));
			}),
		over: () => ended.over++
	});
	const stop = listening.start();
	onTestFinished(() => {
		stop();
		for (const peer of peers) peer.terminate();
		server.close();
	});
	const connected = (count: number) => expect.poll(() => peers.length).toBe(count);
	const say = (signal: RoomSignal) => peers.at(-1)?.send(signal);
	const shows = (expected: boolean) =>
		expect.poll(() => listening.shows, { interval: 5, timeout: 4000 }).toBe(expected);
	const looked = (count: number) => expect.poll(() => looks.length, { interval: 5 }).toBe(count);
	return { listening, looks, ended, paths, peers, say, shows, connected, looked };
}

describe('the screen in the room', () => {
	test('U186 it shows nothing before a sign of life, and looks then', async () => {
		const { listening, looks, paths, say, shows, connected, looked } = await aScreen();
		await connected(1);
		expect(paths).toEqual([`${roomPath}/c`]);
		expect(listening.shows).toBe(false);
		say('beat');
		await looked(1);
		expect(listening.shows).toBe(false);
		looks[0]?.(true);
		await shows(true);
	});

	test('U186 without a sign of life for a second it is black, and looks anew when it is back', async () => {
		const { listening, looks, say, shows, connected, looked } = await aScreen();
		await connected(1);
		say('beat');
		await looked(1);
		looks[0]?.(true);
		await shows(true);
		await shows(false);
		await connected(2);
		say('beat');
		await looked(2);
		expect(listening.shows).toBe(false);
		looks[1]?.(true);
		await shows(true);
	});

	test('U187 it goes dark before it looks, and stays so until what it asked for last is there', async () => {
		const { listening, looks, say, shows, connected, looked } = await aScreen();
		await connected(1);
		say('beat');
		await looked(1);
		looks[0]?.(true);
		await shows(true);
		say('look');
		await looked(2);
		expect(listening.shows, 'a small change needs no dark').toBe(true);
		say('dark');
		await looked(3);
		expect(listening.shows).toBe(false);
		looks[1]?.(true);
		await Promise.resolve();
		expect(listening.shows, 'that was the one before').toBe(false);
		looks[2]?.(false);
		say('dark');
		await looked(4);
		looks[3]?.(true);
		await shows(true);
	});

	test('U187 it leaves when the conference is over, or its key opens nothing', async () => {
		const first = await aScreen();
		await first.connected(1);
		first.say('over');
		await expect.poll(() => first.ended.over).toBe(1);
		const second = await aScreen();
		await second.connected(1);
		second.peers[0]?.close(4404);
		await expect.poll(() => second.ended.over).toBe(1);
	});

	test('U188 words stand as large as they fit, in columns when they are many', () => {
		const words = (length: number) => 'x'.repeat(length);
		expect([20, 200, 500, 800, 1500].map((length) => sizeOf(words(length), 1))).toEqual([
			'huge',
			'large',
			'middling',
			'small',
			'columns'
		]);
		expect([sizeOf(words(700), 3), sizeOf(words(1500), 3)]).toEqual(['small', 'columns']);
		expect(['proposed', 'accepted', 'declined'].map((state) => toneOf(state as never))).toEqual([
			'wait',
			'ok',
			'no'
		]);
	});
});

describe('a text on it', () => {
	const paragraph = (...runs: [string, object?][]) => {
		const block = new Y.XmlElement('paragraph');
		const text = new Y.XmlText();
		text.applyDelta(runs.map(([insert, attributes = {}]) => ({ insert, attributes })));
		block.insert(0, [text]);
		return block;
	};
	const holding = (name: string, children: Y.XmlElement[], attributes: Record<string, string>) => {
		const element = new Y.XmlElement(name);
		for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
		element.insert(0, children);
		return element;
	};
	const said = (text: string, marks: Partial<Run> = {}): Run => ({
		text,
		bold: false,
		italic: false,
		link: false,
		...marks
	});

	test('U191 it has headings, lists and marks as its editor shows them', () => {
		const heading = new Y.XmlElement('heading');
		heading.setAttribute('level', '3');
		heading.insert(0, [new Y.XmlText('Vrijlating')]);
		const broken = paragraph(['Eerst']);
		broken.insert(1, [new Y.XmlElement('hardBreak'), new Y.XmlText('daarna')]);
		const nested = holding(
			'bulletList',
			[holding('listItem', [paragraph(['met de bus'])], {})],
			{}
		);
		const root = new Y.Doc().getXmlFragment('prose');
		root.insert(0, [
			heading,
			paragraph(['Hij komt '], ['vrijdag', { bold: {} }], [' vrij', { italic: {}, link: {} }]),
			holding('orderedList', [holding('listItem', [broken, nested], {})], { start: '3' })
		]);
		const parts = partsOf(root);
		expect(parts).toEqual([
			{ kind: 'heading', level: 3, runs: [said('Vrijlating')] },
			{
				kind: 'paragraph',
				runs: [
					said('Hij komt '),
					said('vrijdag', { bold: true }),
					said(' vrij', { italic: true, link: true })
				]
			},
			{
				kind: 'list',
				start: 3,
				items: [
					[
						{ kind: 'paragraph', runs: [said('Eerst'), said('\n'), said('daarna')] },
						{
							kind: 'list',
							start: null,
							items: [[{ kind: 'paragraph', runs: [said('met de bus')] }]]
						}
					]
				]
			}
		]);
		expect(wordsOf(parts)).toBe('Vrijlating\nHij komt vrijdag vrij\nEerst\ndaarna\nmet de bus');
		expect(wordsOf(plainParts('Een\n\nTwee'))).toBe('Een\n\nTwee');
	});
});

describe('what can be put on it', () => {
	const documents = (['approach', 'summary', 'picture'] as const).map((kind) => ({
		id: kind,
		epoch: 1,
		kind,
		compartment: 'plan.goals',
		access: 'write' as const,
		...(kind === 'summary' ? { itemId: 'i' } : {}),
		text: ''
	}));
	const shown = board({
		tasks: [task({ id: 'old', state: 'accepted' }), task({ id: 'new', state: 'proposed' })],
		goals: [{ id: 'goal', number: 1, title: 'Een dak', state: 'open', can: [] }],
		decisions: [
			{ id: 'now', number: 2, text: 'Nu', day: '2026-11-26', conferenceId: 'c' },
			{ id: 'before', number: 1, text: 'Eerder', day: '2026-10-01' }
		],
		documents
	});
	const at = (step: 'tasks' | 'goals' | 'summary', put: string[] = []) =>
		candidatesAt(
			shown,
			conference({
				proposed: ['new'],
				room: { shown: true, blocks: put.map((id) => ({ kind: 'goal' as const, id })) },
				current: {
					itemId: 'i',
					waiting: false,
					step,
					openedAt: '2026-11-26T12:30:00.000Z',
					stepAt: '2026-11-26T12:30:00.000Z'
				}
			}),
			step
		).map(({ id }) => id);

	test('U189 is what belongs to the step, and what is on it already', () => {
		expect(at('tasks')).toEqual(['old', 'new']);
		expect(at('goals')).toEqual(['now', 'new', 'goal', 'approach']);
		expect(at('summary')).toEqual(['now', 'new', 'summary']);
		expect(at('tasks', ['goal'])).toEqual(['old', 'new', 'goal']);
	});
});
