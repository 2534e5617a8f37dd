import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --config drizzle/config.ts` writes the next migration. */
export default defineConfig({
	dialect: 'sqlite',
	schema: './server/storage/schema/*.ts',
	out: './drizzle'
});
