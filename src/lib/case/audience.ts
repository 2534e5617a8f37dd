import type { ContributionView } from '$lib/shared/view.ts';
import type { DisclosureLevel } from '$lib/shared/words.ts';
import { board as words } from '$lib/text/board.ts';
import type { Partner } from './partners.ts';

/**
 * What an agency gets of a text. `notReading`: the viewer is told that it does not read, and not
 * whether it knows of it.
 */
export type CellLevel = DisclosureLevel | 'notReading';

export interface Cell {
	partner: Partner;
	level: CellLevel;
}

/** The edge left of a text, and so the kind of words above it. */
export type Edge = 'all' | 'some' | 'own';

/** Who reads one text, as far as its viewer is told. */
export interface Audience {
	edge: Edge;
	/** One per involved agency, in the fixed order. */
	cells: Cell[];
}

/**
 * The readers of a contribution. Its provider is told the level of each agency; of another's
 * contribution one knows who reads it and nothing of the rest.
 */
export function audienceOf(
	row: Pick<ContributionView, 'agencyId' | 'readers' | 'audience'>,
	partners: readonly Partner[]
): Audience {
	const levels = new Map(row.audience?.map(({ agencyId, level }) => [agencyId, level]));
	return audienceFrom(
		partners.map((partner) => ({
			partner,
			level: levelOf(partner.agencyId, row, row.audience ? levels : null)
		}))
	);
}

/** The same, of levels that are still being chosen. */
export function audienceFrom(cells: Cell[]): Audience {
	const others = cells.filter(({ level }) => level !== 'visible');
	if (others.length === 0) return { edge: 'all', cells };
	const alone =
		cells.length - others.length <= 1 &&
		cells.every(({ partner, level }) => (partner.own ? level === 'visible' : level === 'none'));
	return { edge: alone ? 'own' : 'some', cells };
}

function levelOf(
	agencyId: string,
	row: Pick<ContributionView, 'agencyId' | 'readers'>,
	levels: ReadonlyMap<string, DisclosureLevel> | null
): CellLevel {
	if (agencyId === row.agencyId || (!levels && row.readers.includes(agencyId))) return 'visible';
	return levels ? (levels.get(agencyId) ?? 'none') : 'notReading';
}

/** Names of the agencies at one level, one's own with the words that it is. */
export function namesAt(cells: readonly Cell[], level: CellLevel): string[] {
	return cells
		.filter((cell) => cell.level === level)
		.map(({ partner }) => (partner.own ? words.audience.named(partner.name) : partner.name));
}

/** The strip in words: its accessible name. */
export function inWords(cells: readonly Cell[]): string {
	return words.audience.inWords([
		{ what: words.audience.readsWord, names: namesAt(cells, 'visible') },
		{ what: words.audience.knowsWord, names: namesAt(cells, 'known') },
		{ what: words.audience.noneWord, names: namesAt(cells, 'none') },
		{ what: words.audience.notReadingWord, names: namesAt(cells, 'notReading') }
	]);
}

/** How many agencies have a level. */
export function countAt(cells: readonly Cell[], level: CellLevel): number {
	return cells.filter((cell) => cell.level === level).length;
}
