import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const folder = resolve(import.meta.dirname, '../../build/server');

test('D89 built, the script of the thread that writes lies beside what looks for it', () => {
	const seekers = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.js'))
		.map((name) => join(folder, name))
		.filter((file) => readFileSync(file, 'utf8').includes('"./writer.js"'));
	expect(seekers).not.toEqual([]);
	for (const file of seekers) {
		expect(existsSync(new URL('./writer.js', pathToFileURL(file)))).toBe(true);
	}
});
