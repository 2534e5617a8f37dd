import { createContext } from 'svelte';
import { LeftWords } from '$lib/live/left-words.svelte.ts';

/** Which case was on screen last: one that is gone now is not one that never was. */
export class Visit {
	/** Own words that this page could not save, also when the case itself is gone. */
	readonly left = new LeftWords();
	#caseId = $state('');

	saw(caseId: string): void {
		this.#caseId = caseId;
	}

	/** True for the case that was on screen before. */
	knows(caseId: string | undefined): boolean {
		return this.#caseId !== '' && this.#caseId === caseId;
	}
}

/** Set once, by the layout around the board and its error page. */
export const [getVisit, setVisit] = createContext<Visit>();
