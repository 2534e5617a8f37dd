import type { SubmitFunction } from '@sveltejs/kit';

/**
 * For `use:enhance`: adds to what a form sends the fields that nobody fills in. They are no inputs,
 * because an input named `before` or `id` would take the place of what the form element has by that
 * name.
 * @param fields read when the form is sent
 */
export function withFixed(
	fields: () => Readonly<Record<string, string>>,
	submit: SubmitFunction
): SubmitFunction {
	return (input) => {
		for (const [name, value] of Object.entries(fields())) input.formData.set(name, value);
		return submit(input);
	};
}
