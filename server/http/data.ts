import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { diskPause } from '#storage/probe.ts';
import { openStorage, type Storage } from '#storage/storage.ts';
import { SettingsError, type Settings } from './settings.ts';

/** Built, the script lies beside this one; as a source too. */
const writerScript = new URL(
	import.meta.url.endsWith('.ts') ? './writer.ts' : './writer.js',
	import.meta.url
);

/** Milliseconds that a write may hold up everything else; a slower disk gets a thread of its own. */
const longestPause = 0.5;

/**
 * Opens the database of `DATA_DIR`. `here`: all is done in this thread, as making a region needs.
 * @throws SettingsError when the folder or the database cannot be used
 */
export function openData({ dataDir }: Settings, where: 'here' | 'asTheDiskIs'): Storage {
	try {
		mkdirSync(dataDir, { recursive: true, mode: 0o700 });
		return openStorage({
			file: join(dataDir, 'casustafel.db'),
			keysFolder: `${dataDir}.keys`,
			migrationsFolder: join(process.cwd(), 'drizzle'),
			...(where === 'asTheDiskIs' && diskPause(dataDir) > longestPause && { writer: writerScript })
		});
	} catch (fault) {
		const why = fault instanceof Error ? fault.message : String(fault);
		throw new SettingsError(`DATA_DIR is niet te gebruiken: ${why}`);
	}
}
