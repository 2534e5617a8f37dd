import type { CaseId } from '#shared/ids.ts';

/** What is held: of which cases nothing is taken in for a while, null for all. */
export class Holds<Waiting> {
	/** How often each is held. */
	readonly #held = new Map<CaseId | null, number>();
	/** Who waits until each of these had its turn. */
	readonly #patient = new Set<{ left: Set<Waiting>; go: () => void }>();

	covers(caseId: CaseId): boolean {
		return this.#held.has(null) || this.#held.has(caseId);
	}

	/** Holds until the function it gives is called. */
	take(caseId: CaseId | null): () => void {
		this.#held.set(caseId, (this.#held.get(caseId) ?? 0) + 1);
		let over = false;
		return () => {
			if (over) return;
			over = true;
			const holds = (this.#held.get(caseId) ?? 1) - 1;
			if (holds > 0) this.#held.set(caseId, holds);
			else this.#held.delete(caseId);
		};
	}

	/** Waits until each of these had its turn. */
	after(waiting: Waiting[]): Promise<void> {
		if (waiting.length === 0) return Promise.resolve();
		return new Promise((go) => this.#patient.add({ left: new Set(waiting), go }));
	}

	/** These had their turn. */
	passed(taken: readonly Waiting[]): void {
		for (const one of this.#patient) {
			for (const item of taken) one.left.delete(item);
			if (one.left.size > 0) continue;
			this.#patient.delete(one);
			one.go();
		}
	}
}
