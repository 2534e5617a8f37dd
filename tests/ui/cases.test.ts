import type { Component } from 'svelte';
import { expect, test } from 'vitest';
import Cases from '../../src/routes/(app)/casussen/+page.svelte';
import { show } from './mounting.ts';

const page: unknown = Cases;

test('U159 who opens cases and has none is told to open one, and another whom to call', () => {
	const said = (opens: boolean) => {
		const data = { cases: [], opens, today: '2026-11-24' };
		return show(page as Component<Record<string, unknown>>, { data }).textContent;
	};
	expect(said(true)).toContain('Open een casus met de knop hierboven');
	expect(said(true)).not.toContain('Bel de procesregisseur');
	expect(said(false)).toContain('Bel de procesregisseur');
});
