const mostAttempts = 8;

/**
 * Counts what may end a right, so that a verdict asked for before such a change is not acted upon
 * after it.
 */
export class Changes {
	#count = 0;

	note(): void {
		this.#count++;
	}

	/** Asks again while something changes under way. @throws when it never comes to rest */
	async steady<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
		for (let attempt = 0; attempt < mostAttempts; attempt++) {
			const before = this.#count;
			const answer = await ask();
			if (before === this.#count) return answer;
		}
		throw new Error('rights keep changing');
	}
}
