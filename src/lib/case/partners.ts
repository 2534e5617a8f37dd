import type { BoardView } from '$lib/shared/view.ts';
import { agencyClasses } from '$lib/shared/words.ts';
import { badgeOf, type BadgeLook } from '$lib/text/badges.ts';

type Involvement = BoardView['involvements'][number];
export type CaseMember = Involvement['members'][number];

/** An agency that takes part, as screens show it. */
export interface Partner extends Involvement {
	look: BadgeLook;
	/** The agency of who looks. */
	own: boolean;
	/** No other agency of its class takes part. */
	only: boolean;
}

/**
 * The involved agencies in the one order of all screens: by class, and within a class in order of
 * involvement, the second with a figure.
 */
export function inFixedOrder(
	involvements: BoardView['involvements'],
	ownAgencyId: string | undefined
): Partner[] {
	return agencyClasses.flatMap((agencyClass) => {
		const sameClass = involvements.filter((row) => row.class === agencyClass);
		return sameClass.map((row, index) => ({
			...row,
			look: badgeOf(agencyClass, index + 1),
			own: row.agencyId === ownAgencyId,
			only: sameClass.length === 1
		}));
	});
}
