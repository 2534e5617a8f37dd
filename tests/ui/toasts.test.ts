import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import ToastRegion from '../../src/lib/ui/ToastRegion.svelte';
import { TOAST_MS, Toasts } from '../../src/lib/ui/toasts.svelte.ts';
import { one, show } from './mounting.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

test('U13 a message stays ten seconds', () => {
	const toasts = new Toasts();
	toasts.show({ text: 'Actie A-013 is vervallen' });
	vi.advanceTimersByTime(TOAST_MS - 1);
	expect(toasts.list).toHaveLength(1);
	vi.advanceTimersByTime(1);
	expect(toasts.list).toHaveLength(0);
});

test('U13 it waits while pointer or focus is on it, and then gets its full time', () => {
	const toasts = new Toasts();
	toasts.show({ text: 'Actie A-013 is vervallen' });
	const region = one(show(ToastRegion, { toasts }), 'section');
	region.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
	vi.advanceTimersByTime(10 * TOAST_MS);
	expect(toasts.list).toHaveLength(1);
	region.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
	vi.advanceTimersByTime(TOAST_MS);
	expect(toasts.list).toHaveLength(0);
});

test('U13 its one act runs and closes it', () => {
	const toasts = new Toasts();
	const run = vi.fn();
	toasts.show({ text: 'Actie A-013 is vervallen', act: { label: 'Ongedaan maken', run } });
	const root = show(ToastRegion, { toasts });
	one<HTMLButtonElement>(root, '.act').click();
	flushSync();
	expect(run).toHaveBeenCalledOnce();
	expect(root.querySelector('.toast')).toBeNull();
});
