import type { SubmitFunction } from '@sveltejs/kit';

/** What a refused form answers: sentences. */
interface Failure {
	message?: string;
	errors?: { field: string; message: string }[];
}

/** One deed through a form: under way, done, or refused with the reasons. For `use:enhance`. */
export class Deed {
	busy = $state(false);
	#failure = $state.raw<Failure>({});

	/** Why it was not done, as a sentence; empty when nothing was refused. */
	get refusal(): string {
		return this.#failure.message ?? '';
	}

	/** What is wrong with one field, as a sentence. */
	problem(field: string): string | undefined {
		return this.#failure.errors?.find((each) => each.field === field)?.message;
	}

	/** Forgets an earlier refusal. */
	clear(): void {
		this.#failure = {};
	}

	/** @param done called once the deed is done and the page shows it */
	submit = (done?: () => void): SubmitFunction => {
		return ({ cancel }) => {
			if (this.busy) return cancel();
			this.busy = true;
			return async ({ result, update }) => {
				await update({ reset: false });
				this.busy = false;
				this.#failure = result.type === 'failure' ? (result.data ?? {}) : {};
				if (result.type === 'success') done?.();
			};
		};
	};
}
