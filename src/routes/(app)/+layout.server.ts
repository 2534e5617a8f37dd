import type { LayoutServerLoad } from './$types';
import { signedIn } from './signed-in.ts';

export const load: LayoutServerLoad = async (event) => {
	event.depends('look:work');
	const session = signedIn(event);
	const { application } = event.locals;
	const me = await application.me(session);
	return { me, attention: me.agency ? await application.attention(session) : 0 };
};
