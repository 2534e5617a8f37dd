import { live } from '$lib/text/live.ts';
import type { Instant } from '$lib/shared/time.ts';
import type { Saved } from './saved.svelte.ts';

const clock = new Intl.DateTimeFormat('nl-NL', {
	timeZone: 'Europe/Amsterdam',
	hour: '2-digit',
	minute: '2-digit'
});

/** A time of day in Amsterdam, as clocks show it: `14:03`. */
export function clockTime(at: Instant): string {
	return clock.format(at);
}

/** The words of the save light; empty while there is nothing to say. */
export function saveText(saved: Saved): string {
	switch (saved.kind) {
		case 'none':
			return '';
		case 'saved':
			return live.saved(clockTime(saved.at));
		case 'unsent':
			return live.unsent(saved.count);
		default:
			return live[saved.kind];
	}
}
