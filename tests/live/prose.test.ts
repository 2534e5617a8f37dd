import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import { closeCode, proseMarks, proseNodes, syncType } from '$lib/shared/wire.ts';
import type { Ended } from '$lib/live/prose-connection.ts';
import { openProse, type LiveProse } from '$lib/live/prose.svelte.ts';
import { SaveState } from '$lib/live/saved.svelte.ts';
import { HeldServer, textOf } from './held-server.ts';
import { pretendLayout } from './layout.ts';
import { soon } from './soon.ts';

pretendLayout();

let server: HeldServer;
let open: { live: LiveProse; element: HTMLElement; save: SaveState; ends: [Ended, string][] }[];

beforeEach(async () => {
	server = await HeldServer.start();
	open = [];
});

afterEach(async () => {
	for (const { live } of open) live.close();
	await server.stop();
	document.body.replaceChildren();
});

function openDocument(access: 'read' | 'write' = 'write') {
	const element = document.createElement('div');
	document.body.append(element);
	const save = new SaveState(access === 'read');
	const ends: [Ended, string][] = [];
	const live = openProse({
		documentId: 'd',
		epoch: 1,
		access,
		element,
		save,
		label: 'Beeld',
		origin: server.origin,
		onEnded: (ended, draft) => ends.push([ended, draft])
	});
	const opened = { live, element, save, ends };
	open.push(opened);
	return opened;
}

async function openReady(access: 'read' | 'write' = 'write') {
	const opened = openDocument(access);
	await soon(() => {
		expect(opened.live.ready).toBe(true);
	});
	if (access === 'write') {
		await soon(() => {
			expect(server.held).toHaveLength(1);
		});
		server.release();
	}
	return { ...opened, editor: editorIn(opened.element) };
}

/** The editor that Tiptap leaves on its element. */
function editorIn(element: HTMLElement): Editor {
	const { editor } = element.querySelector('.ProseMirror') as HTMLElement & { editor: Editor };
	return editor;
}

function type(editor: Editor, text: string): void {
	editor.view.dispatch(editor.state.tr.insertText(text));
}

function paste(editor: Editor, html: string): void {
	editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);
}

function serverText(text: string): void {
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText(text)]);
	server.doc.getXmlFragment('prose').push([paragraph]);
}

describe('the truth of the save light, against a server that holds its answers', () => {
	test('D60 typed text is saving until the server says it is on disk', async () => {
		const { editor, save } = await openReady();
		type(editor, 'Hallo');
		expect(save.saving).toEqual({ state: 'saving' });
		await soon(() => {
			expect(textOf(server.doc)).toBe('Hallo');
		});
		expect(save.saving).toEqual({ state: 'saving' });
		server.release();
		await soon(() => {
			expect(save.saving.state).toBe('saved');
		});
	});

	test('D60 the work of another confirms nothing of ours', async () => {
		const { editor, save } = await openReady();
		type(editor, 'Ons');
		const theirs = new Y.Doc();
		theirs.getXmlFragment('prose').insert(0, [new Y.XmlElement('paragraph')]);
		server.show(Y.encodeStateAsUpdate(theirs));
		await soon(() => {
			expect(editor.state.doc.childCount).toBe(2);
		});
		expect(save.saving).toEqual({ state: 'saving' });
	});

	test('D61 text typed without a connection is unsent, and saved after it comes back', async () => {
		const { editor, save } = await openReady();
		const { port } = server;
		await server.stop();
		await soon(() => {
			type(editor, 'a');
			expect(save.saving.state).toBe('unsent');
		});
		const typed = editor.getText();
		server = await HeldServer.start(port);
		await soon(() => {
			expect(textOf(server.doc)).toBe(typed);
		});
		expect(save.saving).toEqual({ state: 'saving' });
		server.release();
		await soon(() => {
			expect(save.saving.state).toBe('saved');
		});
	});

	test('D64 on a new connection nothing leaves before the sync step that carries it', async () => {
		const { live, editor } = await openReady();
		server.drop('terminate');
		await soon(() => {
			expect(server.connections).toBe(0);
		});
		type(editor, 'een');
		server.received.length = 0;
		// A key press in every turn of the loop falls in the gap between opening and step 1, too.
		await soon(() => {
			type(editor, '.');
			expect(server.received.length).toBeGreaterThan(1);
		}, 1);
		expect(server.received[0]?.kind).toBe(syncType.step2);
		await soon(() => {
			expect(textOf(server.doc)).toBe(editor.getText());
		});
		expect(server.doc.store.pendingStructs).toBeNull();
		expect(live.ready).toBe(true);
	});
});

describe('who only reads', () => {
	test('D65 a reader sees the text live, cannot edit it, and sends no change', async () => {
		serverText('Gezien');
		const { editor, element, save } = await openReady('read');
		expect(editor.getText()).toBe('Gezien');
		expect(element.querySelector('.ProseMirror')?.getAttribute('contenteditable')).toBe('false');
		editor.commands.setContent('<p>Toch</p>');
		server.show(Y.encodeStateAsUpdate(server.doc));
		await soon(() => {
			expect(server.connections).toBe(1);
		});
		expect(server.received).toEqual([]);
		expect(save.saving).toEqual({ state: 'readOnly' });
	});
});

describe('a document that ends', () => {
	test("D66 a refusal hands over the own words that were not saved, and nobody else's", async () => {
		serverText('Van een ander.');
		const { editor, ends, save } = await openReady();
		type(editor, 'Bewaard ');
		await soon(() => {
			expect(server.held).toHaveLength(1);
		});
		server.release();
		await soon(() => {
			expect(save.saving.state).toBe('saved');
		});
		editor.commands.focus('end');
		type(editor, ' Niet bewaard 😀');
		await soon(() => {
			expect(server.held).toHaveLength(1);
		});
		server.end(closeCode.refused);
		await soon(() => {
			expect(ends).toEqual([['refused', ' Niet bewaard 😀']]);
		});
		expect(save.saving).toEqual({ state: 'refused' });
		expect(editor.isEditable).toBe(false);
	});

	test.each([
		[closeCode.notHere, 'gone'],
		[closeCode.oldEpoch, 'moved'],
		[closeCode.tooLarge, 'tooLarge']
	] as const)('D67 close code %i ends it as %s, for good', async (code, ended) => {
		const { ends } = await openReady();
		server.end(code);
		await soon(() => {
			expect(ends).toEqual([[ended, '']]);
		});
	});

	test.each([closeCode.tooFast, closeCode.tryLater])(
		'D67 after close code %i it comes back by itself',
		async (code) => {
			const { ends } = await openReady();
			server.end(code);
			await soon(() => {
				expect(server.connections).toBe(0);
			});
			await soon(() => {
				expect(server.connections).toBe(1);
			});
			expect(ends).toEqual([]);
		}
	);

	test('D68 closing leaves no connection, no editor and no presence behind', async () => {
		const { live, element } = await openReady();
		live.close();
		expect(element.querySelector('.ProseMirror')).toBeNull();
		await soon(() => {
			expect(server.connections).toBe(0);
		});
		open = [];
	});
});

describe('what a text may hold', () => {
	test('D69 everything the editor can make is within the agreed nodes, marks and attributes', async () => {
		const { editor } = await openReady();
		const made = [
			'<h1>Een</h1><h2>Twee</h2><h3>Drie</h3>',
			'<ul><li>a<ul><li>b</li></ul></li></ul><ol start="3" type="a"><li>c</li></ol>',
			'<p><b>vet</b> <i>schuin</i> <u>streep</u> <code>code</code><br>regel</p>',
			'<p><a href="https://voorbeeld.example/a" title="t">ja</a></p>',
			'<blockquote>citaat</blockquote><pre>vast</pre><hr>'
		];
		for (const html of made) paste(editor, html);
		await soon(() => {
			expect(textOf(server.doc)).toContain('vast');
		});
		for (const node of server.doc.getXmlFragment('prose').createTreeWalker(() => true)) {
			if (node instanceof Y.XmlText) expectAgreedMarks(node);
			else if (node instanceof Y.XmlElement) expectAgreedNode(node);
		}
	});

	test('D70 a pasted table and image become words, a row per line', async () => {
		const { editor } = await openReady();
		paste(
			editor,
			'<p style="color:red">Voor</p><table><tr><th>Naam</th><td>Dag</td></tr>' +
				'<tr><td><p>Kim</p></td>\n<td><p>ma</p></td></tr></table><img src="https://x.example/p.png" alt="p">'
		);
		expect(editor.getText({ blockSeparator: '\n' }).trim()).toBe('Voor\nNaam | Dag\nKim | ma');
		expect(editor.getHTML()).not.toMatch(/style|img|table/);
	});

	test('D70 a link with another scheme becomes plain words', async () => {
		const { editor } = await openReady();
		paste(editor, '<p><a href="javascript:alert(1)">klik</a> <a href="ftp://a.example">b</a></p>');
		expect(editor.getText()).toContain('klik b');
		expect(editor.getHTML()).not.toContain('<a');
	});

	test('U111 taking back a paste takes back nothing else', async () => {
		const { live, editor } = await openReady();
		type(editor, 'Eerst.');
		expect(live.canUndoPaste).toBe(false);
		editor.commands.focus('end');
		paste(editor, '<p>Geplakt.</p>');
		await soon(() => {
			expect(live.canUndoPaste).toBe(true);
		});
		live.undoPaste();
		expect(editor.getText()).toBe('Eerst.');
		expect(live.canUndoPaste).toBe(false);
	});

	test('U111 a paste that one went on after is not taken back at once', async () => {
		const { live, editor } = await openReady();
		paste(editor, '<p>Geplakt.</p>');
		await soon(() => {
			expect(live.canUndoPaste).toBe(true);
		});
		editor.commands.focus('end');
		type(editor, ' En verder.');
		expect(live.canUndoPaste).toBe(false);
		live.undoPaste();
		expect(editor.getText()).toBe('Geplakt. En verder.');
	});

	test('D71 an address that is no http, https or mailto makes no link', async () => {
		const { live, editor } = await openReady();
		type(editor, 'hier');
		editor.commands.selectAll();
		expect(live.setLink('javascript:alert(1)')).toBe(false);
		expect(live.setLink('//kaal.example')).toBe(false);
		expect(live.setLink(`https://lang.example/${'a'.repeat(2000)}`)).toBe(false);
		expect(live.link).toBe('');
		expect(live.setLink('mailto:iemand@oefen.example')).toBe(true);
		expect(live.link).toBe('mailto:iemand@oefen.example');
		expect(live.setLink('')).toBe(true);
		expect(live.link).toBe('');
	});

	test('D72 lists do not get deeper than a document may be', async () => {
		const { editor } = await openReady();
		paste(editor, '<ul><li>a<ul><li>b<ul><li>c</li><li>d</li></ul></li></ul></li></ul>');
		const before = editor.getHTML();
		expect(before).toContain('d');
		editor.commands.focus('end');
		editor.commands.sinkListItem('listItem');
		expect(editor.getHTML()).toBe(before);
	});

	test('D73 changing one emoji into another leaves whole characters', async () => {
		const { editor } = await openReady();
		type(editor, '😀');
		editor.commands.setTextSelection({ from: 1, to: 3 });
		type(editor, '😃');
		await soon(() => {
			expect(textOf(server.doc)).toBe('😃');
		});
		const written = server.received
			.flatMap(({ payload }) => Y.decodeUpdate(payload).structs)
			.map((struct) => ('content' in struct ? struct.content : null))
			.filter((content) => content instanceof Y.ContentString)
			.map(({ str }) => str);
		expect(written).toEqual(['😀', '😃']);
	});
});

describe('keys and names', () => {
	test('D74 the text is a named multiline text box in Dutch', async () => {
		const { element } = await openReady();
		const box = element.querySelector('.ProseMirror');
		expect(box?.getAttribute('role')).toBe('textbox');
		expect(box?.getAttribute('aria-multiline')).toBe('true');
		expect(box?.getAttribute('aria-label')).toBe('Beeld');
		expect(box?.getAttribute('lang')).toBe('nl');
		expect(box?.getAttribute('spellcheck')).toBe('true');
	});

	test('D74 Tab is left to the page, in a list too', async () => {
		const { editor, element } = await openReady();
		paste(editor, '<ul><li>a</li><li>b</li></ul>');
		const before = editor.getHTML();
		const press = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
		element.querySelector('.ProseMirror')?.dispatchEvent(press);
		expect(press.defaultPrevented).toBe(false);
		expect(editor.getHTML()).toBe(before);
	});

	test("D75 undo takes back one's own words, not those of another", async () => {
		const { editor } = await openReady();
		type(editor, 'Ons');
		const theirs = new Y.Doc();
		await soon(() => {
			expect(textOf(server.doc)).toBe('Ons');
		});
		Y.applyUpdate(theirs, Y.encodeStateAsUpdate(server.doc));
		const before = Y.encodeStateVector(theirs);
		const paragraph = new Y.XmlElement('paragraph');
		paragraph.insert(0, [new Y.XmlText('Hun')]);
		theirs.getXmlFragment('prose').push([paragraph]);
		server.show(Y.encodeStateAsUpdate(theirs, before));
		await soon(() => {
			expect(editor.getText()).toContain('Hun');
		});
		editor.commands.undo();
		expect(editor.getText()).toContain('Hun');
		expect(editor.getText()).not.toContain('Ons');
	});
});

describe('presence', () => {
	const cursor = { anchor: null, head: null };
	const kim = { name: 'Kim', agency: 'Politie', agencyClass: 'POL', color: '#215AA2' };

	test('D76 lists who has a caret in the text, each person once, and nobody who only reads', async () => {
		const { live } = await openReady();
		server.tellPresence(11, { user: kim, cursor });
		server.tellPresence(12, { user: kim, cursor });
		server.tellPresence(13, { user: { ...kim, name: 'Lezer' } });
		server.tellPresence(14, { user: 'raar', cursor });
		await soon(() => {
			expect(live.others).toEqual([{ name: 'Kim', agency: 'Politie', agencyClass: 'POL' }]);
		});
	});
});

function expectAgreedNode(node: Y.XmlElement): void {
	const agreed: Record<string, readonly string[]> = proseNodes;
	expect(Object.keys(agreed)).toContain(node.nodeName);
	for (const name of Object.keys(node.getAttributes()))
		expect(agreed[node.nodeName]).toContain(name);
	if (node.nodeName === 'heading') expect([2, 3]).toContain(node.getAttribute('level'));
}

function expectAgreedMarks(text: Y.XmlText): void {
	const agreed: Record<string, readonly string[]> = proseMarks;
	for (const { attributes } of text.toDelta() as { attributes?: Record<string, object> }[]) {
		for (const [mark, values] of Object.entries(attributes ?? {})) {
			expect(Object.keys(agreed)).toContain(mark);
			for (const name of Object.keys(values)) expect(agreed[mark]).toContain(name);
		}
	}
}

test('D85 Ctrl with a bracket moves a list item in and out, and Esc leaves the text, after any typing', async () => {
	const { editor, element } = await openReady();
	const press = (key: string): boolean =>
		editor.view.dom.dispatchEvent(
			new KeyboardEvent('keydown', {
				key,
				ctrlKey: key !== 'Escape',
				bubbles: true,
				cancelable: true
			})
		);
	type(editor, 'een');
	editor.chain().toggleBulletList().splitListItem('listItem').run();
	type(editor, 'twee');
	press(']');
	expect(element.querySelector('ul ul li')?.textContent).toBe('twee');
	press('[');
	expect(element.querySelector('ul ul')).toBeNull();
	expect(press('Escape')).toBe(false);
});

test('D86 the words are told as the server counts them: a line per block and per break', async () => {
	const { editor, live } = await openReady();
	expect(live.text).toBe('');
	editor.commands.setContent(
		'<p>een<br>twee</p><p></p><ul><li><p>drie</p><ul><li><p><b>v</b>ier</p></li></ul></li></ul>'
	);
	await soon(() => {
		expect(server.held.length).toBeGreaterThan(0);
	});
	server.release();
	expect(live.text).toBe('een\ntwee\n\ndrie\nvier');
});
