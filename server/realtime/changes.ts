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

	/**
	 * Asks again while something changes under way, and acts on the answer before anything else can
	 * change. @throws when it never comes to rest
	 */
	async steady<Answer, Done>(
		ask: () => Promise<Answer>,
		act: (answer: Answer) => Done
	): Promise<Done> {
		for (let attempt = 0; attempt < mostAttempts; attempt++) {
			const before = this.#count;
			const answer = await ask();
			if (before === this.#count) return act(answer);
		}
		throw new Error('rights keep changing');
	}
}
