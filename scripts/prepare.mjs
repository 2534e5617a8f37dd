import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installBrowser } from './browser.mjs';
import { installed, root, run } from './run.mjs';

const settings = ['package.json', 'package-lock.json', 'tsconfig.base.json'];

/** Installs the packages when the lock file or Node itself is another than last time. */
export function install() {
	const key = keyOf(
		['package-lock.json'],
		[process.versions.modules, process.platform, process.arch]
	);
	// `npm ci` begins by removing the folder, and this stamp with it.
	const stamp = 'node_modules/.installed';
	if (isFresh(stamp, key)) return;
	console.error('Installing packages; the database library is compiled, which takes minutes.');
	run('npm', ['ci', '--include=dev'], headers());
	writeFileSync(join(root, stamp), key);
}

/** Builds the pages and the server, each when what it is made from has changed. */
export function build() {
	const vite = installed('vite/bin/vite.js');
	const pages = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];
	buildOne('build/app', pages, [...vite, 'build', '--logLevel', 'warn']);
	const server = ['server', 'src/lib/shared', 'src/lib/text', 'vite.server.config.ts'];
	const config = ['--config', 'vite.server.config.ts', '--logLevel', 'warn'];
	buildOne('build/server', server, [...vite, 'build', ...config]);
}

/**
 * @param {string} folder
 * @param {string[]} sources
 * @param {string[]} command
 */
function buildOne(folder, sources, [program = '', ...parameters]) {
	const key = keyOf([...settings, ...sources]);
	const stamp = `${folder}/.built`;
	if (isFresh(stamp, key)) return;
	console.error(`Building ${folder}.`);
	run(program, parameters, { NODE_ENV: 'production' });
	writeFileSync(join(root, stamp), key);
}

/**
 * Node's own headers, when they came with it: then nothing is fetched to compile against.
 * @returns {Record<string, string>}
 */
function headers() {
	const home = dirname(dirname(process.execPath));
	return existsSync(join(home, 'include/node/node.h')) ? { npm_config_nodedir: home } : {};
}

/**
 * @param {string} stamp
 * @param {string} key
 */
function isFresh(stamp, key) {
	const path = join(root, stamp);
	return existsSync(path) && readFileSync(path, 'utf8') === key;
}

/**
 * SHA-256 over the names and bytes of files and of all files in folders.
 * @param {string[]} paths
 * @param {string[]} [words]
 */
function keyOf(paths, words = []) {
	const hash = createHash('sha256');
	for (const word of words) hash.update(`${word}\0`);
	for (const path of paths.flatMap(filesBelow)) {
		const bytes = readFileSync(join(root, path));
		hash.update(`${path}\0${bytes.length}\0`).update(bytes);
	}
	return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
	const absolute = join(root, path);
	if (!existsSync(absolute)) return [];
	if (!statSync(absolute).isDirectory()) return [path];
	return readdirSync(absolute)
		.sort()
		.flatMap((name) => filesBelow(`${path}/${name}`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	install();
	build();
	if (process.argv[2] !== 'build') installBrowser();
}
