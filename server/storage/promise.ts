/** The result of synchronous work as the ports have it: what the work throws becomes a rejection. */
export function promised<Result>(work: () => Result): Promise<Result> {
	return new Promise((resolve) => {
		resolve(work());
	});
}
