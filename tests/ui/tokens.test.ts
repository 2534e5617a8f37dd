import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Values = Record<string, string>;

/** Custom properties with a colour in the block that follows a selector. */
function colours(css: string, selector: string): Values {
	const from = css.indexOf(`${selector} {`);
	const block = css.slice(from, css.indexOf('}', from));
	return Object.fromEntries(
		[...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex])
	) as Values;
}

const dark = ":root[data-theme='dark']";
const darkByPreference = ":root:not([data-theme='light'])";

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(values: Values, on: string, under: string): number {
	const [light = 0, low = 0] = [luminance(values[on] ?? ''), luminance(values[under] ?? '')].sort(
		(a, b) => b - a
	);
	return (light + 0.05) / (low + 0.05);
}

const palette = readFileSync('src/lib/ui/tokens.css', 'utf8');
const agencies = readFileSync('src/app.css', 'utf8');
const all = (selector: string) => ({
	...colours(palette, selector),
	...colours(agencies, selector)
});

const themes: [string, Values][] = [
	['light', all(':root')],
	['dark', all(dark)]
];

/** What stands on what. */
const texts: [string, string[]][] = [
	['ink', ['surface', 'canvas', 'sunken', 'accent-soft', 'warn-soft', 'danger-soft', 'ok-soft']],
	['ink-2', ['surface', 'canvas', 'sunken', 'accent-soft']],
	['ink-3', ['surface', 'canvas', 'sunken', 'accent-soft']],
	['accent', ['surface', 'sunken', 'accent-soft', 'canvas']],
	['on-accent', ['accent', 'accent-strong']],
	['danger', ['surface', 'danger-soft', 'accent-soft']],
	['warn', ['surface', 'warn-soft']],
	['ok', ['surface', 'ok-soft', 'frame']],
	['on-frame', ['frame']],
	['on-frame-2', ['frame']],
	['on-frame-live', ['frame-live', 'live-line']],
	['on-frame-live-2', ['frame-live']],
	['on-lens', ['lens']],
	['on-practice', ['practice']]
];

const badges = Object.keys(colours(agencies, ':root'))
	.filter((name) => name.startsWith('agency-'))
	.map((name) => name.slice('agency-'.length));
const onBadge: Record<string, string> = { proc: 'ink', guest: 'ink-2' };

describe.each(themes)('the %s theme', (_, values) => {
	test.each(texts)('U2 text in %s has a contrast of 4.5 wherever it stands', (text, grounds) => {
		for (const ground of grounds)
			expect(contrast(values, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
	});

	test.each(badges)('U2 the badge of %s can be read', (badge) => {
		const text = onBadge[badge] ?? 'on-agency';
		expect(contrast(values, text, `agency-${badge}`)).toBeGreaterThanOrEqual(4.5);
	});

	test('U2 the border of a control has a contrast of 3', () => {
		expect(contrast(values, 'line-strong', 'surface')).toBeGreaterThanOrEqual(3);
	});
});

test('U1 dark by preference and dark by choice are the same', () => {
	for (const css of [palette, agencies]) {
		expect(Object.keys(colours(css, dark)).length).toBeGreaterThan(10);
		expect(colours(css, darkByPreference)).toEqual(colours(css, dark));
	}
});

test('U1 light and dark give a value to the same names', () => {
	expect(Object.keys(all(dark)).toSorted()).toEqual(Object.keys(all(':root')).toSorted());
});
