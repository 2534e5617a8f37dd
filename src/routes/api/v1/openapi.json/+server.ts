import { answerWith, wrongMethod } from '$lib/api/answer.server.ts';
import { openApi } from '$lib/api/openapi.server.ts';

export const GET = answerWith(({ event }) => Promise.resolve(openApi(event.url.origin)));
export const fallback = wrongMethod;
