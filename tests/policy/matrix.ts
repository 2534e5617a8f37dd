import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompartmentKey, Form } from '#shared/compartments.ts';
import type { Access, AgencyClass, Group } from '#shared/words.ts';

/* The region's default policy, as the document that was advised upon: independent of the code. */

export interface MatrixRow {
	key: CompartmentKey;
	group: Group;
	form: Form;
	label: string;
	wgs: string;
	cells: Record<AgencyClass, { access: Access; upTo: Access; reason: string }>;
}

export interface Matrix {
	columns: AgencyClass[];
	classes: Record<AgencyClass, 'public' | 'private' | 'process'>;
	groups: Group[];
	rows: MatrixRow[];
}

export const matrix = JSON.parse(
	readFileSync(join(import.meta.dirname, 'visibility-matrix.json'), 'utf8')
) as Matrix;

/** Rows that providers fill. */
export const contributionRows = matrix.rows.filter((row) => row.form === 'contributions');

const order: readonly Access[] = ['none', 'known', 'read', 'write'];

/** The lowest of some levels. */
export function lowest(...levels: Access[]): Access {
	return order[Math.min(...levels.map((level) => order.indexOf(level)))] ?? 'none';
}

export function atLeast(has: Access, wanted: Access): boolean {
	return order.indexOf(has) >= order.indexOf(wanted);
}

export function cellOf(key: CompartmentKey, agencyClass: AgencyClass) {
	const row = matrix.rows.find((one) => one.key === key);
	if (!row) throw new Error(`no row ${key}`);
	return row.cells[agencyClass];
}
