import { SvelteSet } from 'svelte/reactivity';
import type { SubmitFunction } from '@sveltejs/kit';
import { lookAgain } from '$lib/live/looking.ts';
import type { RefusalWord } from '$lib/shared/refusals.ts';
import { refusalText, t } from '$lib/text/text.ts';
import { tellGiven } from './unsent.ts';

/** What a refused form answers. */
interface Failure {
	refusal?: RefusalWord;
	message?: string;
	errors?: { field: string; message: string }[];
}

/**
 * One command on its way through a form: under way, done, or refused with the reasons. Its id is
 * made once, so that a double press has one effect.
 */
export class Giving {
	readonly id = crypto.randomUUID();
	busy = $state(false);
	#failure = $state.raw<Failure | null>(null);
	#met = new SvelteSet<RefusalWord>();

	/** The word of the refusal, for what a dialog shows because of it. */
	get refusal(): RefusalWord | null {
		return this.#failure?.refusal ?? null;
	}

	/** True once it was refused with this word, however it went after. */
	met(refusal: RefusalWord): boolean {
		return this.#met.has(refusal);
	}

	/** Why it was not done, as a sentence; empty when nothing was refused. */
	get message(): string {
		if (!this.#failure) return '';
		return this.#failure.refusal
			? refusalText(this.#failure.refusal)
			: (this.#failure.message ?? t.errors.fault);
	}

	/** What is wrong with one field, as a sentence. */
	problem(field: string): string | undefined {
		return this.#failure?.errors?.find((each) => each.field === field)?.message;
	}

	/** No longer tells what was wrong with a field, because another is chosen for it meanwhile. */
	corrected(field: string): void {
		const errors = this.#failure?.errors;
		if (!errors?.some((each) => each.field === field)) return;
		this.#failure = { ...this.#failure, errors: errors.filter((each) => each.field !== field) };
	}

	/**
	 * For `use:enhance`. Fields whose name begins with `ui:` only steer the dialog. What was filled
	 * in stays, and the page shows the facts as they are now.
	 * @param done called with the result once the command is done and the page shows it
	 * @param refused called when it was refused; `message` then says why
	 */
	submit(done: (result: unknown) => void, refused?: () => void): SubmitFunction {
		return ({ cancel, formData, formElement }) => {
			if (this.busy) return cancel();
			this.busy = true;
			for (const name of [...formData.keys()]) if (name.startsWith('ui:')) formData.delete(name);
			return async ({ result }) => {
				// A signal that comes in meanwhile would stop a navigation inside the page.
				if (result.type === 'redirect') return location.assign(result.location);
				// Before the page looks: what it leads to may take the form away.
				if (result.type === 'success') tellGiven(formElement);
				if (result.type === 'success' || result.type === 'failure') await lookAgain();
				this.busy = false;
				if (result.type === 'failure') this.#refuse(result.data ?? {});
				if (result.type === 'error')
					this.#refuse({ message: result.status ? t.errors.fault : t.connection.notSent });
				if (result.type === 'success') return done(result.data?.['result']);
				refused?.();
				formElement.addEventListener('input', this.#heed);
				requestAnimationFrame(() => focusFirstWrong(formElement));
			};
		};
	}

	/** What is wrong with a field is told until its writer changes it. */
	readonly #heed = ({ target }: Event): void => {
		// A name may say after a colon what kind of value it holds.
		const name = (target as Partial<HTMLInputElement> | null)?.name ?? '';
		this.corrected(name.replace(/:\w+$/, ''));
	};

	#refuse(failure: Failure): void {
		this.#failure = failure;
		if (failure.refusal) this.#met.add(failure.refusal);
	}
}

/** Puts the reader at the first thing to correct. */
function focusFirstWrong(form: HTMLFormElement): void {
	const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
	wrong?.focus();
}
