import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStorage, type Storage } from '#storage/storage.ts';
import { SettingsError, type Settings } from './settings.ts';

/**
 * Opens the database of `DATA_DIR`.
 * @throws SettingsError when the folder or the database cannot be used
 */
export function openData({ dataDir }: Settings): Storage {
	try {
		mkdirSync(dataDir, { recursive: true, mode: 0o700 });
		return openStorage({
			file: join(dataDir, 'casustafel.db'),
			migrationsFolder: join(process.cwd(), 'drizzle')
		});
	} catch (fault) {
		const why = fault instanceof Error ? fault.message : String(fault);
		throw new SettingsError(`DATA_DIR is niet te gebruiken: ${why}`);
	}
}
