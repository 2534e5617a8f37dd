import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';
import { spawnSync } from 'node:child_process';

const source = join(root, 'tests/bench');
/** Beside what is built, so that no module of ours finds a package of theirs. */
const folder = join(root, 'build/peers');

/** Installs the servers we are measured beside, when their lock file is another than last time. */
export function installPeers() {
	const key = readFileSync(join(source, 'package-lock.json'), 'utf8');
	const stamp = join(folder, '.installed');
	if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== key) {
		console.error('Installing the peers.');
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		for (const name of ['package.json', 'package-lock.json'])
			cpSync(join(source, name), join(folder, name));
		const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
			cwd: folder,
			stdio: ['ignore', 2, 2]
		});
		if (status !== 0) throw new Error('The peers could not be installed.');
		writeFileSync(stamp, key);
	}
	// A module finds packages from where it lies.
	cpSync(join(source, 'peers'), folder, { recursive: true });
}
