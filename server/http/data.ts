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

/** Where the database of these settings is, and its keys. */
export function placesOf({ dataDir }: Settings) {
	return {
		file: join(dataDir, 'casustafel.db'),
		keysFolder: `${dataDir}.keys`,
		migrationsFolder: join(process.cwd(), 'drizzle')
	};
}

/**
 * Opens the database of `DATA_DIR`. `here`: all is done in this thread, as making a region needs.
 * @throws SettingsError when the folder or the database cannot be used
 */
export function openData(settings: Settings, where: 'here' | 'asTheDiskIs'): Storage {
	const { dataDir } = settings;
	try {
		mkdirSync(dataDir, { recursive: true, mode: 0o700 });
		return openStorage({
			...placesOf(settings),
			...(where === 'asTheDiskIs' && diskPause(dataDir) > longestPause && { writer: writerScript })
		});
	} catch (fault) {
		const why = fault instanceof Error ? fault.message : String(fault);
		throw new SettingsError(`DATA_DIR is niet te gebruiken: ${why}`);
	}
}
