import { defineConfig } from 'vite';

/** Builds the server itself; packages stay outside. See docs/decisions/003. */
export default defineConfig({
	publicDir: false,
	build: {
		ssr: 'server/http/main.ts',
		outDir: 'build/server',
		target: 'node20',
		sourcemap: true
	},
	ssr: { external: true }
});
