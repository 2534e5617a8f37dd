/* Where the keyboard goes on, on the screen of a member. */

/** The head of the open item: a step begins with it in sight. */
export const headPlace = 'aan-de-orde';

/** What the step on screen shows. */
export const stepPlace = 'stap';

/** What was just proposed to one's own agency. */
export const offersPlace = 'aanbod';

/** What was proposed to it before this item. */
export const earlierPlace = 'eerder-aanbod';
