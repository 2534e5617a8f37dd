import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ownWorkloads } from './alone.ts';
import { startCasustafel } from './casustafel.ts';
import { Generator } from './generating.ts';
import { startHocuspocus, startYWebsocket } from './peers.ts';
import { makeRegion, type Region } from './region.ts';
import { tableOf, type Report } from './report.ts';
import { rows } from './rows.ts';
import { subjectNames, type Running, type SubjectName } from './subject.ts';
import { workloads, type Sample, type Workload } from './workloads.ts';

/*
 * The benchmarks of the contract, printed and written, never asserted.
 *
 *     npm run bench -- --out FILE [--rows ID,ID] [--subjects NAME,NAME] [--seconds N] [--times N]
 */

const { values } = parseArgs({
	options: {
		out: { type: 'string' },
		rows: { type: 'string' },
		subjects: { type: 'string' },
		seconds: { type: 'string', default: '5' },
		times: { type: 'string', default: '3' }
	}
});
const asked = chosen(
	values.rows,
	rows.map(({ id }) => id),
	'row'
);
const subjects = chosen(values.subjects, subjectNames, 'subject');
const seconds = counted(values.seconds, 'seconds');
const times = counted(values.times, 'times');
const region = { writers: 20, documents: 1000 };

const machine: Report['machine'] = {
	cpu: cpus()[0]?.model ?? 'unknown',
	cores: cpus().length,
	node: process.version,
	load: loadavg() as [number, number, number]
};
const at = new Date().toISOString();
const samples = new Map<string, Sample[]>();
const home = subjects.includes('casustafel') ? await makeRegion(region) : null;
const generator = new Generator();
try {
	for (const workload of workloads.filter(isAsked)) await compare(workload);
	if (home)
		for (const workload of ownWorkloads.filter(isAsked))
			for (let time = 0; time < times; time++)
				await once(workload, 'casustafel', () => startCasustafel(home, region.writers));
} finally {
	await generator.end();
	home?.remove();
}

const report: Report = {
	machine,
	at,
	rows: rows.filter(({ id }) => asked.includes(id)).map(rowOf)
};
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(report, null, '\t')}\n`);
console.log(tableOf(report));

function isAsked(workload: { rows: string[] }): boolean {
	return workload.rows.some((id) => asked.includes(id));
}

/** Each server in turn, time after time, and each time another one first. */
async function compare(workload: Workload): Promise<void> {
	const { stored } = workload;
	for (let time = 0; time < times; time++)
		for (let turn = 0; turn < subjects.length; turn++) {
			const name = subjects[(turn + time) % subjects.length];
			if (name) await once(workload, name, () => start(name, home, stored));
		}
}

async function once<Server extends Running>(
	workload: Workload<Server>,
	name: SubjectName,
	begin: () => Promise<Server>
): Promise<void> {
	const server = await begin();
	try {
		const sample = await workload.run({ server, generator, seconds });
		for (const id of workload.rows) {
			const key = `${id} ${name}`;
			samples.set(key, [...(samples.get(key) ?? []), sample]);
			console.error(`${key}: ${rounded(sample.figures[id] ?? NaN)}`);
		}
	} finally {
		await server.dispose();
	}
}

function start(name: SubjectName, home: Region | null, stored: boolean): Promise<Running> {
	if (name === 'hocuspocus') return startHocuspocus({ stored });
	if (name === 'y-websocket-server') return startYWebsocket({ stored });
	if (!home) throw new Error('no region was made');
	return startCasustafel(home, region.writers);
}

function rowOf(row: (typeof rows)[number]): Report['rows'][number] {
	const found: Report['rows'][number]['subjects'] = {};
	for (const name of subjectNames) {
		const taken = samples.get(`${row.id} ${name}`) ?? [];
		const figures = taken.map(({ figures }) => figures[row.id] ?? NaN).sort((a, b) => a - b);
		const [min, median, max] = [figures[0], figures[figures.length >> 1], figures.at(-1)];
		if (min === undefined || median === undefined || max === undefined) continue;
		found[name] = {
			min: rounded(min),
			median: rounded(median),
			max: rounded(max),
			...(taken.some(({ saturated }) => saturated) ? { saturated: true } : {}),
			...(taken.some((one) => one.generatorSaturated) ? { generatorSaturated: true } : {}),
			...(taken.some(({ behind }) => behind) ? { behind: true } : {})
		};
	}
	return { ...row, better: 'lower', subjects: found };
}

function rounded(value: number): number {
	return Math.round(value * 10) / 10;
}

/** @throws for a name that is none of these */
function chosen<Name extends string>(
	list: string | undefined,
	all: readonly Name[],
	what: string
): Name[] {
	const wanted = list?.split(',') ?? all;
	const unknown = wanted.find((name) => !(all as readonly string[]).includes(name));
	if (unknown !== undefined) throw new Error(`${unknown} is no ${what}: ${all.join(', ')}`);
	return all.filter((name) => (wanted as readonly string[]).includes(name));
}

/** @throws for what is no number above nothing */
function counted(value: string, what: string): number {
	const number = Number(value);
	if (!(number > 0)) throw new Error(`${what}: give a number`);
	return number;
}
