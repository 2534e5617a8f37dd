import { SvelteSet } from 'svelte/reactivity';
import type { Instant } from '$lib/shared/time.ts';
import type { Saving } from '$lib/ui/frame.svelte.ts';

/** Milliseconds without an acknowledgement after which "saving" is no longer a fair word. */
const patience = 5000;

/**
 * The truth about one document: which of its local changes are on the server's disk.
 *
 * The server counts the messages with content that come in on a connection, and tells up to which
 * all is committed. So what left on a connection stands in a queue, and leaves it by that count.
 */
export class SaveState {
	readonly readOnly: boolean;
	#now: () => Instant;
	/** Local changes made, sent at least once on this connection, and confirmed: each a running number. */
	#made = $state(0);
	#sent = $state(0);
	#confirmed = $state(0);
	#connected = $state(false);
	#late = $state(false);
	#refused = $state(false);
	#savedAt = $state<Instant | null>(null);
	/** Of each message that left on this connection and is not confirmed: the last change it carries. */
	#carried: number[] = [];
	/** Messages that are confirmed on this connection. */
	#taken = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(readOnly: boolean, now: () => Instant = Date.now) {
		this.readOnly = readOnly;
		this.#now = now;
	}

	/** Local changes that are not on the server's disk, as far as this browser knows. */
	get unconfirmed(): number {
		return this.#made - this.#confirmed;
	}

	/** Of those, the changes that did not even leave, or left and stay unanswered. */
	get unsent(): number {
		if (!this.#connected || this.#late) return this.unconfirmed;
		return this.#made - Math.max(this.#sent, this.#confirmed);
	}

	get savedAt(): Instant | null {
		return this.#savedAt;
	}

	/** `saved` means: on the disk of the server. `none`: nothing was typed yet. */
	get saving(): Saving {
		if (this.#refused) return { state: 'refused' };
		if (this.readOnly) return { state: 'readOnly' };
		if (this.unsent > 0) return { state: 'unsent', count: this.unsent };
		if (this.unconfirmed > 0) return { state: 'saving' };
		return this.#savedAt === null ? { state: 'none' } : { state: 'saved', at: this.#savedAt };
	}

	/** A connection opened: nothing has been sent on it. */
	connected(): void {
		this.#forget();
		this.#connected = true;
	}

	/** The connection is gone, and with it every confirmation that was still to come. */
	disconnected(): void {
		this.#forget();
		this.#connected = false;
	}

	/** Somebody typed here. Call it before the change is sent. */
	changed(): void {
		this.#made += 1;
	}

	/** A message left that carries every change made so far. */
	sent(): void {
		this.#carried.push(this.#made);
		this.#sent = this.#made;
		this.#watch();
	}

	/** So many of the messages that left on this connection are on disk. */
	acknowledged(count: number): void {
		const confirmed = this.#carried.splice(0, Math.max(0, count - this.#taken)).at(-1);
		if (confirmed === undefined) return;
		this.#taken = count;
		if (confirmed > this.#confirmed) {
			this.#confirmed = confirmed;
			this.#savedAt = this.#now();
		}
		this.#late = false;
		this.#watch();
	}

	/** The server accepts nothing more of this document as it stands here. */
	refused(): void {
		this.disconnected();
		this.#refused = true;
	}

	/** Stops the clock; what it said last stays readable. */
	close(): void {
		clearTimeout(this.#timer);
	}

	#forget(): void {
		this.#carried = [];
		this.#taken = 0;
		this.#sent = this.#confirmed;
		this.#late = false;
		clearTimeout(this.#timer);
	}

	#watch(): void {
		clearTimeout(this.#timer);
		if (this.#carried.length === 0) return;
		this.#timer = setTimeout(() => {
			this.#late = true;
		}, patience);
	}
}

/** The save light of a page: the worst that any of its documents has to say. */
export class SaveLight {
	#states = new SvelteSet<SaveState>();
	#savedBefore = $state<Instant | null>(null);

	/** Counts a document in. Hand the state back to `leave` when the document closes. */
	join(state: SaveState): void {
		this.#states.add(state);
	}

	/** Counts a document out, and keeps the time at which it was last saved. */
	leave(state: SaveState): void {
		this.#savedBefore = latest(this.#savedBefore, state.savedAt);
		this.#states.delete(state);
		state.close();
	}

	/** Changes on this page that exist in this browser alone. */
	get unsent(): number {
		let count = 0;
		for (const state of this.#states) count += state.unsent;
		return count;
	}

	/** True while the server has not said that it has all words, a draft of what was not taken among them. */
	get holdsWords(): boolean {
		return ['unsent', 'saving', 'refused'].includes(this.saving.state);
	}

	/** For the frame: `frame.setSaving(light.saving)`. */
	get saving(): Saving {
		const all = [...this.#states].map((state) => state.saving);
		const has = (state: Saving['state']): boolean => all.some((saving) => saving.state === state);
		if (has('refused')) return { state: 'refused' };
		if (this.unsent > 0) return { state: 'unsent', count: this.unsent };
		if (has('saving')) return { state: 'saving' };
		const at = this.#lastSaved();
		if (at !== null) return { state: 'saved', at };
		const onlyReads = all.length > 0 && all.every(({ state }) => state === 'readOnly');
		return { state: onlyReads ? 'readOnly' : 'none' };
	}

	#lastSaved(): Instant | null {
		let at = this.#savedBefore;
		for (const state of this.#states) at = latest(at, state.savedAt);
		return at;
	}
}

function latest(one: Instant | null, other: Instant | null): Instant | null {
	if (one === null || other === null) return one ?? other;
	return Math.max(one, other);
}
