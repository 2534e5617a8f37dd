import { tick } from 'svelte';
import { whoIsHere } from '$lib/live/who.ts';
import { resumeSockets } from '$lib/live/page-socket.ts';

/** What the page has to say when its session is over: sign in again, or somebody else is here. */
export type Over = 'signIn' | 'somebodyElse';

export interface SessionOverOptions {
	/** The member this page was made for. */
	memberId(): string;
	/** Somebody wrote on this page, so that it is worth to keep. */
	wasWritten(): boolean;
	/** Words exist on this page alone. */
	holdsWords(): boolean;
	/** The same person is signed in: follow and load everything again. */
	onBack(): Promise<unknown>;
}

/**
 * What happens to a page when its session ends. One on which somebody wrote stays, out of sight, for
 * the same person; any other goes, so that nothing of it stays in memory.
 */
export class SessionOver {
	/** Null while the session lives, and while it is not known who is here. */
	over = $state<Over | null>(null);
	#options: SessionOverOptions;
	#scroll = 0;
	#focused: Element | null = null;
	/** Where the caret was: a text that is shown again would begin at its start. */
	#caret: StaticRange | null = null;

	constructor(options: SessionOverOptions) {
		this.#options = options;
	}

	/** The session of this page is over. Another tab may have begun another. */
	async ended(): Promise<void> {
		if (this.over !== null) return;
		this.#focused = document.activeElement;
		this.#caret = caretNow();
		this.#scroll = scrollY;
		if (this.#options.wasWritten()) this.over = 'signIn';
		const here = await this.look();
		if (here || this.over !== null) return;
		location.assign(`/login?naar=${encodeURIComponent(location.pathname)}`);
	}

	/**
	 * Looks who is signed in now, and goes on with who that is.
	 * @returns false when nobody is, or it cannot be known
	 */
	look = async (): Promise<boolean> => {
		const here = await whoIsHere().catch(() => null);
		if (here === null || this.over === 'somebodyElse') return false;
		if (here === this.#options.memberId()) await this.#goOn();
		else if (this.#options.holdsWords()) this.over = 'somebodyElse';
		else location.reload();
		return true;
	};

	async #goOn(): Promise<void> {
		this.over = null;
		await tick();
		scrollTo({ top: this.#scroll, behavior: 'instant' });
		if (this.#focused instanceof HTMLElement) this.#focused.focus({ preventScroll: true });
		putCaret(this.#caret);
		resumeSockets();
		await this.#options.onBack();
	}
}

function caretNow(): StaticRange | null {
	const selection = getSelection();
	return selection && selection.rangeCount > 0 ? new StaticRange(selection.getRangeAt(0)) : null;
}

/** Others may have written meanwhile: a caret whose place is gone is not put back. */
function putCaret(caret: StaticRange | null): void {
	if (!caret?.startContainer.isConnected || !caret.endContainer.isConnected) return;
	const { startContainer, startOffset, endContainer, endOffset } = caret;
	try {
		getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
	} catch {
		// The place became shorter: the text begins at its start.
	}
}
