import type { Step } from '$lib/shared/words.ts';

/** Where a member is in the open item, beside where the chair is. */
export type Place =
	/** Wherever the chair is. */
	| { mode: 'follows' }
	/** At a step of its own choice. */
	| { mode: 'loose'; step: Step }
	/** Writes here: the page stays as it is. */
	| { mode: 'types'; step: Step }
	/** Wrote here when the chair went on to this step; goes along with the next. */
	| { mode: 'behind'; step: Step; chair: Step };

/** How a member stands to the chair: with it, at an earlier step because it wrote, or on its own. */
export type Standing = 'follows' | 'behind' | 'loose';

export const following: Place = { mode: 'follows' };

/** The step on screen. */
export function shownStep(place: Place, chair: Step): Step {
	if (place.mode === 'follows') return chair;
	if (place.mode === 'behind' && place.chair !== chair) return chair;
	return place.step;
}

export function standingOf(place: Place, chair: Step): Standing {
	if (place.mode === 'loose') return 'loose';
	return shownStep(place, chair) === chair ? 'follows' : 'behind';
}

/** A step is opened by hand. Opening that of the chair is coming back. */
export function opened(chair: Step, step: Step): Place {
	return step === chair ? following : { mode: 'loose', step };
}

/** The step on screen is scrolled out of sight by hand. Who writes has not left it. */
export function scrolledOff(place: Place, chair: Step): Place {
	if (place.mode === 'types') return place;
	return { mode: 'loose', step: shownStep(place, chair) };
}

export function typingBegan(place: Place, chair: Step): Place {
	return place.mode === 'loose' ? place : { mode: 'types', step: shownStep(place, chair) };
}

/** Nothing moves when the writing ends: who fell behind comes back by hand, or with the next step. */
export function typingEnded(place: Place, chair: Step): Place {
	if (place.mode !== 'types') return place;
	return place.step === chair ? following : { mode: 'behind', step: place.step, chair };
}
