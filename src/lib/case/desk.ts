import { createContext } from 'svelte';
import type { WaitView } from '$lib/shared/view.ts';

/** What the questions about a task need of the page they are asked on: a board, or a list of work. */
export interface Desk {
	/** The day in Amsterdam. */
	readonly today: string;
	readonly ownAgencyId: string | undefined;
	/** What the case waits for, where one case is on the page. */
	readonly waits?: readonly WaitView[];
	/** Closes the question; the keyboard goes on at the thing it was about. */
	answered(): void;
}

/** The desk of this page: set once, by the page. */
export const [getDesk, setDesk] = createContext<Desk>();
