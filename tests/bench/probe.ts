import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/* A look inside a server of another process: how long its loop stood still, and how large its heap is. */

/** Its loop stood still, and it was not for want of a processor. */
export interface Hang {
	/** Milliseconds. */
	lag: number;
	/** Milliseconds of processor that its thread used meanwhile. */
	used: number;
}

/** Runs in the server, loaded before it. */
const source = `
import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
if (isMainThread) {
	setFlagsFromString('--expose-gc');
	const gc = runInNewContext('gc');
	const line = connect(Number(process.env.PROBE_PORT), 'localhost');
	const say = (said) => line.write(JSON.stringify(said) + '\\n');
	line.on('data', () => {
		gc(); gc();
		setImmediate(() => { gc(); say({ heap: process.memoryUsage().heapUsed }); at = performance.now(); });
	});
	line.on('error', () => {});
	line.unref();
	let at = performance.now();
	// Of this thread alone, as Linux counts it: others work beside it, those of the collector too.
	const worked = () => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
	let before = worked();
	setInterval(() => {
		const now = performance.now();
		const used = worked() - before;
		before += used;
		const lag = now - at - 10;
		at = now;
		if (lag > 100) say({ lag, used });
	}, 10).unref();
}`;

export interface Probe {
	/** Settings with which the server is to be started. */
	environment: Record<string, string>;
	/** Bytes in use after a collection. */
	heap(): Promise<number>;
	onHang: (hang: Hang) => void;
	close(): void;
}

export async function openProbe(): Promise<Probe> {
	const server = createServer().listen(0, 'localhost');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const connected = new Promise<Socket>((resolve) => server.once('connection', resolve));
	const waiting: ((bytes: number) => void)[] = [];
	const probe: Probe = {
		environment: {
			PROBE_PORT: String(port),
			NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(source)}`
		},
		onHang: () => undefined,
		async heap() {
			const socket = await connected;
			socket.write('heap\n');
			return new Promise((resolve) => waiting.push(resolve));
		},
		close: () => server.close()
	};
	void connected.then((socket) => {
		socket.on('error', () => undefined);
		createInterface({ input: socket }).on('line', (line) => {
			const said = JSON.parse(line) as { heap: number } | Hang;
			if ('heap' in said) waiting.shift()?.(said.heap);
			else probe.onHang(said);
		});
	});
	return probe;
}
