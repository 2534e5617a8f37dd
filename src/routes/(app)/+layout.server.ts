import type { LayoutServerLoad } from './$types';
import { signedIn } from './signed-in.ts';

export const load: LayoutServerLoad = async (event) => {
	event.depends('look:work');
	const session = signedIn(event);
	const { application } = event.locals;
	const me = await application.me(session);
	// For signing in again on top of a page, when nothing can be asked any more.
	const { email } = await application.account(session);
	return { me, email, attention: me.agency ? await application.attention(session) : 0 };
};
