import { spawn, spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a program to its end. What it says goes to standard error: standard output is the server's.
 * @param {string} program
 * @param {string[]} parameters
 * @param {Record<string, string>} [environment] on top of this process's own
 * @throws when the program cannot start or does not end with 0
 */
export function run(program, parameters, environment = {}) {
	const { status, error } = spawnSync(program, parameters, {
		cwd: root,
		stdio: ['ignore', 2, 2],
		env: { ...process.env, ...environment }
	});
	if (error) throw error;
	if (status !== 0) throw new Error(`${program} ${parameters.join(' ')} ended with ${status}`);
}

/**
 * Runs a program and keeps what it says.
 * @param {string} program
 * @param {string[]} parameters
 * @param {Record<string, string>} [environment] on top of this process's own
 * @returns {Promise<{ ok: boolean, said: string }>} both streams together
 */
export function listen(program, parameters, environment = {}) {
	return new Promise((resolve) => {
		const child = spawn(program, parameters, {
			cwd: root,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, ...environment }
		});
		let said = '';
		const hear = (/** @type {Buffer} */ bytes) => (said += bytes.toString());
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.on('error', (error) => resolve({ ok: false, said: `${said}${error.message}\n` }));
		child.on('close', (status) => resolve({ ok: status === 0, said }));
	});
}

/**
 * The command line of a program that the project has installed.
 * @param {string} script path below `node_modules`
 * @returns {[string, string]} Node, and the script it runs
 */
export function installed(script) {
	return [process.execPath, `node_modules/${script}`];
}
