import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(?:svelte|ts|html)$/.test(path))
	.map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }));
const holding = (pattern: RegExp) =>
	sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

test('U20 no screen writes a style attribute or lets a transition inject styles', () => {
	expect(sources.length).toBeGreaterThan(20);
	expect(holding(/<[a-zA-Z][^>]*\sstyle[:=]/)).toEqual([]);
	expect(holding(/\s(?:transition|in|out|animate):[a-z]+[\s>|={]/)).toEqual([]);
});

test('U20 no screen puts markup in a page from a string', () => {
	expect(holding(/\{@html\b|\.innerHTML\b/)).toEqual([]);
});

test('U21 the browser keeps nothing of a case', () => {
	expect(holding(/\b(?:localStorage|sessionStorage|indexedDB|BroadcastChannel)\b/)).toEqual([]);
});

test('U22 a link to a case is not fetched before it is pressed', () => {
	for (const { path, text } of sources) {
		for (const [link] of text.matchAll(/<a\b[^>]*href="\/casussen\/[^>]*>/g))
			expect(link, path).toContain('data-sveltekit-preload-data="off"');
	}
});
