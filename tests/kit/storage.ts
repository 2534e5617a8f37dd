import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStorage, type Storage } from '#storage/storage.ts';

/** Folder of the migrations of this checkout. */
export const migrationsFolder = join(import.meta.dirname, '../../drizzle');

/** A storage in memory, closed when the test ends. */
export function memoryStorage(): Storage {
	const storage = openStorage({ file: ':memory:', migrationsFolder });
	onTestFinished(() => {
		storage.close();
	});
	return storage;
}

/** A path for a database in a folder of its own, which goes when the test ends. */
export function temporaryFile(): string {
	const folder = mkdtempSync(join(tmpdir(), 'casustafel-'));
	onTestFinished(() => {
		rmSync(folder, { recursive: true, force: true });
	});
	return join(folder, 'casustafel.db');
}

/** A storage in a temporary file, closed and removed when the test ends. */
export function temporaryStorage(): Storage & { file: string } {
	const file = temporaryFile();
	const storage = openStorage({ file, migrationsFolder });
	onTestFinished(() => {
		storage.close();
	});
	return { ...storage, file };
}

/** Every byte in a folder and in the folders in it, each as one character. */
export function bytesUnder(folder: string): string {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((one) => one.isFile())
		.map((one) => readFileSync(join(one.parentPath, one.name), 'latin1'))
		.join('\n');
}
