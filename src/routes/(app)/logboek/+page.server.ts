import { error } from '@sveltejs/kit';
import { refusalStatus, type Refusal } from '$lib/shared/refusals.ts';
import type { DirectoryView } from '$lib/shared/view-region.ts';
import { signedIn } from '../signed-in.ts';
import type { PageServerLoad } from './$types';

/**
 * `?casus=2026-0001` shows the chain of that case; without it that of the region. `?na=` turns the
 * page.
 */
export const load: PageServerLoad = async (event) => {
	const { application } = event.locals;
	const session = signedIn(event);
	const wish = event.url.searchParams.get('casus')?.trim() ?? '';
	const after = Number(event.url.searchParams.get('na') ?? 0);
	const { id } = granted(await application.auditedCase(session, wish));
	const audit = await application.audit(
		session,
		id,
		Number.isSafeInteger(after) && after > 0 ? after : 0
	);
	return {
		audit: granted(audit),
		names: namesIn(granted(await application.directory(session))),
		wish,
		wrong: wish !== '' && id === null,
		after
	};
};

/** A view that was not refused. */
function granted<View extends object>(view: View | Refusal): View {
	if (isRefusal(view)) error(refusalStatus[view.refusal]);
	return view;
}

function isRefusal(view: object): view is Refusal {
	return 'refusal' in view;
}

/** Names of agencies and people by id. */
function namesIn({ agencies }: DirectoryView): Record<string, string> {
	const people = agencies.flatMap(({ members }) => members);
	return Object.fromEntries([...agencies, ...people].map(({ id, name }) => [id, name]));
}
