import { answerWith, wrongMethod } from '$lib/api/answer.server.ts';
import { isId } from '$lib/shared/ids.ts';
import { badField } from '$lib/shared/refusals.ts';

export const GET = answerWith(async ({ application, session, event }) => {
	const id = event.params['id'] ?? '';
	return isId(id) ? application.readers(session, id) : badField('id', { code: 'id' });
});
export const fallback = wrongMethod;
