import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { conclusion, sum } from '../../scripts/checks.mjs';
import { playwrightCount, vitestCount } from '../../scripts/suites.mjs';

const root = resolve(import.meta.dirname, '../..');

test('I9 a file that does not load counts as one failed test', () => {
	const unit = vitestCount({
		numPassedTests: 3,
		numFailedTests: 1,
		testResults: [
			{ status: 'failed', assertionResults: [] },
			{ status: 'failed', assertionResults: [{}] },
			{ status: 'passed', assertionResults: [{}, {}, {}] }
		]
	});
	expect(unit).toEqual({ passed: 3, failed: 2 });
	const browser = playwrightCount({
		stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 },
		errors: [{}]
	});
	expect(browser).toEqual({ passed: 4, failed: 3 });
});

test('I9 a run closes with one line of all counts', () => {
	const all = sum([
		{ passed: 1, failed: 0 },
		{ passed: 41, failed: 2 }
	]);
	expect(conclusion(all)).toBe('42 passed, 2 failed');
});

test('I10 every script gives way to its program, so that a signal reaches it', () => {
	const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		scripts: Record<string, string>;
	};
	expect(Object.values(scripts).filter((line) => !/^exec [^&|;]+$/.test(line))).toEqual([]);
});

test('I10 an unknown way to start is refused before anything is installed', () => {
	const { status, stdout } = spawnSync(process.execPath, ['scripts/start.mjs', 'other'], {
		cwd: root,
		encoding: 'utf8'
	});
	expect([status, stdout]).toEqual([64, '']);
});

test('I11 the acceptance run is executable and calls the tests of the project', () => {
	const path = join(root, '.ci/run');
	expect(statSync(path).mode & 0o111).toBe(0o111);
	expect(readFileSync(path, 'utf8')).toContain('npm test');
});
