import { spawn } from 'node:child_process';
import { build, install } from './prepare.mjs';
import { installed, root } from './run.mjs';

/*
 * node scripts/start.mjs demo   the practice region, from what is built
 * node scripts/start.mjs start  the region of DATA_DIR, from what is built
 * node scripts/start.mjs setup  an empty real region in DATA_DIR, with its first administrator
 * node scripts/start.mjs dev    the practice region, from the sources, anew on every change
 */
const mode = process.argv[2];
if (mode !== 'demo' && mode !== 'start' && mode !== 'setup' && mode !== 'dev') {
	console.error('Say which: demo, start, setup or dev.');
	process.exit(64);
}

process.chdir(root);
// A real region never becomes a practice region by what is left in the environment.
delete process.env['CASUSTAFEL_PRACTICE'];
delete process.env['CASUSTAFEL_DEV'];
if (mode === 'demo' || mode === 'dev') {
	process.env['CASUSTAFEL_PRACTICE'] = '1';
	process.env['DATA_DIR'] ||= './data/practice';
}
try {
	install();
	if (mode !== 'dev') build();
} catch (fault) {
	console.error(fault instanceof Error ? fault.message : fault);
	process.exit(1);
}
if (mode === 'dev') watch();
else await runBuilt(mode === 'setup' ? 'setup' : 'main');

/** @param {'main' | 'setup'} name */
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
