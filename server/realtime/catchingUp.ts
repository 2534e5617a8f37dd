import { closeCode, type CloseCode } from '#shared/wire.ts';
import type { Audience } from './audience.ts';
import type { Channel } from './channel.ts';
import { Frame } from './frame.ts';
import { step1Frame, step2Frame } from './frames.ts';
import type { HotDocument } from './hotDocument.ts';
import type { Meter } from './meter.ts';
import { slowFrom } from './outlet.ts';

/** Milliseconds between two answers to one channel: each costs as much as the document is large. */
const answerPause = 100;

export interface CatchingUpParts {
	hot: HotDocument;
	audience: Audience;
	meter: Meter;
	/** Runs now, or as soon as what is hot is what is committed. */
	whenCommitted(act: () => void): void;
	refuse(channel: Channel, code: CloseCode, fault: string): void;
}

/**
 * Brings channels to the committed state: who joins, who asks what it lacks, and who read too slowly.
 * Nobody is ever answered from what is not on disk.
 */
export class CatchingUp {
	readonly #parts: CatchingUpParts;
	/** The state as it goes to who joins, made once for all who join before the next change. */
	#welcome: { of: Uint8Array; frame: Frame } | null = null;

	constructor(parts: CatchingUpParts) {
		this.#parts = parts;
	}

	/** Sync step 1, step 2 and who is here; from then on what is new. */
	welcome(channel: Channel): void {
		const { hot, audience } = this.#parts;
		this.#whenRoom(channel, () => {
			if (channel.barred) return;
			channel.told = hot.vector();
			channel.send(new Frame(step1Frame(channel.told)));
			channel.welcome(this.#stateFrame());
			audience.show(channel);
		});
	}

	/** Answers a step 1: the first at once, of those that follow the newest, now and then. */
	answer(channel: Channel, vector: Uint8Array): void {
		const waits = channel.asked !== null || channel.answered;
		channel.asked = vector;
		if (!waits) this.#whenRoom(channel, () => this.#reply(channel));
	}

	/** Who reads too slowly is told nothing new until it has read all, and then all at once. */
	spareSlowReaders(): void {
		const { hot, audience } = this.#parts;
		for (const channel of audience.channels) {
			if (channel.staleFrom || !channel.welcomed || channel.unread <= slowFrom) continue;
			channel.staleFrom = hot.vector();
			audience.forgetful(channel);
			channel.whenDrained(() => this.#whenRoom(channel, () => this.#resync(channel)));
		}
	}

	/**
	 * Runs once what is hot is committed and little waits for the reader: states, each as large as its
	 * document may be, leave a socket one after the other.
	 */
	#whenRoom(channel: Channel, act: () => void): void {
		this.#parts.whenCommitted(() => {
			if (channel.unread <= slowFrom) act();
			else channel.whenDrained(() => this.#whenRoom(channel, act));
		});
	}

	/** The first step 1 asks for what the welcome has just brought. */
	#reply(channel: Channel): void {
		const { hot, audience, refuse } = this.#parts;
		const vector = channel.told ?? channel.asked;
		channel.asked = null;
		if (channel.barred || vector === null || !audience.channels.has(channel)) return;
		channel.answered = true;
		setTimeout(() => {
			channel.answered = false;
			if (channel.asked) this.#whenRoom(channel, () => this.#reply(channel));
		}, answerPause).unref();
		try {
			channel.send(new Frame(step2Frame(hot.stateAfter(vector))));
			channel.told = null;
		} catch {
			refuse(channel, closeCode.refused, 'malformed');
		}
	}

	#resync(channel: Channel): void {
		const { hot, audience, meter } = this.#parts;
		const { staleFrom } = channel;
		channel.staleFrom = null;
		if (channel.barred || !staleFrom || !audience.channels.has(channel)) return;
		meter.resyncs++;
		channel.welcome(new Frame(step2Frame(hot.stateAfter(staleFrom))));
		audience.remind(channel);
	}

	#stateFrame(): Frame {
		const state = this.#parts.hot.state();
		if (this.#welcome?.of !== state)
			this.#welcome = { of: state, frame: new Frame(step2Frame(state)) };
		return this.#welcome.frame;
	}
}
