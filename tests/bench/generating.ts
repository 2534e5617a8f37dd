import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Load } from './load.ts';

export type Deed = keyof Load;

/** What the generator is asked. */
export interface Question {
	number: number;
	deed: Deed;
	given: unknown;
}

interface Answer {
	number: number;
	value?: unknown;
	fault?: string;
}

type Given<D extends Deed> = Parameters<Load[D]>[0];
type Result<D extends Deed> = Awaited<ReturnType<Load[D]>>;

/** The load generator, in a process of its own. */
export class Generator {
	readonly #child: ChildProcess;
	readonly #waiting = new Map<number, (answer: Answer) => void>();
	#number = 0;

	constructor() {
		this.#child = fork(join(import.meta.dirname, 'generator.ts'), {
			execArgv: ['--import', 'tsx']
		});
		this.#child.on('message', (answer: Answer) => this.#waiting.get(answer.number)?.(answer));
		this.#child.on('exit', () => {
			for (const [number, tell] of this.#waiting) tell({ number, fault: 'the generator ended' });
		});
	}

	/** Asks for a deed and waits until it is done. @throws when it fails */
	ask<D extends Deed>(deed: D, given?: Given<D>): Promise<Result<D>> {
		const number = ++this.#number;
		return new Promise((resolve, reject) => {
			this.#waiting.set(number, ({ value, fault }) => {
				this.#waiting.delete(number);
				if (fault === undefined) resolve(value as Result<D>);
				else reject(new Error(fault));
			});
			this.#child.send({ number, deed, given } satisfies Question);
		});
	}

	async end(): Promise<void> {
		if (this.#child.exitCode !== null) return;
		const ended = once(this.#child, 'exit');
		this.#child.kill();
		await ended;
	}
}
