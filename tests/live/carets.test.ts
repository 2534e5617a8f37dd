import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openProse, type LiveProse } from '$lib/live/prose.svelte.ts';
import { SaveState } from '$lib/live/saved.svelte.ts';
import { HeldServer, textOf } from './held-server.ts';
import { pretendLayout } from './layout.ts';
import { soon } from './soon.ts';

pretendLayout();

const user = { name: 'Noor', agency: 'Politie', agencyClass: 'POL', color: '#215AA2' };
let server: HeldServer;
let live: LiveProse | undefined;

beforeEach(async () => {
	server = await HeldServer.start();
});

afterEach(async () => {
	live?.close();
	await server.stop();
	document.body.replaceChildren();
});

test('D37 a caret that leads nowhere or is none stops no editor and opens no root', async () => {
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText('Begin')]);
	server.doc.getXmlFragment('prose').push([paragraph]);
	const element = document.createElement('div');
	document.body.append(element);
	const faults: unknown[] = [];
	const keep = (event: ErrorEvent) => {
		event.preventDefault();
		faults.push(event.message);
	};
	window.addEventListener('error', keep);
	live = openProse({
		documentId: 'd',
		epoch: 1,
		access: 'write',
		element,
		save: new SaveState(false),
		label: 'Beeld',
		origin: server.origin,
		onEnded: () => undefined
	});
	await soon(() => {
		expect(live?.ready).toBe(true);
	});

	const place = { type: null, tname: 'prose', item: null, assoc: -1 };
	const evil = { ...place, tname: 'evil' };
	const item = { client: 'x', clock: {} };
	const hostile: unknown[] = [
		...[{}, [], { anchor: place }, { anchor: null, head: null }, { anchor: {}, head: {} }],
		...[
			{ anchor: evil, head: evil },
			{ anchor: { item }, head: { item } }
		],
		{ anchor: place, head: { item: { client: server.doc.clientID, clock: 1e9 } } },
		{ anchor: place, head: { type: { client: server.doc.clientID, clock: -1 } } }
	];
	hostile.forEach((cursor, at) => server.tellPresence(100 + at, { user, cursor }));
	server.tellPresence(200, { user: 'x', cursor: { anchor: place, head: place } });
	server.tellPresence(201, 'x');
	server.tellPresence(7, { user, cursor: { anchor: place, head: place } });
	await soon(() => {
		expect(element.querySelectorAll('.caret')).toHaveLength(1);
	});

	const other = new Y.Doc();
	Y.applyUpdate(other, Y.encodeStateAsUpdate(server.doc));
	const [first] = other.getXmlFragment('prose').toArray();
	if (first instanceof Y.XmlElement) first.insert(0, [new Y.XmlText('Van een ander. ')]);
	server.show(Y.encodeStateAsUpdate(other));
	await soon(() => {
		expect(element.textContent).toContain('Van een ander.');
	});
	live.focus();
	live.toggle('bulletList');
	await soon(() => {
		expect(server.doc.getXmlFragment('prose').toJSON()).toContain('bulletlist');
	});
	expect(textOf(server.doc)).toContain('Begin');
	expect(faults).toEqual([]);
	window.removeEventListener('error', keep);
});
