import { createContext } from 'svelte';

/** A part of the page that the navigation leads to; `id` is that of its element. */
export interface Section {
	id: string;
	label: string;
}

/** What the save light says. `at` is when the server last took something. */
export type Saving =
	| { state: 'none' }
	| { state: 'saving' }
	| { state: 'saved'; at: number }
	| { state: 'unsent'; count: number }
	| { state: 'readOnly' }
	| { state: 'refused' };

/** What the frame says of the conference that runs on a page; such a page has no main menu. */
export interface LiveFrame {
	title: string;
	place: string;
	paused: boolean;
}

/** What a page tells the frame around it. */
export class Frame {
	sections = $state.raw<readonly Section[]>([]);
	/** The section in sight; the frame follows scrolling by itself. */
	current = $state('');
	saving = $state.raw<Saving>({ state: 'none' });
	/** Begins a search of the page itself; the key of the frame's search then is its key. */
	search = $state.raw<(() => void) | null>(null);

	/**
	 * Shows these sections in the navigation. Call it while the page is set up.
	 * @returns takes them away again; hand it to `onDestroy`, or return it from an effect
	 */
	setSections(sections: readonly Section[]): () => void {
		this.sections = sections;
		this.current = sections[0]?.id ?? '';
		return () => {
			if (this.sections === sections) this.sections = [];
		};
	}

	/**
	 * Gives the search key to this page.
	 * @returns gives it back; return it from an effect
	 */
	setSearch(begin: () => void): () => void {
		this.search = begin;
		return () => {
			if (this.search === begin) this.search = null;
		};
	}

	/** Says how writing stands. */
	setSaving(saving: Saving): void {
		this.saving = saving;
	}
}

/** The frame round this page: set once, by the layout. */
export const [getFrame, setFrame] = createContext<Frame>();
