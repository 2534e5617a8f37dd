import type { AgencyClass } from '#shared/words.ts';
import { lists } from './lists.ts';

/** A shape tells the chain apart, beside the colour: justice, administration, care, youth, guest. */
export type BadgeShape = 'square' | 'leaf' | 'pill' | 'roof' | 'outline' | 'dashed';

/** What a badge shows; `tone` is the name of a colour in `app.css`. */
export interface BadgeLook {
	label: string;
	shape: BadgeShape;
	tone: string;
}

const shapes: Record<AgencyClass, BadgeShape> = {
	POL: 'square',
	OM: 'square',
	RECL: 'square',
	DJI: 'square',
	GEM: 'leaf',
	OOV: 'leaf',
	GGZ: 'pill',
	GGD: 'pill',
	WMO: 'pill',
	VT: 'roof',
	RVDK: 'roof',
	GI: 'roof',
	PROC: 'square'
};

/** The badge of a guest, who has no account and no agency here. */
export const guestBadge: BadgeLook = { label: 'GAST', shape: 'dashed', tone: 'guest' };

/**
 * The badge of an agency.
 * @param ordinal its place among the agencies of its class in one case, in order of involvement:
 *   from the second on it is shown (`RECL 2`)
 */
export function badgeOf(agencyClass: AgencyClass, ordinal = 1): BadgeLook {
	const label = lists.badges[agencyClass];
	return {
		label: ordinal > 1 ? `${label} ${ordinal}` : label,
		shape: shapes[agencyClass],
		tone: label.toLowerCase()
	};
}
