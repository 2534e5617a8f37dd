import { conclude, have, inRows, plainChecks, routeChecks, sum, sync } from './checks.mjs';
import { install } from './prepare.mjs';
import { unit } from './suites.mjs';

/* What is quick and must hold before a commit: the checks, and the tests of the pure rooms. */
const counts = [have('packages', install)];
if (sum(counts).failed === 0) {
	counts.push(await sync());
	counts.push(await inRows(plainChecks));
	counts.push(await inRows(...routeChecks));
	counts.push(await unit(['tests/shared', 'tests/domain', 'tests/policy', 'tests/house']));
}
conclude(sum(counts));
