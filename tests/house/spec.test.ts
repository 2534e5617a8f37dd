import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screenRooms, serverRooms } from './rooms.ts';
import { testsIn, type Written } from './titles.ts';

const root = resolve(import.meta.dirname, '../..');
const RULE = /^- \*\*([A-Z]\d+)\*\* (.+)$/gm;
const IDS = /^[A-Z]\d+(?:,? [A-Z]\d+)* /;

/** The rules of docs/SPEC.md, `id` and sentence. */
function rules(): [id: string, sentence: string][] {
	const spec = readFileSync(join(root, 'docs/SPEC.md'), 'utf8');
	return [...spec.matchAll(RULE)].map(([, id = '', sentence = '']) => [id, sentence]);
}

function testFiles(): string[] {
	return readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(test|spec)\.ts$/.test(name) && !name.includes('node_modules'))
		.sort();
}

function written(): Written[] {
	return testFiles().flatMap((name) => testsIn(join(root, 'tests', name)));
}

function idsOf(title: string): string[] {
	return IDS.exec(title)?.[0].match(/[A-Z]\d+/g) ?? [];
}

function placeOf({ file, line, title }: Written): string {
	return `${file.slice(root.length + 1)}:${line} ${title}`;
}

describe('docs/SPEC.md', () => {
	test('I4 every rule has one id of its own and a sentence', () => {
		const ids = rules().map(([id]) => id);
		expect(ids.length).toBeGreaterThan(0);
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
		const unended = rules().filter(([, sentence]) => !/[.?!)]$/.test(sentence.trimEnd()));
		expect(unended).toEqual([]);
	});

	test('I5 every test title starts with a rule that exists', () => {
		const known = new Set(rules().map(([id]) => id));
		const strays = written().filter(({ title }) => {
			const ids = idsOf(title);
			return ids.length === 0 || ids.some((id) => !known.has(id));
		});
		expect(strays.map(placeOf)).toEqual([]);
	});

	test('I6 every rule has a test', () => {
		const proved = new Set(written().flatMap(({ title }) => idsOf(title)));
		expect(rules().filter(([id]) => !proved.has(id))).toEqual([]);
	});

	test('I7 every test runs: none is held back, and none lies where nothing looks', () => {
		expect(
			written()
				.filter(({ held }) => held !== null)
				.map(placeOf)
		).toEqual([]);
		const looked = [...serverRooms, ...screenRooms].map((room) => `${room}/`);
		const unseen = testFiles().filter((name) =>
			name.endsWith('.spec.ts')
				? !name.startsWith('e2e/')
				: !looked.some((room) => name.startsWith(room))
		);
		expect(unseen).toEqual([]);
	});

	test('I7 a test that is held back is seen in every form', () => {
		const folder = mkdtempSync(join(tmpdir(), 'titles-'));
		const file = join(folder, 'a.test.ts');
		writeFileSync(
			file,
			[
				'test("V1 a", () => {});',
				'it.each([1])(`V2 b ${x}`, () => {});',
				'test.skip("V3 c", () => {});',
				'test.concurrent.only("V4 d", () => {});',
				'test.describe("e", () => {});'
			].join('\n')
		);
		const found = testsIn(file).map(({ title, held }) => [title, held]);
		rmSync(folder, { recursive: true });
		expect(found).toEqual([
			['V1 a', null],
			['V2 b ', null],
			['V3 c', 'skip'],
			['V4 d', 'only']
		]);
	});
});
