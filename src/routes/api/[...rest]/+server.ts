import type { RequestHandler } from '@sveltejs/kit';
import { refused } from '$lib/api/problem.server.ts';
import { refuse } from '$lib/shared/refusals.ts';

/** Whatever else is asked of the API is not here. */
export const fallback: RequestHandler = () => refused(refuse('notHere'));
