import { compartmentKeys, compartments, isCompartment } from '$lib/shared/compartments.ts';
import { takesContributions } from '$lib/shared/grounds.ts';
import type { BoardView, BridgeView, ContributionView, WaitView } from '$lib/shared/view.ts';
import { groups, type Group } from '$lib/shared/words.ts';
import { groupOfWait } from './facts/waiting.ts';
import type { Partner } from './partners.ts';

export type Known = BoardView['known'][number];

/**
 * One block of the picture (beeld): a contribution, what the case waits for, what is bridged, or that
 * an agency has information.
 */
export type Block =
	| { what: 'contribution'; id: string; row: ContributionView }
	| { what: 'wait'; id: string; row: WaitView }
	| { what: 'bridge'; id: string; row: BridgeView }
	| { what: 'known'; id: string; row: Known };

/** What of a board its picture is made of. */
type Pictured = Pick<BoardView, 'contributions' | 'waits' | 'bridges' | 'known'>;

export interface BlockGroup {
	group: Group;
	blocks: Block[];
}

/**
 * The picture in its fixed order: groups, rows of the table, agencies. A group without anything for
 * this viewer is not there.
 */
export function blocksOf(board: Pictured, partners: readonly Partner[]): BlockGroup[] {
	const order = partners.map(({ agencyId }) => agencyId);
	return groups
		.map((group) => ({
			group,
			blocks: [
				...contributionsIn(board, group, order),
				...factsIn(board, group, order),
				...knownIn(board, group, order)
			]
		}))
		.filter(({ blocks }) => blocks.length > 0);
}

/**
 * Domains of which this viewer reads nothing at all and in which its own agency writes: there an
 * empty place says what belongs in it.
 */
export function emptyGroups(board: BoardView): Group[] {
	const filled = new Set([
		...board.contributions.map(({ compartment }) => groupOf(compartment)),
		...board.waits.map(groupOfWait),
		...(board.bridges.length > 0 ? [BRIDGE_GROUP] : []),
		...board.known.map(({ group }) => group)
	]);
	const writes = board.compartments.filter(
		({ key, access }) => access === 'write' && isCompartment(key) && takesContributions(key)
	);
	return groups.filter((group) => !filled.has(group) && writes.some((row) => row.group === group));
}

function contributionsIn(board: Pictured, group: Group, order: readonly string[]): Block[] {
	return board.contributions
		.filter(({ compartment }) => groupOf(compartment) === group)
		.toSorted(
			(a, b) =>
				rowNumber(a.compartment) - rowNumber(b.compartment) ||
				order.indexOf(a.agencyId) - order.indexOf(b.agencyId)
		)
		.map((row) => ({ what: 'contribution', id: row.id, row }));
}

/** Where bridging stands: beside the care that is not there yet. */
const BRIDGE_GROUP = compartments['care.bridging'].group;

/** What the case waits for, longest first, then what is bridged; what is over comes last. */
function factsIn(board: Pictured, group: Group, order: readonly string[]): Block[] {
	const waits = board.waits
		.filter((wait) => groupOfWait(wait) === group)
		.toSorted((a, b) => a.since.localeCompare(b.since));
	const bridges = (group === BRIDGE_GROUP ? board.bridges : []).toSorted(
		(a, b) =>
			Number(a.until !== null) - Number(b.until !== null) ||
			order.indexOf(a.agencyId) - order.indexOf(b.agencyId) ||
			a.since.localeCompare(b.since)
	);
	return [
		...waits.map((row): Block => ({ what: 'wait', id: row.id, row })),
		...bridges.map((row): Block => ({ what: 'bridge', id: row.id, row }))
	];
}

function knownIn(board: Pictured, group: Group, order: readonly string[]): Block[] {
	return board.known
		.filter((row) => row.group === group)
		.toSorted((a, b) => order.indexOf(a.agencyId) - order.indexOf(b.agencyId))
		.map((row) => ({ what: 'known', id: `${row.agencyId} ${group}`, row }));
}

/** The group of the board in which a row of the table stands. */
export function groupOf(compartment: string): Group | null {
	return isCompartment(compartment) ? compartments[compartment].group : null;
}

function rowNumber(compartment: string): number {
	return compartmentKeys.findIndex((key) => key === compartment);
}
