import { closeCode } from '#shared/wire.ts';
import type { Channel, EndCode } from './channel.ts';
import type { Engine } from './engine.ts';
import { isPresence, readMessage } from './frames.ts';
import type { Meter } from './meter.ts';
import type { OpenDocument } from './openDocument.ts';
import type { Bucket } from './pace.ts';
import type { ConnectionQuota } from './quotas.ts';

/** A channel as its socket keeps it. */
export interface Place {
	channel: Channel;
	document: OpenDocument;
	pace: Bucket;
}

/** Takes in what comes on the channels of all sockets. */
export class Reception {
	readonly #engine: Engine;
	readonly #meter: Meter;

	constructor(engine: Engine, meter: Meter) {
		this.#engine = engine;
		this.#meter = meter;
	}

	/** Hands one message of the protocol to the core. */
	take({ channel, document, pace }: Place, bytes: Uint8Array, quota: ConnectionQuota): void {
		if (channel.barred) return;
		if (isPresence(bytes)) {
			this.#meter.presenceIn++;
			if (!quota.takesCaret(bytes.length)) return;
		} else if (!quota.takesMessage(pace, bytes.length)) {
			return this.end(document, channel, closeCode.tooFast);
		}
		const message = readMessage(bytes);
		switch (message.kind) {
			case 'step1':
				return document.answer(channel, message.stateVector);
			case 'step2':
			case 'update':
				if (!document.receive({ channel, update: message.update, kind: message.kind })) {
					return this.end(document, channel, closeCode.tryLater);
				}
				return this.#engine.stir(document);
			case 'awareness':
				return document.audience.hear(channel, message.entries);
			case 'queryAwareness':
				return document.audience.show(channel);
			case 'malformed':
				return document.refuse(channel, closeCode.refused, 'malformed');
			case 'ignored':
		}
	}

	/** Ends a channel at once, and takes it off its document. */
	end(document: OpenDocument, channel: Channel, code: EndCode): void {
		channel.close(code);
		this.leave(document, channel);
	}

	/** Takes a channel off its document. */
	leave(document: OpenDocument, channel: Channel): void {
		document.audience.leave(channel);
		this.#engine.rest(document);
	}
}
