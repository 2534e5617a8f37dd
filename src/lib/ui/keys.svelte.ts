/** Cookie of the choice to do without keys. It says nothing of anyone's work. */
const COOKIE = 'toetsen';

/**
 * Single keys as a quicker way to buttons that are there anyway. Silent while somebody types and
 * while a dialog is open, and to be switched off altogether (WCAG 2.1.4).
 */
export class Keys {
	on = $state(true);
	readonly #acts: Readonly<Record<string, () => void>>;

	/**
	 * @param acts what each key does, by its `KeyboardEvent.key` in lower case; `shift+arrowright` for
	 *   one that is no sign by itself
	 */
	constructor(acts: Readonly<Record<string, () => void>>) {
		this.#acts = acts;
	}

	/** Follows the keys until the function it returns is called. */
	start(): () => void {
		this.on = !document.cookie.split('; ').includes(`${COOKIE}=uit`);
		const follow = (event: KeyboardEvent) => this.#press(event);
		window.addEventListener('keydown', follow);
		return () => window.removeEventListener('keydown', follow);
	}

	/** Switches all keys on or off, for this browser. */
	set(on: boolean): void {
		this.on = on;
		document.cookie = `${COOKIE}=${on ? 'aan' : 'uit'}; path=/; max-age=31536000; samesite=lax`;
	}

	#press(event: KeyboardEvent): void {
		if (!this.on || event.defaultPrevented) return;
		// Held down it would press on and on.
		if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
		const key = nameOf(event);
		if (isTyping(event.target, key) || document.querySelector('dialog[open]')) return;
		const act = this.#acts[key];
		if (!act) return;
		event.preventDefault();
		act();
	}
}

/** With Shift another sign comes of a key by itself, but not of one such as an arrow. */
function nameOf({ key, shiftKey }: KeyboardEvent): string {
	const name = key.toLowerCase();
	return shiftKey && key.length > 1 ? `shift+${name}` : name;
}

/** True in what takes this key itself: arrows go through radio buttons, tabs and menus as well. */
function isTyping(target: EventTarget | null, key: string): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target.isContentEditable) return true;
	if (key.includes('arrow') && target.closest('[type="radio"], [role="tab"], [popover]'))
		return true;
	return target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
}
