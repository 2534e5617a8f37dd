/** Most comparisons of two lines that counting changes may cost. */
const MOST_COMPARISONS = 250_000;

/**
 * Number of separate places at which `head` differs from `published`, by line; 0 when equal.
 * Lines that changed side by side are one place. Very long differences are counted roughly.
 */
export function changesBetween(published: string, head: string): number {
	if (published === head) return 0;
	const [before, after] = differing(published.split('\n'), head.split('\n'));
	if (before.length === 0 || after.length === 0) return 1;
	if (before.length * after.length > MOST_COMPARISONS) return newPlaces(before, after);
	return gaps(commonLengths(before, after), before, after);
}

/** What is left of both when the lines they begin and end with alike are taken off. */
function differing(before: string[], after: string[]): [string[], string[]] {
	const shortest = Math.min(before.length, after.length);
	let head = 0;
	while (head < shortest && before[head] === after[head]) head += 1;
	let tail = 0;
	while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
	return [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
}

/** Runs of lines that are new: what is affordable when there is too much to compare. */
function newPlaces(before: string[], after: string[]): number {
	const known = new Set(before);
	const starts = after.filter((line, place) => {
		const previous = after[place - 1];
		return !known.has(line) && (previous === undefined || known.has(previous));
	});
	return Math.max(1, starts.length);
}

/** Length of the longest common sequence of lines from each pair of places on. */
function commonLengths(before: string[], after: string[]): (i: number, j: number) => number {
	const width = after.length + 1;
	const lengths = new Uint32Array((before.length + 1) * width);
	const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
	for (let i = before.length - 1; i >= 0; i -= 1) {
		for (let j = after.length - 1; j >= 0; j -= 1) {
			lengths[i * width + j] =
				before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	return at;
}

/** Walks both along their common lines and counts the stretches in between. */
function gaps(common: (i: number, j: number) => number, before: string[], after: string[]): number {
	let [i, j, places] = [0, 0, 0];
	let inGap = false;
	while (i < before.length || j < after.length) {
		const same = i < before.length && j < after.length && before[i] === after[j];
		if (!same && !inGap) places += 1;
		inGap = !same;
		if (same || j >= after.length || (i < before.length && common(i + 1, j) >= common(i, j + 1))) {
			i += 1;
			if (same) j += 1;
		} else {
			j += 1;
		}
	}
	return places;
}
