import type { MemberId } from '#shared/ids.ts';

/** Client ids under which one member never wrote and is gone, that stay its own for a return. */
const mostLeft = 64;

/** Whose client ids are whose in one document. */
export class Claims {
	readonly #owners = new Map<number, MemberId>();
	/** Of each member, oldest first. */
	readonly #left = new Map<MemberId, Set<number>>();

	/** The member who writes under this client id, null when nobody is known to. */
	ownerOf(clientId: number): MemberId | null {
		return this.#owners.get(clientId) ?? null;
	}

	/** Those alone under which nothing was written: of the others the log knows whose they are. */
	unwritten(): Claims {
		const kept = new Claims();
		for (const [memberId, ids] of this.#left) {
			for (const clientId of ids) kept.#owners.set(clientId, memberId);
			if (ids.size > 0) kept.#left.set(memberId, new Set(ids));
		}
		return kept;
	}

	get isEmpty(): boolean {
		return this.#owners.size === 0;
	}

	bind(clientId: number, memberId: MemberId): void {
		this.#owners.set(clientId, memberId);
		this.#left.get(memberId)?.delete(clientId);
	}

	/**
	 * Nobody is here under a client id under which nothing was written. Who returns after typing
	 * offline must find it free, so it stays bound for a while: a member pushes out only its own.
	 */
	leave(clientId: number): void {
		const owner = this.ownerOf(clientId);
		if (owner === null) return;
		const left = this.#left.get(owner) ?? new Set();
		this.#left.set(owner, left.add(clientId));
		const [oldest] = left;
		if (left.size <= mostLeft || oldest === undefined) return;
		left.delete(oldest);
		this.#owners.delete(oldest);
	}
}
