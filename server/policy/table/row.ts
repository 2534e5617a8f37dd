import type { CompartmentKey, compartments } from '#shared/compartments.ts';
import type { Access, AgencyClass, Group } from '#shared/words.ts';

/** [what the class gets when disclosed to all, the most a provider may give by name, why]. */
export type Cell = readonly [access: Access, upTo: Access, reason: string];

export interface Row {
	label: string;
	/** Category of WGS 2.30(1)(a) (L12). */
	wgs: string;
	/** A class without a cell does not compile. */
	cells: Record<AgencyClass, Cell>;
}

/** The keys of one group: a row without cells does not compile. */
type KeysOf<G extends Group> = {
	[K in CompartmentKey]: (typeof compartments)[K]['group'] extends G ? K : never;
}[CompartmentKey];

export type Rows<G extends Group> = Record<KeysOf<G>, Row>;
