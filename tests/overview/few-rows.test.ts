import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { BillView } from '#shared/view-lists.ts';
import { billCsv } from '#text/bill-csv.ts';
import Figures from '../../src/routes/(app)/cijfers/+page.svelte';
import { one, show } from '../ui/mounting.ts';

const quarter = '2026-3';
const waits = { quarter, days: null, unheld: null };

/** One told row and two that tell nothing, and a total of which one figure is told. */
const bill: BillView = {
	bridging: [{ law: 'wlz', reason: 'waitingList', quarter, cases: null, days: null, euros: null }],
	bridgingTotals: [{ quarter, cases: 12, days: null, euros: null }],
	waiting: [
		{ ...waits, waitKind: 'court', cases: null },
		{ ...waits, waitKind: 'wlzPlace', cases: 11 },
		{ ...waits, waitKind: 'wmoPlace', cases: null }
	],
	declined: [],
	gaps: { cases: null, tasks: null }
};

const rows = (page: HTMLElement, name: string) =>
	[...one(page, `[role=region][aria-label^="${name}"]`).querySelectorAll('tbody tr')].map((row) =>
		[...row.children].map((cell) => cell.textContent.replaceAll('\u00a0', ' ').trim())
	);

test('Q41 rows without a figure lie behind one line with their number, and opened say what they say in the file', () => {
	const page = show(Figures, { data: { bill } } as never);
	const name = 'Wachten per soort';
	expect(rows(page, name)).toEqual([
		['een Wlz-plek', '3e kwartaal 2026', '11', 'minder dan 10', 'minder dan 10'],
		['en 2 rijen met minder dan 10']
	]);
	one(page, `[role=region][aria-label^="${name}"]`).querySelector('button')?.click();
	flushSync();
	const few = ['minder dan 10', 'minder dan 10', 'minder dan 10'];
	expect(rows(page, name).slice(2)).toEqual([
		['een zitting', '3e kwartaal 2026', ...few],
		['een Wmo-plek', '3e kwartaal 2026', ...few]
	]);
	const file = billCsv(bill);
	for (const row of ['Wachten;een zitting;;3e kwartaal 2026;minder dan 10;minder dan 10;', 'Wlz'])
		expect(file).toContain(row);
});

test('Q41 a row of which one figure is told is not folded away', () => {
	const page = show(Figures, { data: { bill } } as never);
	expect(rows(page, 'Overbrugging').map(([first]) => first)).toEqual([
		'Totaal',
		'en 1 rij met minder dan 10'
	]);
});
