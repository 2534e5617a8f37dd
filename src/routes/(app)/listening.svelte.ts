import type { BeforeNavigate } from '@sveltejs/kit';
import { goto } from '$app/navigation';
import { lookAgain, lookAtTopics } from '$lib/live/looking.ts';
import { followSignals, type Followed } from '$lib/live/signals.svelte.ts';

/**
 * A connection that comes back within this many milliseconds is nobody's concern. In a conference
 * people look up at every notice: there it takes longer.
 */
const PATIENCE_MS = 3000;
const LIVE_PATIENCE_MS = 15_000;

/** Keeps what the pages show up to date, and knows since when it cannot. */
export class Listening {
	/** When the connection was lost, once that is worth telling; null while it is there. */
	lostSince = $state<number | null>(null);
	readonly #live: () => boolean;
	/** When it was lost, told or not. */
	#downSince: number | null = null;
	/** The signals were there before. */
	#heard = false;
	#followed: Followed | null = null;
	#attended: string | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param live a conference runs on the page */
	constructor(live: () => boolean) {
		this.#live = live;
	}

	/**
	 * Keeps a reader on the page while nothing can be fetched: the browser's own page of faults would
	 * take its place, and what is unsent with it. Once the server answers, the way is free again.
	 */
	hold({ to, willUnload, cancel }: BeforeNavigate): boolean {
		if (this.#downSince === null || willUnload || !to) return false;
		cancel();
		void reaches().then((answers) => {
			if (!answers) return;
			this.#connection(true);
			void goto(to.url);
		});
		return true;
	}

	/** Follows the signals until the function it returns is called. */
	start(onSessionOver: () => void): () => void {
		this.#followed = this.#follow(onSessionOver);
		return () => {
			this.#followed?.close();
			clearTimeout(this.#timer);
		};
	}

	/** Follows them anew, under a new session, and looks at everything again. */
	async restart(onSessionOver: () => void): Promise<void> {
		this.#followed?.close();
		this.#connection(true);
		this.#followed = this.#follow(onSessionOver);
		await lookAgain();
	}

	/** Says which conference the page shows; null for none. */
	attend(conferenceId: string | null): void {
		if (conferenceId === this.#attended) return;
		this.#attended = conferenceId;
		this.#followed?.attend(conferenceId);
	}

	#follow(onSessionOver: () => void): Followed {
		const followed = followSignals({
			onLook: lookAgain,
			onSessionOver,
			onConnection: (up) => this.#connection(up)
		});
		followed.attend(this.#attended);
		return followed;
	}

	#connection(up: boolean): void {
		if (up) {
			// No signal tells what changed while the page was on its way.
			if (!this.#heard) void lookAtTopics();
			this.#heard = true;
			clearTimeout(this.#timer);
			this.#timer = undefined;
			this.#downSince = null;
			this.lostSince = null;
			return;
		}
		this.#downSince ??= Date.now();
		this.#timer ??= setTimeout(
			() => {
				this.lostSince = this.#downSince;
			},
			this.#live() ? LIVE_PATIENCE_MS : PATIENCE_MS
		);
	}
}

async function reaches(): Promise<boolean> {
	const answer = await fetch('/healthz').catch(() => null);
	return answer?.ok ?? false;
}
