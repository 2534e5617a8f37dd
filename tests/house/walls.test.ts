import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Cruise {
	summary: { violations: { from: string; to: string; rule: { name: string } }[] };
	modules: { source: string }[];
}

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Cruises `src` and `server` below `folder` with this project's own rules. */
function cruise(folder: string): Cruise {
	const config = join(root, '.dependency-cruiser.cjs');
	const { stdout } = spawnSync(
		process.execPath,
		[program, '--config', config, '--output-type', 'json', 'src', 'server'],
		{ cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
	);
	return JSON.parse(stdout) as Cruise;
}

/** A small house, file by file; each line of `planted` below adds one crossing to it. */
const honest: Record<string, string> = {
	'src/lib/shared/words.ts': `import { z } from 'zod';\nexport const words = z;`,
	'src/lib/text/nl.ts': `export const nl = 'nl';`,
	'src/lib/ui/Button.svelte': `<button></button>`,
	'src/lib/case/Board.svelte': `<script lang="ts">import '../ui/Button.svelte';</script>`,
	'src/app.d.ts': `import type { Application } from '#application/application.ts';\nexport type A = Application;`,
	'src/routes/+page.svelte': `<p></p>`,
	'server/domain/decide.ts': `import '#shared/words.ts';\nimport 'yjs';`,
	'server/policy/policy.ts': `import '#domain/decide.ts';`,
	'server/application/ports.ts': `import type { words } from '#shared/words.ts';\nexport type Port = typeof words;`,
	'server/application/application.ts': `import '#policy/policy.ts';\nexport interface Application { a: 1 }`,
	'server/identity/identity.ts': `import type { Port } from '#application/ports.ts';\nexport type A = Port;`,
	'server/storage/storage.ts': `import type { Port } from '#application/ports.ts';\nexport type A = Port;`,
	'server/realtime/realtime.ts': `import 'ws';`,
	'server/practice/practice.ts': `import '#application/application.ts';`,
	'server/http/main.ts': `import '#storage/storage.ts';\nimport '#practice/practice.ts';`
};

/** Where a crossing is planted, the line itself, and the rule that must catch it. */
const planted: [file: string, line: string, rule: string][] = [
	['src/lib/shared/a.ts', `import '#domain/decide.ts';`, 'room-src-lib-shared'],
	['src/lib/shared/b.ts', `import 'node:fs';`, 'no-machine-src-lib-shared'],
	['src/lib/shared/c.ts', `import 'yjs';`, 'pure-src-lib-shared'],
	['src/lib/ui/a.ts', `import '../shared/words.ts';`, 'room-src-lib-ui'],
	[
		'src/lib/ui/Text.svelte',
		`<script lang="ts">import '../text/nl.ts';</script>`,
		'room-src-lib-ui'
	],
	['src/lib/ui/Case.svelte', `<script>import '../case/Board.svelte';</script>`, 'room-src-lib-ui'],
	['src/lib/ui/alias.ts', `import '$lib/case/Board.svelte';`, 'room-src-lib-ui'],
	['src/lib/case/a.ts', `import '#policy/policy.ts';`, 'screens-see-no-server'],
	['src/lib/case/b.ts', `import 'node:fs';`, 'no-machine-in-a-browser'],
	['src/lib/case/c.ts', `import '../../routes/+page.svelte';`, 'lib-knows-no-routes'],
	[
		'src/routes/a.ts',
		`import type { Port } from '#application/ports.ts';\nexport type A = Port;`,
		'screens-see-no-server'
	],
	['src/hooks.server.ts', `import '#application/application.ts';`, 'pages-build-nothing'],
	['src/routes/+page.server.ts', `import '#storage/storage.ts';`, 'pages-see-the-application'],
	['server/domain/a.ts', `import '#policy/policy.ts';`, 'room-server-domain'],
	['server/domain/b.ts', `import 'node:crypto';`, 'no-machine-server-domain'],
	['server/policy/a.ts', `import '#application/application.ts';`, 'room-server-policy'],
	['server/policy/b.ts', `import 'yjs';`, 'pure-server-policy'],
	['server/application/a.ts', `import '#storage/storage.ts';`, 'room-server-application'],
	['server/identity/a.ts', `import '#storage/storage.ts';`, 'room-server-identity'],
	['server/storage/a.ts', `import '#application/application.ts';`, 'room-server-storage'],
	['server/storage/b.ts', `import '#application/ports.ts';`, 'ports-are-types'],
	['server/realtime/a.ts', `import '#http/main.ts';`, 'room-server-realtime'],
	['server/practice/a.ts', `import '#storage/storage.ts';`, 'room-server-practice'],
	['server/http/a.ts', `import 'better-sqlite3';`, 'only-server-storage'],
	['server/http/b.ts', `import 'ws';`, 'only-server-realtime'],
	['server/http/c.ts', `import 'lucia';`, 'only-server-identity'],
	['server/http/d.ts', `import 'vitest';`, 'no-development-package'],
	['server/http/e.ts', `import '#http/nowhere.ts';`, 'no-unresolvable'],
	['server/http/f.ts', `import './g.ts';`, 'no-circular'],
	['server/http/index.ts', `export {};`, 'no-barrel']
];

function write(folder: string, file: string, content: string): void {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), content);
}

function buildHouse(folder: string): void {
	cpSync(join(root, 'package.json'), join(folder, 'package.json'));
	write(folder, 'tsconfig.json', '{ "compilerOptions": { "module": "nodenext" } }');
	for (const name of ['zod', 'yjs', 'ws', 'better-sqlite3', 'lucia', 'vitest']) {
		write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
		write(folder, `node_modules/${name}/index.js`, '');
	}
	const svelte = { name: 'svelte', exports: { './internal/*': './index.js' } };
	write(folder, 'node_modules/svelte/package.json', JSON.stringify(svelte));
	write(folder, 'node_modules/svelte/index.js', '');
	for (const [file, content] of Object.entries(honest)) write(folder, file, content);
}

describe('walls', { timeout: 180_000 }, () => {
	const folder = mkdtempSync(join(tmpdir(), 'walls-'));
	beforeAll(() => buildHouse(folder));
	afterAll(() => rmSync(folder, { recursive: true }));

	test('I1 the rooms of this house cross no wall', () => {
		const { summary, modules } = cruise(root);
		expect(summary.violations.map((one) => `${one.rule.name}: ${one.from} -> ${one.to}`)).toEqual(
			[]
		);
		expect(modules.length).toBeGreaterThan(10);
	});

	test('I2 an honest house has no violation, and every planted crossing is caught', () => {
		expect(cruise(folder).summary.violations).toEqual([]);
		for (const [file, line] of planted) write(folder, file, line);
		write(folder, 'server/http/g.ts', `import './f.ts';`);
		write(folder, 'server/http/h.ts', `import './index.ts';`);
		const caught = cruise(folder).summary.violations;
		const missed = planted.filter(
			([file, , rule]) =>
				!caught.some((one) => one.rule.name === rule && [one.from, one.to].includes(file))
		);
		expect(missed).toEqual([]);
	});
});

describe('packages', () => {
	test('I3 one version of yjs, lib0 and the ProseMirror model is installed', () => {
		const tree = readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8');
		const { packages } = JSON.parse(tree) as { packages: Record<string, unknown> };
		for (const name of ['yjs', 'lib0', 'prosemirror-model', 'prosemirror-state', 'y-protocols']) {
			const copies = Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`));
			expect(copies, name).toEqual([`node_modules/${name}`]);
		}
	});
});
