/** How a property runs: by `FUZZ_SEED` and `FUZZ_RUNS` if they are given. It says with which seed. */
export function running(title: string, numRuns: number): { seed: number; numRuns: number } {
	const { FUZZ_SEED, FUZZ_RUNS } = process.env;
	const seed = Number(FUZZ_SEED ?? Date.now() % 2 ** 31);
	const runs = Number(FUZZ_RUNS ?? numRuns);
	console.log(`${title}: seed ${seed}, ${runs} runs`);
	return { seed, numRuns: runs };
}
