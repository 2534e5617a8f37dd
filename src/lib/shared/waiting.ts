import type { CompartmentKey } from './compartments.ts';
import type { WaitKind } from './words.ts';

/**
 * The row of the table in which each kind of waiting stands: who reads that row sees the wait, who
 * writes in it keeps it.
 */
export const waitRow = {
	court: 'justice.waiting',
	tul: 'justice.waiting',
	nifp: 'forensic.waiting',
	ciz: 'care.waiting',
	wlzPlace: 'care.waiting',
	wfzPlace: 'care.waiting',
	wmoPlace: 'care.waiting',
	identityDocument: 'life.waiting',
	address: 'life.waiting'
} as const satisfies Record<WaitKind, CompartmentKey>;
