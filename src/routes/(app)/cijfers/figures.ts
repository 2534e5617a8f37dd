/** A row of figures; null: over fewer cases than may be shown. */
interface Figures {
	cases: number | null;
	days?: number | null;
	unheld?: number | null;
	euros?: number | null;
}

/** True for a row with a figure in it; of the others every cell says the same. */
function tells({ cases, days, unheld, euros }: Figures): boolean {
	return [cases, days, unheld, euros].some((figure) => typeof figure === 'number');
}

/** Rows that tell a figure and rows that tell none, each in their order. */
export function split<Row extends Figures>(rows: readonly Row[]): { told: Row[]; few: Row[] } {
	return { told: rows.filter(tells), few: rows.filter((row) => !tells(row)) };
}
