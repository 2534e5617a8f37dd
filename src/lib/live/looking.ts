import { invalidate, invalidateAll } from '$app/navigation';
import { navigating } from '$app/state';
import { everyTopic } from './signals.svelte.ts';

/** Looks at the facts of a page. A later one calls off the one under way, and shows what it asked too. */
class Looks {
	#latest: Promise<void> = Promise.resolve();

	/** Ends once the page shows what it was asked for, by this look or by the one that took its place. */
	async again(look: () => Promise<void>): Promise<void> {
		// Looking again while a page is on its way would call that off, and a click be lost.
		await navigating.complete?.catch(() => undefined);
		let awaited = (this.#latest = look());
		await awaited;
		while (awaited !== this.#latest) {
			awaited = this.#latest;
			await awaited;
		}
	}
}

const looks = new Looks();

/**
 * Shows the facts as they are now: of one topic of the signals, or of everything on the page.
 * Ends once the page shows them, or is left.
 */
export function lookAgain(topic: string = everyTopic): Promise<void> {
	return looks.again(() => (topic === everyTopic ? invalidateAll() : invalidate(`look:${topic}`)));
}

/** At what signals tell of, and nothing else: some pages count how often they are looked at. */
export function lookAtTopics(): Promise<void> {
	return looks.again(() => invalidate(({ protocol }) => protocol === 'look:'));
}
