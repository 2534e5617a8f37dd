import { describe, expect, test } from 'vitest';
import { readPaste } from '$lib/live/prose-paste.ts';
import docs from './clipboard/docs.html?raw';
import libreoffice from './clipboard/libreoffice.html?raw';
import webSystem from './clipboard/web-system.html?raw';
import word from './clipboard/word.html?raw';

const clipboards = { word, libreoffice, 'web-system': webSystem, docs };
const clipboard = (name: keyof typeof clipboards) => clipboards[name];

/** The blocks of what is left, a line each, in markup without spaces that do not count. */
function blocks(html: string): string[] {
	return html
		.replaceAll(/(<\/(?:p|h2|h3|li|ul|ol)>|<(?:ul|ol|li)>)/g, '$1\n')
		.split('\n')
		.map((line) => line.replaceAll('\u00a0', ' ').trim())
		.filter((line) => /<(?:p|h2|h3)>/.test(line));
}

/** How deep in lists each paragraph with these words stands. */
function depthOf(html: string, words: string): number {
	const holder = document.createElement('div');
	holder.innerHTML = html;
	let at: Element | null =
		[...holder.querySelectorAll('p')].find((p) => p.textContent?.includes(words)) ?? null;
	let depth = 0;
	for (; at; at = at.parentElement) if (/^[OU]L$/.test(at.tagName)) depth += 1;
	return depth;
}

const allowed = /^(?:p|h2|h3|ul|ol|li|br|strong|em|a)$/;

describe('real clipboards', () => {
	test('U107 A paste from a word processor keeps its words, lists and links, and a row of a table is a line', () => {
		const { html } = readPaste(clipboard('word'));
		expect(blocks(html)).toEqual([
			'<h2>Overlast in de Havenstraat</h2>',
			'<p>Tussen juli en september kwamen er <strong>vijf meldingen</strong> binnen.  Drie gingen over <em>dezelfde</em> persoon.</p>',
			'<p>melding van 3 juli</p>',
			'<p>geluid, geen geweld</p>',
			'<p>melding van 12 september</p>',
			'<p><strong>Dag</strong> | <strong>Wat</strong> | <strong>Wie</strong></p>',
			'<p>3 juli | geluid op straat |</p>',
			'<p>Zie <a href="https://www.politie.example/havenstraat">de kaart</a>, niet dit.</p>'
		]);
		expect(depthOf(html, 'melding van 3 juli')).toBe(1);
		expect(depthOf(html, 'geluid, geen geweld')).toBe(2);
		expect(depthOf(html, 'melding van 12')).toBe(1);
	});

	test('U107 A paste from another word processor keeps its numbered lists and table', () => {
		const { html } = readPaste(clipboard('libreoffice'));
		expect(blocks(html)).toEqual([
			'<h2>Toezicht</h2>',
			'<p>Het toezicht loopt <strong>tot 1 juni</strong>.</p>',
			'<p>meldplicht</p>',
			'<p>elke maandag</p>',
			'<p>bij de <em>wijkpost</em></p>',
			'<p>contactverbod</p>',
			'<p>Voorwaarde | Einde</p>',
			'<p>meldplicht | 1 juni</p>'
		]);
		expect(html).toContain('<ol><li><p>meldplicht</p><ol><li><p>elke maandag</p></li><li>');
		expect(depthOf(html, 'contactverbod')).toBe(1);
	});

	test('U107 A paste from a web system keeps what stood on the screen', () => {
		const { html } = readPaste(clipboard('web-system'));
		expect(blocks(html)).toEqual([
			'<h3>Registratie 2026-118</h3>',
			'<p>Zoek</p>',
			'<p>Datum | Soort | Omschrijving</p>',
			'<p>19-11-2026 | <strong>Melding</strong> | Ruzie op straat. Niemand gewond.</p>',
			'<p>21-11-2026 | Bezoek | niet thuis briefje achtergelaten</p>',
			'<p>Naar de registratie of mail <a href="mailto:balie@oefen.example">de balie</a>.</p>'
		]);
	});

	test('U107 The wrapper of a document on the web makes nothing bold', () => {
		const { html } = readPaste(clipboard('docs'));
		expect(blocks(html)).toEqual([
			'<p>Hij woont nu bij <strong>zijn zus</strong><em>, tijdelijk</em></p>',
			'<p>sleutel terug</p>',
			'<p>voor 1 december</p>'
		]);
		expect(depthOf(html, 'voor 1 december')).toBe(2);
	});

	test('U108 Hidden words, comments, notes, deletions and fields stay out', () => {
		for (const name of ['word', 'libreoffice', 'web-system', 'docs'] as const) {
			const { html } = readPaste(clipboard(name));
			expect(html, name).not.toMatch(
				/VERBORGEN|GESCHRAPT|DOSSIER|OPMERKING|NOOT|INVOER|GEHEIM|TEKENING|SCRIPT|\[JV1\]|\[1\]|\[a\]|Wijzigen|stolen/
			);
			const names = [...html.matchAll(/<([a-z][\w:-]*)/gi)].map(([, tag = '']) => tag);
			expect(names.filter((tag) => !allowed.test(tag))).toEqual([]);
			expect(html).not.toMatch(/style=|class=|id=|on\w+=|javascript:/);
		}
	});

	test('U108 That images stayed out is told, and only then', () => {
		expect(readPaste(clipboard('word')).images).toBe(true);
		expect(readPaste(clipboard('libreoffice')).images).toBe(true);
		expect(readPaste(clipboard('web-system')).images).toBe(true);
		expect(readPaste(clipboard('docs')).images).toBe(false);
	});
});

describe('shapes', () => {
	test('U109 Pasted lists are no deeper than a document may be, wherever they are pasted', () => {
		const deep = `${'<ul><li>a'.repeat(6)}${'</li></ul>'.repeat(6)}`;
		const depth = (html: string) => Math.max(0, ...html.split('</').map(openLists));
		const openLists = (_: string, at: number, all: string[]) => {
			const before = all.slice(0, at + 1).join('</');
			return before.split('<ul>').length - before.split('</ul>').length;
		};
		expect(depth(readPaste(deep).html)).toBe(3);
		expect(depth(readPaste(deep, 2).html)).toBe(1);
		expect(readPaste(deep, 3).html).toBe('<p>a</p>'.repeat(6));
	});

	test('U109 A list item of several paragraphs stays one item', () => {
		expect(readPaste('<ul><li><p>een</p><p>nog</p></li><li>twee</li></ul>').html).toBe(
			'<ul><li><p>een</p><p>nog</p></li><li><p>twee</p></li></ul>'
		);
	});

	test('U107 Lists of another kind after each other stay apart', () => {
		expect(readPaste('<ul><li>a</li></ul><ol><li>b</li></ol>').html).toBe(
			'<ul><li><p>a</p></li></ul><ol><li><p>b</p></li></ol>'
		);
	});

	test('U107 A table of one column, there for its looks, is read as what is in it', () => {
		expect(readPaste('<table><tr><td><h2>A</h2><p>b</p></td></tr></table>').html).toBe(
			'<h2>A</h2><p>b</p>'
		);
	});

	test('U107 A copy of one of our own texts keeps its shape and where it was cut', () => {
		const own = '<p data-pm-slice="1 1 []">een <strong>twee</strong></p><p></p><p>drie</p>';
		expect(readPaste(`<meta charset="utf-8">${own}`).html).toBe(own);
		const other = '<table data-pm-slice="3 3 []"><tr><td>a</td><td>b</td></tr></table>';
		expect(readPaste(other).html).toBe('<p>a | b</p>');
	});

	test('U108 Markup that tries to become something else stays words', () => {
		const { html } = readPaste(
			'<p title="<img src=x onerror=alert(1)>">a &lt;script&gt;alert(1)&lt;/script&gt;</p><p hidden>weg</p><style>p{'
		);
		expect(html).toBe('<p>a &lt;script&gt;alert(1)&lt;/script&gt;</p>');
		expect(readPaste('<a href="https://a.example/&quot;onclick=&quot;x">b</a>').html).not.toMatch(
			/ onclick/
		);
	});
});
