import { afterEach, expect, onTestFinished, test } from 'vitest';
import { Keys } from '../../src/lib/ui/keys.svelte.ts';

const pressed: string[] = [];
afterEach(() => {
	pressed.length = 0;
	document.body.replaceChildren();
	document.cookie = 'toetsen=aan; path=/';
});

function keys(): Keys {
	const made = new Keys({
		a: () => pressed.push('a'),
		'?': () => pressed.push('?'),
		arrowright: () => pressed.push('right'),
		'shift+arrowright': () => pressed.push('far right')
	});
	onTestFinished(made.start());
	return made;
}

function press(key: string, on: Element = document.body, more: KeyboardEventInit = {}): void {
	on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}

function put(markup: string): Element {
	const holder = document.createElement('div');
	holder.append(document.createRange().createContextualFragment(markup));
	document.body.append(holder);
	const target = holder.querySelector('.at');
	if (!target) throw new Error('nothing to press on');
	return target;
}

test('U163 a key does its act, with Shift another where the key is no sign by itself', () => {
	keys();
	press('a');
	press('A', document.body, { shiftKey: true });
	press('?', document.body, { shiftKey: true });
	press('ArrowRight');
	press('ArrowRight', document.body, { shiftKey: true });
	expect(pressed).toEqual(['a', 'a', '?', 'right', 'far right']);
});

test('U163 keys are silent where somebody types or chooses, with another key held down, and while one is held', () => {
	keys();
	for (const markup of [
		'<input class="at">',
		'<textarea class="at"></textarea>',
		'<select class="at"></select>'
	])
		press('a', put(markup));
	press('a', document.body, { ctrlKey: true });
	press('a', document.body, { repeat: true });
	press('ArrowRight', put('<input type="radio" class="at">'));
	press('ArrowRight', put('<div popover><button class="at"></button></div>'));
	expect(pressed).toEqual([]);
	press('ArrowRight', put('<button class="at"></button>'));
	expect(pressed).toEqual(['right']);
});

test('U163 who switched keys off on this browser has none, on every page', () => {
	keys().set(false);
	press('a');
	expect(pressed).toEqual([]);
	expect(keys().on).toBe(false);
	press('a');
	expect(pressed).toEqual([]);
});
