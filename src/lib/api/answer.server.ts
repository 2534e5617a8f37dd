import { json, type RequestEvent, type RequestHandler } from '@sveltejs/kit';
import type { Application } from '#application/application.ts';
import type { Session } from '#application/ports.ts';
import type { Refusal } from '$lib/shared/refusals.ts';
import { problem, refused } from './problem.server.ts';

/** Who asks, and the application it asks: every request under /api is signed in. */
export interface Asker {
	application: Application;
	session: Session;
	event: RequestEvent;
}

/** A route that answers with a view, or with why there is none. */
export function answerWith(read: (asker: Asker) => Promise<object | Refusal>): RequestHandler {
	return async (event) => {
		const { application, session } = event.locals;
		if (!session) return problem(401);
		const view = await read({ application, session, event });
		return isRefusal(view) ? refused(view) : json(view);
	};
}

/** For every method a route does not have. */
export const wrongMethod: RequestHandler = () => problem(405);

function isRefusal(view: object | Refusal): view is Refusal {
	return 'ok' in view && view.ok === false;
}
