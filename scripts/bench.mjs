import { spawn } from 'node:child_process';
import { installPeers } from './peers.mjs';
import { build, install } from './prepare.mjs';
import { root } from './run.mjs';

/* The benchmarks, side by side with the peers; what follows on the command line is theirs. */
process.chdir(root);
install();
build();
installPeers();
const child = spawn(
	process.execPath,
	['--import', 'tsx', 'tests/bench/main.ts', ...process.argv.slice(2)],
	{ stdio: 'inherit' }
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (status) => process.exit(status ?? 1));
