import { installed, listen } from './run.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, command: string[] }} Check
 */

/** Checks that read no generated type, so that a build may go on meanwhile. @type {Check[]} */
export const plainChecks = [
	{ name: 'types of the server', command: [...installed('typescript/bin/tsc'), '-p', 'server'] },
	{ name: 'format', command: [...installed('prettier/bin/prettier.cjs'), '--check', '.'] }
];

/** Checks that read the types of the routes: two rows for two cores. @type {Check[][]} */
export const routeChecks = [
	[
		{
			name: 'types of the pages',
			command: [...installed('svelte-check/bin/svelte-check'), '--fail-on-warnings']
		},
		{
			name: 'walls',
			command: [...installed('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', 'server']
		}
	],
	[
		{
			name: 'lint',
			command: [...installed('eslint/bin/eslint.js'), '.', '--cache', '--max-warnings', '0']
		},
		{ name: 'unused', command: [...installed('knip/bin/knip.js')] }
	]
];

/** Makes the types of the routes, which most checks read. @returns {Promise<Count>} */
export function sync() {
	const command = [...installed('@sveltejs/kit/svelte-kit.js'), 'sync'];
	return check({ name: 'types of the routes', command });
}

/**
 * Runs one check and prints what it says only when it fails.
 * @param {Check} check
 * @returns {Promise<Count>}
 */
export async function check({ name, command: [program = '', ...parameters] }) {
	const { ok, said } = await listen(program, parameters);
	const count = ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	tell(name, count, said);
	return count;
}

/**
 * Runs rows of checks beside each other, within a row one after the other, all of them.
 * @param {...Check[]} rows
 * @returns {Promise<Count>}
 */
export async function inRows(...rows) {
	const counts = await Promise.all(
		rows.map(async (row) => {
			const done = [];
			for (const one of row) done.push(await check(one));
			return sum(done);
		})
	);
	return sum(counts);
}

/**
 * Does what the stages after it stand on.
 * @param {string} name
 * @param {() => void} deed
 * @returns {Count} one failed when it threw, else nothing: it proves nothing
 */
export function have(name, deed) {
	try {
		deed();
		return { passed: 0, failed: 0 };
	} catch (error) {
		const count = { passed: 0, failed: 1 };
		tell(name, count, String(error));
		return count;
	}
}

/**
 * @param {string} name
 * @param {Count} count
 * @param {string} said shown when something failed
 */
export function tell(name, { passed, failed }, said) {
	if (failed > 0) console.log(`\n${said.trimEnd()}\n`);
	console.log(`${failed > 0 ? 'FAILED' : 'ok'}  ${name}: ${conclusion({ passed, failed })}`);
}

/**
 * @param {Count[]} counts
 * @returns {Count}
 */
export function sum(counts) {
	return counts.reduce(
		(all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }),
		{ passed: 0, failed: 0 }
	);
}

/**
 * The line that closes a run.
 * @param {Count} count
 */
export function conclusion({ passed, failed }) {
	return `${passed} passed, ${failed} failed`;
}

/**
 * Prints the line that closes a run and sets the exit code.
 * @param {Count} count
 */
export function conclude(count) {
	process.exitCode = count.failed > 0 ? 1 : 0;
	console.log(conclusion(count));
}
