import type { Generator } from './generating.ts';
import type { Pace } from './load.ts';
import { full, measureCpu, memoryOf, quantile } from './meter.ts';
import type { Running } from './subject.ts';

/* What every server is put to. */

/** One repetition on one server: a figure per row, and who had no more to give. */
export interface Sample {
	figures: Record<string, number>;
	saturated: boolean;
	generatorSaturated: boolean;
	/** Less was shown than was typed: what this costs is not all in the figure. */
	behind: boolean;
}

export interface Bench<Server extends Running = Running> {
	server: Server;
	generator: Generator;
	seconds: number;
}

/** A load that yields one row or more. */
export interface Workload<Server extends Running = Running> {
	rows: string[];
	/** The server needs a database, where it has a choice. */
	stored: boolean;
	run(bench: Bench<Server>): Promise<Sample>;
}

interface Crowd {
	clients: number;
	documents: number;
	pace: Pace;
}

/** Seconds of typing before anything is measured. */
const warmUp = 2;
/** The part of what is typed that a server which keeps up has shown when a while ends. */
const keepsUp = 0.9;
/** Connections before and while memory is measured. */
const idle = { before: 20, clients: 1000 };
/** Opening a long document, per repetition. */
const join = { paragraphs: 500, perSecond: 10 };
/** Writers of one document, and the one who reads along when the server is killed. */
const killed = 5;

const crowds: Crowd[] = [
	{ clients: 100, documents: 1, pace: { edits: 2, carets: 2 } },
	{ clients: 300, documents: 30, pace: { edits: 4, carets: 2 } },
	{ clients: 600, documents: 60, pace: { edits: 4, carets: 2 } },
	{ clients: 300, documents: 1, pace: { edits: 1, carets: 1 } }
];

export const workloads: Workload[] = [
	...crowds.map(crowded),
	{ rows: ['join-ms'], stored: false, run: joined },
	{ rows: ['rss-per-1000-idle'], stored: false, run: rested },
	{ rows: ['lost-on-kill'], stored: true, run: lost }
];

function crowded(crowd: Crowd): Workload {
	const cpu = `cpu-${crowd.clients}x${crowd.documents}`;
	const latency = cpu === 'cpu-300x30' ? ['latency-p50', 'latency-p99'] : [];
	return { rows: [cpu, ...latency], stored: false, run: (bench) => typed(bench, crowd, cpu) };
}

/** Everybody types and moves; after a while the server is looked at. */
async function typed(
	{ server, generator, seconds }: Bench,
	{ clients, documents, pace }: Crowd,
	row: string
): Promise<Sample> {
	const seats = Array.from({ length: clients }, (_, client) => seatAt(server, client, documents));
	await generator.ask('open', { seats });
	await generator.ask('type', { documents, pace });
	await generator.ask('measure', { seconds: warmUp });
	const used = measureCpu(server.pid());
	const { p50, p99, shown, arrived, cpu } = await generator.ask('measure', { seconds });
	const percent = used();
	await generator.ask('leave');
	console.error(`  generator ${cpu.toFixed(0)} %, ${(arrived * 100).toFixed(0)} % arrived`);
	if (shown === 0) throw new Error(`${row}: nobody was shown anything`);
	return {
		figures: { [row]: percent, 'latency-p50': p50, 'latency-p99': p99 },
		saturated: percent >= full,
		generatorSaturated: cpu >= full,
		behind: arrived < keepsUp
	};
}

/** Neighbours in a document are other members. */
function seatAt(server: Running, client: number, documents: number) {
	return server.seat(client % documents, client + Math.floor(client / documents));
}

async function joined({ server, generator, seconds }: Bench): Promise<Sample> {
	const times = Math.ceil(seconds * join.perSecond);
	const given = { seat: server.seat(0, 0), paragraphs: join.paragraphs, times };
	const took = await generator.ask('join', given);
	return plain({ 'join-ms': quantile(took, 0.5) });
}

async function rested({ server, generator, seconds }: Bench): Promise<Sample> {
	const seats = (from: number, to: number) =>
		Array.from({ length: to - from }, (_, at) => server.seat(from + at, from + at));
	await generator.ask('open', { seats: seats(0, idle.before) });
	await generator.ask('measure', { seconds: 1 });
	const before = memoryOf(server.pid());
	await generator.ask('open', { seats: seats(idle.before, idle.clients) });
	await generator.ask('measure', { seconds: Math.min(2, seconds) });
	const grown = memoryOf(server.pid()) - before;
	await generator.ask('leave');
	return plain({ 'rss-per-1000-idle': (grown / (idle.clients - idle.before)) * 1000 });
}

/** Killed while everybody types: what a peer saw and a newcomer does not get is lost. */
async function lost({ server, generator, seconds }: Bench): Promise<Sample> {
	const seats = Array.from({ length: killed }, (_, client) => server.seat(0, client));
	await generator.ask('open', { seats });
	await generator.ask('hurry', { seconds });
	await server.killAndRestart();
	const { seen, lost: gone } = await generator.ask('lost', { seat: server.seat(0, 0) });
	if (seen === 0) throw new Error('lost-on-kill: nobody was shown anything');
	return plain({ 'lost-on-kill': gone });
}

/** A sample of what no processor is measured for. */
export function plain(figures: Record<string, number>): Sample {
	return { figures, saturated: false, generatorSaturated: false, behind: false };
}

/** Milliseconds of each round; the first is not counted. */
export async function rounds(
	count: number,
	deed: (round: number) => Promise<unknown>
): Promise<number[]> {
	const times: number[] = [];
	for (let round = 0; round <= count; round++) {
		const start = performance.now();
		await deed(round);
		if (round > 0) times.push(performance.now() - start);
	}
	return times;
}
