import { createRawSnippet, flushSync, mount, unmount, type Component } from 'svelte';
import { onTestFinished } from 'vitest';

/** Puts a component in the page until the test is over. */
export function show<Props extends Record<string, unknown>>(
	component: Component<Props, object, string>,
	props: Props
): HTMLElement {
	const target = document.createElement('div');
	document.body.append(target);
	const instance = mount(component, { target, props });
	flushSync();
	onTestFinished(async () => {
		await unmount(instance);
		target.remove();
	});
	return target;
}

/** A snippet that shows this text. */
export function text(words: string) {
	return createRawSnippet(() => ({ render: () => `<span>${words}</span>` }));
}

/** The one element that fits. */
export function one<E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): E {
	const [found, ...others] = root.querySelectorAll<E>(selector);
	if (!found || others.length) throw new Error(`not exactly one ${selector}`);
	return found;
}
