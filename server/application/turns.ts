/** Runs one piece of work at a time, in the order in which it was asked for. */
export class Turns {
	#last: Promise<unknown> = Promise.resolve();

	/** What came of the work, or its fault; the work after it runs either way. */
	take<Result>(work: () => Promise<Result>): Promise<Result> {
		const result = this.#last.then(work, work);
		this.#last = result;
		return result;
	}
}
