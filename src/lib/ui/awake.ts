/**
 * For a form that is served `inert`: without the page's script nothing in it can be pressed or filled
 * in, because that script adds what nobody fills in. It wakes once the script runs.
 */
export function awake(form: HTMLFormElement): void {
	form.inert = false;
}
