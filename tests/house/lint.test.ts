import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** The lint reads the types of the whole house, slowly on a machine with other work. */
const loading = { timeout: 180_000 };

/** What the lint of this project says of `lines` when they stand in `file`, as `line rule`. */
async function lint(file: string, lines: string[]): Promise<string[]> {
	const eslint = new ESLint({ cwd: root });
	const results = await eslint.lintText(lines.join('\n'), { filePath: resolve(root, file) });
	return results.flatMap(({ messages }) =>
		messages.map(({ line, ruleId }) => `${line} ${ruleId ?? 'unread'}`)
	);
}

test('I8 the lint catches what the habits of the house forbid', loading, async () => {
	const found = await lint('server/domain/facts.ts', [
		`import { readFileSync } from 'node:fs';`,
		`export * from './apply.ts';`,
		`let count = 0;`,
		`export let other = count++;`,
		`export const now = [Date.now(), new Date(), Math.random(), crypto.randomUUID()];`,
		`export const any = (x: any): unknown => x;`,
		`export const first = (x: string[]): string => x[0]!;`,
		`export const late = (x: Promise<void>): void => { x; };`,
		`export function word(x: 'a' | 'b'): void { switch (x) { case 'a': readFileSync(x); } }`,
		`export default console.log;`
	]);
	for (const expected of [
		'1 no-restricted-imports',
		'2 no-restricted-syntax',
		'3 no-restricted-syntax',
		'4 no-restricted-syntax',
		'5 no-restricted-globals',
		'5 no-restricted-syntax',
		'6 @typescript-eslint/no-explicit-any',
		'7 @typescript-eslint/no-non-null-assertion',
		'8 @typescript-eslint/no-floating-promises',
		'9 @typescript-eslint/switch-exhaustiveness-check',
		'10 no-console',
		'10 no-restricted-syntax'
	]) {
		expect(found).toContain(expected);
	}
	expect(found.filter((one) => one === '5 no-restricted-syntax')).toHaveLength(3);
});

test('I8 the lint leaves honest lines of a pure room alone', loading, async () => {
	const honest = [
		`const DAY_MS = 86_400_000;`,
		`export function later(at: number, days: number): number {`,
		`	return new Date(at + days * DAY_MS).getTime();`,
		`}`
	];
	expect(await lint('server/domain/facts.ts', honest)).toEqual([]);
});
