import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tell } from './checks.mjs';
import { installed, listen } from './run.mjs';

/** @typedef {import('./checks.mjs').Count} Count */

/**
 * Unit and integration tests; a file that does not load counts as one failed.
 * @param {string[]} [paths] all when left out
 * @returns {Promise<Count>}
 */
export function unit(paths = []) {
	return suite('unit and integration', vitestCount, (report) => [
		...installed('vitest/vitest.mjs'),
		'run',
		...paths,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`
	]);
}

/**
 * Tests in a real browser; a file that does not load counts as one failed.
 * @returns {Promise<Count>}
 */
export function browser() {
	return suite('browser', playwrightCount, () => [
		...installed('@playwright/test/cli.js'),
		'test',
		'--config=tests/e2e/playwright.config.ts'
	]);
}

/**
 * @param {string} name
 * @param {(report: any) => Count} count
 * @param {(report: string) => string[]} command
 * @returns {Promise<Count>}
 */
async function suite(name, count, command) {
	const folder = mkdtempSync(join(tmpdir(), 'report-'));
	const report = join(folder, 'report.json');
	const [program = '', ...parameters] = command(report);
	const { ok, said } = await listen(program, parameters, {
		PLAYWRIGHT_JSON_OUTPUT_FILE: report,
		NO_COLOR: '1'
	});
	const counted = atLeastOneFailed(ok, readCount(report, count));
	rmSync(folder, { recursive: true });
	tell(name, counted, said);
	return counted;
}

/**
 * @param {string} report
 * @param {(report: any) => Count} count
 */
function readCount(report, count) {
	try {
		return count(JSON.parse(readFileSync(report, 'utf8')));
	} catch {
		return { passed: 0, failed: 1 };
	}
}

/**
 * A run can fail without a failed test: a fault outside a test, or nothing to run at all.
 * @param {boolean} ok
 * @param {Count} count
 * @returns {Count}
 */
function atLeastOneFailed(ok, { passed, failed }) {
	return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

/**
 * Counts a JSON report of Vitest.
 * @param {any} report
 * @returns {Count}
 */
export function vitestCount({ numPassedTests, numFailedTests, testResults }) {
	const unloaded = testResults.filter(
		(/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0
	);
	return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/**
 * Counts a JSON report of Playwright.
 * @param {any} report
 * @returns {Count}
 */
export function playwrightCount({ stats, errors }) {
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
