/*
 * The walls of the house. A room sees itself and what is named here; `ports` is the file of types
 * through which rooms implement what the application asks.
 */
const { join } = require('node:path');

const shared = '^src/lib/shared/';
const text = '^src/lib/text/';
const domain = '^server/domain/';
const policy = '^server/policy/';
const application = '^server/application/';
const ports = '^server/application/ports\\.ts$';
const practice = '^server/practice/';
/** Files of `src` that never reach a browser. */
const behindTheScreens = '^src/(app\\.d|.*\\.server)\\.ts$';
const house = '^(src|server|tests|scripts|drizzle)/';

const sees = {
	[shared]: [],
	[text]: [shared],
	// The kit has its own few words and sees no others.
	'^src/lib/ui/': ['^src/lib/text/ui\\.ts$'],
	[domain]: [shared],
	[policy]: [shared, domain],
	[application]: [shared, domain, policy],
	'^server/identity/': [shared, domain, ports],
	'^server/storage/': [shared, domain, ports],
	'^server/realtime/': [shared, domain, ports],
	[practice]: [shared, domain, application],
	'^server/http/': [shared, text, '^server/']
};

/** Packages that one room keeps to itself. */
const keeps = {
	'^server/storage/': ['better-sqlite3', 'drizzle-orm'],
	'^server/realtime/': ['ws', 'socket\\.io', 'engine\\.io'],
	'^server/identity/': ['lucia', '@node-rs/argon2']
};

const npm = '^node_modules/';
const name = (room) => room.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '');

const rooms = Object.entries(sees).map(([room, others]) => ({
	name: `room-${name(room)}`,
	comment: 'A room sees itself and what the table in .dependency-cruiser.cjs names.',
	severity: 'error',
	from: { path: room },
	to: { path: house, pathNot: [room, ...others] }
}));

const packages = Object.entries(keeps).map(([room, kept]) => ({
	name: `only-${name(room)}`,
	comment: 'This package is used in one room only.',
	severity: 'error',
	from: { path: '^(server|src)/', pathNot: room },
	to: { path: `${npm}(${kept.join('|')})/` }
}));

const pure = (room, allowed) => [
	{
		name: `pure-${name(room)}`,
		comment: 'A pure room knows no package but the one named.',
		severity: 'error',
		from: { path: room },
		to: { path: npm, pathNot: allowed.map((one) => `${npm}${one}/`) }
	},
	{
		name: `no-machine-${name(room)}`,
		comment: 'A pure room knows no machine.',
		severity: 'error',
		from: { path: room },
		to: { dependencyTypes: ['core'] }
	}
];

module.exports = {
	forbidden: [
		...rooms,
		...packages,
		...pure(shared, ['zod']),
		...pure(domain, ['yjs']),
		...pure(policy, []),
		{
			name: 'no-circular',
			severity: 'error',
			from: {},
			to: { circular: true }
		},
		{
			name: 'no-barrel',
			comment: 'A room is entered by the file that bears its name.',
			severity: 'error',
			from: {},
			to: { path: '/index\\.(ts|js)$', pathNot: npm }
		},
		{
			name: 'ports-are-types',
			severity: 'error',
			from: { path: '^server/(identity|storage|realtime)/' },
			to: { path: ports, dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'screens-see-no-server',
			comment:
				'Pages get the application from `locals`; its types are named in server files alone.',
			severity: 'error',
			from: { path: '^src/', pathNot: behindTheScreens },
			to: { path: '^(server|drizzle|scripts|tests)/' }
		},
		{
			name: 'pages-see-the-application',
			severity: 'error',
			from: { path: behindTheScreens },
			to: { path: '^(server|drizzle|scripts|tests)/', pathNot: application }
		},
		{
			name: 'pages-build-nothing',
			severity: 'error',
			from: { path: behindTheScreens },
			to: { path: application, dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'lib-knows-no-routes',
			severity: 'error',
			from: { path: '^src/lib/' },
			to: { path: '^src/routes/' }
		},
		{
			name: 'no-machine-in-a-browser',
			severity: 'error',
			from: { path: '^src/', pathNot: '(\\.server|\\+server)\\.ts$' },
			to: { dependencyTypes: ['core'] }
		},
		{
			name: 'no-development-package',
			comment: 'Vite serves the pages in watch mode only.',
			severity: 'error',
			from: { path: '^(server|src)/' },
			to: {
				dependencyTypes: ['npm-dev'],
				dependencyTypesNot: ['type-only'],
				pathNot: `${npm}(vite|@types)/`
			}
		},
		{
			name: 'no-unresolvable',
			comment: 'What cannot be resolved would slip past every wall.',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^\\$(app|env|service-worker)|/\\$types(\\.js)?$' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(\\.svelte-kit|build)/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		webpackConfig: { fileName: join(__dirname, '.dependency-cruiser.alias.cjs') },
		enhancedResolveOptions: {
			extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts'],
			exportsFields: ['exports'],
			conditionNames: ['import', 'svelte', 'types', 'node', 'default']
		}
	}
};
