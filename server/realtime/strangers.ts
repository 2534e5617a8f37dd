import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Meter } from './meter.ts';

/** Sockets without a living session, on their way out. */
const most = { inAll: 1024, ofOneAddress: 256 };
/** Milliseconds in which a stranger hears that it is one, and says goodbye. */
const patience = 1000;

/** Counts who came to the door without a living session, until it has gone. */
export class Strangers {
	readonly #meter: Meter;
	readonly #addressOf: (request: IncomingMessage) => string;
	readonly #byAddress = new Map<string, number>();
	#inAll = 0;

	constructor(meter: Meter, addressOf = addressOfConnection) {
		this.#meter = meter;
		this.#addressOf = addressOf;
	}

	get count(): number {
		return this.#inAll;
	}

	/** Counts a stranger until its socket closes. @returns the status with which it is refused, or null */
	enter(request: IncomingMessage, socket: Duplex): 429 | 503 | null {
		const address = this.#addressOf(request);
		const ofAddress = this.#byAddress.get(address) ?? 0;
		if (this.#inAll >= most.inAll) return this.#refuse(503);
		if (ofAddress >= most.ofOneAddress) return this.#refuse(429);
		this.#inAll++;
		this.#byAddress.set(address, ofAddress + 1);
		const dropping = setTimeout(() => socket.destroy(), patience).unref();
		socket.once('close', () => {
			clearTimeout(dropping);
			this.#leave(address);
		});
		return null;
	}

	#leave(address: string): void {
		this.#inAll--;
		const left = (this.#byAddress.get(address) ?? 1) - 1;
		if (left > 0) this.#byAddress.set(address, left);
		else this.#byAddress.delete(address);
	}

	#refuse(status: 429 | 503): 429 | 503 {
		this.#meter.strangersRefused++;
		return status;
	}
}

function addressOfConnection({ socket }: IncomingMessage): string {
	return socket.remoteAddress ?? '';
}
