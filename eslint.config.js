import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const noModuleState = {
	selector: ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind="let"]',
	message: 'No state at module level: the house is built once, in main.ts.'
};
const noBarrel = {
	selector: 'ExportAllDeclaration',
	message: 'No barrels: a door names what it lets out.'
};
const noDefaultExport = {
	selector: ':matches(ExportDefaultDeclaration, ExportSpecifier[exported.name="default"])',
	message: 'Export by name.'
};
const noClock = [
	{
		selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
		message: 'A pure room is told what time it is.'
	},
	{
		selector: 'MemberExpression[object.name="Date"][property.name="now"]',
		message: 'A pure room is told what time it is.'
	},
	{
		selector: 'MemberExpression[object.name="Math"][property.name="random"]',
		message: 'A pure room is told what is random.'
	},
	{
		selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]',
		message: 'A pure room is told what time it is.'
	}
];

const typescript = ['**/*.ts', '**/*.svelte'];
const pure = ['server/domain/**/*.ts', 'server/policy/**/*.ts', 'src/lib/shared/**/*.ts'];

export default defineConfig(
	globalIgnores(['build/', 'data/', 'node_modules/', '.svelte-kit/', 'test-results/']),
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: {
			parserOptions: {
				projectService: { allowDefaultProject: ['vite.server.config.ts', 'drizzle/config.ts'] },
				extraFileExtensions: ['.svelte'],
				tsconfigRootDir: import.meta.dirname
			}
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, svelteConfig: { compilerOptions: { runes: true } } }
		}
	},
	{
		files: typescript,
		rules: {
			eqeqeq: 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			// An asynchronous port may be implemented by something that has nothing to wait for.
			'@typescript-eslint/require-await': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			// Doors are closures and use no `this`.
			'@typescript-eslint/unbound-method': 'off',
			// A map that no markup reads is a plain one.
			'svelte/prefer-svelte-reactivity': 'off',
			// The application is always at the root of its host.
			'svelte/no-navigation-without-resolve': 'off',
			'no-restricted-syntax': ['error', noBarrel]
		}
	},
	{
		files: ['server/**/*.ts', 'src/**/*.ts', 'src/**/*.svelte'],
		rules: {
			// What is logged goes through the log, which knows no content.
			'no-console': 'error',
			'no-restricted-syntax': ['error', noBarrel, noModuleState]
		}
	},
	{
		files: ['server/**/*.ts', 'src/lib/**/*.ts'],
		rules: { 'no-restricted-syntax': ['error', noBarrel, noModuleState, noDefaultExport] }
	},
	// These say on standard output that it is ready, and on standard error why it cannot be.
	{
		files: ['server/http/{main,setup,settings,backup,restore,backing}.ts'],
		rules: { 'no-console': 'off' }
	},
	{
		files: pure,
		rules: {
			'no-restricted-globals': ['error', 'crypto', 'performance', 'process', 'Buffer'],
			'no-restricted-imports': [
				'error',
				{ patterns: [{ regex: '^node:', message: 'A pure room knows no machine.' }] }
			],
			'no-restricted-syntax': ['error', noBarrel, noModuleState, noDefaultExport, ...noClock]
		}
	},
	{
		files: ['src/lib/shared/**/*.ts', 'src/lib/text/**/*.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{ regex: '^node:', message: 'Both sides read these files.' },
						{ regex: '^\\$', message: 'The server reads these files too: import #shared or #text.' }
					]
				}
			]
		}
	},
	{ files: ['**/*.{js,mjs,cjs}'], extends: [ts.configs.disableTypeChecked] },
	{ files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } }
);
