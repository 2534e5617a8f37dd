import type { IncomingMessage, ServerResponse } from 'node:http';

/** Requests of one member that are answered at once: a few pages, with what they ask beside. */
const most = 8;

/**
 * Lets in a few requests of each member at once: who sends hundreds waits for its own, and keeps
 * nobody else waiting. Who is not signed in is let in; there is little to answer.
 */
export class Crowd {
	readonly #memberOf: (cookieHeader: string | undefined) => Promise<string | null>;
	readonly #inside = new Map<string, number>();
	readonly #waiting = new Map<string, (() => void)[]>();

	/** @param memberOf whose session a `Cookie` header brings; however many it has, they count as one */
	constructor(memberOf: (cookieHeader: string | undefined) => Promise<string | null>) {
		this.#memberOf = memberOf;
	}

	/** Answers now, or when it is its turn; not at all when its sender left meanwhile. */
	async enter(
		request: IncomingMessage,
		response: ServerResponse,
		answer: () => void
	): Promise<void> {
		const { cookie } = request.headers;
		const member = cookie ? await this.#memberOf(cookie).catch(() => null) : null;
		if (member === null) return answer();
		const go = () => {
			if (request.socket.destroyed) return this.#leave(member);
			response.once('close', () => this.#leave(member));
			answer();
		};
		const inside = this.#inside.get(member) ?? 0;
		if (inside >= most) return this.#wait(member, go);
		this.#inside.set(member, inside + 1);
		go();
	}

	#wait(member: string, go: () => void): void {
		const others = this.#waiting.get(member);
		if (others) others.push(go);
		else this.#waiting.set(member, [go]);
	}

	/** Its place is for the next of the same member, in a turn of its own. */
	#leave(member: string): void {
		const waiting = this.#waiting.get(member);
		const next = waiting?.shift();
		if (waiting?.length === 0) this.#waiting.delete(member);
		if (next) return void setImmediate(next);
		const inside = (this.#inside.get(member) ?? 1) - 1;
		if (inside > 0) this.#inside.set(member, inside);
		else this.#inside.delete(member);
	}
}
