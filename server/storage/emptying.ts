import type Sqlite from 'better-sqlite3';

/** Milliseconds between attempts while another process reads. */
const pause = 200;

/**
 * Empties the write-ahead log into the database, so that nothing deleted is left in either file.
 * Another process that reads what was before stands in the way; nobody waits for it: until it is done
 * it is tried again, every now and then and after each commit. What a process that ended left is for
 * the next start.
 */
export class Emptying {
	readonly #sqlite: Sqlite.Database;
	#due: Promise<void> | null = null;
	#tell = (): void => undefined;
	#timer: NodeJS.Timeout | null = null;

	constructor(sqlite: Sqlite.Database) {
		this.#sqlite = sqlite;
	}

	/** Begins; the promise is for when it is done. */
	empty(): Promise<void> {
		this.#due ??= new Promise((resolve) => {
			this.#tell = resolve;
		});
		const due = this.#due;
		this.again();
		return due;
	}

	/** Tries again, where it is not done yet. */
	again(): void {
		if (!this.#due || !this.#sqlite.open) return;
		if (!this.#tryNow()) {
			this.#timer ??= setTimeout(() => {
				this.#timer = null;
				this.again();
			}, pause).unref();
			return;
		}
		this.#due = null;
		this.#tell();
	}

	/** What fails, on a full disk for one, is done later as well. */
	#tryNow(): boolean {
		const patience = this.#sqlite.pragma('busy_timeout', { simple: true });
		try {
			this.#sqlite.pragma('busy_timeout = 0');
			const [said] = this.#sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
			return said?.busy === 0;
		} catch {
			return false;
		} finally {
			this.#sqlite.pragma(`busy_timeout = ${String(patience)}`);
		}
	}
}
