import type { Handle, HandleServerError, RequestEvent } from '@sveltejs/kit';
import { problem, refused, tooMany } from '$lib/api/problem.server.ts';
import { applicationInSlot } from '$lib/house.server.ts';
import { logFault } from '$lib/fault.server.ts';
import { refuse } from '$lib/shared/refusals.ts';
import { t } from '$lib/text/text.ts';

/** Every request: whose it is, whether it may change something, and that nothing of it is kept. */
export const handle: Handle = async ({ event, resolve }) => {
	event.locals.application = applicationInSlot();
	const cookie = event.request.headers.get('cookie') ?? undefined;
	event.locals.session = await event.locals.application.session(cookie);
	const refused = await refusal(event);
	if (!refused && isNavigation(event)) await markActive(event);
	const response = refused ?? (await resolve(event));
	response.headers.set('Cache-Control', 'no-store');
	if (holdsToken(event)) response.headers.set('Referrer-Policy', 'no-referrer');
	return response;
};

/** Faults are logged once, by id and never with content; what was asked for is not told. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status < 500) return { message: t.errors.notHere };
	logFault(error, event.route.id);
	return { message: t.errors.fault };
};

const harmless = ['GET', 'HEAD', 'OPTIONS'];

async function refusal(event: RequestEvent): Promise<Response | null> {
	const { request, url, locals } = event;
	const isApi = asksApi(event);
	if (isApi && !locals.session && !(await isScreen(event))) return problem(401);
	const changes = !harmless.includes(request.method);
	if (changes && !comesFromHere(event)) return problem(403, 'notAllowed');
	if (changes && namesNoAction(url)) return refused(refuse('notHere'));
	if (!isApi || !locals.session) return null;
	const wait = await locals.application.pace(locals.session, 'request');
	return wait > 0 ? tooMany(wait) : null;
}

/** The browser in a room of a conference: it has no session, and looks at that screen alone. */
async function isScreen({ route, request, params, locals }: RequestEvent): Promise<boolean> {
	if (route.id !== '/api/v1/conferences/[id]/room') return false;
	const cookie = request.headers.get('cookie') ?? undefined;
	return (await locals.application.inRoom(cookie, params['id'])) !== null;
}

/** A page whose address is a secret: it is told to no other page, nor to a later one of ours. */
function holdsToken({ route }: RequestEvent): boolean {
	return route.id?.startsWith('/wachtwoord/') ?? false;
}

/**
 * The site itself asks. A page that tells nobody its address posts a form without script with
 * `Origin: null`; there the browser's own word counts, which no page can set.
 */
function comesFromHere(event: RequestEvent): boolean {
	const { headers } = event.request;
	const origin = headers.get('origin');
	if (origin !== 'null' || !holdsToken(event)) return origin === event.url.origin;
	return headers.get('sec-fetch-site') === 'same-origin';
}

/** A page asked for by the browser itself; what a page fetches on its own is no activity. */
function isNavigation(event: RequestEvent): boolean {
	return event.request.method === 'GET' && !event.isDataRequest && !asksApi(event);
}

/** By the route that was found, however its path was written. */
function asksApi({ route }: RequestEvent): boolean {
	return route.id?.startsWith('/api/') ?? false;
}

/** `?/constructor` and the like: what every object has is no action of a page. */
function namesNoAction({ searchParams }: URL): boolean {
	return [...searchParams.keys()].some((key) => key.startsWith('/') && key.slice(1) in {});
}

async function markActive({ locals }: RequestEvent): Promise<void> {
	if (locals.session) await locals.application.active(locals.session);
}
