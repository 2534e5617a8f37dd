import { error } from '@sveltejs/kit';
import { isId } from '$lib/shared/ids.ts';
import { refusalStatus } from '$lib/shared/refusals.ts';
import { signedIn } from '../signed-in.ts';
import type { PageServerLoad } from './$types';

/** `?casus=` shows the chain of one case; without it that of the region. `?na=` turns the page. */
export const load: PageServerLoad = async (event) => {
	const session = signedIn(event);
	const wish = event.url.searchParams.get('casus')?.trim().toLowerCase() ?? '';
	const after = Number(event.url.searchParams.get('na') ?? 0);
	const wrong = wish !== '' && !isId(wish);
	const audit = await event.locals.application.audit(
		session,
		wish && !wrong ? wish : null,
		Number.isSafeInteger(after) && after > 0 ? after : 0
	);
	if ('refusal' in audit) error(refusalStatus[audit.refusal]);
	return { audit, wish, wrong, after };
};
