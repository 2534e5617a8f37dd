import type { BillView } from '#shared/view-lists.ts';
import { overview, quarterName } from './overview.ts';
import { bridgeReasons, entitledLaws, waitKinds } from './release.ts';
import { lists } from './lists.ts';

const words = overview.bill;
type Cell = string | number | null;

/**
 * The figures as lines of cells between semicolons. Every value is one of our own words or a number,
 * so that no cell can be a formula. A figure that may not be shown is said in words.
 */
export function billCsv(bill: BillView): string {
	return rowsOf(bill)
		.map((row) => row.map(written).join(';'))
		.join('\r\n')
		.concat('\r\n');
}

function rowsOf({ bridging, waiting, declined, gaps }: BillView): Cell[][] {
	const head = [words.table, words.law, words.reason, words.quarter];
	return [
		[...head, words.cases, words.days, words.euros],
		...bridging.map((row) => [
			words.bridging,
			entitledLaws[row.law],
			bridgeReasons[row.reason],
			quarterName(row.quarter),
			row.cases,
			row.days,
			...(row.euros === undefined ? [''] : [row.euros])
		]),
		...waiting.map((row) => [
			words.waiting,
			waitKinds[row.waitKind],
			'',
			quarterName(row.quarter),
			row.cases,
			row.days,
			''
		]),
		...declined.map((row) => [
			words.declined,
			'',
			lists.declineReasons[row.reasonKind],
			'',
			row.cases,
			'',
			''
		]),
		[words.gaps, '', '', '', gaps.cases, '', '']
	];
}

function written(cell: Cell): string {
	if (cell === null) return words.few;
	if (typeof cell === 'number') return String(cell).replace('.', ',');
	return cell.replaceAll('\u00a0', ' ').replaceAll(';', ',');
}
