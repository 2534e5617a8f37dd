import { createContext } from 'svelte';

/** Which case was on screen last: one that is gone now is not one that never was. */
export class Visit {
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
