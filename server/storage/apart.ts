import { Worker, parentPort, workerData } from 'node:worker_threads';
import { connectReading, connectWriting } from './connection.ts';
import { keysFolderOf } from './key-folder.ts';
import { openKeys } from './keys.ts';
import type { StorageOptions } from './options.ts';
import { storesOver, type Storage, type Stores } from './stores.ts';

/*
 * The writer in a thread of its own: it has the only connection that writes, and this thread reads
 * through another. For disks whose fsync would hold up everything else.
 */

/** What goes to the writer. Reading goes past it, but for looks, which it keeps at hand. */
const written = {
	facts: ['commit'],
	audit: ['append'],
	log: ['append', 'compact'],
	sessions: ['insert', 'touch', 'remove', 'removeOf', 'removeOver'],
	credentials: ['setPassword', 'remove'],
	links: ['put', 'redeem', 'remove'],
	receipts: ['shown', 'look', 'lastLook'],
	disk: ['writable', 'checkpoint']
} as const satisfies { [Store in keyof Stores]: readonly (keyof Stores[Store])[] };

type Written = {
	[Store in keyof Stores]: Pick<
		Stores[Store],
		(typeof written)[Store][number] & keyof Stores[Store]
	>;
};

interface Call {
	id: number;
	store: keyof Stores;
	method: string;
	args: unknown[];
}
type Answer = { id: number; result: unknown } | { id: number; error: string };

/** Opens a storage whose writer is a thread of its own, on a database that is up to date. */
export function apart(options: StorageOptions & { writer: URL }, unlock: () => void): Storage {
	const { file } = options;
	const folder = keysFolderOf(options);
	const keys = openKeys(folder);
	const sqlite = connectReading(file);
	const reading = storesOver(sqlite, keys);
	const ended = new Int32Array(new SharedArrayBuffer(4));
	const writer = new Writer(options.writer, { file, folder, ended });
	const { facts, audit, log, sessions, credentials, links, receipts, disk } = writer.stores;
	return {
		facts: {
			...reading.facts,
			commit: async (batch) => {
				const outcome = await facts.commit(batch);
				if (outcome === 'committed') reading.committed(batch);
				return outcome;
			}
		},
		audit: { ...reading.audit, ...audit },
		log: {
			...reading.log,
			...log,
			append: async (rows) => {
				await log.append(rows.map((row) => ({ ...row, update: alone(row.update) })));
				reading.changed(rows);
			}
		},
		sessions: { ...reading.sessions, ...sessions },
		credentials: { ...reading.credentials, ...credentials },
		links: { ...reading.links, ...links },
		receipts: { ...reading.receipts, ...receipts },
		...disk,
		whole: () => Promise.reject(new Error('Only where the writer is')),
		close: () => {
			// The writer is the last to leave: then it empties the write-ahead log.
			sqlite.close();
			writer.end();
			// Nothing is left half written: what was handed over is done before this returns.
			Atomics.wait(ended, 0, 0, longestFarewell);
			keys.close();
			unlock();
		}
	};
}

/** Milliseconds that the writer may take for what it still has to do. */
const longestFarewell = 4000;

/** Bytes in a buffer of their own: a copy for another thread takes the whole buffer. */
function alone(bytes: Uint8Array): Uint8Array {
	return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

interface WriterData {
	file: string;
	folder: string;
	/** Becomes 1 when the writer has closed everything. */
	ended: Int32Array;
}

/** The other end of the thread that writes. */
class Writer {
	readonly stores: Written;
	readonly #thread: Worker;
	readonly #waiting = new Map<
		number,
		{ resolve: (result: unknown) => void; reject: (reason: Error) => void }
	>();
	#last = 0;
	#gone: Error | null = null;

	constructor(script: URL, data: WriterData) {
		this.#thread = threadOf(script, data);
		this.#thread.on('message', (answer: Answer) => {
			this.#take(answer);
		});
		this.#thread.on('error', (error) => {
			this.#fail(error);
		});
		this.#thread.on('exit', () => {
			this.#fail(new Error('The writer has ended'));
		});
		const entries = Object.entries(written).map(([store, methods]) => [
			store,
			Object.fromEntries(
				methods.map((method) => [
					method,
					(...args: unknown[]) => this.#call(store as keyof Stores, method, args)
				])
			)
		]);
		this.stores = Object.fromEntries(entries) as Written;
	}

	/** Does what was handed over, then closes. */
	end(): void {
		this.#thread.postMessage(null);
	}

	#call(store: keyof Stores, method: string, args: unknown[]): Promise<unknown> {
		return new Promise((resolve, reject) => {
			if (this.#gone) {
				reject(this.#gone);
				return;
			}
			const id = ++this.#last;
			this.#waiting.set(id, { resolve, reject });
			const call: Call = { id, store, method, args };
			this.#thread.postMessage(call);
		});
	}

	#take(answer: Answer): void {
		const asked = this.#waiting.get(answer.id);
		this.#waiting.delete(answer.id);
		if ('error' in answer) asked?.reject(new Error(answer.error));
		else asked?.resolve(answer.result);
	}

	#fail(error: Error): void {
		this.#gone ??= error;
		for (const { reject } of this.#waiting.values()) reject(this.#gone);
		this.#waiting.clear();
	}
}

/** What is built runs as it is; a source, in tests and while developing, through a loader. */
function threadOf(script: URL, data: WriterData): Worker {
	if (!script.pathname.endsWith('.ts')) return new Worker(script, { workerData: data });
	const load = `import('tsx/esm/api').then(({ register }) => {
		register();
		return import(${JSON.stringify(script.href)});
	});`;
	return new Worker(load, { eval: true, workerData: data });
}

/** The whole life of the thread that writes. */
export function serveWriting(): void {
	if (!parentPort) throw new Error('This is for a thread');
	const port = parentPort;
	const { file, folder, ended } = workerData as WriterData;
	const keys = openKeys(folder);
	const sqlite = connectWriting(file);
	const stores = storesOver(sqlite, keys);
	void stores.disk.checkpoint();
	port.on('message', (call: Call | null) => {
		if (call === null) {
			port.close();
			sqlite.close();
			keys.close();
			Atomics.store(ended, 0, 1);
			Atomics.notify(ended, 0);
			return;
		}
		const { id, store, method, args } = call;
		const deed = Reflect.get(stores[store], method) as (...args: unknown[]) => Promise<unknown>;
		deed(...args).then(
			(result) => {
				port.postMessage({ id, result } satisfies Answer);
			},
			(error: unknown) => {
				const message = error instanceof Error ? error.message : 'unknown';
				port.postMessage({ id, error: message } satisfies Answer);
			}
		);
	});
}
