import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeCode, limits } from '$lib/shared/wire.ts';
import { PageSocket, type Channel, type Line, type PresentEpoch } from '$lib/live/page-socket.ts';
import { connect } from '$lib/live/prose-connection.ts';
import { SaveState } from '$lib/live/saved.svelte.ts';
import { HeldServer, textOf } from './held-server.ts';
import { soon } from './soon.ts';

let server: HeldServer;
let page: PageSocket;
let ends: (() => void)[];

beforeEach(async () => {
	server = await HeldServer.start();
	page = new PageSocket(server.origin);
	ends = [];
});

afterEach(async () => {
	for (const end of ends) end();
	await server.stop();
});

/** A line that writes down what it hears, and opens again when the socket went. */
function open(documentId: string, comesBack = true) {
	const heard: (string | [number, PresentEpoch?])[] = [];
	let channel: Channel;
	const line: Line = {
		documentId,
		epoch: 1,
		opened: () => heard.push('opened'),
		received: () => heard.push('received'),
		acknowledged: (count) => heard.push(`ack ${count}`),
		closed: (code, now) => {
			heard.push(now === undefined ? [code] : [code, now]);
			if (comesBack) channel = page.open(line);
		}
	};
	channel = page.open(line);
	const end = (): void => channel.close();
	ends.push(end);
	return { heard, end };
}

/** A document with a provider of y-websocket on the socket of this server. */
function provide(documentId: string) {
	const doc = new Y.Doc();
	const save = new SaveState(false);
	// Before the listener of the provider: a change is counted first and sent after.
	doc.on('update', (_: Uint8Array, origin: unknown) => {
		if (origin !== provider) save.changed();
	});
	const provider = connect(doc, { documentId, epoch: 1, save, origin: server.origin });
	provider.on('status', ({ status }) => {
		if (status === 'connected') save.connected();
		if (status === 'disconnected') save.disconnected();
	});
	provider.connect();
	ends.push(() => {
		provider.destroy();
		doc.destroy();
	});
	return { doc, save, provider };
}

function write(doc: Y.Doc, text: string): void {
	doc.getXmlFragment('prose').push([new Y.XmlText(text)]);
}

describe('the one socket of a page', () => {
	test('D100 carries all documents, asked for together, and closes with the last', async () => {
		const names = ['a', 'b', 'c'];
		const lines = names.map((name) => open(name, false));
		await soon(() => {
			for (const { heard } of lines) expect(heard).toContain('opened');
		});
		expect(server.sockets).toBe(1);
		expect(server.controls).toEqual([
			{ open: names.map((documentId, at) => ({ ch: at + 1, documentId, epoch: 1 })) }
		]);
		lines[0]?.end();
		await soon(() => {
			expect(server.controls.at(-1)).toEqual({ close: [1] });
		});
		expect(server.connections).toBe(2);
		for (const { end } of lines) end();
		await soon(() => {
			expect(server.connections).toBe(0);
		});
		open('d', false);
		await soon(() => {
			expect(server.sockets).toBe(2);
		});
	});

	test('D100 opens no more documents than one socket may carry, and the rest as others close', async () => {
		const lines = Array.from({ length: limits.channels + 1 }, (_, at) => open(`d${at}`, false));
		await soon(() => {
			expect(server.connections).toBe(limits.channels);
		});
		lines[0]?.end();
		await soon(() => {
			expect(lines.at(-1)?.heard).toContain('opened');
		});
	});

	test('D100 a document that ends ends alone, with its code and the epoch it goes on under', async () => {
		const line = open('a', false);
		await soon(() => {
			expect(line.heard).toContain('opened');
		});
		server.end(closeCode.oldEpoch, 2);
		await soon(() => {
			expect(line.heard.at(-1)).toEqual([closeCode.oldEpoch, { epoch: 2, restored: false }]);
		});
	});
});

describe('coming back', () => {
	test('D101 after a loss all documents open again in one message', async () => {
		const lines = ['a', 'b'].map((name) => open(name));
		await soon(() => {
			expect(server.connections).toBe(2);
		});
		server.drop('terminate');
		await soon(() => {
			expect(server.sockets).toBe(2);
			expect(server.connections).toBe(2);
		});
		expect(server.controls).toHaveLength(2);
		for (const { heard } of lines) expect(heard).toContainEqual([1006]);
	});

	test('D101 a server that stops says when to come back', async () => {
		open('a');
		await soon(() => {
			expect(server.connections).toBe(1);
		});
		// Sooner than any wait of its own: the wait of the server is taken instead.
		server.control({ retryAfter: 0 });
		server.drop(closeCode.tryLater);
		await soon(() => {
			expect(server.sockets).toBe(2);
		});
	});

	test('D102 after the session ended nothing is tried until the same person is back', async () => {
		const line = open('a');
		await soon(() => {
			expect(server.connections).toBe(1);
		});
		server.drop(closeCode.sessionOver);
		await soon(() => {
			expect(line.heard).toContainEqual([1006]);
		});
		expect(page.isUp).toBe(false);
		page.resume();
		await soon(() => {
			expect(server.connections).toBe(1);
		});
		expect(server.sockets).toBe(2);
	});

	test('D102 nothing opens, and no word leaves, when somebody else is signed in meanwhile', async () => {
		const line = open('a');
		await soon(() => {
			expect(server.connections).toBe(1);
		});
		server.person = 'another';
		server.drop('terminate');
		await soon(() => {
			expect(server.sockets).toBe(2);
		});
		await soon(() => {
			expect(line.heard).toContainEqual([1006]);
		});
		expect(server.controls).toHaveLength(1);
		server.person = 'kim';
		page.resume();
		await soon(() => {
			expect(server.connections).toBe(1);
		});
		expect(server.controls).toHaveLength(2);
	});
});

describe('a provider of y-websocket on it', () => {
	test('D103 writes under the client id the server gave, and is confirmed by count', async () => {
		server.nextClientId = 77;
		const { doc, save } = provide('a');
		await soon(() => {
			expect(server.held).toHaveLength(1);
		});
		expect(doc.clientID).toBe(77);
		write(doc, 'een');
		await soon(() => {
			expect(textOf(server.doc)).toBe('een');
		});
		expect(save.saving).toEqual({ state: 'saving' });
		server.release();
		await soon(() => {
			expect(save.saving.state).toBe('saved');
		});
		expect([...server.doc.store.clients.keys()]).toEqual([77]);
	});

	test('D103 after a loss it goes on under another client id, with what was typed meanwhile', async () => {
		server.nextClientId = 77;
		const { doc, save } = provide('a');
		await soon(() => {
			expect(server.held).toHaveLength(1);
		});
		server.release();
		server.nextClientId = 88;
		server.drop('terminate');
		await soon(() => {
			expect(server.connections).toBe(0);
		});
		write(doc, 'zonder');
		await soon(() => {
			expect(textOf(server.doc)).toBe('zonder');
		});
		server.release();
		await soon(() => {
			expect(save.saving.state).toBe('saved');
		});
		write(doc, 'daarna');
		await soon(() => {
			expect(textOf(server.doc)).toBe('zonder\ndaarna');
		});
		expect([...server.doc.store.clients.keys()].sort()).toEqual([77, 88]);
	});

	test('D103 a client id that Yjs gives up opens the document anew', async () => {
		server.nextClientId = 77;
		const { doc } = provide('a');
		await soon(() => {
			expect(server.held).toHaveLength(1);
		});
		const foreign = new Y.Doc();
		foreign.clientID = 77;
		write(foreign, 'vreemd');
		server.nextClientId = 88;
		server.show(Y.encodeStateAsUpdate(foreign));
		await soon(() => {
			expect(server.connections).toBe(1);
			expect(doc.clientID).toBe(88);
		});
	});

	test('D104 tells of its presence the caret alone, and nothing before there is one', async () => {
		const { provider } = provide('a');
		await soon(() => {
			expect(server.held).toHaveLength(1);
		});
		provider.awareness.setLocalStateField('user', { name: 'Verzonnen' });
		server.tellPresence(5, { user: { name: 'Ander' } });
		await soon(() => {
			expect(provider.awareness.getStates().has(5)).toBe(true);
		});
		provider.awareness.setLocalStateField('cursor', { anchor: null, head: null });
		await soon(() => {
			expect(server.presence).toHaveLength(1);
		});
		const said = new TextDecoder().decode(server.presence[0]);
		expect(said).toContain('"cursor"');
		expect(said).not.toMatch(/Verzonnen|Ander/);
	});
});
