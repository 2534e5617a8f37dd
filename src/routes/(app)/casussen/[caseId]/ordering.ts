import type { Cookies } from '@sveltejs/kit';
import { isOrdering, ORDERING_COOKIE, type Ordering } from '$lib/case/ordering.ts';

/** How this browser last ordered the tasks of a case; by goal until it was told otherwise. */
export function orderingOf(cookies: Cookies): Ordering {
	const chosen = cookies.get(ORDERING_COOKIE);
	return isOrdering(chosen) ? chosen : 'goal';
}
