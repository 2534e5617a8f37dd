import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const places = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * The browser of this machine.
 * @returns {string | undefined} undefined where only the one of Playwright itself is left
 */
export function findBrowser() {
	return places.map((name) => `/usr/bin/${name}`).find((path) => existsSync(path));
}

/** Sees to it that there is a browser for the tests: Debian's package, else Playwright's own. */
export function installBrowser() {
	if (findBrowser() !== undefined) return;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		try {
			installPackage();
			return;
		} catch (error) {
			console.error(`No browser from Debian's packages: ${error}`);
		}
	}
	run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
}

function installPackage() {
	// Two installs at the same time wait for each other instead of failing.
	const apt = ['-o', 'DPkg::Lock::Timeout=300'];
	const environment = { DEBIAN_FRONTEND: 'noninteractive' };
	run('apt-get', [...apt, 'update'], environment);
	run('apt-get', [...apt, 'install', '-y', '--no-install-recommends', 'chromium'], environment);
}
