import { answerWith, wrongMethod } from '$lib/api/answer.server.ts';
import { isId } from '$lib/shared/ids.ts';
import { badField } from '$lib/shared/refusals.ts';

export const GET = answerWith(async ({ application, session, event }) => {
	// An empty value is none.
	const caseId = event.url.searchParams.get('caseId') || null;
	const after = event.url.searchParams.get('after') || '0';
	if (caseId !== null && !isId(caseId)) return badField('caseId', { code: 'id' });
	if (!/^\d{1,15}$/.test(after)) return badField('after', { code: 'type' });
	return application.audit(session, caseId, Number(after));
});
export const fallback = wrongMethod;
