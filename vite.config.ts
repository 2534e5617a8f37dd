import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { screenRooms, serverRooms } from './tests/house/rooms.ts';

/** Two copies of one of these silently break documents. */
const onlyOnce = ['yjs', 'y-protocols', 'lib0', 'prosemirror-model', 'prosemirror-state'];

/** How long a test waits for what comes by itself, in milliseconds: on a busy machine too. */
const patience = {
	testTimeout: 90_000,
	hookTimeout: 90_000,
	expect: { poll: { timeout: 30_000 } }
};

export default defineConfig({
	plugins: [sveltekit()],
	resolve: { dedupe: onlyOnce },
	// The content security policy allows no `data:` address.
	build: {
		assetsInlineLimit: 0,
		rolldownOptions: { checks: { bundlerTimings: false } }
	},
	test: {
		globals: false,
		maxWorkers: 2,
		projects: [
			{
				resolve: { dedupe: onlyOnce },
				test: {
					name: 'server',
					environment: 'node',
					include: serverRooms.map((room) => `tests/${room}/**/*.test.ts`),
					...patience
				}
			},
			{
				extends: true,
				// Without it Svelte resolves to its server half, where `mount` throws.
				resolve: { conditions: ['browser'] },
				test: {
					name: 'ui',
					environment: 'jsdom',
					include: screenRooms.map((room) => `tests/${room}/**/*.test.ts`),
					...patience
				}
			}
		]
	}
});
