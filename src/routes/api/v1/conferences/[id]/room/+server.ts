import { json, type RequestHandler } from '@sveltejs/kit';
import { wrongMethod } from '$lib/api/answer.server.ts';
import { refused } from '$lib/api/problem.server.ts';
import { isId } from '$lib/shared/ids.ts';
import { badField } from '$lib/shared/refusals.ts';

/** The screen in the room: for who is signed in as that member, else for the browser in the room. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const { application, session } = locals;
	const id = params['id'] ?? '';
	if (!isId(id)) return refused(badField('id', { code: 'id' }));
	const cookie = request.headers.get('cookie') ?? undefined;
	const view = await (session ? application.room(session, id) : application.roomInside(cookie, id));
	return 'refusal' in view ? refused(view) : json(view);
};
export const fallback = wrongMethod;
