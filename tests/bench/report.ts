import { z } from 'zod';
import { subjectNames } from './subject.ts';

/** What the benchmarks write, as the contract gives it. */

const figure = z.strictObject({
	min: z.number(),
	median: z.number(),
	max: z.number(),
	/** The server used a whole core: it could do no more. */
	saturated: z.literal(true).optional(),
	/** The generator used a whole core: the server may have been asked for less than was meant. */
	generatorSaturated: z.literal(true).optional(),
	/** Less than nine tenths of what was typed was shown in time: the figure is too kind. */
	behind: z.literal(true).optional()
});

const row = z.strictObject({
	id: z.string(),
	title: z.string(),
	unit: z.string(),
	better: z.enum(['lower', 'higher']),
	subjects: z.partialRecord(z.enum(subjectNames), figure)
});

export const report = z.strictObject({
	machine: z.strictObject({
		cpu: z.string(),
		cores: z.int().positive(),
		node: z.string(),
		/** Load average of the last minute, five and fifteen, at the start. */
		load: z.tuple([z.number(), z.number(), z.number()])
	}),
	at: z.iso.datetime(),
	rows: z.array(row)
});

export type Report = z.infer<typeof report>;
export type Row = z.infer<typeof row>;
export type Figure = z.infer<typeof figure>;

/** The report as a table for people. */
export function tableOf({ machine, at, rows }: Report): string {
	const names = subjectNames.filter((name) => rows.some(({ subjects }) => subjects[name]));
	const head = ['row', 'unit', ...names];
	const body = rows.map(({ id, unit, subjects }) => [
		id,
		unit,
		...names.map((name) => shown(subjects[name]))
	]);
	const widths = head.map((word, at) =>
		Math.max(word.length, ...body.map((line) => line[at]?.length ?? 0))
	);
	const lines = [head, ...body].map((line) =>
		line.map((word, at) => word.padEnd(widths[at] ?? 0)).join('  ')
	);
	const load = machine.load.map((part) => part.toFixed(2)).join(' ');
	return [
		`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, load ${load}, ${at}`,
		'median (min - max); * the server used a whole core, ! the generator did, < not all was shown in time',
		...lines.map((line) => line.trimEnd())
	].join('\n');
}

function shown(figure: Figure | undefined): string {
	if (!figure) return '-';
	const { min, median, max, saturated, generatorSaturated, behind } = figure;
	const marks = `${saturated ? '*' : ''}${generatorSaturated ? '!' : ''}${behind ? '<' : ''}`;
	return `${median}${marks} (${min} - ${max})`;
}
