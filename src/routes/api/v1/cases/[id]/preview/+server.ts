import { answerWith, wrongMethod } from '$lib/api/answer.server.ts';
import { isId } from '$lib/shared/ids.ts';
import { badField } from '$lib/shared/refusals.ts';

export const GET = answerWith(async ({ application, session, event }) => {
	const id = event.params['id'] ?? '';
	const as = event.url.searchParams.get('as');
	if (!isId(id)) return badField('id', { code: 'id' });
	if (as === null || as === '') return badField('as', { code: 'required' });
	if (as !== 'room' && !isId(as)) return badField('as', { code: 'id' });
	return application.preview(session, id, as);
});
export const fallback = wrongMethod;
