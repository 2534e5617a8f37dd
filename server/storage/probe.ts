import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const rounds = 15;
const page = Buffer.alloc(4096, 1);

/** Milliseconds that a small write takes to reach the disk of this folder: the middle of some tries. */
export function diskPause(folder: string): number {
	const path = join(folder, `.probe-${process.pid}`);
	const file = openSync(path, 'w', 0o600);
	try {
		const times = Array.from({ length: rounds }, (_, round) => {
			const start = performance.now();
			writeSync(file, page, 0, page.length, round * page.length);
			fdatasyncSync(file);
			return performance.now() - start;
		});
		return times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
	} finally {
		closeSync(file);
		rmSync(path, { force: true });
	}
}
