import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import Prose from '$lib/case/Prose.svelte';
import { Presence } from '$lib/live/presence.svelte.ts';
import { SaveLight } from '$lib/live/saved.svelte.ts';
import type { Ended } from '$lib/live/prose-connection.ts';
import { closeCode } from '$lib/shared/wire.ts';
import * as Y from 'yjs';
import { HeldServer, textOf } from '../live/held-server.ts';
import { pretendLayout } from '../live/layout.ts';
import { soon } from '../live/soon.ts';
import { Told } from './told.svelte.ts';

pretendLayout();

/** The window of these tests, which Vitest leaves here. */
declare const jsdom: { reconfigure(settings: { url: string }): void };

let server: HeldServer;
let component: Record<string, unknown> | undefined;

beforeEach(async () => {
	server = await HeldServer.start();
	jsdom.reconfigure({ url: server.origin });
	// Nothing is ever on a screen here.
	vi.stubGlobal(
		'IntersectionObserver',
		class {
			observe(): void {}
			disconnect(): void {}
		}
	);
});

afterEach(async () => {
	if (component) await unmount(component);
	component = undefined;
	await server.stop();
	document.body.replaceChildren();
});

function show(text: string, props: { autofocus?: boolean; access?: 'read' | 'write' } = {}) {
	const light = new SaveLight();
	const presence = new Presence();
	const ended: Ended[] = [];
	const left: string[] = [];
	const told = new Told({
		id: 'd',
		epoch: 1,
		kind: 'picture' as const,
		compartment: 'plan.analysis' as const,
		access: props.access ?? ('write' as const),
		text
	});
	component = mount(Prose, {
		target: document.body,
		props: {
			get document() {
				return told.document;
			},
			label: 'Beeld',
			saved: light,
			presence,
			autofocus: props.autofocus ?? false,
			placeholder: 'Nog niets.',
			onended: (why: Ended) => ended.push(why),
			onleft: (words: string) => left.push(words)
		}
	});
	flushSync();
	return { light, presence, ended, left, told };
}

function write(text: string): void {
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText(text)]);
	server.doc.getXmlFragment('prose').push([paragraph]);
}

const shown = (): string[] =>
	[...document.querySelectorAll<HTMLElement>('.text:not([hidden]) p')].map(
		({ textContent }) => textContent
	);

function editor() {
	const element = document.querySelector('.ProseMirror') as HTMLElement & {
		editor: import('@tiptap/core').Editor;
	};
	return element.editor;
}

test('D60 a text shows the words it came with, a paragraph per line, and opens no connection', () => {
	show('Een\nTwee');
	expect(shown()).toEqual(['Een', 'Twee']);
	expect(server.connections).toBe(0);
});

test('D60 an empty text says what belongs there', () => {
	show('');
	expect(document.querySelector('.placeholder')?.textContent).toBe('Nog niets.');
});

test('D60 when asked, the live text takes the place of the words, with its toolbar', async () => {
	write('Live');
	show('Oud', { autofocus: true });
	expect(shown()).toEqual(['Oud']);
	await soon(() => {
		expect(shown()).toEqual(['Live']);
	});
	expect(document.querySelectorAll('[role=toolbar] button')).toHaveLength(6);
});

test('D65 a reader gets the live text without a toolbar', async () => {
	write('Live');
	show('Oud', { autofocus: true, access: 'read' });
	await soon(() => {
		expect(shown()).toEqual(['Live']);
	});
	expect(document.querySelector('[role=toolbar]')).toBeNull();
});

test('D66 after a refusal the text begins again as it is saved, and the words wait to be copied', async () => {
	write('Bewaard');
	const { light, ended } = show('', { autofocus: true });
	await soon(() => {
		expect(shown()).toEqual(['Bewaard']);
	});
	await soon(() => {
		expect(server.held).toHaveLength(1);
	});
	server.release();
	const client = server.received.length;
	editor().commands.focus('end');
	editor().commands.insertContent(' geweigerd');
	await soon(() => {
		expect(server.received.length).toBeGreaterThan(client);
	});
	// The server takes nothing of it.
	server.doc.getXmlFragment('prose').delete(0, 1);
	write('Bewaard');
	server.end(closeCode.refused);
	await soon(() => {
		expect(document.querySelector('textarea')?.value).toBe(' geweigerd');
	});
	expect(ended).toEqual(['refused']);
	expect(light.saving).toEqual({ state: 'refused' });
	await soon(() => {
		expect(shown()).toEqual(['Bewaard']);
	});
	[...document.querySelectorAll('button')]
		.find((it) => it.textContent.trim() === 'Woorden weggooien')
		?.click();
	flushSync();
	expect(document.querySelector('textarea')).toBeNull();
	expect(light.saving).toEqual({ state: 'none' });
});

/** Types words that the server refuses. */
async function typeRefused(words: string): Promise<void> {
	await soon(() => {
		expect(server.held).toHaveLength(1);
	});
	server.release();
	editor().commands.focus('end');
	editor().commands.insertContent(words);
	await soon(() => {
		expect(server.held).toHaveLength(1);
	});
	server.doc.getXmlFragment('prose').delete(0, 1);
	write('Bewaard');
	server.end(closeCode.refused);
}

test('D105 words that were not taken are put back as a fresh edit, and then saved', async () => {
	write('Bewaard');
	const { light } = show('', { autofocus: true });
	await soon(() => {
		expect(shown()).toEqual(['Bewaard']);
	});
	await typeRefused(' geweigerd');
	const again = await vi.waitUntil(() =>
		[...document.querySelectorAll('button')].find(
			(it) => it.textContent.trim() === 'Woorden opnieuw invoegen'
		)
	);
	await soon(() => {
		expect(server.held).toHaveLength(1);
	});
	again.click();
	flushSync();
	expect(document.querySelector('textarea')).toBeNull();
	expect(shown()).toEqual(['Bewaard geweigerd']);
	expect(light.saving).toEqual({ state: 'saving' });
	await soon(() => {
		expect(textOf(server.doc)).toBe('Bewaard geweigerd');
		server.release();
		expect(light.saving.state).toBe('saved');
	});
});

test('D106 a text that moved goes on under its new epoch, with what was not saved as a draft', async () => {
	write('Bewaard');
	show('', { autofocus: true });
	await soon(() => {
		expect(shown()).toEqual(['Bewaard']);
	});
	editor().commands.insertContent('Nog niet ');
	await soon(() => {
		expect(server.held).toHaveLength(2);
	});
	server.doc.getXmlFragment('prose').delete(0, 1);
	write('Vernieuwd');
	server.end(closeCode.oldEpoch, 2);
	await soon(() => {
		expect(shown()).toEqual(['Vernieuwd']);
	});
	expect(server.open.map(({ epoch }) => epoch)).toEqual([2]);
	expect(document.querySelector('textarea')?.value).toBe('Nog niet ');
});

/** A paragraph of its own at the end. */
function typeParagraph(words: string): void {
	editor().commands.focus('end');
	editor().commands.insertContent({ type: 'paragraph', content: [{ type: 'text', text: words }] });
}

/** The text as a backup has it, in place of what was there. */
function putBack(...lines: string[]): void {
	const prose = server.doc.getXmlFragment('prose');
	prose.delete(0, prose.length);
	for (const line of lines) write(line);
}

test('D118 own words that a backup which was put back lacks are offered again, and no others', async () => {
	write('Van een ander. ');
	const { light, told } = show('', { autofocus: true });
	await soon(() => {
		expect(shown()).toEqual(['Van een ander. ']);
	});
	typeParagraph('Er staat Van een ander. ');
	editor().commands.insertContentAt(1, 'niet ');
	typeParagraph('In de back-up.');
	editor().commands.insertContent(' Daarna geschreven.');
	await soon(() => {
		server.release();
		expect(light.saving.state).toBe('saved');
	});
	putBack('Van een ander. ', 'Er staat Van een ander. ', 'In de back-up.');
	// The page knows of the new epoch before the connection does.
	told.document = { ...told.document, epoch: 2 };
	flushSync();
	server.end(closeCode.oldEpoch, 2, true);
	await soon(() => {
		expect(document.querySelector('textarea[readonly]')).not.toBeNull();
	});
	expect(shown()).toEqual(['Van een ander. ', 'Er staat Van een ander. ', 'In de back-up.']);
	const draft = () => document.querySelector<HTMLTextAreaElement>('textarea[readonly]')?.value;
	expect(draft()).toBe('niet\n Daarna geschreven.');
	expect(light.saving).toEqual({ state: 'refused' });
	expect(document.querySelector('.draft')?.textContent).toContain('back-up');
	server.end(closeCode.oldEpoch, 3);
	await soon(() => {
		expect(server.open.map(({ epoch }) => epoch)).toEqual([3]);
	});
	expect(draft()).toBe('niet\n Daarna geschreven.');
});

/** Types as soon as one text made place and the next is not here yet. */
function typeBetween(words: string): void {
	const keys = new MutationObserver(() => {
		const field = document.querySelector<HTMLTextAreaElement>('textarea.between');
		if (!field || document.activeElement !== field) return;
		keys.disconnect();
		field.value = words;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
	keys.observe(document.body, { childList: true, subtree: true });
}

test('D120 who types on while a text makes place for another loses no key and no place', async () => {
	write('Een begin.');
	const { light } = show('', { autofocus: true });
	await soon(() => {
		expect(shown()).toEqual(['Een begin.']);
		server.release();
	});
	editor().commands.focus(4);
	await soon(() => {
		expect(document.activeElement?.classList).toContain('ProseMirror');
	});
	typeBetween(' nieuw');
	putBack('Een begin.');
	server.end(closeCode.oldEpoch, 2);
	await soon(() => {
		expect(shown()).toEqual(['Een nieuw begin.']);
	});
	await soon(() => {
		expect(document.activeElement?.classList).toContain('ProseMirror');
		server.release();
		expect(light.saving.state).toBe('saved');
	});
	expect(textOf(server.doc)).toBe('Een nieuw begin.');
});

test('D120 it goes into the same paragraph, also when the last words before it were not saved', async () => {
	write('Een begin.');
	write('Meer.');
	show('', { autofocus: true });
	await soon(() => {
		expect(shown()).toEqual(['Een begin.', 'Meer.']);
		server.release();
	});
	editor().commands.focus(11);
	editor().commands.insertContent({ type: 'text', text: ' weg' });
	await soon(() => {
		expect(document.activeElement?.classList).toContain('ProseMirror');
		expect(server.held).toHaveLength(1);
	});
	typeBetween(' nieuw');
	putBack('Een begin.', 'Meer.');
	server.end(closeCode.oldEpoch, 2);
	await soon(() => {
		expect(shown()).toEqual(['Een begin. nieuw', 'Meer.']);
	});
	expect(document.querySelector<HTMLTextAreaElement>('textarea[readonly]')?.value).toBe(' weg');
});

test('D107 a text that leaves the page hands over the own words that nobody has, and no others', async () => {
	write('Van een ander. ');
	const { left } = show('', { autofocus: true });
	await soon(() => {
		expect(server.held).toHaveLength(1);
	});
	server.release();
	server.end(closeCode.notHere);
	await soon(() => {
		expect(server.connections).toBe(0);
	});
	expect(left).toEqual([]);
	if (component) await unmount(component);
	component = undefined;
	expect(left).toEqual([]);
	const other = show('', { autofocus: true });
	await soon(() => {
		expect(shown()).toEqual(['Van een ander. ']);
		expect(server.held).toHaveLength(1);
	});
	server.release();
	editor().commands.insertContent('Eigen woorden');
	await soon(() => {
		expect(server.held).toHaveLength(1);
	});
	server.end(closeCode.notHere);
	await soon(() => {
		expect(document.querySelector('textarea')?.value).toBe('Eigen woorden');
	});
	if (component) await unmount(component);
	component = undefined;
	expect(other.left).toEqual(['Eigen woorden']);
});

test('D76 the page hears who writes here, and no longer when the text closes', async () => {
	const { presence } = show('', { autofocus: true });
	await soon(() => {
		expect(server.connections).toBe(1);
	});
	const user = { name: 'Kim', agency: 'Politie', agencyClass: 'POL', color: '#215AA2' };
	await soon(() => {
		server.tellPresence(9, { user, cursor: { anchor: null, head: null } });
		expect(presence.others).toEqual([{ name: 'Kim', agency: 'Politie', agencyClass: 'POL' }]);
	});
	if (component) await unmount(component);
	component = undefined;
	expect(presence.others).toEqual([]);
	await soon(() => {
		expect(server.connections).toBe(0);
	});
});

test('D87 a text that is asked for comes in sight and takes the caret', async () => {
	const inSight = vi.spyOn(Element.prototype, 'scrollIntoView');
	show('', { autofocus: true });
	expect(inSight.mock.contexts).toEqual([document.querySelector('.writing')]);
	await soon(() => {
		expect(document.activeElement?.className).toContain('ProseMirror');
	});
	inSight.mockRestore();
});
