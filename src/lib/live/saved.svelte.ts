import { SvelteSet } from 'svelte/reactivity';
import type { Instant } from '$lib/shared/time.ts';
import type { Saving } from '$lib/ui/frame.svelte.ts';

/** A frame that left on this connection and is not yet acknowledged. */
interface SentFrame {
	payload: Uint8Array;
	/** Number of the last local change it carries. */
	carries: number;
}

/** Milliseconds without an acknowledgement after which "saving" is no longer a fair word. */
const patience = 5000;

/**
 * The truth about one document: which of its local changes are on the server's disk.
 *
 * The server echoes every sync update and sync step 2 to its sender, byte for byte and in order,
 * and only when it is committed. So the frames sent on a connection stand in a queue, and the head
 * leaves when its echo comes in. Another writer's frame equal to the head takes nothing from that
 * truth: the same bytes are on disk.
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
	#frames: SentFrame[] = [];
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

	/** The connection is gone, and with it every echo that was still to come. */
	disconnected(): void {
		this.#forget();
		this.#connected = false;
	}

	/** Somebody typed here. Call it before the change is sent. */
	changed(): void {
		this.#made += 1;
	}

	/** A frame left that carries every change made so far. */
	sent(payload: Uint8Array): void {
		this.#frames.push({ payload, carries: this.#made });
		this.#sent = this.#made;
		this.#watch();
	}

	/** The payload of a sync update came in: an echo of ours, or the work of another. */
	received(payload: Uint8Array): void {
		const head = this.#frames[0];
		if (!head || !sameBytes(head.payload, payload)) return;
		this.#frames.shift();
		if (head.carries > this.#confirmed) {
			this.#confirmed = head.carries;
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
		this.#frames = [];
		this.#sent = this.#confirmed;
		this.#late = false;
		clearTimeout(this.#timer);
	}

	#watch(): void {
		clearTimeout(this.#timer);
		if (this.#frames.length === 0) return;
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

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
