import type { Attachment } from 'svelte/attachments';

/** The event of a form whose words the server took; it bubbles. */
const givenEvent = 'given';

const fields = 'form :is(textarea, input:is([type="text"], :not([type])))';

/** Says of a form that what it holds was sent and taken. */
export function tellGiven(form: HTMLFormElement): void {
	form.dispatchEvent(new Event(givenEvent, { bubbles: true }));
}

/** On what holds forms: hands over what was typed in them and not sent, when it leaves the page. */
export function keepUnsent(keep: (words: string) => void): Attachment<HTMLElement> {
	return (element) => {
		const typed = new Set<HTMLInputElement | HTMLTextAreaElement>();
		const wrote = ({ target }: Event) => {
			if (isField(target)) typed.add(target);
		};
		const gave = ({ target }: Event) => {
			for (const field of typed) if (field.form === target) typed.delete(field);
		};
		element.addEventListener('input', wrote);
		element.addEventListener(givenEvent, gave);
		return () => {
			const unsent = [...typed]
				.filter((field) => element.contains(field) && field.value.trim() !== '')
				.map(({ value }) => value.trim());
			if (unsent.length) keep(unsent.join('\n'));
			element.removeEventListener('input', wrote);
			element.removeEventListener(givenEvent, gave);
		};
	};
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
	return target instanceof HTMLElement && target.matches(fields);
}
