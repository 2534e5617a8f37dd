import { installBrowser } from './browser.mjs';
import { conclude, have, inRows, plainChecks, routeChecks, sum, sync } from './checks.mjs';
import { install } from './prepare.mjs';
import { browser, unit } from './suites.mjs';

/*
 * Everything that must hold. A stage that fails does not stop the next. The build shares the
 * machine with a few checks; the tests have it to themselves, for some of them watch the clock.
 */
const build = { name: 'build', command: [process.execPath, 'scripts/prepare.mjs', 'build'] };

const counts = [have('packages', install)];
if (sum(counts).failed === 0) {
	counts.push(await sync());
	counts.push(await inRows([build], plainChecks));
	counts.push(await inRows(...routeChecks));
	counts.push(await unit());
	counts.push(have('a browser for the tests', installBrowser));
	counts.push(await browser());
}
conclude(sum(counts));
