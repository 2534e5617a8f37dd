import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { soon } from '../live/soon.ts';
import { goto } from '$app/navigation';
import { task } from './example.ts';
import { wordsOf } from './showing.ts';
import SearchBox from '../../src/routes/(app)/SearchBox.svelte';

vi.mock('$app/navigation', () => ({ goto: vi.fn() }));

let shown: Record<string, unknown> | undefined;

afterEach(async () => {
	if (shown) await unmount(shown);
	vi.restoreAllMocks();
});

const cases = [
	{ id: 'c1', number: '2026-0001', initials: 'R.K.', phase: 'conference' },
	{ id: 'c2', number: '2026-0002', initials: 'T.V.', phase: 'triage' }
];
const own = {
	...task({ id: 't1', title: 'Bel de opvang' }),
	caseId: 'c2',
	caseNumber: '2026-0002',
	initials: 'T.V.'
};

/** Opens the search and types in it. */
async function search(term: string) {
	const asked = vi
		.spyOn(globalThis, 'fetch')
		.mockImplementation((address) =>
			Promise.resolve(
				Response.json(
					address === '/api/v1/cases' ? { cases } : { groups: [{ key: 'week', tasks: [own] }] }
				)
			)
		);
	shown = mount(SearchBox, { target: document.body, props: { key: true } });
	flushSync();
	const field = document.querySelector<HTMLInputElement>('#zoek-casus');
	if (!field) throw new Error('no field');
	field.dispatchEvent(new Event('focus'));
	field.value = term;
	field.dispatchEvent(new Event('input', { bubbles: true }));
	await soon(() => {
		flushSync();
		expect(wordsOf(document.querySelector('[role=status]'))).not.toBe('Bezig met ophalen');
	});
	const press = (key: string) => {
		field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
		flushSync();
	};
	const options = () => [...document.querySelectorAll('[role=option] .title')].map(wordsOf);
	return { asked, field, press, options };
}

test('U94 A case is found by number or initials, and an own action by its words', async () => {
	expect((await search('t.v.')).options()).toEqual(['2026-0002 T.V.', 'A-003 Bel de opvang']);
});

test('U94 Finding nothing says what can be looked for', async () => {
	await search('zeppelin');
	expect(wordsOf(document.querySelector('[role=status]'))).toContain('Niets gevonden.');
});

test('U94 Arrow keys walk through what is found, and Enter goes there', async () => {
	const { field, press } = await search('2026');
	press('ArrowDown');
	press('ArrowDown');
	press('ArrowDown');
	const at = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
	expect(at?.getAttribute('aria-selected')).toBe('true');
	expect(wordsOf(at?.querySelector('.title'))).toBe('A-003 Bel de opvang');
	press('Enter');
	expect(goto).toHaveBeenCalledWith('/casussen/c2?actie=t1');
});

test('U93 What is typed in the search of the frame is in no request', async () => {
	const { asked } = await search('opvang');
	expect(asked.mock.calls.map(([address]) => address)).toEqual([
		'/api/v1/cases',
		'/api/v1/my-work'
	]);
});
