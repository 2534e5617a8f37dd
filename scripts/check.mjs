import { checks, conclude, inTurn, sum, sync } from './checks.mjs';
import { install } from './prepare.mjs';
import { unit } from './suites.mjs';

/* What is quick and must hold before a commit: the checks, and the tests of the pure rooms. */
install();
const counts = [await sync(), await inTurn(checks)];
counts.push(await unit(['tests/shared', 'tests/domain', 'tests/policy', 'tests/house']));
conclude(sum(counts));
