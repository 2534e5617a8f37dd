import { installBrowser } from './browser.mjs';
import { check, checks, conclude, inTurn, sum, sync, tell } from './checks.mjs';
import { install } from './prepare.mjs';
import { browser, unit } from './suites.mjs';

/*
 * Everything that must hold. A stage that fails does not stop the next. The build shares the
 * machine with the checks; the tests have it to themselves, for some of them watch the clock.
 */
install();
const counts = [await sync()];
const build = check({ name: 'build', command: [process.execPath, 'scripts/prepare.mjs', 'build'] });
counts.push(...(await Promise.all([build, inTurn(checks)])));
counts.push(await unit());
try {
	installBrowser();
} catch (error) {
	const none = { passed: 0, failed: 1 };
	tell('a browser for the tests', none, String(error));
	counts.push(none);
}
counts.push(await browser());
conclude(sum(counts));
