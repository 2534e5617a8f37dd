import type { WorkView } from '$lib/shared/view.ts';
import type { LayoutServerLoad } from './$types';
import { signedIn } from './signed-in.ts';

export const load: LayoutServerLoad = async (event) => {
	event.depends('work');
	const session = signedIn(event);
	const { application } = event.locals;
	const me = await application.me(session);
	const work = me.agency ? await application.myWork(session) : null;
	return { me, attention: work ? attention(work) : 0 };
};

/** How many tasks ask for an answer: new, or late. */
function attention(work: WorkView): number {
	return work.groups
		.filter((group) => group.key === 'new' || group.key === 'late')
		.reduce((sum, group) => sum + group.tasks.length, 0);
}
