import Sqlite from 'better-sqlite3';

/** A lock that nobody refers to any more would be collected, and so let go. */
const held = new Set<Sqlite.Database>();

/**
 * Holds the right to write a database file for as long as this process lives. The lock is one of
 * the operating system on a file beside the database: it goes when the process goes, SIGKILL
 * included, and lets others read the database meanwhile (a backup).
 * @returns what gives the lock back
 * @throws Error when another process, or another storage in this one, holds it
 */
export function lockWriting(file: string): () => void {
	const lock = new Sqlite(`${file}.lock`, { timeout: 250 });
	try {
		lock.pragma('journal_mode = MEMORY');
		lock.exec('BEGIN EXCLUSIVE');
	} catch (cause) {
		lock.close();
		throw new Error('The database is in use by another process', { cause });
	}
	held.add(lock);
	return () => {
		held.delete(lock);
		lock.close();
	};
}
