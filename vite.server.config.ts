import { defineConfig } from 'vite';

/** Builds the server itself, its thread that writes, what sets a region up and what backs it up and
 * puts it back; packages stay outside. See docs/decisions/003. */
export default defineConfig({
	publicDir: false,
	build: {
		ssr: true,
		rolldownOptions: {
			input: {
				main: 'server/http/main.ts',
				setup: 'server/http/setup.ts',
				backup: 'server/http/backup.ts',
				restore: 'server/http/restore.ts',
				writer: 'server/http/writer.ts'
			},
			// All in one folder: what looks for a script beside itself may be in a chunk.
			output: { chunkFileNames: '[name]-[hash].js' }
		},
		outDir: 'build/server',
		target: 'node20',
		sourcemap: true
	},
	ssr: { external: true }
});
