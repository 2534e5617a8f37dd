/** Who has a caret in a text, as the server presents them. */
export interface Other {
	name: string;
	/** The agency as people call it. */
	agency: string;
	/** One of the agency classes; empty when the server named none. */
	agencyClass: string;
}

const hexColour = /^#[0-9a-f]{6}$/i;

/** Reads presence of another client; null for who only reads, and for what is malformed. */
export function otherIn(state: unknown): Other | null {
	if (!isRecord(state) || !isRecord(state['cursor']) || !isRecord(state['user'])) return null;
	const { name, agency, agencyClass } = state['user'];
	if (typeof name !== 'string' || name === '') return null;
	return { name, agency: textOr(agency), agencyClass: textOr(agencyClass) };
}

/**
 * The caret of another writer: 2 px in the colour of the agency (the tone of its badge, which knows
 * light and dark; the server's colour where there is none), with a flag that fades after two
 * seconds. Styles are set through the object model: the page allows no style attributes.
 */
export function drawCaret(user: Record<string, unknown>): HTMLElement {
	const name = textOr(user['name']);
	const caret = document.createElement('span');
	caret.className = `caret tone-${textOr(user['agencyClass']).toLowerCase()}`;
	caret.dataset['who'] = name;
	caret.style.setProperty('--caret', colourOf(user));
	const flag = document.createElement('span');
	flag.className = 'caret-flag';
	flag.textContent = [name, textOr(user['agency'])].filter(Boolean).join(', ');
	// A word joiner on either side keeps the caret from breaking a line or a word.
	caret.append('\u2060', flag, '\u2060');
	caret.setAttribute('aria-hidden', 'true');
	return caret;
}

/** What another writer has selected. The editor puts the style on through the object model. */
export function drawSelection(user: Record<string, unknown>): Record<string, string> {
	return { class: 'caret-selection', style: `background-color: ${colourOf(user)}33` };
}

/** Shows the flags of these people again for two seconds: they moved. */
export function raiseFlags(within: HTMLElement, names: ReadonlySet<string>): void {
	for (const caret of within.querySelectorAll<HTMLElement>('.caret')) {
		if (!names.has(caret.dataset['who'] ?? '')) continue;
		for (const animation of caret.querySelector('.caret-flag')?.getAnimations?.() ?? []) {
			animation.cancel();
			animation.play();
		}
	}
}

function colourOf(user: Record<string, unknown>): string {
	const colour = textOr(user['color']);
	return hexColour.test(colour) ? colour : '#566772';
}

function textOr(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
