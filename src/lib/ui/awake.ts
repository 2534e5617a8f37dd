/**
 * For a form that is served `inert`: without the page's script nothing in it can be pressed or filled
 * in, because that script adds what nobody fills in. It wakes once the script runs.
 */
export function awake(form: HTMLFormElement): void {
	form.inert = false;
}

/** The script of the page runs: everything on it works, and its pointer no longer tells that it is on its way. */
export function wakePage(): void {
	delete document.documentElement.dataset['asleep'];
}
