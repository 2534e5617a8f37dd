import { answerWith, wrongMethod } from '$lib/api/answer.server.ts';

export const GET = answerWith(({ application, session }) => application.regionView(session));
export const fallback = wrongMethod;
