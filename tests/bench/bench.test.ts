import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { report } from './report.ts';

test('I12 the benchmarks write what the contract says, of the rows and servers that are asked', () => {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	onTestFinished(() => {
		rmSync(folder, { recursive: true });
	});
	const out = join(folder, 'report.json');
	const asked = ['--rows', 'join-ms', '--subjects', 'casustafel', '--seconds', '1', '--times', '1'];
	const { status, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'tests/bench/main.ts', '--out', out, ...asked],
		{ cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' }
	);
	expect(status, stderr).toBe(0);
	const { rows } = report.parse(JSON.parse(readFileSync(out, 'utf8')));
	expect(rows.map(({ id, subjects }) => [id, Object.keys(subjects)])).toEqual([
		['join-ms', ['casustafel']]
	]);
}, 180_000);
