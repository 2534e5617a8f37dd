import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, install } from './prepare.mjs';
import { installed, root } from './run.mjs';

/*
 * node scripts/start.mjs demo   the practice region, from what is built
 * node scripts/start.mjs start  the region of DATA_DIR, from what is built
 * node scripts/start.mjs setup  an empty real region in DATA_DIR, with its first administrator
 * node scripts/start.mjs dev    the practice region, from the sources, anew on every change
 * node scripts/start.mjs backup FILE   a copy of the database of DATA_DIR, also while the server runs
 * node scripts/start.mjs restore FILE  that copy in the place of the database of DATA_DIR
 */
const mode = process.argv[2];
if (!['demo', 'start', 'setup', 'dev', 'backup', 'restore'].includes(mode ?? '')) {
	console.error('Say which: demo, start, setup, dev, backup or restore.');
	process.exit(64);
}

if (mode === 'backup' || mode === 'restore') nameFilesInFull();
process.chdir(root);
// A real region never becomes a practice region by what is left in the environment.
delete process.env['CASUSTAFEL_PRACTICE'];
delete process.env['CASUSTAFEL_DEV'];
if (mode === 'demo' || mode === 'dev') {
	process.env['CASUSTAFEL_PRACTICE'] = '1';
	process.env['DATA_DIR'] ||= './data/practice';
}
try {
	// A backup is made by what is built, and never takes files away from a server that runs.
	const ready = mode === 'backup' && existsSync(join(root, 'build/server/backup.js'));
	if (!ready) install();
	if (!ready && mode !== 'dev') build();
} catch (fault) {
	console.error(fault instanceof Error ? fault.message : fault);
	process.exit(1);
}
if (mode === 'dev') watch();
else await runBuilt(mode === 'demo' || mode === 'start' ? 'main' : (mode ?? 'main'));

/** A file is named from the folder in which the command was given. */
function nameFilesInFull() {
	const folder = process.env['INIT_CWD'] ?? process.cwd();
	process.argv = process.argv.map((word, at) =>
		at > 2 && !word.startsWith('-') ? resolve(folder, word) : word
	);
}

/** @param {string} name */
async function runBuilt(name) {
	process.env['NODE_ENV'] ||= 'production';
	process.setSourceMapsEnabled(true);
	// What it reads of the command line begins after its own name.
	process.argv.splice(2, 1);
	await import(new URL(`../build/server/${name}.js`, import.meta.url).href);
}

function watch() {
	const [node, tsx] = installed('tsx/dist/cli.mjs');
	const child = spawn(node, [tsx, 'watch', '--clear-screen=false', 'server/http/main.ts'], {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, CASUSTAFEL_DEV: '1' }
	});
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
	child.on('exit', (status) => process.exit(status ?? 1));
}
