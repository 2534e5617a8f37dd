import { mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { KeysError } from '#storage/keys.ts';
import { diskPause } from '#storage/probe.ts';
import { openStorage, type Storage } from '#storage/storage.ts';
import { keysInside, keysProblems } from '#text/keys.ts';
import { SettingsError, type Settings } from './settings.ts';

/** Built, the script lies beside this one; as a source too. */
const writerScript = new URL(
	import.meta.url.endsWith('.ts') ? './writer.ts' : './writer.js',
	import.meta.url
);

/** Milliseconds that a write may hold up everything else; a slower disk gets a thread of its own. */
const longestPause = 0.5;

/** Where the database of these settings is, and its keys. */
export function placesOf({ dataDir, keysDir }: Settings) {
	return {
		file: join(dataDir, 'casustafel.db'),
		keysFolder: keysDir,
		migrationsFolder: join(process.cwd(), 'drizzle')
	};
}

/**
 * Opens the database of `DATA_DIR`: all is done in this thread, as making a region needs, unless a
 * script for the thread that writes is given.
 * @throws SettingsError when the folder or the database cannot be used
 */
export function openData(settings: Settings, writer?: URL): Storage {
	const { dataDir, keysDir } = settings;
	try {
		mkdirSync(dataDir, { recursive: true, mode: 0o700 });
		demandApart(dataDir, keysDir);
		return openStorage({ ...placesOf(settings), ...(writer && { writer }) });
	} catch (fault) {
		if (fault instanceof SettingsError) throw fault;
		if (fault instanceof KeysError)
			throw new SettingsError(keysProblems[fault.problem](fault.path));
		const why = fault instanceof Error ? fault.message : String(fault);
		throw new SettingsError(`DATA_DIR is niet te gebruiken: ${why}`);
	}
}

/** The same data, with a writer in a thread of its own where the disk would hold up everything else. */
export function asTheDiskIs(settings: Settings, opened: Storage): Storage {
	if (diskPause(settings.dataDir) <= longestPause) return opened;
	opened.close();
	return openData(settings, writerScript);
}

/** Keys beside what they seal would be in every copy of it; also by way of a link. */
function demandApart(dataDir: string, keysDir: string): void {
	const [data, keys] = [realPath(dataDir) + sep, realPath(keysDir) + sep];
	if (data.startsWith(keys) || keys.startsWith(data)) throw new SettingsError(keysInside);
}

/** Without links, also of what is not there yet. */
function realPath(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		const above = dirname(path);
		return above === path ? path : join(realPath(above), basename(path));
	}
}
