import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../../src');

/** Only a script opens these, so that none of them is on a page before it runs. */
const opened = [
	'CommandDialog',
	'DecisionLine',
	'DisagreeDialog',
	'ReasonDialog',
	'ReleaseForm',
	'RevealDialog'
];

test('U215 every form that sends what nobody fills in waits for the script, unless a script opens it', () => {
	const forms = readdirSync(source, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.svelte'))
		.map((file) => ({
			name: basename(file, '.svelte'),
			text: readFileSync(join(source, file), 'utf8')
		}))
		.filter(({ text }) => text.includes('withFixed('));
	const waits = ({ text }: { text: string }) => /<form\s+inert\s[^]*\{@attach awake\}/.test(text);
	const others = forms.filter((form) => !waits(form)).map(({ name }) => name);
	expect(others.toSorted()).toEqual(opened);
});
