import { Load } from './load.ts';
import type { Question } from './generating.ts';

/* The generator: a process of its own that does what it is asked, one thing after the other. */

const load = new Load();

process.on('message', ({ number, deed, given }: Question) => {
	const answer = (load[deed] as (given: unknown) => unknown).call(load, given);
	Promise.resolve(answer).then(
		(value) => process.send?.({ number, value }),
		(fault: unknown) => process.send?.({ number, fault: String(fault) })
	);
});
