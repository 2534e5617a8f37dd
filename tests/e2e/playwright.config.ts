import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';

const executablePath = findBrowser();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
	testDir: '.',
	testMatch: '**/*.spec.ts',
	outputDir: '../../test-results',
	workers: 1,
	retries: 0,
	forbidOnly: true,
	timeout: 120_000,
	globalTimeout: 20 * 60_000,
	expect: { timeout: 10_000 },
	reporter: [['list'], ['json', { outputFile: '.reports/results.json' }]],
	use: {
		browserName: 'chromium',
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		trace: 'retain-on-failure',
		launchOptions: {
			...(executablePath === undefined ? {} : { executablePath }),
			args: [
				...(isRoot ? ['--no-sandbox'] : []),
				'--disable-dev-shm-usage',
				'--disable-gpu',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run',
				'--no-default-browser-check',
				// Also proves that the pages call nobody.
				'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'
			]
		}
	}
});
