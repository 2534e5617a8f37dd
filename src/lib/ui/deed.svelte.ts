import type { SubmitFunction } from '@sveltejs/kit';
import type { FieldError, RefusalWord } from '$lib/shared/refusals.ts';
import { problemText, refusalText } from '$lib/text/text.ts';

/** What a refused form answers. */
interface Failure {
	refusal?: RefusalWord;
	errors?: FieldError[];
}

/** One deed through a form: under way, done, or refused with the reasons. For `use:enhance`. */
export class Deed {
	busy = $state(false);
	#failure = $state.raw<Failure>({});

	/** Why it was not done, as a sentence; empty when nothing was refused. */
	get refusal(): string {
		return this.#failure.refusal ? refusalText(this.#failure.refusal) : '';
	}

	/** What is wrong with one field, as a sentence. */
	problem(field: string): string | undefined {
		const error = this.#failure.errors?.find((each) => each.field === field);
		return error && problemText(error.problem);
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
